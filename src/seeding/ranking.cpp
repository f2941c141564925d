#include <pursuit/model/sort.hpp>
#include <pursuit/seeding/ranking.hpp>

#include <algorithm>
#include <array>

namespace pursuit {

namespace {

constexpr std::uint32_t last = UINT32_MAX;

/// The order being built. `begins[i]` says what separates position i from the one before;
/// By::tied where nothing does.
struct Sequence {
  std::span<const Contender> contenders;
  std::vector<std::size_t> positions;
  std::vector<By> begins;

  [[nodiscard]] const Contender& at(std::size_t position) const { return contenders[positions[position]]; }
};

/// Sorts positions [first, end) by `key` and marks where it changes with `by`.
/// Position `first` keeps what separates it from the one before.
template <class Key>
void split(Sequence& sequence, std::size_t first, std::size_t end, By by, Key key) {
  const auto begin = sequence.positions.begin();
  sort_stably(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end),
              [&](std::size_t a, std::size_t b) {
                return key(sequence.contenders[a]) < key(sequence.contenders[b]);
              });
  for (std::size_t i = first + 1; i < end; ++i) {
    sequence.begins[i] = key(sequence.at(i - 1)) < key(sequence.at(i)) ? by : By::tied;
  }
}

/// Calls `each` for every run of tied positions within [first, end).
template <class Each>
void for_each_tie(const Sequence& sequence, std::size_t first, std::size_t end, Each each) {
  for (std::size_t i = first; i < end;) {
    std::size_t next = i + 1;
    while (next < end && sequence.begins[next] == By::tied) ++next;
    if (next - i > 1) each(i, next);
    i = next;
  }
}

template <class Value>
bool all_have(const Sequence& sequence, std::size_t first, std::size_t end, Value Contender::*value) {
  for (std::size_t i = first; i < end; ++i) {
    if (!(sequence.at(i).*value)) return false;
  }
  return true;
}

/// Two of the last laps have different decimals, and are too close to tell.
bool laps_lack_digits(const Sequence& sequence, std::size_t first, std::size_t end) {
  std::vector<RaceTime> laps;
  for (std::size_t i = first; i < end; ++i) laps.push_back(*sequence.at(i).last_lap);
  std::sort(laps.begin(), laps.end(), [](RaceTime a, RaceTime b) { return a.micros() < b.micros(); });
  // The nearest before each that has other decimals is the last of one of the others.
  std::array<std::optional<RaceTime>, 7> latest;  // by decimals
  for (const RaceTime lap : laps) {
    for (const auto& before : latest) {
      if (before && digits_missing(*before, lap)) return true;
    }
    latest[static_cast<std::size_t>(lap.decimals())] = lap;
  }
  return false;
}

/// Tries one tie break on the tied positions [first, end).
void break_tie(Sequence& sequence, std::size_t first, std::size_t end, TieBreak tie_break) {
  switch (tie_break) {
    case TieBreak::last_lap:
      if (!all_have(sequence, first, end, &Contender::last_lap) || laps_lack_digits(sequence, first, end))
        return;
      split(sequence, first, end, By::last_lap, [](const Contender& c) { return *c.last_lap; });
      return;
    case TieBreak::tie_order:
      if (!all_have(sequence, first, end, &Contender::tie_order)) return;
      split(sequence, first, end, By::tie_order, [](const Contender& c) { return *c.tie_order; });
      return;
    case TieBreak::previous_round:
      if (!all_have(sequence, first, end, &Contender::previous_rank)) return;
      split(sequence, first, end, By::previous_round, [](const Contender& c) { return *c.previous_rank; });
      return;
    case TieBreak::shared:
      return;
  }
}

void order_timed(Sequence& sequence, std::size_t first, std::size_t end, const std::vector<TieBreak>& ties) {
  split(sequence, first, end, By::time, [](const Contender& c) { return *c.time; });
  for (const TieBreak tie_break : ties) {
    for_each_tie(sequence, first, end,
                 [&](std::size_t a, std::size_t b) { break_tie(sequence, a, b, tie_break); });
  }
}

/// Those without a time, all of one merit: the caught by how far they had got, then all by the order
/// recorded, then by the rank in the latest earlier round.
void order_untimed(Sequence& sequence, std::size_t first, std::size_t end) {
  if (sequence.at(first).merit == Merit::lost_without_time &&
      all_have(sequence, first, end, &Contender::caught_at)) {
    split(sequence, first, end, By::catch_, [](const Contender& c) { return -*c.caught_at; });
  } else {
    std::fill(sequence.begins.begin() + static_cast<std::ptrdiff_t>(first) + 1,
              sequence.begins.begin() + static_cast<std::ptrdiff_t>(end), By::tied);
  }
  for_each_tie(sequence, first, end,
               [&](std::size_t a, std::size_t b) { break_tie(sequence, a, b, TieBreak::tie_order); });
  for_each_tie(sequence, first, end, [&](std::size_t a, std::size_t b) {
    split(sequence, a, b, By::previous_round,
          [](const Contender& c) { return c.previous_rank.value_or(last); });
  });
}

/// True where all times have the same number of decimals, or enough of them.
bool all_precise(std::span<const RaceTime> times) {
  return std::all_of(times.begin(), times.end(), [&](RaceTime time) {
    return time.decimals() == times.front().decimals() ||
           std::min(time.decimals(), times.front().decimals()) >= 3;
  });
}

/// Ascending times, and which of them could change places with one of few decimals: those less than one
/// unit of its last away, with other decimals.
class Neighbours {
 public:
  explicit Neighbours(std::span<const RaceTime> times) : times_(times) {
    for (std::size_t i = 0; i < times.size(); ++i) {
      const bool same = i > 0 && times[i].decimals() == times[i - 1].decimals();
      run_begin_.push_back(same ? run_begin_.back() : i);
    }
    run_end_.resize(times.size());
    for (std::size_t i = times.size(); i-- > 0;) {
      const bool same = i + 1 < times.size() && times[i].decimals() == times[i + 1].decimals();
      run_end_[i] = same ? run_end_[i + 1] : i + 1;
    }
  }

