#include "course.hpp"

#include "words.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/seeding/last_lap.hpp>

#include <algorithm>
#include <cstdint>
#include <map>

namespace pursuit {
namespace {

using Times = std::map<std::int64_t, RaceTime>;

/// With the time of who finished at the end, in place of a split within a metre of it.
Times times_of(const Event& event, const HeatSide& side) {
  Times times;
  const Ride& ride = event.ride(*side.ride);
  if (!splits_in_order(event, ride)) return times;
  const std::optional<Length> track = read_length(event.track);
  constexpr std::int64_t metre = 1000;
  const std::int64_t end = event.distance ? event.distance->thousandths : INT64_MAX;
  for (const Split& split : event.splits_of(ride)) {
    const auto at = covered_metres(split.at, track);
    if (at && *at > 0 && *at <= end - metre) times.emplace(*at, split.time);
  }
  if (event.distance && ride.time && side.status == Status::finished) times.emplace(end, *ride.time);
  return times;
}

std::vector<Passing> passings(const Event& event, const ResolvedHeat& heat) {
  const Times home = times_of(event, heat.sides[0]);
  const Times back = times_of(event, heat.sides[1]);
  std::vector<Passing> common{Passing{}};
  for (const auto& [at, time] : home)
    if (const auto other = back.find(at); other != back.end()) common.push_back({at, time, other->second});
  return common;
}

/// In between both are taken to ride evenly.
std::int64_t meeting(const Passing& before, const Passing& after) {
  const auto way = static_cast<double>(after.at - before.at);
  const auto lead = static_cast<double>(before.lead());
  return before.at + static_cast<std::int64_t>(way * lead / (lead - static_cast<double>(after.lead())));
}

void find_crossings(Course& course) {
  std::int64_t leading = 0;
  std::size_t led_at = 0;
  for (std::size_t i = 0; i < course.passings.size(); ++i) {
    const std::int64_t lead = course.passings[i].lead();
    if (lead == 0) continue;
    if (leading == 0) course.home_leads_first = lead > 0;
    if (leading != 0 && (leading > 0) != (lead > 0)) {
      const bool level_between = led_at + 1 < i;
      course.crossings.push_back(
          level_between ? Crossing{course.passings[i - 1].at, i - 1}
                        : Crossing{meeting(course.passings[led_at], course.passings[i]), led_at});
    }
    leading = lead;
    led_at = i;
  }
}

}  // namespace

std::optional<Course> course_of(const Event& event, const ResolvedHeat& heat) {
  const auto is_known = [](const HeatSide& side) { return side.competitor && side.ride; };
  if (heat.sides.size() != 2 || !std::all_of(heat.sides.begin(), heat.sides.end(), is_known))
    return std::nullopt;
  Course course{who(event, heat.sides[0]).name, who(event, heat.sides[1]).name, passings(event, heat), {}};
  constexpr std::size_t fewest = 3;  // with the start
  if (course.passings.size() < fewest) return std::nullopt;
  find_crossings(course);
  return course;
}

}  // namespace pursuit
