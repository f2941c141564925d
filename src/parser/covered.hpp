// Reads a distance covered.
#pragma once

#include <pursuit/model/ride.hpp>

#include <optional>
#include <string_view>

namespace pursuit {

/// `1000` `62.5 m` `62,5` `10 laps`: metres unless it says laps, at most three decimals. The text
/// of the result is a view of `text`. No value for any other text, and for nothing covered.
[[nodiscard]] std::optional<Covered> read_covered(std::string_view text) noexcept;

}  // namespace pursuit
