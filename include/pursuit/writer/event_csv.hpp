// An event as CSV: the inverse of the CSV reader.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace pursuit {

/// Who opens the CSV next. A spreadsheet needs a byte order mark to know UTF-8, and changes every
/// cell it takes for a number, a date or a time of day: for spreadsheets times are `4'15.031`, and
/// a text like `007` or `1-2` has `'` before it, which the reader takes off again.
enum class CsvFor : std::uint8_t { programs, spreadsheets };

/// Appends `# key: value` rows, a header and a ride a row: what is recorded, then the drawn heats
/// still to be ridden. Only columns that have a value, and always those a person fills in.
void write_event_csv(std::string& out, const Competition& competition, CsvFor whom = CsvFor::programs);

/// Several events in one sheet, told apart by a column `event`: their names must differ, and none
/// may be empty.
void write_event_csv(std::string& out, std::span<const Competition* const> competitions,
                     CsvFor whom = CsvFor::programs);

/// The same of events as recorded, without anything that follows from them.
void write_event_csv(std::string& out, std::span<const Event> events, CsvFor whom = CsvFor::programs);

}  // namespace pursuit
