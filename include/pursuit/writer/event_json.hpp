// An event and its result as JSON: the inverse of the JSON reader.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/writer/json_layout.hpp>

#include <string>
#include <string_view>

namespace pursuit {

/// Appends the event as recorded, the drawn heats still to be ridden, ready to be filled with
/// times, and, where `with_result`, the `result` object. Ends with a line break.
/// One ride a line, so that a person can type times into it; the compact layout makes a line of NDJSON.
void write_event_json(std::string& out, const Competition& competition, bool with_result = true,
                      JsonLayout layout = JsonLayout::pretty);

/// Appends the event as recorded, and nothing that follows from it. Ends with a line break: the compact
/// layout makes a line of NDJSON.
void write_event_json(std::string& out, const Event& event, JsonLayout layout = JsonLayout::pretty);

/// Appends a line of NDJSON for what is no event: the file, the line of it (0: not known), and why.
void write_unread_json(std::string& out, std::string_view file, std::size_t line, const Findings& findings);

}  // namespace pursuit
