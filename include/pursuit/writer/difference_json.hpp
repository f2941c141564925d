// A difference as JSON: data/schema/difference.json.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/bracket/difference.hpp>

#include <string>

namespace pursuit {

/// Appends both states by id and rules, what must be announced again, and every change. Ends with a line
/// break.
void write_difference_json(std::string& out, const Competition& before, const Competition& after,
                           const Difference& difference);

}  // namespace pursuit
