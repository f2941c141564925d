#include "surely_before.hpp"

#include <algorithm>

namespace pursuit {

namespace {

template <class T>
std::uint32_t count_below(const std::vector<T>& sorted, T value) {
  return static_cast<std::uint32_t>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
}

}  // namespace

void SurelyBefore::add(const RankedRide& row) {
  if (row.time) {
    ++timed_;
    times_[static_cast<std::size_t>(row.time->decimals())].push_back(row.time->micros());
  }
  if (const std::uint32_t rank = recorded_rank(row); rank != 0)
    (row.time ? ranks_beside_times_ : ranks_alone_).push_back(rank);
}

void SurelyBefore::sort() {
  for (auto& times : times_) std::sort(times.begin(), times.end());
  std::sort(ranks_beside_times_.begin(), ranks_beside_times_.end());
  std::sort(ranks_alone_.begin(), ranks_alone_.end());
}

std::uint32_t SurelyBefore::count(const RankedRide& row) const {
  const std::uint32_t rank = recorded_rank(row);
  if (row.time) return faster(*row.time) + (rank != 0 ? count_below(ranks_alone_, rank) : 0);
  const bool finished = row.status == Status::finished;
  if (rank == 0) return finished ? 0 : timed_;
  const auto ranked = static_cast<std::uint32_t>(ranks_beside_times_.size());
  return count_below(ranks_alone_, rank) + count_below(ranks_beside_times_, rank) +
         (finished ? 0 : timed_ - ranked);
}

std::uint32_t SurelyBefore::recorded_rank(const RankedRide& row) const {
  return row.ride ? event_.ride(*row.ride).rank.value_or(0) : 0;
}

/// Of other decimals, those that are faster whatever the missing digits are.
std::uint32_t SurelyBefore::faster(RaceTime time) const {
  std::uint32_t count = 0;
  for (int decimals = 0; decimals < static_cast<int>(times_.size()); ++decimals) {
    const int coarse = std::min(decimals, time.decimals());
    const bool certain = coarse >= 3 || decimals == time.decimals();
    const std::int64_t bound =
        certain ? time.thousandths() * 1'000 : time.micros() - RaceTime::unit(coarse) + 1;
    count += count_below(times_[static_cast<std::size_t>(decimals)], bound);
  }
  return count;
}

}  // namespace pursuit
