// How records fell, as JSON and as tidy rows.
#pragma once

#include <pursuit/audit/record_progression.hpp>

#include <string>
#include <vector>

namespace pursuit {

/// Appends a list: an object for each record, with its falls from the slowest to the fastest, and what
/// contradicts them. Ends with a line break.
void write_records_json(std::string& out, const std::vector<RecordProgression>& progressions);

/// Appends the same as CSV: a row for each fall.
void write_records_table(std::string& out, const std::vector<RecordProgression>& progressions);

}  // namespace pursuit
