// Between which places what a selector places stands, whatever is still to come, and whatever is lost.
#pragma once

#include "block.hpp"

#include <cstdint>
#include <vector>

namespace pursuit {

/// Counts that hold for a block whoever asks.
struct BlockBounds {
  std::uint32_t ahead = 0;      ///< places before it that are certainly taken or vacant
  std::uint32_t undecided = 0;  ///< those who may be placed before or in it, and may not
  std::uint32_t last = 0;       ///< the last place anybody placed up to it can get
  bool lost = false;            ///< results are lost on which its places could depend
};

/// One for each block; `blocks`: one for each selector of the classification.
[[nodiscard]] std::vector<BlockBounds> find_bounds(const Resolution& resolution,
                                                   const std::vector<Reach>& reaches,
                                                   const std::vector<Block>& blocks);

}  // namespace pursuit
