#include "derived.hpp"
#include "ride_rows.hpp"
#include "ride_text.hpp"
#include "tables.hpp"

#include <fmt/core.h>

namespace pursuit {

namespace {

constexpr std::string_view list_separator = ";";

const RankedRide* ranked(const Event& event, const RideRow& row) {
  const HeatSide& side = row.side;
  if (side.ride && event.ride(*side.ride).is_void()) return nullptr;
  return row.round->row_of(side.competitor, side.ride);
}

void add_to_list(std::string& list, std::string_view text) {
  if (!list.empty()) list += list_separator;
  list += text;
}

void write_outcome(CsvWriter& csv, const Competition& competition, const RideRow& row,
                   const RankedRide* standing) {
  const bool decided = row.position && row.heat->winner;
  csv.cell(!decided ? "" : row.heat->winner == row.position ? "true" : "false");
  csv.cell(row.position ? word(row.heat->by) : "");
  std::string to;
  std::string marks;
  if (standing != nullptr) {
    for (const Advance& advance : standing->to) add_to_list(to, competition.rules->rounds[advance.round].id);
    for_each_mark(competition, *standing, [&marks](std::string_view mark) { add_to_list(marks, mark); });
  }
  csv.cell(to);
  csv.cell(marks);
}

void write_row(CsvWriter& csv, const Competition& competition, const RideRow& row) {
  const Event& event = *competition.event;
  const HeatSide& side = row.side;
  const RankedRide* const standing = ranked(event, row);
  const Competitor who = identity(event, side.competitor, side.ride);
  const auto time = side.ride ? event.ride(*side.ride).time : std::nullopt;
  write_place(csv, competition, *row.round, row.heat);
  csv.cell(side.straight ? word(*side.straight) : "");
  csv.cell(side.seed);
  csv.cell(who.bib);
  csv.cell(who.name);
  csv.cell(who.nation);
  csv.cell(time_text(time));
  csv.cell(seconds_text(time));
  csv.cell(standing != nullptr ? status_text(*standing) : code(side.status));
  csv.cell(standing != nullptr ? standing->rank : std::nullopt);
  csv.cell(standing != nullptr ? gap_text(*row.round, *standing) : "");
  csv.cell(speed_text(event, time));
  write_outcome(csv, competition, row, standing);
  csv.flag(side.ride && event.ride(*side.ride).is_void());
  write_ids(csv, who);
  csv.end_row();
}

}  // namespace

void write_rides_table(CsvWriter& csv, const Competition& competition) {
  csv.header({"event",  "round", "heat", "side",  "seed", "bib", "name", "nation", "time", "seconds",
              "status", "rank",  "gap",  "speed", "won",  "by",  "to",   "marks",  "void", "ids"});
  for (const RideRow& row : ride_rows(competition)) write_row(csv, competition, row);
}

}  // namespace pursuit
