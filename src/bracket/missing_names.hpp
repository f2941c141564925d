// Who rode a match round, where the source lost names.
#pragma once

#include "resolution.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pursuit {

/// Somebody in the round is known neither by name, nor by the draw, nor from the rounds drawn from it:
/// anybody who could have been drawn can be he.
[[nodiscard]] bool names_missing(const Resolution& resolution, std::size_t round);

/// Whether a ride without a name takes a place among those of its round.
enum class NamelessRide : std::uint8_t {
  placed,
  went_on,  ///< drawn into a later round, which places it
  unclear,  ///< it may have gone on, or be that of somebody known from another round
};

/// Those of a time trial that have a rank and no name, in the order of the ranking.
[[nodiscard]] std::vector<NamelessRide> nameless_rides(const Resolution& resolution, std::size_t round);

}  // namespace pursuit
