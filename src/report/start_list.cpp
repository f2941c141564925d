#include "columns.hpp"
#include "draw_words.hpp"
#include "line_up.hpp"
#include "sections.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/model/status.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

/// The round whose times are beside the names: the one all were drawn from.
std::optional<std::size_t> pool_round(const RoundRules& round) {
  if (round.draws.empty()) return std::nullopt;
  const std::size_t from = round.draws.front().from.round;
  const bool same = std::all_of(round.draws.begin(), round.draws.end(),
                                [&](const Draw& draw) { return draw.from.round == from; });
  return same && !round.as_recorded() ? std::optional(from) : std::nullopt;
}

/// Rank and time there.
std::array<Cell, 2> earlier_result(const ResolvedRound& round, std::optional<CompetitorId> competitor) {
  const RankedRide* const ranked = round.row_of(competitor, {});
  if (ranked == nullptr) return {};
  return {{{rank_text(*ranked)}, {ranked->time ? clock(*ranked->time) : std::string()}}};
}

/// Of one who does not start in this heat any more.
std::string result_words(const Event& event, const HeatSide& side) {
  const std::string_view status = code(side.status);
  return status.empty() ? time_of(event, side.ride) : std::string(status);
}

void append_side(Row& row, const Competition& competition, const ResolvedRound& round,
                 const ResolvedHeat& heat, std::size_t index) {
  if (index >= heat.sides.size() || heat.sides[index].empty()) {
    row.cells.insert(row.cells.end(), {{}, {"(alone)", Tone::faint}, {}, {}, {}});
    return;
  }
  const HeatSide& side = heat.sides[index];
  Who he = who(*competition.event, side);
  if (side.open) he.name = open_words(competition, round, heat, index);
  if (side.has_result) he.name = fmt::format("({}: {})", he.name, result_words(*competition.event, side));
  append_who(row.cells, he, side.has_result ? Tone::faint : Tone::strong);
  const auto pool = pool_round(competition.rules->rounds[round.rules]);
  const auto earlier =
      pool ? earlier_result(competition.rounds[*pool], side.competitor) : std::array<Cell, 2>();
  row.cells.insert(row.cells.end(), earlier.begin(), earlier.end());
  if (std::string line = line_up(competition, round, side); !line.empty())
    row.below.push_back(fmt::format("{}: {}", he.name, line));
}

/// Whoever is known to ride on the home straight comes first.
Row heat_row(const Competition& competition, const ResolvedRound& round, const ResolvedHeat& heat) {
  const bool swapped = (!heat.sides.empty() && heat.sides[0].straight == Straight::back) ||
                       (heat.sides.size() > 1 && heat.sides[1].straight == Straight::home);
  Row row{
      {{fmt::to_string(heat.number), Tone::strong}, {heat.drawn != nullptr ? to_text(heat.drawn->pair) : ""}},
      {}};
  append_side(row, competition, round, heat, swapped ? 1 : 0);
  append_side(row, competition, round, heat, swapped ? 0 : 1);
  return row;
}

/// How far they ride, and on which straight each starts: the tables say where he finishes.
void append_laps(std::vector<Cell>& lines, const Event& event) {
  const auto track = read_length(event.track);
  if (!track || !event.distance) return;
  const auto halves = half_laps(*event.distance, *track);
  if (!halves) {
    lines.push_back({fmt::format("{} m, no whole number of half laps of {} m.", to_text(*event.distance),
                                 to_text(*track))});
    return;
  }
  const bool whole = *halves % 2 == 0;
  lines.push_back({fmt::format("{}{} laps of {} m: start and finish on {}.", *halves / 2, whole ? "" : ".5",
                               to_text(*track), whole ? "the same straight" : "opposite straights")});
}

/// What the heats of an entry list were drawn by.
std::vector<Cell> entry_lines(const StartList& list) {
  constexpr std::string_view rule = "equals ride together, the strongest last, but the best two apart";
  switch (list.entries) {
    case EntryOrder::seeds:
      return {
          {fmt::format("Drawn from the entries by seed, 1 the strongest: {}{}.", rule, cited("3.2.055"))}};
    case EntryOrder::listed:
      return {
          {fmt::format("Drawn from the entries in the order listed, the first taken for the strongest: {}{}. "
                       "If they stand otherwise, give each a seed, 1 the strongest.",
                       rule, cited("3.2.055"))}};
    case EntryOrder::none:
      break;
  }
  return {};
}

/// Heats of the organiser's may leave the straights open, and so may those of a draw that is lost.
std::array<std::string_view, 2> side_titles(const ResolvedRound& round, const StartList& list) {
  for (const std::size_t heat : list.heats) {
    for (const HeatSide& side : round.heats[heat].sides) {
      const bool drawn = round.heats[heat].drawn != nullptr && side.seed;
      if (side.competitor && !side.straight && !drawn) return {"One side", "Other side"};
    }
  }
  return {"Home straight", "Back straight"};
}

Section start_list(const Competition& competition, const StartList& list) {
  const RoundRules& rules = competition.rules->rounds[list.round];
  const ResolvedRound& round = competition.rounds[list.round];
  const auto pool = pool_round(rules);
  const std::string times = pool ? competition.rules->rounds[*pool].title : "Time";

  Table table{{{"Heat", Content::number}, {"Pair"}}, {}};
  for (const std::string_view side : side_titles(round, list)) {
    const std::string group(side);
    for (Column column :
         {Column{"Bib", Content::number, group}, Column{group, name_content(*competition.event), group},
          Column{"Nation", Content::nation, group}, Column{"Rank", Content::number, group},
          Column{times, Content::time, group}})
      table.columns.push_back(std::move(column));
  }
  for (const std::size_t heat : list.heats)
    table.rows.push_back(heat_row(competition, round, round.heats[heat]));
  return {rules.id, rules.title, entry_lines(list), {std::move(table)}, {}, {}};
}

bool results_missing(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.code == "missing-result"; });
}

}  // namespace

Section next_section(const Competition& competition) {
  Section section;
  section.id = "next";
  section.title = "Next: who rides whom";
  for (const StartList& list : competition.next) section.parts.push_back(start_list(competition, list));
  if (!section.parts.empty()) {
    append_laps(section.lines, *competition.event);
    return section;
  }
  if (competition.status != EventStatus::open) {
    section.lines.push_back({"Nothing is left to ride."});
  } else if (has_error(competition.findings)) {
    section.lines.push_back(
        {"Nothing can be drawn: see Findings for what has to be settled first.", Tone::error});
  } else if (results_missing(competition.findings)) {
    section.lines.push_back({"Nothing can be drawn: results are missing, see Findings.", Tone::error});
  } else {
    section.lines.push_back({"Nothing can be drawn yet."});
  }
  return section;
}

}  // namespace pursuit
