// The classification: block after block, each takes the next places for those who have none yet.
#pragma once

#include "race.hpp"

namespace pursuit::oracle {

/// His ride in this round, the ranked one first.
[[nodiscard]] const Entry* entry_of(const Sheet& round, CompetitorId who);
[[nodiscard]] bool all_decided(const Sheet& round);

class Places {
 public:
  /// Once all is drawn.
  explicit Places(Race& race);

  /// A final: the winner, then his opponent. An absent one is second of his heat (UCI 3.2.060, 3.2.088).
  void final_heat(const Sheet& round);
  /// Whoever of this match round has no place yet, by its ranks. Everybody placed so far came through it.
  void rest_by_time(const Sheet& round);
  /// The same, but they share a place.
  void rest_tied(const Sheet& round);
  /// A match round beside the others: its winners by time, its losers by time.
  void winners_then_losers(const Sheet& round);
  /// Whoever of a time trial has no place yet, by rank; those behind a disqualified one move up.
  void rest_of_time_trial(const Sheet& round);

  [[nodiscard]] std::vector<Placed> all();

 private:
  enum class Order : std::uint8_t { time, tied };

  [[nodiscard]] bool free(const Side& side) const;
  [[nodiscard]] bool disqualified(const Sheet& round, const Side& side) const;
  [[nodiscard]] bool vacates(const Sheet& round, const Side& side) const;
  [[nodiscard]] std::vector<Side> take(const Sheet& round);
  void put(const Sheet& round, const Side& side, std::size_t ordinal);
  void put_by_rank(const Sheet& round, const std::vector<Side>& sides, std::size_t ordinal);
  void rest(const Sheet& round, Order order);
  [[nodiscard]] bool too_early() const;
  [[nodiscard]] bool never_placed(CompetitorId who) const;

  const Race& race_;
  std::vector<bool> taken_;  // has a place, or leaves one vacant
  std::vector<std::optional<std::uint32_t>> place_;
  std::size_t behind_ = 0;  // how many came before
  bool counted_ = true;     // `behind_` cannot change any more
  bool part_seen_ = false;  // somebody else may have been in it
  bool doubt_ = false;      // a name is lost: anybody may have been placed
};

}  // namespace pursuit::oracle
