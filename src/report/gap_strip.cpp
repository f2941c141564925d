#include "axis.hpp"
#include "columns.hpp"
#include "pictures.hpp"

#include <pursuit/model/race_time.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

std::vector<const RankedRide*> timed_rows(const ResolvedRound& round) {
  std::vector<const RankedRide*> rows;
  for (const RankedRide& row : round.ranking)
    if (row.rank && row.time) rows.push_back(&row);
  return rows;
}

/// A winner goes on whatever he rode.
bool goes_by_time(const Competition& competition, const ResolvedRound& round, const Advance& advance) {
  if (competition.rounds[advance.round].withheld) return false;
  const std::vector<Draw>& draws = competition.rules->rounds[advance.round].draws;
  return std::all_of(draws.begin(), draws.end(), [&](const Draw& draw) {
    return draw.from.round != round.rules || (draw.from.take == Take::all && draw.from.order == Order::time);
  });
}

/// How many rows at the top go on by their times. None where somebody below them goes on too, or where the
/// cut parts a shared rank.
std::optional<std::size_t> through(const Competition& competition, const ResolvedRound& round,
                                   const std::vector<const RankedRide*>& rows) {
  if (!round.complete || round.in_part || round.stale) return std::nullopt;
  const auto goes_on = [](const RankedRide& row) { return !row.to.empty(); };
  const auto cut =
      std::find_if(rows.begin(), rows.end(), [&](const RankedRide* row) { return !goes_on(*row); });
  const auto count = static_cast<std::size_t>(cut - rows.begin());
  const auto all =
      static_cast<std::size_t>(std::count_if(round.ranking.begin(), round.ranking.end(), goes_on));
  if (count == 0 || count != all) return std::nullopt;
  if (cut != rows.end() && (*cut)->rank == (*(cut - 1))->rank) return std::nullopt;
  for (auto row = rows.begin(); row != cut; ++row) {
    if (!goes_by_time(competition, round, (*row)->to.front())) return std::nullopt;
  }
  return count;
}

std::string cut_label(const Competition& competition, const RankedRide& last) {
  return fmt::format("{}: {}", competition.rules->rounds[last.to.front().round].title, clock(*last.time));
}

/// One below the last of each round they go on to.
std::vector<GapCut> cuts(const Competition& competition, const std::vector<const RankedRide*>& rows,
                         std::size_t count) {
  std::vector<GapCut> cuts;
  for (std::size_t i = 0; i < count && i + 1 < rows.size(); ++i) {
    const bool last = i + 1 == count || rows[i + 1]->to.front().round != rows[i]->to.front().round;
    if (last) cuts.push_back({i + 1, cut_label(competition, *rows[i])});
  }
  return cuts;
}

GapBar bar(const Competition& competition, const RankedRide& row, RaceTime best) {
  const Who he = who(*competition.event, row);
  GapBar bar{rank_text(row), he.name, std::string(he.nation), clock(*row.time), {}, 0};
  if (*row.time == best) return bar;
  bar.gap = "+" + gap(*row.time, best);
  bar.seconds = in_seconds(row.time->micros() - best.micros());
  return bar;
}

std::string description(const Competition& competition, const std::vector<const RankedRide*>& rows,
                        const GapStrip& strip) {
  const Event& event = *competition.event;
  const RaceTime best = *rows.front()->time;
  const RankedRide& last = *rows.back();
  std::vector<std::string> fastest;
  for (const RankedRide* row : rows)
    if (*row->time == best) fastest.push_back(who(event, *row).name);
  if (fastest.size() == rows.size()) return fmt::format("All rode the same time: {}.", clock(best));
  std::string text =
      fmt::format("{} {} the fastest of {} in {}; {} was the slowest in {}, {} behind.", enumerate(fastest),
                  fastest.size() == 1 ? "was" : "were", rows.size(), clock(best), who(event, last).name,
                  clock(*last.time), gap(*last.time, best));
  for (const GapCut& parted : strip.cuts) {
    const RankedRide& cut = *rows[parted.after - 1];
    text += fmt::format(" The last for the {} is {} in {}.",
                        competition.rules->rounds[cut.to.front().round].title, who(event, cut).name,
                        clock(*cut.time));
  }
  if (strip.through == rows.size()) text += " All go on.";
  return text;
}

}  // namespace

std::optional<Picture> gap_strip(const Competition& competition, const ResolvedRound& round) {
  const std::vector<const RankedRide*> rows = timed_rows(round);
  if (rows.size() < 2) return std::nullopt;
  const RoundRules& rules = competition.rules->rounds[round.rules];
  GapStrip strip;
  strip.id = "gaps-" + rules.id;
  strip.title = rules.title + ": gaps to the fastest";
  for (const RankedRide* row : rows) strip.bars.push_back(bar(competition, *row, *rows.front()->time));
  strip.through = through(competition, round, rows);
  if (strip.through) strip.cuts = cuts(competition, rows, *strip.through);
  strip.description = description(competition, rows, strip);
  return strip;
}

}  // namespace pursuit
