// Who rode before whom over a whole event.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pursuit {

/// A ride whose time counts. `by_catch`: a catch ended the heat (UCI 3.2.057), so that the time of the
/// winner may be that of the catch.
struct TimedRide {
  std::size_t round = 0;  ///< of Rules::rounds
  std::optional<std::uint32_t> heat;
  std::optional<CompetitorId> competitor;
  RideId ride{};
  RaceTime time;
  bool by_catch = false;
};

/// Rides that finished together: one, or the equal times of one heat. Not `ordered`: in any order.
/// `after_lost`: rides whose results are lost may have been before or among them.
struct Finish {
  Range rides;  ///< of RidingOrder::rides
  bool ordered = true;
  bool after_lost = false;
};

struct RidingOrder {
  std::vector<TimedRide> rides;
  std::vector<Finish> finishes;

  [[nodiscard]] std::span<const TimedRide> rides_of(const Finish& finish) const {
    return std::span(rides).subspan(finish.rides.first, finish.rides.count);
  }
};

/// Every ride whose time counts. The rounds follow each other as in the rules, but by date where all have
/// one; heats go by number; of one heat the faster has finished first.
[[nodiscard]] RidingOrder riding_order(const Competition& competition);

}  // namespace pursuit
