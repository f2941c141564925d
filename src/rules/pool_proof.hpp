// What must be true of the pools of some rules, whatever happens on the track.
#pragma once

#include <pursuit/rules/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace pursuit {

/// Those a selector takes; where a draw takes only some ranks of them, those ranks.
struct Members {
  Selector selector;
  std::vector<std::uint32_t> ranks;  ///< empty: all
};

/// All members of a round.
[[nodiscard]] Members members_of(std::size_t round);
/// Those whom a draw takes into its round.
[[nodiscard]] Members drawn_by(const Draw& draw);

/// Reasons from each draw back to the round it takes its pool from. Answers `true` only what it can
/// prove, and gives up on rules that fork more often than any competition does.
/// Every selector must name earlier rounds, and heats that exist.
class PoolProof {
 public:
  explicit PoolProof(const Rules& rules) noexcept : rules_(&rules) {}

  /// Whether no competitor can be in both.
  [[nodiscard]] bool disjoint(const Members& a, const Members& b);
  /// Whether everybody in `pool` is taken by `outer`, its `except` left aside.
  [[nodiscard]] bool within(const Members& pool, const Selector& outer);
  /// How many a selector can take; none where only the number of entries limits it.
  [[nodiscard]] std::optional<std::size_t> most(const Selector& selector);

 private:
  [[nodiscard]] bool excepts(const Members& pool, const Members& other);
  [[nodiscard]] std::vector<Members> sources(const Members& pool) const;
  [[nodiscard]] std::size_t exceptions(const Selector& selector);

  const Rules* rules_;
  std::size_t steps_left_ = 20'000;
};

}  // namespace pursuit
