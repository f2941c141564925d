// The object `result` of an event document: what follows from the event by its rules.
#pragma once

#include "json.hpp"

#include <pursuit/bracket/competition.hpp>

namespace pursuit {

/// Nothing in it depends on what the event as written does not carry, so that reading what was
/// written gives the same result again.
void write_result(JsonWriter& json, const Competition& competition);

void write_finding(JsonWriter& json, const Finding& finding);

}  // namespace pursuit
