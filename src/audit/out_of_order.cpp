#include "out_of_order.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace pursuit {

namespace {

/// Whether each is one of the longest row of rides in which neither rank falls.
std::vector<bool> in_one_order(const std::vector<RankPair>& ranks) {
  constexpr std::size_t none = SIZE_MAX;
  std::vector<std::size_t> order(ranks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return ranks[a].computed != ranks[b].computed ? ranks[a].computed < ranks[b].computed
                                                  : ranks[a].recorded < ranks[b].recorded;
  });
  // The longest part of it in which recorded ranks do not fall: ends[n] ends the best of n + 1 rides.
  std::vector<std::size_t> ends;
  std::vector<std::size_t> before(ranks.size(), none);
  for (const std::size_t ride : order) {
    const auto end = std::upper_bound(
        ends.begin(), ends.end(), ranks[ride].recorded,
        [&](std::uint32_t recorded, std::size_t other) { return recorded < ranks[other].recorded; });
    if (end != ends.begin()) before[ride] = *(end - 1);
    end == ends.end() ? ends.push_back(ride) : static_cast<void>(*end = ride);
  }
  std::vector<bool> in_order(ranks.size());
  for (std::size_t ride = ends.empty() ? none : ends.back(); ride != none; ride = before[ride])
    in_order[ride] = true;
  return in_order;
}

}  // namespace

std::vector<bool> out_of_order(const std::vector<RankPair>& ranks) {
  std::vector<bool> out = in_one_order(ranks);
  out.flip();
  std::vector<std::uint32_t> recorded;
  std::vector<std::uint32_t> computed;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    if (out[i]) recorded.push_back(ranks[i].recorded);
    if (out[i]) computed.push_back(ranks[i].computed);
  }
  std::sort(recorded.begin(), recorded.end());
  std::sort(computed.begin(), computed.end());
  const auto without = [](const std::vector<std::uint32_t>& taken, std::uint32_t rank) {
    return rank - (std::lower_bound(taken.begin(), taken.end(), rank) - taken.begin());
  };
  for (std::size_t i = 0; i < ranks.size(); ++i)
    out[i] = out[i] || without(recorded, ranks[i].recorded) != without(computed, ranks[i].computed);
  return out;
}

}  // namespace pursuit
