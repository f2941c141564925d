// What the jury of a random event decides.
#pragma once

#include "play.hpp"

#include <pursuit/bracket/competition.hpp>

namespace pursuit {

/// Orders those of the round who are equal, or could stand anywhere for want of a time, by `tie_order`.
void break_ties(Play& play, DraftRound& round);

/// A ruling on somebody of the latest round, or before the next.
void rule(Play& play, const Competition& competition);

/// Another result of somebody after all: draws that rested on it are stale.
void correct(Play& play, DraftRound& round);

}  // namespace pursuit
