// What a correction changes, for people.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/bracket/difference.hpp>
#include <pursuit/report/report.hpp>

namespace pursuit {

/// First what must be announced again and what changed in the record, then what follows from it round by
/// round, the places and the findings. `after` is the new state.
[[nodiscard]] Report difference_report(const Competition& after, const Difference& difference);

}  // namespace pursuit
