#include "seeded_event.hpp"

#include <pursuit/bracket/resolve.hpp>

#include <algorithm>

namespace pursuit {

SeededEvent::SeededEvent(const Rules& rules, std::size_t entries) : rules_(rules) {
  for (std::size_t i = 0; i < entries; ++i) names_.push_back(std::to_string(i + 1));
  for (const std::string& name : names_) event_.competitors.push_back({name, {}, {}, {}, {}});
  if (rules.rounds.front().kind == RoundKind::time_trial) ride_first(rules.rounds.front());
  competition_ = resolve(event_, rules_);
  // Each pass rides a round more.
  for (std::size_t pass = 0; pass < rules.rounds.size() && !competition_.next.empty(); ++pass) {
    for (const StartList& list : competition_.next) ride(list);
    competition_ = resolve(event_, rules_);
  }
}

void SeededEvent::add_ride(CompetitorId competitor) {
  constexpr std::int64_t fastest = 200'000'000;  // microseconds
  constexpr std::int64_t apart = 10'000;
  Ride ride;
  ride.competitor = competitor;
  ride.name = names_[index(competitor)];
  ride.time = RaceTime::from_micros(fastest + apart * static_cast<std::int64_t>(index(competitor)), 3);
  event_.rides.push_back(ride);
}

void SeededEvent::ride_first(const RoundRules& round) {
  Round first;
  first.name = round.id;
  first.heats = {0, 1};
  first.heats_known = false;
  Heat all;
  all.rides = {0, size32(names_.size())};
  for (std::size_t i = 0; i < names_.size(); ++i) add_ride(CompetitorId(i));
  event_.heats.push_back(all);
  event_.rounds.push_back(first);
}

void SeededEvent::ride(const StartList& list) {
  Round round;
  round.name = rules_.rounds[list.round].id;
  round.heats.first = size32(event_.heats.size());
  for (const std::size_t h : list.heats) {
    const ResolvedHeat& drawn = competition_.rounds[list.round].heats[h];
    Heat heat;
    heat.number = drawn.number;
    heat.rides.first = size32(event_.rides.size());
    for (const HeatSide& side : drawn.sides) {
      if (side.competitor) add_ride(*side.competitor);
    }
    heat.rides.count = size32(event_.rides.size()) - heat.rides.first;
    event_.heats.push_back(heat);
  }
  round.heats.count = size32(list.heats.size());
  event_.rounds.push_back(round);
}

}  // namespace pursuit
