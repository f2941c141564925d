// Ranks over a round, as recorded, against those that follow from times and statuses.

#include "auditor.hpp"
#include "out_of_order.hpp"

#include <pursuit/model/sort.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

namespace {

class RankCheck {
 public:
  RankCheck(Auditor& auditor, const ResolvedRound& round) : auditor_(auditor), round_(round) {}

  void check() {
    if (!round_.complete) return check_order();
    for (auto row = round_.ranking.begin(); row != round_.ranking.end();) {
      const auto end = std::find_if(row, round_.ranking.end(), [&](const RankedRide& other) {
        return !row->rank || other.rank != row->rank;
      });
      const auto next = std::max(end, row + 1);
      check_equals({row, next});
      row = next;
    }
    find_others();
  }

 private:
  using Rows = std::span<const RankedRide>;

  /// A ride whose recorded rank is another than its own. `position`: in `both_`, SIZE_MAX where it has no
  /// rank.
  struct Other {
    const RankedRide* row;
    std::uint32_t recorded;
    std::size_t position;
  };

  [[nodiscard]] std::optional<std::uint32_t> recorded(const RankedRide& row) const {
    return row.ride ? auditor_.event().ride(*row.ride).rank : std::nullopt;
  }

  [[nodiscard]] Place place(const RankedRide& row) const {
    return auditor_.event().place_of(*row.ride).in("rank");
  }

  [[nodiscard]] std::string_view title() const { return auditor_.rules_of(round_).title; }

  /// Rows that share a rank, or one.
  void check_equals(Rows rows) {
    const auto last = rows.front().rank.value_or(0) + rows.size() - 1;
    std::vector<std::uint32_t> parted;
    const RankedRide* latest = nullptr;
    for (const RankedRide& row : rows) {
      const auto rank = recorded(row);
      if (!rank) continue;
      ++auditor_.compared.ranks;
      const bool within = row.rank && *rank >= *row.rank && *rank <= last;
      if (row.rank) both_.push_back({*rank, within ? *rank : *row.rank});
      if (row.rank == rank) {
        if (rows.size() > 1) parted.push_back(*rank);
        latest = latest == nullptr ? &row : latest;
      } else if (row.rank && *rank > *row.rank && *rank <= last) {
        parted.push_back(*rank);
        latest = &row;
      } else {
        others_.push_back({&row, *rank, row.rank ? both_.size() - 1 : SIZE_MAX});
      }
    }
    std::sort(parted.begin(), parted.end());
    parted.erase(std::unique(parted.begin(), parted.end()), parted.end());
    if (parted.size() > 1) find_tie(rows, *latest, parted);
  }

  /// One ride in the wrong place makes the ranks of all between it and its own wrong: then it alone is found.
  /// Where as many are out of order as in it, all are.
  void find_others() {
    const std::vector<bool> out = out_of_order(both_);
    const auto is_cause = [&](const Other& other) {
      return other.position == SIZE_MAX || out[other.position];
    };
    const auto causes = static_cast<std::size_t>(std::count_if(others_.begin(), others_.end(), is_cause));
    const std::size_t effects = others_.size() - causes;
    const bool told_apart = effects > causes;
    const std::string hint =
        !told_apart ? std::string()
                    : fmt::format("without {} the ranks of {} others agree: is a time or a rank wrong?",
                                  causes == 1 ? "this ride" : fmt::format("these {} rides", causes), effects);
    for (const Other& other : others_) {
      if (!told_apart || is_cause(other)) find_other(*other.row, other.recorded, hint);
    }
  }

  void find_other(const RankedRide& row, std::uint32_t rank, const std::string& hint) {
    const std::string computed =
        row.rank ? fmt::format("{}{}", row.shared ? "=" : "", *row.rank) : "unranked";
    const std::string why = row.time                         ? fmt::format(" in {}", clock(*row.time))
                            : row.status != Status::finished ? fmt::format(", {}", words(row.status))
                                                             : "";
    auditor_.differ("rank",
                    fmt::format("{} is recorded {} of the {}, and is {}{}", auditor_.label(row.competitor),
                                rank, title(), computed, why),
                    place(row), fmt::to_string(rank), computed, hint);
  }

