// Heats of a round that has fewer riders than its draw has room for.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pursuit {

/// Whether some draw of a later round takes its pool from this one, and is as asked.
template <class Asked>
bool draws_from(const Rules& rules, std::size_t round, Asked asked) {
  for (std::size_t later = round + 1; later < rules.rounds.size(); ++later) {
    const std::vector<Draw>& draws = rules.rounds[later].draws;
    if (std::any_of(draws.begin(), draws.end(),
                    [&](const Draw& draw) { return draw.from.round == round && asked(draw); }))
      return true;
  }
  return false;
}

/// False for a final.
[[nodiscard]] bool leads_on(const Rules& rules, std::size_t round);

/// The rank that is left without an opponent; 0 where two meet, or the rules let him ride alone.
[[nodiscard]] std::uint32_t alone(const ResolvedHeat& heat);

/// Who rides alone, and the heats that nobody is left for: `No 8th: 5th of Qualifying rides alone, for a
/// time.`
[[nodiscard]] std::vector<std::string> gap_words(const Rules& rules, const ResolvedRound& round);

}  // namespace pursuit
