#include "checks.hpp"
#include "pool_proof.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

/// Which rounds have places for all their members: by one selector that takes them all, or by that
/// and the places of the rounds it excepts.
class Coverage {
 public:
  explicit Coverage(const Rules& rules) : rules_(rules), known_(rules.rounds.size()) {}

  [[nodiscard]] bool covers(std::size_t round) {
    if (known_[round]) return *known_[round];
    known_[round] = false;  // while being asked about: rounds that lean on each other prove nothing
    const auto takes_all = [&](const Selector& selector) {
      return selector.round == round && selector.heats.empty() &&
             (selector.take == Take::all || selector.take == Take::rest) &&
             std::all_of(selector.except.begin(), selector.except.end(),
                         [this](std::size_t except) { return covers(except); });
    };
    known_[round] = std::any_of(rules_.classification.begin(), rules_.classification.end(), takes_all);
    return *known_[round];
  }

 private:
  const Rules& rules_;
  std::vector<std::optional<bool>> known_;
};

Findings check_covered(const Rules& rules) {
  Findings findings;
  Coverage coverage(rules);
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    const RoundRules& round = rules.rounds[i];
    const bool anybody_enters = i == 0 || round.kind == RoundKind::time_trial;
    if (!anybody_enters || coverage.covers(i)) continue;
    findings.push_back(
        error_at(Place{}.in("classification"), "rules-classification",
                 fmt::format("somebody who rode round \"{}\" could be left without a place", round.id),
                 fmt::format("end it with {{\"round\": \"{}\", \"take\": \"rest\"}}", round.id)));
  }
  return findings;
}

Findings check_once(const Rules& rules) {
  Findings findings;
  PoolProof proof(rules);
  for (std::size_t i = 0; i < rules.classification.size(); ++i) {
    const Selector& selector = rules.classification[i];
    if (selector.take == Take::rest) continue;
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      const Selector& other = rules.classification[earlier];
      if (proof.disjoint({other, {}}, {selector, {}})) continue;
      findings.push_back(
          error_at(Place{}.in("classification", i), "rules-classification",
                   fmt::format("a competitor of \"{}\" could be placed twice: by selectors {} and {}",
                               rules.rounds[selector.round].id, earlier + 1, i + 1),
                   "\"take\": \"rest\" places only those who have no place yet"));
    }
  }
  return findings;
}

}  // namespace

Findings check_classification(const Rules& rules) {
  if (rules.classification.empty()) {
    return {error_at(
        Place{}.in("classification"), "rules-classification", "the rules have no classification",
        fmt::format("end it with {{\"round\": \"{}\", \"take\": \"rest\"}}", rules.rounds.front().id))};
  }
  Findings findings = check_once(rules);
  for (Finding& finding : check_covered(rules)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace pursuit
