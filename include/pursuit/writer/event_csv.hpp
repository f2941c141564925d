// An event as CSV: the inverse of the CSV reader.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <span>
#include <string>

namespace pursuit {

/// Appends `# key: value` rows, a header and a ride a row: what is recorded, then the drawn heats
/// still to be ridden. Only columns that have a value, and always those a person fills in.
void write_event_csv(std::string& out, const Competition& competition);

/// Several events in one sheet, told apart by a column `event`: their names must differ, and none
/// may be empty.
void write_event_csv(std::string& out, std::span<const Competition* const> competitions);

}  // namespace pursuit
