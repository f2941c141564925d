#include "checks.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

std::vector<std::size_t> needs(const RoundRules& round) {
  std::vector<std::size_t> needed;
  for (const Draw& draw : round.draws) {
    needed.push_back(draw.from.round);
    needed.insert(needed.end(), draw.from.except.begin(), draw.from.except.end());
  }
  return needed;
}

bool depends(const Rules& rules, std::size_t round, std::size_t other) {
  std::vector<bool> seen(rules.rounds.size());
  std::vector<std::size_t> open{round};
  while (!open.empty()) {
    const std::size_t current = open.back();
    open.pop_back();
    if (current == other) return true;
    if (current >= seen.size() || seen[current]) continue;
    seen[current] = true;
    for (const std::size_t needed : needs(rules.rounds[current])) open.push_back(needed);
  }
  return false;
}

/// A draw can only turn back on its round through `except`: `from` names earlier rounds.
Findings check_circles(const Rules& rules) {
  Findings findings;
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    const RoundRules& round = rules.rounds[i];
    for (std::size_t d = 0; d < round.draws.size(); ++d) {
      for (const std::size_t except : round.draws[d].from.except) {
        if (except >= rules.rounds.size() || !depends(rules, except, i)) continue;
        const bool itself = except == i;
        findings.push_back(
            error_at(draw_place(i, d).in("from").in("except"), "rules-circle",
                     itself ? fmt::format("round \"{}\" is drawn without its own members", round.id)
                            : fmt::format("round \"{}\" is drawn without \"{}\", whose draw depends on it",
                                          round.id, rules.rounds[except].id),
                     "except a round that can be drawn before this one"));
      }
    }
  }
  return findings;
}

}  // namespace pursuit
