// The track: how long a lap is, and how many laps a distance takes.
#pragma once

#include <pursuit/model/ride.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// A lap in thousandths of a metre, and the decimals it was written with: `333.33` stands for 333 1/3 m.
struct Track {
  std::int64_t thousandths = 0;
  int decimals = 0;
};

/// `250`, `250 m`, `333.33`, `333,33 m`. No value for any other text, and for a track of no length.
[[nodiscard]] std::optional<Track> read_track(std::string_view text) noexcept;

/// `250`, `333.33`: metres without the unit.
[[nodiscard]] std::string metres(Track track);

/// Half laps in a distance of metres, the digits that the track's length lacks allowed for: 32 for 4000 m
/// on 250 m, 24 on 333.33 m, 15 for 3000 m on 400 m. No value where it is no whole number of them.
[[nodiscard]] std::optional<std::uint32_t> half_laps(std::uint32_t distance, Track track) noexcept;

/// A distance covered in thousandths of a metre. No value for laps of a track that is not known.
[[nodiscard]] std::optional<std::int64_t> covered_metres(const Covered& covered,
                                                         std::optional<Track> track) noexcept;

}  // namespace pursuit
