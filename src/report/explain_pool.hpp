// Who stands where in a pool, in words, and where the cut of a draw falls.
#pragma once

#include "explain.hpp"

#include <optional>
#include <string>

namespace pursuit {

/// A position of a pool and who stands there: `Bradley McGee (9th, 4:26.084)`.
struct InPool {
  CompetitorId who{};
  std::string words;
  std::optional<RaceTime> time;
};

/// The two on either side of the cut: the last that the draw takes, and the first it leaves out.
struct Cut {
  std::optional<InPool> last;
  std::optional<InPool> first_out;

  [[nodiscard]] std::string gap_words() const {
    if (!last || !first_out || !last->time || !first_out->time) return {};
    return gap(*first_out->time, *last->time);
  }
};

[[nodiscard]] bool equal_times(const std::optional<RaceTime>& a, const std::optional<RaceTime>& b);

/// The time he stands in a pool with; a substitute has the place of another, and not by a time of his own.
[[nodiscard]] std::optional<RaceTime> time_in(const Competition& competition, std::size_t round,
                                              std::optional<CompetitorId> who);

/// The last position of the pool that this draw takes, from 1.
[[nodiscard]] std::uint32_t last_taken(const Draw& draw);
/// Where a draw by time cuts its pool.
[[nodiscard]] Cut cut_of(const Question& question, const Draw& draw, const Pool& pool);
void add_cut(ExplanationStep& step, const Cut& cut);

/// `8th of Qualifying`, `the fastest winner of Match round`, `4th of Qualifying, moved up from 5th`.
[[nodiscard]] std::string slot_of(const Question& question, const Draw& draw, std::uint32_t position);

}  // namespace pursuit
