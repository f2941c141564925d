// Facts that JSON and tables derive from a resolved event, as text; empty where there is none.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// The competitor; where the source lost the name, what the ride itself says.
[[nodiscard]] Competitor identity(const Event& event, std::optional<CompetitorId> competitor,
                                  std::optional<RideId> ride);

/// `4:15.031`
[[nodiscard]] std::string time_text(const std::optional<RaceTime>& time);
/// `255.031`
[[nodiscard]] std::string seconds_text(const std::optional<RaceTime>& time);
/// Seconds behind the first of the ranking: `3.959`.
[[nodiscard]] std::string gap_text(const ResolvedRound& round, const RankedRide& row);
/// km/h over the distance of the event: `56.463`.
[[nodiscard]] std::string speed_text(const Event& event, const std::optional<RaceTime>& time);
/// The code; `AC` for one who was eliminated.
[[nodiscard]] std::string_view status_text(const RankedRide& row) noexcept;
/// Calls `each(mark)` for what those who go on get printed for it, each mark once, then for the records of
/// the ride.
template <class Each>
void for_each_mark(const Competition& competition, const RankedRide& row, const Each& each) {
  for (auto advance = row.to.begin(); advance != row.to.end(); ++advance) {
    const auto same = [&](const Advance& before) { return before.mark == advance->mark; };
    if (!advance->mark.empty() && std::none_of(row.to.begin(), advance, same)) each(advance->mark);
  }
  for (const FallenRecord* fallen : competition.fallen_with(row.ride)) each(fallen->mark());
}

/// Id of the round that gave the place.
[[nodiscard]] std::string_view round_id(const Competition& competition, const Placing& row) noexcept;

}  // namespace pursuit
