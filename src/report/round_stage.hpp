// Rounds that are ridden at the same distance from the start of an event: the finals are one stage.
#pragma once

#include <pursuit/rules/rules.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace pursuit {

/// `rounds` are positions in Rules::rounds, the one that is ridden last first.
struct RoundStage {
  std::string title;  ///< of its only round, or `Finals`
  std::vector<std::size_t> rounds;
};

/// The match rounds, by how many of them lead to each.
[[nodiscard]] std::vector<RoundStage> match_stages(const Rules& rules);

/// Those and the time trials, each of which is a stage of its own, in the order of the rules.
[[nodiscard]] std::vector<RoundStage> all_stages(const Rules& rules);

}  // namespace pursuit
