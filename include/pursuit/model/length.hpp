// Lengths in metres: the distance of an event, and a lap of the track.
#pragma once

#include <pursuit/model/race_time.hpp>
#include <pursuit/model/ride.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// In thousandths of a metre, and the decimals it was written with. A lap of `333.33` is 333 1/3 m.
struct Length {
  std::int64_t thousandths = 0;
  int decimals = 0;

  [[nodiscard]] static constexpr Length metres(std::uint32_t whole) noexcept {
    return {std::int64_t{1000} * whole, 0};
  }
  friend constexpr bool operator==(const Length&, const Length&) = default;
};

/// `250`, `250 m`, `333.33`, `1810,5 m`: below 1,000 km. No value for any other text, and for no length.
[[nodiscard]] std::optional<Length> read_length(std::string_view text) noexcept;

/// `250`, `333.33`: metres without the unit.
[[nodiscard]] std::string to_text(Length length);

/// Average speed in km/h, cut to three decimals: 4,000 metres in 4:15.031 give `56.463`. Empty for
/// a time of zero.
[[nodiscard]] std::string speed(RaceTime time, Length distance);

/// Half laps in a distance of metres, the digits that the track's length lacks allowed for: 32 for 4000 m
/// on 250 m, 24 on 333.33 m, 15 for 3000 m on 400 m. No value where it is no whole number of them.
[[nodiscard]] std::optional<std::uint32_t> half_laps(Length distance, Length track) noexcept;

/// A distance covered in thousandths of a metre. No value for laps of a track that is not known.
[[nodiscard]] std::optional<std::int64_t> covered_metres(const Covered& covered,
                                                         std::optional<Length> track) noexcept;

}  // namespace pursuit
