// The last lap of a ride, as recorded or from its splits (UCI 3.2.061).
#pragma once

#include <pursuit/model/event.hpp>

#include <optional>

namespace pursuit {

struct LastLap {
  RaceTime time;
  bool from_splits = false;
};

/// What is recorded, else what follows from the splits; nothing where neither is there.
[[nodiscard]] std::optional<LastLap> last_lap(const Event& event, const Ride& ride);

/// The time less the split one lap before the end, with the decimals of the coarser. It needs the distance,
/// the track and that very split, and splits that are in order.
[[nodiscard]] std::optional<RaceTime> last_lap_from_splits(const Event& event, const Ride& ride);

/// The times rise with the distance, none exceeds the time of the ride, and none is beyond the end.
[[nodiscard]] bool splits_in_order(const Event& event, const Ride& ride);

}  // namespace pursuit
