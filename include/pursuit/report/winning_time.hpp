// How winning times, or records, changed over the years.
#pragma once

#include <pursuit/model/race_time.hpp>
#include <pursuit/report/picture.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace pursuit {

struct WinningTime {
  std::uint32_t year = 0;
  std::string meet;  ///< `2008 Summer Olympics`
  std::string winner;
  RaceTime time;
};

/// `what` they are: `Winning time, the fastest on top`. Joined in the order of the years, those of one year
/// as given; the fastest is marked. The id is safe for HTML.
[[nodiscard]] Picture winning_times(std::string id, std::string title, std::string what,
                                    std::span<const WinningTime> times);

}  // namespace pursuit
