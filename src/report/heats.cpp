#include "columns.hpp"
#include "draw_words.hpp"
#include "line_up.hpp"
#include "sections.hpp"

#include <pursuit/model/status.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {
namespace {

struct Result {
  std::string text;
  Tone tone = Tone::plain;
};

std::string opponent_words(const ResolvedHeat& heat) {
  const auto loser = heat.loser();
  return loser ? fmt::format("won, opponent {}", words(heat.sides[*loser].status)) : "won";
}

std::string won_words(const ResolvedHeat& heat) {
  switch (heat.by) {
    case By::last_lap:
      return "won on the last lap";
    case By::tie_order:
      return "won by tie order";
    case By::previous_round:
      return "won by earlier rank";
    case By::catch_:
      return "won by a catch";
    case By::walk_over: {
      const auto loser = heat.loser();
      const bool rode = loser && heat.sides[*loser].status == Status::disqualified;
      return rode ? opponent_words(heat) : "walk-over";
    }
    case By::alone:
      return heat.ridden ? "rode alone" : "no opponent";
    case By::status:
      return opponent_words(heat);
    case By::ruling:
      return "won by ruling";
    case By::recorded:
      return "won as recorded";
    default:
      return "won";
  }
}

/// In a time trial only the time counts (UCI 3.2.056): a heat has no winner worth a word.
Result result(const Competition& competition, const ResolvedRound& round, const ResolvedHeat& heat,
              std::size_t side) {
  if (!heat.ridden && !heat.decided) return {round.in_part ? "not known" : "to ride"};
  if (competition.rules->rounds[round.rules].kind == RoundKind::time_trial) {
    const bool rode = heat.decided || round.in_part || heat.sides[side].has_result;
    return {rode ? "" : "to ride"};
  }
  if (!heat.decided) {
    const auto here = [&](const ToRide& rider) { return rider.heat && &round.heats[*rider.heat] == &heat; };
    const auto he = [&](const ToRide& rider) {
      return here(rider) && rider.competitor == heat.sides[side].competitor;
    };
    if (std::any_of(round.to_ride.begin(), round.to_ride.end(), he)) return {"to ride"};
    if (std::any_of(round.to_ride.begin(), round.to_ride.end(), here)) return {};
    if (round.in_part) return {"not known"};
    return {"not decided", Tone::error};
  }
  return heat.winner == side ? Result{won_words(heat), Tone::good} : Result{};
}

std::string_view straight_text(const HeatSide& side) {
  return side.straight ? word(*side.straight) : std::string_view{};
}

/// How far the loser of a final is behind, where both times count.
std::string gap_text(const Event& event, const ResolvedHeat& heat, std::size_t side) {
  if (!heat.winner || heat.winner == side || heat.by != By::time) return {};
  const Ride* winner = ride_of(event, heat.sides[*heat.winner].ride);
  const Ride* loser = ride_of(event, heat.sides[side].ride);
  if (winner == nullptr || loser == nullptr || !winner->time || !loser->time) return {};
  return "+" + gap(*loser->time, *winner->time);
}

Row side_row(const Competition& competition, const ResolvedRound& round, const ResolvedHeat& heat,
             std::size_t index) {
  const Event& event = *competition.event;
  const HeatSide& side = heat.sides[index];
  const bool out = side.has_result && !heat.ridden && !heat.decided;
  const Result outcome = out ? Result{} : result(competition, round, heat, index);
  const Ride* ride = ride_of(event, side.ride);
  const bool final = is_final(competition, round);

  Row row{{{std::string(straight_text(side))}}, {}};
  Who he = who(event, side);
  if (side.open) he.name = open_words(competition, round, heat, index);
  append_who(row.cells, he, outcome.tone);
  row.cells.push_back({time_of(event, side.ride)});
  row.cells.push_back({final ? gap_text(event, heat, index) : ""});
  row.cells.push_back(
      {final && ride != nullptr && side.status == Status::finished ? speed_of(event, ride->time) : ""});
  row.cells.push_back({std::string(code(side.status))});
  row.cells.push_back({outcome.text, outcome.tone});
  row.cells.push_back({marks_of(competition, round, side.competitor, side.ride), Tone::good});
  row.below = crew(competition, round, side.competitor, side.ride);
  return row;
}

Row void_row(const Competition& competition, RideId id) {
  const Event& event = *competition.event;
  const Ride& ride = event.ride(id);
  Row row{{{}}, {}};
  append_who(row.cells, who(event, ride.competitor, id), Tone::faint);
  for (std::string text :
       {time_of(event, id), std::string{}, std::string{}, std::string(code(Status::void_ride)),
        std::string("counts for nothing"), std::string{}})
    row.cells.push_back({std::move(text), Tone::faint});
  return row;
}

/// Number and pair stand on the first row of a heat.
void append_heat(Table& table, const Competition& competition, const ResolvedRound& round,
                 const ResolvedHeat& heat) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < heat.sides.size(); ++i)
    if (!heat.sides[i].empty()) rows.push_back(side_row(competition, round, heat, i));
  for (const RideId ride : heat.void_rides) rows.push_back(void_row(competition, ride));

  Cell number{round.heats.size() > 1 ? fmt::to_string(heat.number) : "", Tone::strong};
  Cell pair{heat.drawn != nullptr ? to_text(heat.drawn->pair) : ""};
  for (Row& row : rows) {
    row.cells.insert(row.cells.begin(), {number, pair});
    number.text.clear();
    pair.text.clear();
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

Table heat_table(const Competition& competition, const ResolvedRound& round) {
  Table table{{{"Heat", Content::number}, {"Pair"}, {"Side"}}, {}};
  for (Column& column : who_columns(*competition.event)) table.columns.push_back(std::move(column));
  for (Column column :
       {Column{"Time", Content::time}, Column{"Gap", Content::time}, Column{"km/h", Content::number},
        Column{"Status", Content::mark}, Column{"Result"}, Column{"Marks", Content::mark}})
    table.columns.push_back(std::move(column));
  std::vector<const ResolvedHeat*> heats;
  for (const ResolvedHeat& heat : round.heats) heats.push_back(&heat);
  std::stable_sort(heats.begin(), heats.end(),
                   [](const ResolvedHeat* a, const ResolvedHeat* b) { return a->number < b->number; });
  for (const ResolvedHeat* heat : heats) append_heat(table, competition, round, *heat);
  return table;
}

}  // namespace pursuit
