// Who rides for a team, and what changed since it last rode.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <string>
#include <vector>

namespace pursuit {

/// Of a side that has still to ride: the members recorded for the heat with what changed, else those it last
/// rode with: `as in Qualifying: Ed Clancy, Geraint Thomas`. Empty where no line-up is known.
[[nodiscard]] std::string line_up(const Competition& competition, const ResolvedRound& round,
                                  const HeatSide& side);

/// The members of a team or the pilot of a rider, for below his row: `Sam Bewley, Aaron Gate (Aaron Gate for
/// Westley Gough)`.
[[nodiscard]] std::vector<std::string> crew(const Competition& competition, const ResolvedRound& round,
                                            std::optional<CompetitorId> competitor,
                                            std::optional<RideId> ride);

}  // namespace pursuit
