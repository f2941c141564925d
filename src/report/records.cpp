#include "columns.hpp"
#include "sections.hpp"

#include <fmt/core.h>

#include <utility>

namespace pursuit {
namespace {

std::string round_words(const Competition& competition, const FallenRecord& fallen) {
  std::string words = competition.rules->rounds[fallen.round].title;
  if (fallen.heat && competition.rounds[fallen.round].heats.size() > 1)
    words += fmt::format(", heat {}", *fallen.heat);
  return words;
}

Row row(const Competition& competition, const FallenRecord& fallen) {
  Row row{{{fallen.mark(), Tone::strong}, {clock(fallen.time)}}, {}};
  append_who(row.cells, who(*competition.event, fallen.competitor, fallen.ride), Tone::good);
  row.cells.push_back({round_words(competition, fallen)});
  row.cells.push_back({fallen.before ? clock(*fallen.before) : "not known"});
  row.cells.push_back({std::string(fallen.holder)});
  row.cells.push_back({fallen.before && !fallen.equalled ? "-" + gap(*fallen.before, fallen.time) : ""});
  row.cells.push_back({fallen.by == By::recorded ? "mark" : ""});
  return row;
}

}  // namespace

Section records_section(const Competition& competition) {
  Table table{{{"Record", Content::mark}, {"Time", Content::time}}, {}};
  for (Column& column : who_columns(*competition.event)) table.columns.push_back(std::move(column));
  for (Column column : {Column{"Round"}, Column{"Before", Content::time}, Column{"Holder", Content::name},
                        Column{"Margin", Content::time}, Column{"Known by"}})
    table.columns.push_back(std::move(column));
  for (const FallenRecord& fallen : competition.fallen) table.rows.push_back(row(competition, fallen));
  return listing("records", "Records that fell", std::move(table));
}

}  // namespace pursuit
