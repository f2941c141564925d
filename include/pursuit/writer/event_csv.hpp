// An event as CSV: the inverse of the CSV reader.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <string>

namespace pursuit {

/// Appends `# key: value` rows, a header and a ride a row: what is recorded, then the drawn heats
/// still to be ridden. Only columns that have a value, and always those a person fills in.
void write_event_csv(std::string& out, const Competition& competition);

}  // namespace pursuit
