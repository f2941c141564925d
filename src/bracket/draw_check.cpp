// Whether what is recorded is what the draw gives.

#include "heat_match.hpp"

#include <fmt/core.h>

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
  resolution.find(std::move(finding));
}

bool holds_pair(const Event& event, const RecordedHeat& record, const Drawn& drawn) {
  return same_pair(event, record, drawn) && shared_sides(event, record, drawn) == record.rides.size();
}

bool numbered_on(const Event& event, const std::vector<RecordedHeat>& records,
                 const std::vector<Drawn>& drawn, const HeatMatch& match) {
  std::uint32_t last = 0;
  for (std::size_t d = 0; d < drawn.size(); ++d) {
    const DrawnPair* pair = drawn[d].pair;
    if (pair == nullptr) return false;
    if (pair->home.empty() && pair->back.empty()) continue;
    if (match.record_of[d] == no_heat) return false;
    const RecordedHeat& record = records[match.record_of[d]];
    if (!record.number || *record.number <= last || !holds_pair(event, record, drawn[d])) return false;
    last = *record.number;
  }
  return true;
}

std::string stale_pair(const Resolution& resolution, const RecordedHeat& record, const Drawn& drawn,
                       std::optional<std::size_t> number) {
  const Event& event = resolution.event;
  if (record.rides.empty()) return {};
  if (!holds_pair(event, record, drawn))
    return fmt::format("{} is now {}", recorded_names(resolution, record), drawn_names(resolution, drawn));
  if (number && record.number && *record.number != *number) {
    return fmt::format("heat {}, {}, is heat {} by the rules", *record.number, drawn_names(resolution, drawn),
                       *number);
  }
  if (same_straights(event, record, *drawn.pair)) return {};
  const DrawnSide& home = drawn.pair->home.empty() ? drawn.pair->back : drawn.pair->home;
  return fmt::format("{} finishes on the {} straight", resolution.label(home.competitor),
                     drawn.pair->home.empty() ? "back" : "home");
}

}  // namespace pursuit
