// The JSON event reader as the parts of a larger reading use it.
#pragma once

#include <pursuit/parser/event_reader.hpp>

namespace pursuit {

/// The event of a JSON document as far as it could be read, whatever the findings, and nobody
/// identified; nothing where the text is not JSON.
[[nodiscard]] EventReading read_event_text(Document& document);

/// Reads what the `# key: value` rows of a CSV document say, put together as one JSON object.
/// As `read_event_text`, but `rounds` may be missing, and `heats` and `rides` within them; nobody is
/// identified yet, and the event is there as far as it could be read, whatever the findings.
[[nodiscard]] EventReading read_event_head(Document& head);

}  // namespace pursuit
