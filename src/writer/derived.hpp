// Facts that JSON and tables derive from a resolved event, as text; empty where there is none.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
/// What those who go on get printed for it, each mark once, then the records of the ride.
[[nodiscard]] std::vector<std::string> marks_of(const Competition& competition, const RankedRide& row);

/// `gold`, `silver`, `bronze`
[[nodiscard]] std::string_view medal(const Placing& row) noexcept;
/// Id of the round that gave the place.
[[nodiscard]] std::string_view round_id(const Competition& competition, const Placing& row) noexcept;

}  // namespace pursuit