  /// `i` where there is none before it.
  [[nodiscard]] std::size_t first_unlike(std::size_t i) const {
    const std::int64_t bound = times_[i].micros() - step(i);
    const auto begin = times_.begin();
    auto first = std::partition_point(begin, begin + static_cast<std::ptrdiff_t>(i),
                                      [&](RaceTime time) { return time.micros() <= bound; });
    const auto at = static_cast<std::size_t>(first - begin);
    return std::min(i, times_[at].decimals() == times_[i].decimals() ? run_end_[at] : at);
  }

  /// `i` where there is none behind it.
  [[nodiscard]] std::size_t last_unlike(std::size_t i) const {
    const std::int64_t bound = times_[i].micros() + step(i);
    const auto begin = times_.begin();
    const auto end = std::partition_point(begin + static_cast<std::ptrdiff_t>(i), times_.end(),
                                          [&](RaceTime time) { return time.micros() < bound; });
    const auto at = static_cast<std::size_t>(end - begin) - 1;
    if (times_[at].decimals() != times_[i].decimals()) return at;
    return run_begin_[at] == 0 ? i : std::max(i, run_begin_[at] - 1);
  }

 private:
  [[nodiscard]] std::int64_t step(std::size_t i) const { return RaceTime::unit(times_[i].decimals()); }

  std::span<const RaceTime> times_;
  std::vector<std::size_t> run_begin_;  // of those with the same decimals side by side
  std::vector<std::size_t> run_end_;
};

void list_ties_by_name(Sequence& sequence, std::size_t ranked) {
  for_each_tie(sequence, 0, ranked, [&](std::size_t a, std::size_t b) {
    const auto begin = sequence.positions.begin();
    sort_stably(begin + static_cast<std::ptrdiff_t>(a), begin + static_cast<std::ptrdiff_t>(b),
                [&](std::size_t x, std::size_t y) {
                  return sequence.contenders[x].name < sequence.contenders[y].name;
                });
  });
}

std::vector<Standing> number(const Sequence& sequence, std::size_t ranked) {
  std::vector<Standing> rows(sequence.positions.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].contender = sequence.positions[i];
    if (i >= ranked) continue;
    rows[i].by = sequence.begins[i];
    const bool tied = i > 0 && sequence.begins[i] == By::tied;
    rows[i].rank = tied ? rows[i - 1].rank : static_cast<std::uint32_t>(i + 1);
    if (tied) rows[i].shared = rows[i - 1].shared = true;
  }
  return rows;
}

/// Ranks recorded beside times, which say how many of those lost were faster; 0 where there is none,
/// or where a slower one has a better rank.
std::vector<std::uint32_t> ranks_beside_times(std::span<const Standing> timed,
                                              std::span<const Contender> contenders) {
  std::vector<std::uint32_t> ranks(timed.size(), 0);
  std::uint32_t best_behind = last;
  for (std::size_t i = timed.size(); i-- > 0;) {
    const std::uint32_t rank = contenders[timed[i].contender].recorded_rank.value_or(last);
    if (rank < last && rank <= best_behind) ranks[i] = rank;
    best_behind = std::min(best_behind, rank);
    const bool tied = i + 1 < timed.size() && timed[i + 1].by == By::tied;
    if (tied) ranks[i] = std::max(ranks[i], ranks[i + 1]);
  }
  return ranks;
}

