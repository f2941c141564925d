// Whether what is recorded is what the draw gives.

#include "heat_match.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

namespace {

std::string drawn_names(const Resolution& resolution, const Drawn& drawn) {
  if (drawn.pair == nullptr) return "nobody yet";
  const DrawnSide& home = drawn.pair->home;
  const DrawnSide& back = drawn.pair->back;
  if (home.empty() && back.empty()) return "nobody";
  if (back.empty()) return fmt::format("{} alone", resolution.label(home.competitor));
  if (home.empty()) return fmt::format("{} alone", resolution.label(back.competitor));
  return fmt::format("{} v {}", resolution.label(home.competitor), resolution.label(back.competitor));
}

std::string recorded_names(const Resolution& resolution, const RecordedHeat& record) {
  std::string names;
  for (const RideId ride : record.rides) {
    names += names.empty() ? "" : " v ";
    names += resolution.label(resolution.event.ride(ride).competitor);
  }
  return names;
}

/// Every straight that is written is the one drawn.
bool same_straights(const Event& event, const RecordedHeat& record, const DrawnPair& pair) {
  return std::all_of(record.rides.begin(), record.rides.end(), [&](RideId id) {
    const Ride& ride = event.ride(id);
    if (!ride.side || !ride.competitor) return true;
    return (ride.competitor == pair.home.competitor) == (*ride.side == Straight::home);
  });
}

}  // namespace

void check_pair(Resolution& resolution, std::size_t round, const RecordedHeat& record, const Drawn& drawn) {
  const Event& event = resolution.event;
  const bool anonymous = std::any_of(record.rides.begin(), record.rides.end(),
                                     [&](RideId ride) { return !event.ride(ride).competitor; });
  if (drawn.pair == nullptr || anonymous || drawn.nameless()) return;
  // A drawn competitor of whom nothing is recorded has still to be heard of.
  if (shared_sides(event, record, drawn) == record.rides.size()) return;
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = "other-pair";
  finding.recorded = recorded_names(resolution, record);
  finding.computed = drawn_names(resolution, drawn);
  finding.message = fmt::format("{}: {} was ridden where the rules give {} ({})", resolution.title(round),
                                finding.recorded, finding.computed, drawn.heat->id);
  finding.place = event.place_of(record.heat);
  resolution.result.findings.push_back(std::move(finding));
}

std::string stale_pair(const Resolution& resolution, const RecordedHeat& record, const Drawn& drawn,
                       std::size_t number) {
  const Event& event = resolution.event;
  if (record.rides.empty()) return {};
  const bool same =
      same_pair(event, record, drawn) && shared_sides(event, record, drawn) == record.rides.size() &&
      (!record.number || *record.number == number) && same_straights(event, record, *drawn.pair);
  if (same) return {};
  return fmt::format("{} is now {}", recorded_names(resolution, record), drawn_names(resolution, drawn));
}

}  // namespace pursuit
