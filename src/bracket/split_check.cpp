// Whether the splits of rides can be right.

#include "resolution.hpp"

#include <pursuit/seeding/last_lap.hpp>

#include <fmt/format.h>

namespace pursuit {

void check_splits(Resolution& resolution) {
  const Event& event = resolution.event;
  for (std::size_t i = 0; i < event.rides.size(); ++i) {
    const Ride& ride = event.rides[i];
    if (ride.splits.empty()) continue;
    const Place place = event.place_of(RideId(i));
    if (!splits_in_order(event, ride)) {
      resolution.find(
          Severity::warning, "splits",
          fmt::format("the splits of {} do not rise from one to the next up to his time; no last lap "
                      "is taken from them",
                      resolution.label(ride.competitor)),
          place.in("splits"), "correct the split, or leave it out");
      continue;
    }
    const auto from_splits = last_lap_from_splits(event, ride);
    if (!ride.last_lap || !from_splits || digits_missing(*ride.last_lap, *from_splits)) continue;
    if (*ride.last_lap == *from_splits) continue;
    resolution.find(
        Severity::warning, "last-lap",
        fmt::format("the last lap of {} is {}, his splits give {}", resolution.label(ride.competitor),
                    clock(*ride.last_lap), clock(*from_splits)),
        place.in("last_lap"), "correct one of them; the last lap as written counts");
    resolution.result.findings.back().recorded = clock(*ride.last_lap);
    resolution.result.findings.back().computed = clock(*from_splits);
  }
}

}  // namespace pursuit
