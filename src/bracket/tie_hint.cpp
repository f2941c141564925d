#include "tie_hint.hpp"

#include <pursuit/seeding/last_lap.hpp>
#include <pursuit/seeding/ranking.hpp>

namespace pursuit {

std::string tie_hint(const Event& event, const std::vector<RideId>& rides) {
  std::vector<RaceTime> laps;
  for (const RideId id : rides) {
    const Ride& ride = event.ride(id);
    if (!ride.time) return "add tie_order";
    const auto lap = last_lap(event, ride);
    if (!lap) return "add last_lap (UCI 3.2.061) or tie_order";
    laps.push_back(lap->time);
  }
  for (std::size_t i = 1; i < laps.size(); ++i) {
    if (digits_missing(laps[i - 1], laps[i]))
      return "write each last_lap to the thousandth (UCI 3.2.061), or add tie_order";
  }
  return "their last laps are equal too: add tie_order";
}

}  // namespace pursuit
