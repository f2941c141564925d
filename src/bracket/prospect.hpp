// Which rounds a competitor may still reach.
#pragma once

#include "resolution.hpp"

#include <cstdint>
#include <vector>

namespace pursuit {

enum class Chance : std::uint8_t { no, maybe, yes };

/// Answers for every round and selector whether a competitor is in it, could still be, or is not.
/// Sound, not sharp: `maybe` where results are still to come, even if only some of them could help.
class Prospect {
 public:
  explicit Prospect(const Resolution& resolution);

  /// Member of a round.
  [[nodiscard]] Chance in_round(std::size_t round, CompetitorId competitor) const;
  /// Certain to be drawn into one of several rounds that share out one pool, though not into which.
  [[nodiscard]] bool surely_in_one(const std::vector<std::size_t>& rounds, CompetitorId competitor) const;
  /// Taken by a selector of the classification, were nothing before it.
  [[nodiscard]] Chance in_selector(const Selector& selector, CompetitorId competitor) const;

 private:
  /// A draw, by position and by competitor.
  struct DrawIndex {
    std::vector<bool> used;              // by position, from 1: it is paired
    std::vector<std::uint32_t> slot_of;  // by competitor: his position in the pool, or 0
    std::vector<bool> group_used;        // by group: one of its positions is paired
    bool unknown_slot = false;           // somebody unknown stands in the pool

    DrawIndex(const Draw& draw, const Pool& pool, std::size_t competitors);
    [[nodiscard]] bool uses(std::size_t position) const { return position < used.size() && used[position]; }
  };

  [[nodiscard]] Chance compute(std::size_t round, CompetitorId competitor) const;
  /// Nobody can come into the round but its members.
  [[nodiscard]] bool is_closed(std::size_t round) const;
  [[nodiscard]] Chance in_time_trial(std::size_t round, CompetitorId competitor) const;
  [[nodiscard]] bool can_be_drawn(std::size_t round, std::size_t draw, CompetitorId competitor) const;
  [[nodiscard]] bool rode_beside(std::size_t round, CompetitorId competitor) const;
  [[nodiscard]] bool may_ride_for_another(std::size_t round, CompetitorId competitor) const;
  [[nodiscard]] bool stands_in_pair(std::size_t round, std::size_t draw, CompetitorId competitor) const;
  /// Everybody in it is named: nobody else can have ridden it.
  [[nodiscard]] bool is_whole(std::size_t round) const;
  [[nodiscard]] Chance in_heats(const Selector& selector, CompetitorId competitor) const;
  [[nodiscard]] Chance taken(const Selector& selector, CompetitorId competitor) const;

  const Resolution& resolution_;
  std::vector<std::vector<DrawIndex>> draws_;  // by round
  std::vector<bool> closed_;                   // by round
  std::vector<bool> has_nameless_;             // by round: somebody in it has no name
  std::vector<std::vector<Chance>> chances_;   // by round, by competitor
};

}  // namespace pursuit
