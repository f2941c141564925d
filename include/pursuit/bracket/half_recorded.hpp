// A heat of a match round of which one side is recorded and the other not.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <cstddef>
#include <optional>

namespace pursuit {

/// The side of a heat of a match round that has neither time nor status although his opponent rode: what is
/// missing is a result, and he is on no start list. None where the heat is decided without, or by an absence.
[[nodiscard]] std::optional<std::size_t> missing_side(const ResolvedHeat& heat);

}  // namespace pursuit
