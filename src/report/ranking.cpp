#include "columns.hpp"
#include "line_up.hpp"
#include "sections.hpp"

#include <pursuit/model/status.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

std::optional<RaceTime> best_time(const ResolvedRound& round) {
  const auto first = std::find_if(round.ranking.begin(), round.ranking.end(),
                                  [](const RankedRide& row) { return row.time; });
  return first == round.ranking.end() ? std::nullopt : first->time;
}

std::string status_text(const Event& event, const ResolvedRound& round, const RankedRide& ranked) {
  if (ranked.eliminated) return "OVT, out";
  const Ride* ride = ride_of(event, ranked.ride);
  const bool ridden = (ride != nullptr && ride->ridden()) || ranked.rank || round.in_part;
  return !ridden && ranked.status == Status::finished ? "to ride" : std::string(code(ranked.status));
}

Row row(const Competition& competition, const ResolvedRound& round, const RankedRide& ranked,
        const std::optional<RaceTime>& best) {
  const Event& event = *competition.event;
  const Who he = who(event, ranked);
  Row row{{{rank_text(ranked), Tone::strong}}, {}};
  append_who(row.cells, he, ranked.to.empty() ? Tone::plain : Tone::good);
  row.cells.push_back({std::string(he.club)});
  row.cells.push_back({time_of(event, ranked.ride), ranked.time ? Tone::plain : Tone::faint});
  row.cells.push_back({best && ranked.time && *ranked.time != *best ? "+" + gap(*ranked.time, *best) : ""});
  row.cells.push_back({speed_of(event, ranked.time)});
  row.cells.push_back({status_text(event, round, ranked)});
  row.cells.push_back({marks_of(competition, round, ranked.competitor, ranked.ride), Tone::good});
  if (!heats_known(competition, round)) row.below = crew(competition, round, ranked.competitor, ranked.ride);
  return row;
}

std::string title(const ResolvedRound& round) {
  if (round.in_part) return "Ranking of what is known";
  if (round.complete || !round.started) return "Ranking";
  if (round.heats.empty()) return "Running ranking";
  const auto ridden = std::count_if(round.heats.begin(), round.heats.end(), is_ridden);
  return fmt::format("Running ranking, {} of {} heats ridden", ridden, round.heats.size());
}

}  // namespace

Section ranking_section(const Competition& competition, const ResolvedRound& round) {
  Table table{{{"Rank", Content::number}}, {}};
  for (Column& column : who_columns(*competition.event)) table.columns.push_back(std::move(column));
  for (Column column :
       {Column{"Club"}, Column{"Time", Content::time}, Column{"Gap", Content::time},
        Column{"km/h", Content::number}, Column{"Status", Content::mark}, Column{"Marks", Content::mark}})
    table.columns.push_back(std::move(column));
  const auto best = best_time(round);
  for (const RankedRide& ranked : round.ranking) table.rows.push_back(row(competition, round, ranked, best));

  Section section;
  section.title = title(round);
  table.legend = marks_legend(competition, round);
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace pursuit