/// Puts the rides of a time trial that are known by their rank alone between those with a time.
/// One whose rank a time contradicts stays unranked.
std::vector<Standing> place_recorded(std::vector<Standing> rows, std::size_t timed,
                                     std::span<const Contender> contenders) {
  const auto recorded = [&](const Standing& row) { return contenders[row.contender].recorded_rank; };
  const auto first = rows.begin() + static_cast<std::ptrdiff_t>(timed);
  const auto end = std::stable_partition(first, rows.end(), [&](const Standing& row) {
    return contenders[row.contender].merit == Merit::unranked && recorded(row).has_value();
  });
  const auto beside = ranks_beside_times(std::span(rows).first(timed), contenders);
  if (first == end && std::all_of(beside.begin(), beside.end(), [](std::uint32_t rank) { return rank == 0; }))
    return rows;
  sort_stably(first, end, [&](const Standing& a, const Standing& b) { return *recorded(a) < *recorded(b); });

  std::vector<Standing> merged;
  std::vector<Standing> contradicted;
  auto next_timed = rows.begin();
  auto next_recorded = first;
  std::uint32_t free = 1;  // the best rank not yet taken
  while (next_timed != first || next_recorded != end) {
    const std::uint32_t own =
        next_timed == first ? 0 : beside[static_cast<std::size_t>(next_timed - rows.begin())];
    const std::uint32_t position = std::max(free, own);
    const std::uint32_t wanted = next_recorded == end ? last : *recorded(*next_recorded);
    const bool same = !merged.empty() && merged.back().by == By::recorded && merged.back().rank == wanted;
    const bool tied_to_last = next_timed != first && next_timed->by == By::tied;
    const bool is_next = wanted > position || (wanted == position && own == position);
    if (next_timed != first && ((is_next && !same) || tied_to_last)) {
      const bool tied = tied_to_last && !merged.empty();
      merged.push_back(*next_timed++);
      merged.back().rank = tied ? merged[merged.size() - 2].rank : position;
      free = tied ? free + 1 : position + 1;
    } else if (same || wanted >= free) {
      merged.push_back(*next_recorded++);
      merged.back().rank = wanted;
      merged.back().by = By::recorded;
      if (same) merged.back().shared = merged[merged.size() - 2].shared = true;
      free = same ? free + 1 : wanted + 1;
    } else {
      contradicted.push_back(*next_recorded++);
    }
  }
  merged.insert(merged.end(), contradicted.begin(), contradicted.end());
  merged.insert(merged.end(), end, rows.end());
  return merged;
}

}  // namespace

bool digits_missing(RaceTime a, RaceTime b) noexcept {
  const int coarse = std::min(a.decimals(), b.decimals());
  if (coarse >= 3 || a.decimals() == b.decimals()) return false;
  const std::int64_t gap = a.micros() - b.micros();
  return gap < RaceTime::unit(coarse) && gap > -RaceTime::unit(coarse);
}

std::vector<bool> uncertain_positions(std::span<const std::optional<RaceTime>> all) {
  std::vector<bool> uncertain(all.size(), false);
  const auto precise = [](const std::optional<RaceTime>& time) { return !time || time->decimals() >= 3; };
  if (std::all_of(all.begin(), all.end(), precise)) return uncertain;
  std::vector<RaceTime> times;
  std::vector<std::size_t> position;  // by time
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i]) continue;
    times.push_back(*all[i]);
    position.push_back(i);
  }
  if (all_precise(times)) return uncertain;
  // Of each time the farthest that it could change places with; what lies between is uncertain too.
  std::vector<std::int64_t> depth(all.size() + 1, 0);
  const auto mark = [&](std::size_t before, std::size_t after) {
    ++depth[position[before] + 1];
    --depth[position[after] + 1];
  };
  const Neighbours neighbours(times);
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (times[i].decimals() >= 3) continue;
    if (const std::size_t first = neighbours.first_unlike(i); first < i) mark(first, i);
    if (const std::size_t behind = neighbours.last_unlike(i); behind > i) mark(i, behind);
  }
  std::int64_t open = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    open += depth[i];
    uncertain[i] = open > 0;
  }
  return uncertain;
}

std::vector<Standing> rank(std::span<const Contender> contenders, const RoundRules& rules) {
  const bool time_trial = rules.kind == RoundKind::time_trial;
  Sequence sequence{contenders, {}, std::vector<By>(contenders.size(), By::status)};
  sequence.positions.resize(contenders.size());
  for (std::size_t i = 0; i < contenders.size(); ++i) sequence.positions[i] = i;
  sort_stably(sequence.positions.begin(), sequence.positions.end(),
              [&](std::size_t a, std::size_t b) { return contenders[a].merit < contenders[b].merit; });

  std::size_t ranked = 0;
  while (ranked < contenders.size()) {
    const Merit merit = sequence.at(ranked).merit;
    if (merit == Merit::unranked || (time_trial && merit != Merit::timed)) break;
    std::size_t end = ranked + 1;
    while (end < contenders.size() && sequence.at(end).merit == merit) ++end;
    if (merit == Merit::timed) {
      order_timed(sequence, ranked, end, rules.ties);
    } else {
      order_untimed(sequence, ranked, end);
    }
    ranked = end;
  }
  if (ranked > 0) sequence.begins[0] = sequence.at(0).merit == Merit::timed ? By::time : By::status;
  list_ties_by_name(sequence, ranked);
  std::vector<Standing> rows = number(sequence, ranked);
  if (!time_trial) return rows;
  return place_recorded(std::move(rows), ranked, contenders);
}

}  // namespace pursuit
