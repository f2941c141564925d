// Why something came out as it did.
#pragma once

#include <cstdint>
#include <string_view>

namespace pursuit {

/// What decided a heat, a rank or a place.
enum class By : std::uint8_t {
  nothing,  ///< not decided
  time,
  last_lap,  ///< equal times (UCI 3.2.061)
  tie_order,
  previous_round,
  catch_,     ///< the opponent was caught (UCI 3.2.051)
  walk_over,  ///< the opponent did not start, or was disqualified (UCI 3.2.060)
  alone,      ///< there was no opponent
  status,     ///< the opponent did not finish or was relegated; in a ranking: follows those with a time
  ruling,
  recorded,  ///< the event says so; times do not
  heat,      ///< classification: winner before loser of a final
  tied,      ///< shares by the rules, or no rule separates
};

/// `time`, `last-lap`, `catch`, ...; empty for `nothing`.
[[nodiscard]] std::string_view word(By by) noexcept;

}  // namespace pursuit
