#include <pursuit/model/sort.hpp>
#include <pursuit/seeding/pool.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace pursuit {

namespace {

/// Makes positions [first, end) one group, in the order of the latest earlier round.
void join(std::vector<Candidate>& candidates, Pool& pool, std::size_t first, std::size_t end, Undecided why) {
  sort_stably(candidates.begin() + static_cast<std::ptrdiff_t>(first),
              candidates.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Candidate& a, const Candidate& b) { return a.previous_rank < b.previous_rank; });
  pool.groups.push_back(why);
  for (std::size_t i = first; i < end; ++i) {
    pool.slots[i].group = static_cast<std::uint32_t>(pool.groups.size());
  }
}

/// Who finished without a time could stand anywhere among those with one, and among his like: how many
/// positions that leaves undecided, and why. `tie_order` on all of them decides, where it agrees
/// with the times.
std::pair<std::size_t, Undecided> undecided_without_time(std::vector<Candidate>& candidates) {
  const auto end = std::stable_partition(candidates.begin(), candidates.end(),
                                         [](const Candidate& c) { return c.timed || c.without_time; });
  const auto untimed = std::any_of(candidates.begin(), end, [](const Candidate& c) { return !c.timed; });
  const auto count = static_cast<std::size_t>(end - candidates.begin());
  if (!untimed || count < 2) return {0, Undecided::nothing};
  if (!std::all_of(candidates.begin(), end, [](const Candidate& c) { return c.tie_order.has_value(); })) {
    return {count, Undecided::no_time};
  }
  sort_stably(candidates.begin(), end,
              [](const Candidate& a, const Candidate& b) { return a.tie_order < b.tie_order; });
  std::uint32_t best = 0;
  for (auto c = candidates.begin(); c != end; ++c) {
    const bool twice = c != candidates.begin() && c->tie_order == std::prev(c)->tie_order;
    if (twice || (c->timed && c->rank < best)) return {count, Undecided::tie_order};
    if (c->timed) best = c->rank;
  }
  for (std::size_t i = 0; i < count; ++i) candidates[i].rank = static_cast<std::uint32_t>(i + 1);
  return {0, Undecided::nothing};
}

}  // namespace

Slot Pool::at(std::uint32_t position) const {
  if (position == 0 || position > slots.size()) return {};
  return slots[position - 1];
}

Pool pool_by_time(std::vector<Candidate> candidates) {
  Pool pool;
  pool.slots.resize(candidates.size());
  const auto [undecided, why] = undecided_without_time(candidates);
  if (undecided > 0) join(candidates, pool, 0, undecided, why);
  for (std::size_t i = undecided; i < candidates.size();) {
    std::size_t end = i + 1;
    bool digits = false;
    while (end < candidates.size() &&
           (candidates[end].rank == candidates[end - 1].rank || candidates[end].uncertain)) {
      digits = digits || candidates[end].uncertain;
      ++end;
    }
    if (end - i > 1) {
      join(candidates, pool, i, end, digits ? Undecided::missing_digits : Undecided::shared_rank);
    }
    i = end;
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    pool.slots[i].competitor = candidates[i].competitor;
    pool.slots[i].nameless = !candidates[i].competitor;
  }
  return pool;
}

}  // namespace pursuit
