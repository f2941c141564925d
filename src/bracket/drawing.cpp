// Draws a round, and says what stops a draw.

#include "resolution.hpp"
#include "tie_hint.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

namespace pursuit {

namespace {

std::string names_of(const Resolution& resolution, const Pool& pool, std::uint32_t group) {
  std::vector<std::string_view> names;
  for (const Slot& slot : pool.slots) {
    if (slot.group == group) names.push_back(resolution.label(slot.competitor));
  }
  return list_names(names);
}

/// "ranks 8 and 9", as positions of the pool.
std::string positions_of(const Pool& pool, std::uint32_t group) {
  std::size_t first = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < pool.slots.size(); ++i) {
    if (pool.slots[i].group != group) continue;
    if (first == 0) first = i + 1;
    last = i + 1;
  }
  return fmt::format("{} {} {}", first, last - first > 1 ? "to" : "and", last);
}

/// The first ride of the group in the round it is undecided in.
std::vector<RideId> rides_of_group(const Resolution& resolution, std::size_t round, const Pool& pool,
                                   std::uint32_t group) {
  std::vector<RideId> rides;
  for (const Slot& slot : pool.slots) {
    if (slot.group != group || !slot.competitor) continue;
    const RankedRide* const row = resolution.row_of(*slot.competitor, round);
    if (row != nullptr && row->ride) rides.push_back(*row->ride);
  }
  return rides;
}

Place place_of_group(const Resolution& resolution, std::size_t round, const Pool& pool, std::uint32_t group) {
  const std::vector<RideId> rides = rides_of_group(resolution, round, pool, group);
  return rides.empty() ? Place{} : resolution.event.place_of(rides.front());
}

/// The same cause stops several draws, and is said once.
bool already_found(const Resolution& resolution, Severity severity, const Place& place) {
  return !place.steps().empty() && std::any_of(resolution.result.findings.begin(),
                                               resolution.result.findings.end(), [&](const Finding& finding) {
                                                 return finding.severity == severity &&
                                                        finding.place.steps() == place.steps();
                                               });
}

/// A round that is ridden needs no draw: then it only cannot be checked.
bool is_ridden(const Resolution& resolution, std::size_t r) {
  const std::vector<RecordedHeat>& recorded = resolution.states[r].recorded;
  return recorded.size() >= resolution.rules.rounds[r].heat_count() &&
         std::all_of(recorded.begin(), recorded.end(), [](const RecordedHeat& heat) { return heat.ridden; });
}

void find_undecided(Resolution& resolution, std::size_t r, const Draw& draw, const Pool& pool,
                    std::uint32_t group) {
  const bool ridden = is_ridden(resolution, r);
  const Severity severity = ridden ? Severity::note : Severity::error;
  const std::string draw_of =
      fmt::format("the {} cannot be {}", resolution.title(r), ridden ? "checked against its draw" : "drawn");
  const std::string names = names_of(resolution, pool, group);
  const std::string positions = positions_of(pool, group);
  const std::string_view source = resolution.title(draw.from.round);
  const Place place = place_of_group(resolution, draw.from.round, pool, group);
  if (already_found(resolution, severity, place)) return;
  switch (pool.groups[group - 1]) {
    case Undecided::no_time:
      resolution.find(
          severity, "without-time",
          fmt::format("{}: of {} in the {} somebody has no time, so positions "
                      "{} are undecided",
                      draw_of, names, source, positions),
          place,
          "add the time or a status such as OVT, or tie_order to each of them, as the jury ranks them");
      return;
    case Undecided::recorded_rank:
      resolution.find(
          severity, "recorded-rank",
          fmt::format("{}: of some in the {} only a rank is recorded, and no time", draw_of, source), place,
          "add their times; in an entry list call the column seed");
      return;
    case Undecided::tie_order:
      resolution.find(severity, "tie-order",
                      fmt::format("{}: the tie_order of {} in the {} is given twice or "
                                  "contradicts their times, so positions {} are undecided",
                                  draw_of, names, source, positions),
                      place, "number them as the jury ranks them, those with a time by their times");
      return;
    case Undecided::missing_digits:
      resolution.find(severity, "missing-digits",
                      fmt::format("{}: the times of {} in the {} have different decimals, "
                                  "and the missing digits could change positions {}",
                                  draw_of, names, source, positions),
                      place, "write all their times to the thousandth (UCI 3.2.015)");
      return;
    case Undecided::shared_rank:
    case Undecided::nothing:
      resolution.find(severity, "tie",
                      fmt::format("{}: {} are equal in the {}, so positions {} are undecided", draw_of, names,
                                  source, positions),
                      place,
                      tie_hint(resolution.event, rides_of_group(resolution, draw.from.round, pool, group)) +
                          " to each of them");
      return;
  }
}

std::string_view why(Undecided undecided) {
  switch (undecided) {
    case Undecided::no_time:
      return "one of them has no time";
    case Undecided::recorded_rank:
      return "only their ranks are recorded";
    case Undecided::tie_order:
      return "their tie_order is given twice or contradicts their times";
    case Undecided::missing_digits:
      return "their times have different decimals, too close to tell";
    case Undecided::shared_rank:
    case Undecided::nothing:
      break;
  }
  return "they are equal in the round before";
}

/// The pair is certain, who finishes on the home straight is not.
void find_side_undecided(Resolution& resolution, std::size_t r, const Draw& draw, const Pool& pool,
                         const DrawnPair& pair) {
  const std::uint32_t group = pool.at(pair.home.seed).group;
  resolution.find(
      Severity::warning, "side-undecided",
      fmt::format("{}: who of {} and {} finishes on the home straight is undecided, for {}; {}",
                  resolution.title(r), resolution.label(pair.home.competitor),
                  resolution.label(pair.back.competitor), why(pool.groups[group - 1]),
                  pair.by_lot ? "listed by name" : "drawn by rank in the latest earlier round (UCI 3.2.086)"),
      place_of_group(resolution, draw.from.round, pool, group),
      pair.by_lot ? "draw the sides by lot, and write side" : "");
}

/// Equal in every earlier round too.
bool by_lot(const Resolution& resolution, const Draw& draw, const DrawnPair& pair) {
  const auto previous = [&](const DrawnSide& side) {
    return side.competitor ? resolution.previous_rank(*side.competitor, draw.from.round) : 0;
  };
  return pair.side_undecided && previous(pair.home) == previous(pair.back);
}

}  // namespace

void draw_round(Resolution& resolution, std::size_t r) {
  for (const Draw& draw : resolution.rules.rounds[r].draws) {
    Pool pool = select(resolution, draw.from, r);
    PairedDraw paired = pair_pool(draw, pool);
    for (DrawnPair& pair : paired.pairs) pair.by_lot = by_lot(resolution, draw, pair);
    if (paired.state == DrawState::undecided) find_undecided(resolution, r, draw, pool, paired.tie);
    const bool ridden = resolution.states[r].ridden();
    for (const DrawnPair& pair : paired.pairs) {
      if (pair.side_undecided && !ridden) find_side_undecided(resolution, r, draw, pool, pair);
    }
    resolution.states[r].pools.push_back(std::move(pool));
    resolution.states[r].draws.push_back(std::move(paired));
  }
}

}  // namespace pursuit
