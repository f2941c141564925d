// Where both sides of a heat were at the same distances.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/model/race_time.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pursuit {

/// Times of both at one distance.
struct Passing {
  std::int64_t at = 0;  ///< thousandths of a metre
  RaceTime home;
  RaceTime back;

  /// What the home side leads, in thousandths of a second, to which times compare.
  [[nodiscard]] std::int64_t lead() const noexcept { return back.thousandths() - home.thousandths(); }
};

/// The lead changed between two passings, or at one where they were level.
struct Crossing {
  std::int64_t at = 0;
  std::size_t before = 0;  ///< the passing that it follows
};

/// `home` is the first side, wherever it finishes.
struct Course {
  std::string home;
  std::string back;
  std::vector<Passing> passings;  ///< the start is the first
  std::vector<Crossing> crossings;
  bool home_leads_first = false;
};

/// None without two named competitors and two passings behind the start, and where the splits of one are not
/// in order.
[[nodiscard]] std::optional<Course> course_of(const Event& event, const ResolvedHeat& heat);

}  // namespace pursuit
