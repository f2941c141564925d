// A record that fell in an event.
#pragma once

#include <pursuit/model/by.hpp>
#include <pursuit/model/ids.hpp>
#include <pursuit/model/race_time.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// A record that a ride broke or equalled when it was ridden: a later and better one may have taken it
/// since. `before` is missing where the data does not say what stood then.
struct FallenRecord {
  std::string kind;                        ///< as the event writes it: `WR`
  std::size_t round = 0;                   ///< of Rules::rounds
  std::optional<std::uint32_t> heat;       ///< its number, where the heats are known
  std::optional<CompetitorId> competitor;  ///< none: the source lost the name
  RideId ride{};
  RaceTime time;
  std::optional<RaceTime> before;
  std::string_view holder;  ///< of `before`; empty where not known
  bool equalled = false;
  By by = By::time;  ///< By::recorded where only the mark in the source says so

  /// What the ride gets printed for it: `WR`, or `=WR` where equalled.
  [[nodiscard]] std::string mark() const { return (equalled ? "=" : "") + kind; }
};

}  // namespace pursuit
