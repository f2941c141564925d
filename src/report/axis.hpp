// Round values on an axis.
#pragma once

#include <pursuit/report/picture.hpp>

#include <cstdint>
#include <vector>

namespace pursuit {

/// At most seven or so, the first at `least` or before it and the last at `most` or behind it. Microseconds
/// in; seconds and `4:15.5` out.
[[nodiscard]] std::vector<ChartTick> time_ticks(std::int64_t least, std::int64_t most);

/// The same for what somebody leads (`+0.5`) or is behind (`-0.5`), on both sides of 0.
[[nodiscard]] std::vector<ChartTick> lead_ticks(std::int64_t least, std::int64_t most);

/// From 0 on, in metres: `0`, `1000`. Thousandths of a metre in; the last is not behind `most`.
[[nodiscard]] std::vector<ChartTick> distance_ticks(std::int64_t most);

/// Every year, every fifth, tenth or so.
[[nodiscard]] std::vector<ChartTick> year_ticks(std::uint32_t first, std::uint32_t last);

/// Where a number of microseconds stands on an axis of seconds, and of thousandths on one of units.
[[nodiscard]] constexpr double in_seconds(std::int64_t micros) noexcept {
  return static_cast<double>(micros) / 1e6;
}
[[nodiscard]] constexpr double in_units(std::int64_t thousandths) noexcept {
  return static_cast<double>(thousandths) / 1e3;
}

}  // namespace pursuit
