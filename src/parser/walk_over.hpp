// What `WO` means beside a ride.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

namespace pursuit {

/// Gives each ride read as `WO` what its heat says it was, with a note, and takes the mark off:
///
///     the opponent rode, or won             he did not start
///     the opponent was absent or is out     he has won, by a walk-over
///
/// Where the heat does not tell, it is the error `walk-over`.
[[nodiscard]] Findings settle_walk_overs(Event& event);

}  // namespace pursuit
