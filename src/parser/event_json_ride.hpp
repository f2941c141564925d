// Rides as JSON.
#pragma once

#include "json.hpp"

#include <pursuit/model/event.hpp>

namespace pursuit::event_json {

/// Reads a list of rides; `rides` is their run in the event, one ride for each element; a text
/// is the name of one of whom nothing more is known.
void read_rides(json::Reader& in, const json::Value& value, Event& event, Range& rides);

}  // namespace pursuit::event_json
