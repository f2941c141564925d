// One function for each tidy table. Each writes its header and its rows.
#pragma once

#include "csv.hpp"

#include <pursuit/bracket/competition.hpp>

namespace pursuit {

void write_classification_table(CsvWriter& csv, const Competition& competition);

/// One row for every ride of the rounds as resolved, void ones too, and for those drawn to ride.
void write_rides_table(CsvWriter& csv, const Competition& competition);

}  // namespace pursuit
