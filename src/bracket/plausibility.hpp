// Times against the records, and times that are hardly those of a ride over the distance.
#pragma once

#include "resolution.hpp"
#include "riding_order.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pursuit {

/// Of several times.
struct TimeSpan {
  RaceTime fastest;
  RaceTime slowest;
};

/// All times of an event in the order of riding, and what is said of each ride only once.
class Times {
 public:
  explicit Times(const RidingOrder& order);

  [[nodiscard]] const RidingOrder& order() const noexcept { return order_; }
  /// What a ride is measured by: the others of its round, or of the event where they are too few.
  [[nodiscard]] std::optional<TimeSpan> others(const TimedRide& ride) const;
  /// None where those of the event are too few as well.
  [[nodiscard]] std::optional<RaceTime> slowest_other(const TimedRide& ride) const;
  /// True the first time it is asked of a ride.
  [[nodiscard]] bool warn_once(RideId ride) { return warned_.insert(ride).second; }

 private:
  /// The fastest and the slowest two, of so many.
  struct Field {
    std::size_t size = 0;
    std::array<RaceTime, 2> fastest;  // the second one only where there are two
    std::array<RaceTime, 2> slowest;

    void add(RaceTime time);
  };

  const RidingOrder& order_;
  Field of_event_;
  std::vector<Field> of_round_;
  std::unordered_set<RideId> warned_;
};

/// Which records fell, with a note where a mark in the source says otherwise.
void follow_records(Resolution& resolution, Times& times);

/// Warns of rides above 70 km/h or below 25, and of rides a fifth slower than the slowest other. Where the
/// distance is not known: of rides of ten minutes or more.
void check_times(Resolution& resolution, Times& times);

/// The warning `implausible-time`, once for a ride. It asks whether a minute digit is wrong where a time of
/// one minute more, or less where it is `too_slow`, would be like those of the others.
void warn_of_time(Resolution& resolution, Times& times, const TimedRide& ride, bool too_slow,
                  std::string_view what);

}  // namespace pursuit
