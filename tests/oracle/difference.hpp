// What the engine and the oracle say of the same event, side by side.
#pragma once

#include "oracle.hpp"

#include <pursuit/bracket/competition.hpp>

#include <string>
#include <vector>

namespace pursuit::oracle {

/// Each as a line of text; none where they agree on the rank of every ride, the winner of every heat, the
/// pairs to be ridden next, stale draws, and places. While an event is open the engine may know more places
/// than the oracle, which gives only what it can prove in a simple way; it may not know others.
[[nodiscard]] std::vector<std::string> differences(const Competition& engine, const Outcome& oracle);

}  // namespace pursuit::oracle
