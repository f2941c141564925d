// What several tables share.
#pragma once

#include "words.hpp"

#include <pursuit/report/report.hpp>

#include <string>
#include <vector>

namespace pursuit {

/// Who competes: riders, or teams.
[[nodiscard]] Content name_content(const Event& event);

/// `Bib`, `Name` or `Team`, `Nation`.
[[nodiscard]] std::vector<Column> who_columns(const Event& event);
void append_who(std::vector<Cell>& cells, const Who& who, Tone tone = Tone::plain);

/// `7`, `=10` where it is shared; empty for the unranked.
[[nodiscard]] std::string rank_text(const RankedRide& ranked);

/// A match round of one heat. A final is never ranked by time: its heat says all.
[[nodiscard]] bool is_final(const Competition& competition, const ResolvedRound& round);
/// All who are in it have a result, or it is decided without.
[[nodiscard]] bool is_ridden(const ResolvedHeat& heat);
/// False where the source gives one list for all heats.
[[nodiscard]] bool heats_known(const Competition& competition, const ResolvedRound& round);

/// `Q`, `QG WR`: where he goes, the marks the source gives him for other things, and the records of the ride.
[[nodiscard]] std::string marks_of(const Competition& competition, const ResolvedRound& round,
                                   std::optional<CompetitorId> competitor, std::optional<RideId> ride);

/// `QG: Final for gold; QB: Final for bronze`, in the order the marks first appear in the ranking.
[[nodiscard]] std::string marks_legend(const Competition& competition, const ResolvedRound& round);

/// Average speed of a time over the event's distance; empty where one is not known.
[[nodiscard]] std::string speed_of(const Event& event, const std::optional<RaceTime>& time);

/// A section of one table; `None.` where it has no rows.
[[nodiscard]] Section listing(std::string id, std::string title, Table table);

}  // namespace pursuit
