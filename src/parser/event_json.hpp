// The JSON event reader for an event whose rides stand elsewhere.
#pragma once

#include <pursuit/parser/event_reader.hpp>

namespace pursuit {

/// Reads what the `# key: value` rows of a CSV document say, put together as one JSON object.
/// As `read_event_json`, but `rounds` may be missing, and `heats` and `rides` within them; nobody is
/// identified yet, and the event is there as far as it could be read, whatever the findings.
[[nodiscard]] EventReading read_event_head(Document& head);

}  // namespace pursuit
