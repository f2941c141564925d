// One function for each tidy table. Each writes its header and its rows.
#pragma once

#include "csv.hpp"

#include <pursuit/bracket/competition.hpp>

namespace pursuit {

void write_classification_table(CsvWriter& csv, const Competition& competition);

/// One row for every ride of the rounds as resolved, void ones too, and for those drawn to ride.
void write_rides_table(CsvWriter& csv, const Competition& competition);

/// One row for every member of a team in a ride, and for every pilot.
void write_members_table(CsvWriter& csv, const Competition& competition);

/// One row for every time on the way.
void write_splits_table(CsvWriter& csv, const Competition& competition);

/// One row for every heat, as ridden or as drawn: who met whom, who won and by what.
void write_heats_table(CsvWriter& csv, const Competition& competition);

void write_findings_table(CsvWriter& csv, const Competition& competition);

}  // namespace pursuit
