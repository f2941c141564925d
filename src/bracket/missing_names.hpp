// Who rode a match round, where the source lost names.
#pragma once

#include "resolution.hpp"

#include <cstddef>

namespace pursuit {

/// Somebody in the round is known neither by name, nor by the draw, nor from the rounds drawn from it:
/// anybody who could have been drawn can be he.
[[nodiscard]] bool names_missing(const Resolution& resolution, std::size_t round);

}  // namespace pursuit
