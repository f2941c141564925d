#include "derived.hpp"
#include "ride_rows.hpp"
#include "tables.hpp"

namespace pursuit {

namespace {

/// How far the winner was ahead, where the times decided.
std::string margin(const Event& event, const ResolvedHeat& heat) {
  const auto loser = heat.loser();
  if (!loser || heat.by != By::time) return {};
  const auto& won = event.ride(*heat.sides[*heat.winner].ride).time;
  const auto& lost = event.ride(*heat.sides[*loser].ride).time;
  return gap(*lost, *won);
}

void write_side(CsvWriter& csv, const Event& event, const ResolvedHeat& heat, std::size_t side) {
  const bool there = side < heat.sides.size() && !heat.sides[side].open;
  const Competitor who =
      there ? identity(event, heat.sides[side].competitor, heat.sides[side].ride) : Competitor{};
  csv.cell(who.bib);
  csv.cell(who.name);
  csv.cell(who.nation);
  write_ids(csv, who);
}

std::string_view winner(const ResolvedHeat& heat) {
  if (!heat.winner) return "";
  return *heat.winner == 0 ? "first" : "second";
}

}  // namespace

void write_heats_table(CsvWriter& csv, const Competition& competition) {
  csv.header({"event", "round", "heat", "pair", "first_bib", "first", "first_nation", "first_ids",
              "second_bib", "second", "second_nation", "second_ids", "ridden", "decided", "winner", "by",
              "margin"});
  for (const ResolvedRound& round : competition.rounds) {
    for (const ResolvedHeat& heat : round.heats) {
      write_place(csv, competition, round, &heat);
      csv.cell(heat.drawn != nullptr ? to_text(heat.drawn->pair) : "");
      write_side(csv, *competition.event, heat, 0);
      write_side(csv, *competition.event, heat, 1);
      csv.flag(heat.ridden);
      csv.flag(heat.decided);
      csv.cell(winner(heat));
      csv.cell(word(heat.by));
      csv.cell(margin(*competition.event, heat));
      csv.end_row();
    }
  }
}

}  // namespace pursuit
