#include "plausibility.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace pursuit {

namespace {

/// No pursuit is ridden at this speed: the best teams reach 65 km/h.
constexpr std::uint64_t most_km_per_hour = 70;
constexpr std::uint64_t least_km_per_hour = 25;

/// So many other rides say how slow one can be.
constexpr std::size_t least_others = 3;

bool a_fifth_slower(RaceTime time, RaceTime slowest) {
  return time.micros() * 5 > slowest.micros() * 6;
}

std::optional<RaceTime> with_other_minute(RaceTime time, bool less) {
  constexpr std::int64_t minute = 60'000'000;
  const std::int64_t micros = time.micros() + (less ? -minute : minute);
  return micros > 0 ? std::optional(RaceTime::from_micros(micros, time.decimals())) : std::nullopt;
}

bool too_fast(RaceTime time, Length distance) {
  // Millimetres a microsecond are 3,600 km/h.
  return static_cast<std::uint64_t>(distance.thousandths) * 3'600ULL >
         most_km_per_hour * static_cast<std::uint64_t>(time.micros());
}

bool too_slow(RaceTime time, Length distance) {
  return static_cast<std::uint64_t>(distance.thousandths) * 3'600ULL <
         least_km_per_hour * static_cast<std::uint64_t>(time.micros());
}

/// Not a tenth slower than the slowest, nor a twentieth faster than the fastest.
bool is_like(RaceTime time, const TimeSpan& others) {
  return time.micros() * 10 <= others.slowest.micros() * 11 &&
         time.micros() * 20 >= others.fastest.micros() * 19;
}

}  // namespace

void Times::Field::add(RaceTime time) {
  const auto keep = [&](std::array<RaceTime, 2>& two, auto better) {
    if (size == 0 || better(time, two[0])) {
      two[1] = std::exchange(two[0], time);
    } else if (size == 1 || better(time, two[1])) {
      two[1] = time;
    }
  };
  keep(fastest, std::less<>());
  keep(slowest, std::greater<>());
  ++size;
}

Times::Times(const RidingOrder& order) : order_(order) {
  for (const TimedRide& ride : order.rides) {
    if (ride.round >= of_round_.size()) of_round_.resize(ride.round + 1);
    of_event_.add(ride.time);
    of_round_[ride.round].add(ride.time);
  }
}

std::optional<TimeSpan> Times::others(const TimedRide& ride) const {
  const Field& round = of_round_.at(ride.round);
  const Field& field = round.size > least_others ? round : of_event_;
  if (field.size < 2) return std::nullopt;
  return TimeSpan{field.fastest[field.fastest[0] == ride.time ? 1 : 0],
                  field.slowest[field.slowest[0] == ride.time ? 1 : 0]};
}

std::optional<RaceTime> Times::slowest_other(const TimedRide& ride) const {
  const bool enough = of_round_.at(ride.round).size > least_others || of_event_.size > least_others;
  return enough ? std::optional(others(ride)->slowest) : std::nullopt;
}

void warn_of_time(Resolution& resolution, Times& times, const TimedRide& ride, bool too_slow,
                  std::string_view what) {
  if (!times.warn_once(ride.ride)) return;
  std::string hint = "check the time against the timing sheet";
  const auto others = times.others(ride);
  const auto meant = with_other_minute(ride.time, too_slow);
  if (ride.by_catch) {
    hint = "if the catch was timed and not the whole distance, leave the time out";
  } else if (meant && others && is_like(*meant, *others)) {
    hint = fmt::format("check its minutes: was {} meant?", clock(*meant));
  }
  resolution.find(Severity::warning, "implausible-time",
                  fmt::format("{} of {} in the {} is {}", clock(ride.time), resolution.label(ride.competitor),
                              resolution.title(ride.round), what),
                  resolution.event.place_of(ride.ride).in("time"), std::move(hint));
}

namespace {

/// `14:05` in a column of times is when a heat starts.
void warn_of_clock_times(Resolution& resolution, Times& times) {
  constexpr std::int64_t longest = 10 * 60'000'000LL;
  for (const TimedRide& ride : times.order().rides) {
    if (ride.time.micros() >= longest)
      warn_of_time(resolution, times, ride, true, "longer than any pursuit: is it a time of day?");
  }
}

}  // namespace

void check_times(Resolution& resolution, Times& times) {
  const auto& distance = resolution.event.distance;
  if (!distance) return warn_of_clock_times(resolution, times);
  for (const TimedRide& ride : times.order().rides) {
    const bool slow = too_slow(ride.time, *distance);
    if (slow || too_fast(ride.time, *distance)) {
      warn_of_time(resolution, times, ride, slow,
                   fmt::format("{} km/h over {} m, {} than anybody rides", speed(ride.time, *distance),
                               to_text(*distance), slow ? "slower" : "faster"));
    }
    const auto slowest = times.slowest_other(ride);
    if (!slowest || !a_fifth_slower(ride.time, *slowest)) continue;
    warn_of_time(resolution, times, ride, true,
                 fmt::format("more than a fifth slower than {}, the slowest other", clock(*slowest)));
  }
}

}  // namespace pursuit
