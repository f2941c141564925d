// In which blocks of the classification a competitor may still be placed.
#pragma once

#include "resolution.hpp"

namespace pursuit {

/// No block of the classification.
inline constexpr std::size_t no_block = SIZE_MAX;

/// First and last block he may be placed in; indices into Rules::classification. Without an earliest he is
/// unplaced; without a latest he may yet be.
struct Reach {
  std::size_t earliest = no_block;
  std::size_t latest = no_block;
  bool certain = false;  ///< he is in it already, not only on the way there
};

/// By competitor.
[[nodiscard]] std::vector<Reach> find_reaches(const Resolution& resolution);

}  // namespace pursuit
