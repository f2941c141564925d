#include "derived.hpp"
#include "ride_rows.hpp"
#include "tables.hpp"

#include <pursuit/model/ride.hpp>

#include <span>

namespace pursuit {

namespace {

/// `1000` whether metres or laps.
std::string count_text(const Covered& at) {
  return to_text(Covered{{}, at.thousandths, false});
}

}  // namespace

void write_splits_table(CsvWriter& csv, const Competition& competition) {
  csv.header({"event", "round", "heat", "bib", "name", "nation", "metres", "laps", "time", "seconds", "void",
              "ids"});
  const Event& event = *competition.event;
  for (const RideRow& row : ride_rows(competition)) {
    const Ride* const ride = row.recorded(event);
    if (ride == nullptr) continue;
    const Competitor who = identity(event, row.side.competitor, row.side.ride);
    for (const Split& split : std::span(event.splits).subspan(ride->splits.first, ride->splits.count)) {
      write_place(csv, competition, *row.round, row.heat);
      csv.cell(who.bib);
      csv.cell(who.name);
      csv.cell(who.nation);
      csv.cell(split.at.laps ? "" : count_text(split.at));
      csv.cell(split.at.laps ? count_text(split.at) : "");
      csv.cell(time_text(split.time));
      csv.cell(seconds_text(split.time));
      csv.flag(ride->is_void());
      write_ids(csv, who);
      csv.end_row();
    }
  }
}

}  // namespace pursuit
