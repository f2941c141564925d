// Which of many ranks that do not agree are to blame for the others.
#pragma once

#include <cstdint>
#include <vector>

namespace pursuit {

/// A ride as recorded and as it follows.
struct RankPair {
  std::uint32_t recorded = 0;
  std::uint32_t computed = 0;
};

/// For each ride whether it is out of order itself: one of the fewest without which all others stand in one
/// order, of several such sets in one, or in another place even without these. A ride in the wrong place
/// makes the ranks of all between wrong, and is alone in this.
[[nodiscard]] std::vector<bool> out_of_order(const std::vector<RankPair>& ranks);

}  // namespace pursuit
