// A record that has lost names and heats, and what the engine must not say of it.
#pragma once

#include "oracle.hpp"

#include <pursuit/bracket/competition.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace pursuit::oracle {

/// Takes names away, or heats at one end of a round, or both: of each event always the same.
void lose(Event& event, std::uint64_t number);

/// Where the engine, of a record that has lost something, says what is not true: a winner who has lost by the
/// oracle of the whole record, a pair to be ridden of whom one is to meet another, or both have ridden, or
/// another place. That it says less is as it should be. Competitors are told by their names.
[[nodiscard]] std::vector<std::string> falsehoods(const Competition& engine, const Competition& whole,
                                                  const Outcome& truth);

}  // namespace pursuit::oracle
