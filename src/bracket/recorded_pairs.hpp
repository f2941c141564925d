// Rounds whose pairs the rules leave to the record: whether all of their heats are there.
#pragma once

#include "resolution.hpp"

#include <cstddef>
#include <vector>

namespace pursuit {

/// Pairs are not drawn by the rules, and nobody is left to ride in the round.
[[nodiscard]] bool nobody_goes_on(const Resolution& resolution, std::size_t round);

/// Those who go on to the round by winning or losing, and whom no recorded heat of it has. Nobody where that
/// is not known, and once a round drawn from it is ridden: then the record stands.
[[nodiscard]] std::vector<CompetitorId> not_yet_paired(const Resolution& resolution, std::size_t round);

/// Whether the heats recorded are as many as the rounds drawn from them ask for, and leave nobody out.
[[nodiscard]] bool pairs_are_whole(const Resolution& resolution, std::size_t round);

/// Whether a heat may still be recorded that has somebody who is in none yet.
[[nodiscard]] bool more_pairs_may_come(const Resolution& resolution, std::size_t round);

/// Says who has no heat yet in a round that is being ridden.
void find_missing_pairs(Resolution& resolution, std::size_t round);

}  // namespace pursuit
