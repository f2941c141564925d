// What there is to see in a competition, as pictures. None where there is too little.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/report/picture.hpp>

#include <optional>

namespace pursuit {

/// The gaps of a ranking to the fastest, from two times that count on; `gaps-` and the id of the round. The
/// cut is shown where the round is complete and exactly the first of its ranking go on, by their times.
[[nodiscard]] std::optional<Picture> gap_strip(const Competition& competition, const ResolvedRound& round);

/// By how much the first side of a heat leads over the distance, and where the lead changes; `course-`, the
/// id of the round and the number of the heat. It needs splits of both sides at the same distances, in order.
[[nodiscard]] std::optional<Picture> heat_course(const Competition& competition, const ResolvedRound& round,
                                                 const ResolvedHeat& heat);

/// What each rode from stage to stage, `round-times`; from two stages with times that count on.
[[nodiscard]] std::optional<Picture> round_times(const Competition& competition);

}  // namespace pursuit
