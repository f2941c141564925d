#include "checks.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/rules/validate.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace pursuit {

Place draw_place(std::size_t round, std::size_t draw) {
  return Place{}.in("rounds", round).in("draw", draw);
}

namespace {

Findings check_size(const Rules& rules) {
  Findings findings;
  const auto check = [&](std::string_view code, const Place& place, std::size_t count, std::size_t most,
                         std::string_view what) {
    if (count <= most) return;
    findings.push_back(error_at(place, code, fmt::format("the rules have {} {}", count, what),
                                fmt::format("at most {} can be checked", most)));
  };
  std::size_t draws = 0;
  std::size_t heats = 0;
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    draws += rules.rounds[i].draws.size();
    for (std::size_t d = 0; d < rules.rounds[i].draws.size(); ++d) {
      const Draw& draw = rules.rounds[i].draws[d];
      heats += draw.heats.size();
      check("limit", draw_place(i, d).in("from").in("except"), draw.from.except.size(), limits::rules_rounds,
            "exceptions from one pool");
      for (std::size_t h = 0; h < draw.heats.size(); ++h) {
        const Pair pair = draw.heats[h].pair;
        check("limit", draw_place(i, d).in("heats", h), std::max(pair.home, pair.back), limits::competitors,
              "ranks in a pool");
      }
    }
  }
  const Place rounds = Place{}.in("rounds");
  check("rules-rounds", rounds, rules.rounds.size(), limits::rules_rounds, "rounds");
  check("limit", rounds, draws, limits::rules_draws, "draws");
  check("limit", rounds, heats, limits::rules_heats, "heats");
  const Place classification = Place{}.in("classification");
  check("limit", classification, rules.classification.size(), limits::rules_selectors, "selectors of places");
  for (std::size_t i = 0; i < rules.classification.size(); ++i) {
    check("limit", Place{}.in("classification", i).in("except"), rules.classification[i].except.size(),
          limits::rules_rounds, "exceptions from one pool");
  }
  return findings;
}

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
  Findings findings = check_size(rules);
  if (has_error(findings)) return findings;
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
