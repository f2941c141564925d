// What rides say of distances on the way: whether it can be right.

#include "resolution.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/seeding/last_lap.hpp>

#include <fmt/core.h>

namespace pursuit {

namespace {

void check_splits(Resolution& resolution, RideId id) {
  const Event& event = resolution.event;
  const Ride& ride = event.ride(id);
  if (!splits_in_order(event, ride)) {
    resolution.find(
        Severity::warning, "splits",
        fmt::format("the splits of {} do not rise from one to the next up to his time; no last lap "
                    "is taken from them",
                    resolution.label(ride.competitor)),
        event.place_of(id).in("splits"), "correct the split, or leave it out");
    return;
  }
  const auto from_splits = last_lap_from_splits(event, ride);
  if (!ride.last_lap || !from_splits || digits_missing(*ride.last_lap, *from_splits)) return;
  if (*ride.last_lap == *from_splits) return;
  Finding finding =
      error_at(event.place_of(id).in("last_lap"), "last-lap",
               fmt::format("the last lap of {} is {}, his splits give {}", resolution.label(ride.competitor),
                           clock(*ride.last_lap), clock(*from_splits)),
               "correct one of them; the last lap as written counts");
  finding.severity = Severity::warning;
  finding.recorded = clock(*ride.last_lap);
  finding.computed = clock(*from_splits);
  resolution.find(std::move(finding));
}

/// The first ride of a round that was caught at such a distance.
std::optional<RideId> caught_at(const Resolution& resolution, std::size_t round, bool laps) {
  for (const RecordedHeat& heat : resolution.states[round].recorded) {
    for (const RideId id : heat.rides) {
      const Ride& ride = resolution.event.ride(id);
      if (ride.caught_at && ride.caught_at->laps == laps) return id;
    }
  }
  return std::nullopt;
}

}  // namespace

bool metres_and_laps(const Resolution& resolution, std::size_t round) {
  return caught_at(resolution, round, true) && caught_at(resolution, round, false);
}

void check_rides(Resolution& resolution) {
  for (std::size_t i = 0; i < resolution.event.rides.size(); ++i) {
    if (!resolution.event.rides[i].splits.empty()) check_splits(resolution, RideId(i));
  }
  if (read_length(resolution.event.track)) return;
  for (std::size_t r = 0; r < resolution.states.size(); ++r) {
    if (resolution.rules.rounds[r].kind != RoundKind::match || !metres_and_laps(resolution, r)) continue;
    resolution.find(
        Severity::warning, "caught-at",
        fmt::format("in the {} some were caught at metres and some after laps, which compare only "
                    "on a track that is known",
                    resolution.title(r)),
        resolution.event.place_of(*caught_at(resolution, r, true)).in("caught_at"),
        "add \"track\": the length of a lap in metres");
  }
}

}  // namespace pursuit