  void find_tie(Rows rows, const RankedRide& latest, const std::vector<std::uint32_t>& ranks) {
    std::vector<std::string_view> names;
    for (const RankedRide& row : rows) names.push_back(auditor_.label(row.competitor));
    auditor_.differ(
        "unbroken-tie",
        fmt::format("{} share rank {} of the {}{}, and are recorded {}: what broke the tie is not",
                    list_names(names), *rows.front().rank, title(),
                    latest.time ? " in " + clock(*latest.time) : "", fmt::join(ranks, " and ")),
        place(latest), fmt::format("{}", fmt::join(ranks, ", ")), fmt::format("={}", *rows.front().rank),
        "add last_lap (UCI 3.2.061), or tie_order where a source says who was first");
  }

  /// Of a round that is not known as a whole: nobody stands before a faster one.
  void check_order() {
    std::vector<const RankedRide*> rows;
    for (const RankedRide& row : round_.ranking) {
      if (recorded(row)) rows.push_back(&row);
    }
    sort_stably(rows.begin(), rows.end(),
                [&](const auto* a, const auto* b) { return recorded(*a) < recorded(*b); });
    check_shared(rows);
    rows.erase(std::remove_if(rows.begin(), rows.end(), [](const auto* row) { return !row->time; }),
               rows.end());
    auditor_.compared.ranks += rows.size();
    const RankedRide* slowest = nullptr;
    for (const RankedRide* row : rows) {
      const bool before = slowest != nullptr && recorded(*slowest) < recorded(*row);
      if (before && *row->time < *slowest->time) {
        auditor_.differ(
            "rank",
            fmt::format("{} is recorded {} of the {} in {}, behind {} in {}", auditor_.label(row->competitor),
                        *recorded(*row), title(), clock(*row->time), auditor_.label(slowest->competitor),
                        clock(*slowest->time)),
            place(*row), fmt::to_string(*recorded(*row)), fmt::format("before {}", *recorded(*slowest)));
      }
      if (slowest == nullptr || *row->time > *slowest->time) slowest = row;
    }
  }

  /// Who share a rank have the same time, and the ranks behind it are nobody's.
  void check_shared(const std::vector<const RankedRide*>& rows) {
    std::size_t before = 0;  // those with a better rank
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const std::uint32_t rank = *recorded(*rows[i]);
      if (*recorded(*rows[i - 1]) != rank) before = i;
      const RankedRide& last = *rows[i - 1];
      const bool shared = *recorded(last) == rank;
      const bool differs = shared && last.time && rows[i]->time && *last.time != *rows[i]->time;
      if (differs) {
        auditor_.differ(
            "rank",
            fmt::format("{} and {} are both recorded {} of the {}, with different times",
                        auditor_.label(last.competitor), auditor_.label(rows[i]->competitor), rank, title()),
            place(*rows[i]), fmt::to_string(rank), "");
      } else if (rank <= before) {
        auditor_.differ("rank",
                        fmt::format("{} is recorded {} of the {}, and {} stand before",
                                    auditor_.label(rows[i]->competitor), rank, title(), before),
                        place(*rows[i]), fmt::to_string(rank), fmt::format("{} or more", before + 1));
      }
    }
  }

  Auditor& auditor_;
  const ResolvedRound& round_;
  std::vector<RankPair> both_;  // of rides with a rank that is recorded
  std::vector<Other> others_;
};

}  // namespace

void check_ranks(Auditor& auditor) {
  for (const ResolvedRound& round : auditor.competition().rounds) RankCheck(auditor, round).check();
}

}  // namespace pursuit
