#include "columns.hpp"
#include "sections.hpp"

#include <pursuit/model/status.hpp>

#include <fmt/core.h>

namespace pursuit {
namespace {

/// How his ride there ended, after rulings.
Status status_in(const Competition& competition, const Placing& placing) {
  if (!placing.round) return Status::finished;
  const RankedRide* const row = competition.rounds[*placing.round].row_of(placing.competitor, {});
  return row == nullptr ? Status::finished : row->status;
}

Row row(const Competition& competition, const Placing& placing) {
  const Who he = who(*competition.event, placing);
  const Tone tone = medal_tone(placing.place);
  Row row{{{place_text(placing), placing.unplaced ? Tone::faint : Tone::strong},
           {std::string(medal(placing)), tone}},
          {}};
  append_who(row.cells, he, tone);
  row.cells.push_back({std::string(he.club)});
  row.cells.push_back({time_of(*competition.event, placing.ride)});
  row.cells.push_back({placing.unplaced ? "" : std::string(code(status_in(competition, placing)))});
  row.cells.push_back({placing.round ? competition.rules->rounds[*placing.round].title : ""});
  return row;
}

}  // namespace

Section classification_section(const Competition& competition) {
  Table table{{{"Place", Content::number}, {"Medal", Content::mark}}, {}};
  for (Column& column : who_columns(*competition.event)) table.columns.push_back(std::move(column));
  for (Column column :
       {Column{"Club"}, Column{"Time", Content::time}, Column{"Status", Content::mark}, Column{"Round"}})
    table.columns.push_back(std::move(column));
  for (const Placing& placing : competition.classification) table.rows.push_back(row(competition, placing));

  Section section;
  section.id = "classification";
  section.title =
      competition.status == EventStatus::complete ? "Final classification" : "Classification so far";
  if (table.rows.empty()) section.lines.push_back({"Nobody is entered."});
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace pursuit
