#include "checks.hpp"

#include <pursuit/rules/validate.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

Place draw_place(std::size_t round, std::size_t draw) {
  return Place{}.in("rounds", round).in("draw", draw);
}

namespace {

// Far more than any competition has; it bounds what the checks can cost.
constexpr std::size_t most_rounds = 64;

/// Each round after those it needs, and otherwise as listed. Needs rules without circles.
std::vector<std::size_t> order_of_resolving(const Rules& rules) {
  std::vector<std::size_t> order;
  std::vector<bool> done(rules.rounds.size());
  const auto ready = [&](std::size_t round) {
    const auto needed = needs(rules.rounds[round]);
    return !done[round] &&
           (round == 0 || std::all_of(needed.begin(), needed.end(), [&](std::size_t n) { return done[n]; }));
  };
  while (order.size() < rules.rounds.size()) {
    std::size_t next = 0;
    while (!ready(next)) ++next;
    done[next] = true;
    order.push_back(next);
  }
  return order;
}

}  // namespace

Findings validate(Rules& rules) {
  rules.resolve_order.clear();
  if (rules.rounds.size() > most_rounds) {
    return {error_at(Place{}.in("rounds"), "rules-rounds",
                     fmt::format("the rules have {} rounds", rules.rounds.size()),
                     fmt::format("at most {} can be checked", most_rounds))};
  }
  Findings findings;
  const auto run = [&](auto&&... checks) {
    const auto add = [&](Findings found) {
      for (Finding& finding : found) findings.push_back(std::move(finding));
    };
    (add(checks(rules)), ...);
  };
  run(check_kinds, check_pairs, check_selectors, check_circles);
  if (!has_error(findings)) {
    rules.resolve_order = order_of_resolving(rules);
    run(check_draws, check_classification);
  }
  run(check_names);
  return findings;
}

}  // namespace pursuit
