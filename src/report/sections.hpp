// The sections that reports are put together from.
#pragma once

#include <pursuit/report/report.hpp>

namespace pursuit {

/// `PROVISIONAL, communiqué 12, complete`
[[nodiscard]] Cell issue_line(const Competition& competition);
/// Event, venue, rules, and whether this is provisional or official.
[[nodiscard]] Section head_section(const Competition& competition);
[[nodiscard]] Section classification_section(const Competition& competition);

/// One round, ranked and by heat.
[[nodiscard]] Section round_section(const Competition& competition, const ResolvedRound& round);
/// Titled with how far the round is ridden; says what its marks mean.
[[nodiscard]] Section ranking_section(const Competition& competition, const ResolvedRound& round);
/// Of a round that is being ridden: the time to beat, and who has still to ride; nothing of others.
[[nodiscard]] std::vector<Cell> running_lines(const Competition& competition, const ResolvedRound& round);
/// Who met whom, who won and by what. A final has gaps and speeds too, for it has no ranking.
[[nodiscard]] Table heat_table(const Competition& competition, const ResolvedRound& round);

/// Without stages where nothing is drawn; the times of all rounds are a picture of it.
[[nodiscard]] Section bracket_section(const Competition& competition);

/// Every rank, heat and place that does not follow from times alone, in sentences.
[[nodiscard]] Section decisions_section(const Competition& competition);
/// What the jury ruled, which the pairs of a start list may rest on.
[[nodiscard]] Section rulings_section(const Competition& competition);
/// The same of one round, with the rulings on it and on those that are drawn next.
[[nodiscard]] Section round_decisions_section(const Competition& competition, const ResolvedRound& round);
/// What fell, in the order of riding.
[[nodiscard]] Section records_section(const Competition& competition);
/// Without rows; a row of it.
[[nodiscard]] Table findings_table();
[[nodiscard]] Row finding_row(const Competition& competition, const Finding& finding);
/// Those of this severity and above.
[[nodiscard]] Section findings_section(const Competition& competition, Severity least);
/// Where the facts come from.
[[nodiscard]] Section sources_section(const Competition& competition);
[[nodiscard]] Section next_section(const Competition& competition);

}  // namespace pursuit
