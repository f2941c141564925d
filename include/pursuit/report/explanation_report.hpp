// The answer to "why?": one competitor's way through the event.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/bracket/explanation.hpp>
#include <pursuit/report/report.hpp>

namespace pursuit {

/// Every step that led to his ranks, pairs and place, each with its rule and its times. A view of what the
/// competition holds: nothing is decided here.
[[nodiscard]] Explanation explain(const Competition& competition, CompetitorId who);

/// The steps as sentences, a section for each round he was in.
[[nodiscard]] Report explanation_report(const Competition& competition, const Explanation& explanation);

}  // namespace pursuit
