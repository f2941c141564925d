// Where in an event something stands, in words.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <string>

namespace pursuit {

/// `Final for gold, heat 1, Ann`; what belongs to no round by its keys: `printed 1, winning time`.
/// Empty for the event as a whole.
[[nodiscard]] std::string place_words(const Competition& competition, const Place& place);

}  // namespace pursuit
