// The rounds of an event document.
#pragma once

#include "json.hpp"

#include <pursuit/model/event.hpp>

namespace pursuit {

/// The keys of a round apart from its heats and rides, into the object begun.
void write_round_keys(JsonWriter& json, const Event& event, const Round& round);

/// Writes the array `rounds`: one ride a line, `time` `null` where no result is recorded yet.
void write_rounds(JsonWriter& json, const Event& event);

}  // namespace pursuit
