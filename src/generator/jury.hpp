// What the jury of a random event decides.
#pragma once

#include "play.hpp"

#include <pursuit/bracket/competition.hpp>

namespace pursuit {

/// Orders those of the round who are equal by `tie_order`.
void break_ties(Play& play, DraftRound& round);

/// Orders those of a match round who could stand anywhere, for somebody has no time: as the times have it, or
/// now and then against them.
void order_without_times(Play& play, DraftRound& round);

/// A ruling on somebody of the latest round, or before the next.
void rule(Play& play, const Competition& competition);

/// Another result of somebody after all: draws that rested on it are stale.
void correct(Play& play, DraftRound& round);

}  // namespace pursuit
