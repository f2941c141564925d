// What an event document says beside the rounds, as JSON: rulings, records, what sources print.
#pragma once

#include "event_json_field.hpp"

namespace pursuit::event_json {

void rulings(json::Reader& in, const json::Value& value, Into<Event>& into);
void records(json::Reader& in, const json::Value& value, Into<Event>& into);
void printed(json::Reader& in, const json::Value& value, Into<Event>& into);
void accepted(json::Reader& in, const json::Value& value, Into<Event>& into);
void officials(json::Reader& in, const json::Value& value, Into<Event>& into);
void sources(json::Reader& in, const json::Value& value, Into<Event>& into);

}  // namespace pursuit::event_json
