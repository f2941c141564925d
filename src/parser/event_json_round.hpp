// Rounds and heats as JSON.
#pragma once

#include "event_json_field.hpp"

namespace pursuit::event_json {

void rounds(json::Reader& in, const json::Value& value, Into<Event>& into);

/// A list of rides without anything around it: the first round.
void bare_rides(json::Reader& in, const json::Value& value, Event& event);

}  // namespace pursuit::event_json
