// A round of which nothing is recorded although the event has gone on: a file forgotten, or a source lost.

#include "resolution.hpp"

#include <fmt/core.h>

#include <vector>

namespace pursuit {

std::size_t ridden_behind(const Resolution& resolution, std::size_t round) {
  const std::vector<RoundRules>& rules = resolution.rules.rounds;
  std::vector<bool> behind(rules.size(), false);
  behind[round] = true;
  for (std::size_t later = round + 1; later < rules.size(); ++later) {
    for (std::size_t from = round; from < later && !behind[later]; ++from) {
      behind[later] = behind[from] && rules[later].draws_from(from);
    }
    if (behind[later] && resolution.states[later].ridden()) return later;
  }
  return no_round;
}

void find_missing_rounds(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    ResolvedRound& round = resolution.result.rounds[r];
    if (!round.recorded.empty()) continue;
    const std::size_t ridden = ridden_behind(resolution, r);
    if (ridden == no_round) continue;
    // Whom the rules draw into a match round is known without it.
    round.in_part = resolution.rules.rounds[r].kind == RoundKind::time_trial;
    resolution.find(Severity::warning, "missing-round",
                    fmt::format("nothing is recorded of the {}, and the {} is ridden", resolution.title(r),
                                resolution.title(ridden)),
                    resolution.event.place_of(resolution.round(ridden).recorded.front()),
                    R"(give its results too; where they are lost, say so: "known": "part")");
  }
}

}  // namespace pursuit
