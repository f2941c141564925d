// Who of a round known in part was surely better than whom.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace pursuit {

/// Of rows of one ranking. A time and a rank do not compare: who is ranked fifth may be faster than the
/// fastest whose time is known.
class SurelyBefore {
 public:
  explicit SurelyBefore(const Event& event) : event_(event) {}

  void add(const RankedRide& row);
  /// Once all are added.
  void sort();
  /// How many of them were surely better.
  [[nodiscard]] std::uint32_t count(const RankedRide& row) const;

 private:
  [[nodiscard]] std::uint32_t recorded_rank(const RankedRide& row) const;  // 0: none
  [[nodiscard]] std::uint32_t faster(RaceTime time) const;

  const Event& event_;
  std::array<std::vector<std::int64_t>, 7> times_;  // microseconds, by decimals
  std::vector<std::uint32_t> ranks_beside_times_;
  std::vector<std::uint32_t> ranks_alone_;
  std::uint32_t timed_ = 0;
};

}  // namespace pursuit
