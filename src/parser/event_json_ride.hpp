// Rides as JSON.
#pragma once

#include "json.hpp"

#include <pursuit/model/event.hpp>

namespace pursuit::event_json {

/// Reads a list of rides; `rides` is their run in the event, one ride for each element.
void read_rides(json::Reader& in, const json::Value& value, Event& event, Range& rides);

}  // namespace pursuit::event_json
