#include "derived.hpp"
#include "ride_rows.hpp"
#include "tables.hpp"

namespace pursuit {

namespace {

void write_row(CsvWriter& csv, const Competition& competition, const Placing& row) {
  const Event& event = *competition.event;
  const Competitor who = identity(event, row.competitor, row.ride);
  const auto time = row.ride ? event.ride(*row.ride).time : std::nullopt;
  const bool open = !row.place && !row.unplaced;
  csv.cell(event.key());
  csv.cell(row.place);
  csv.cell(open ? std::optional(row.best) : std::nullopt);
  csv.cell(open ? row.worst : std::nullopt);
  csv.flag(row.place && row.tied);
  csv.cell(medal(row));
  csv.cell(who.name);
  csv.cell(who.nation);
  csv.cell(who.bib);
  csv.cell(row.unplaced ? std::string_view(row.status) : std::string_view());
  csv.cell(round_id(competition, row));
  csv.cell(time_text(time));
  csv.cell(seconds_text(time));
  csv.cell(word(row.by));
  write_ids(csv, who);
  csv.end_row();
}

}  // namespace

void write_classification_table(CsvWriter& csv, const Competition& competition) {
  csv.header({"event", "place", "best", "worst", "tied", "medal", "name", "nation", "bib", "status", "round",
              "time", "seconds", "by", "ids"});
  for (const Placing& row : competition.classification) write_row(csv, competition, row);
}

}  // namespace pursuit
