// Pairs by lot, where the rules leave them to the event.
#pragma once

#include "play.hpp"

#include <pursuit/bracket/competition.hpp>

#include <vector>

namespace pursuit {

/// How many a round by lot takes: two for the final, twice as many for each round before it.
[[nodiscard]] std::size_t knockout_size(const Rules& rules, std::size_t round);

/// Everybody in heats of two; an odd one rides alone and first.
[[nodiscard]] std::vector<Start> pairs_by_lot(Dice& dice, std::vector<Starter> starters);

/// Who goes on to a round whose pairs are as recorded, and whom he meets there.
[[nodiscard]] std::vector<Start> lot(Play& play, const Competition& competition, std::size_t round);

}  // namespace pursuit
