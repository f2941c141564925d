// An ordered pool: who stands at which position of it, and what is undecided.
#pragma once

#include <pursuit/model/ids.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace pursuit {

/// Why an order is undecided.
enum class Undecided : std::uint8_t {
  nothing,
  shared_rank,     ///< equal times and nothing that breaks the tie (UCI 3.2.061)
  no_time,         ///< somebody who finished without a time, among others
  recorded_rank,   ///< of some nothing but a rank is recorded
  tie_order,       ///< one given twice, or against the times
  missing_digits,  ///< times of different precision, too close to tell
};

/// A position of a pool. Without a competitor it is empty, or `nameless`: the source lost the name.
/// Positions of one undecided group have the same `group`, from 1; 0 is decided.
struct Slot {
  std::optional<CompetitorId> competitor;
  bool nameless = false;
  bool open = false;  ///< depends on a heat still to be ridden
  std::uint32_t group = 0;
};

/// `open`: a result is still to come on which the whole order depends.
/// `lost`: results are lost, so nobody can say who stands where.
/// Within an undecided group the slots are in the order of the latest earlier round, then by name.
struct Pool {
  std::vector<Slot> slots;
  std::vector<Undecided> groups;  ///< why, by group - 1
  bool open = false;
  bool lost = false;

  /// The slot at a position, from 1; an empty one beyond the end.
  [[nodiscard]] Slot at(std::uint32_t position) const;
};

/// A candidate for a pool ordered by time, in the order of the round's ranking.
struct Candidate {
  std::optional<CompetitorId> competitor;  ///< none: nameless
  std::uint32_t rank = 0;
  bool uncertain = false;     ///< could change places with one before, were all digits known
  bool without_time = false;  ///< finished, and could stand anywhere among those with a time
  bool timed = false;
  std::optional<std::uint32_t> tie_order;
  std::uint32_t previous_rank = UINT32_MAX;  ///< in the latest earlier round
};

/// The pool by time, with its undecided groups.
[[nodiscard]] Pool pool_by_time(std::vector<Candidate> candidates);

}  // namespace pursuit
