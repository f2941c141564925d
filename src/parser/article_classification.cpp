#include "article_classification.hpp"

#include "article_names.hpp"
#include "article_words.hpp"
#include "event_csv_time.hpp"

#include <pursuit/model/limits.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

void ArticleClassification::read(const ArticleTable& table, const CsvHeader& columns, std::size_t first) {
  if (!event_.printed_places.empty()) {
    findings_.push_back(note_at(Place(table.bytes), "passed-over",
                                "this classification is passed over: an earlier one is read"));
    return;
  }
  PlacedCells above;
  std::size_t shifted = 0;
  for (std::size_t i = first; i < table.rows.size(); ++i) {
    const ArticleRow& row = table.rows[i];
    PlacedRow placed = place_cells(row, columns, above, table.has_spans || shifted == most_shifted);
    if (placed.fit != Fit::whole && shifted < most_shifted) ++shifted;
    if (placed.fit == Fit::none || placed.fit == Fit::unclear) {
      findings_.push_back(warning_at(Place(row.bytes), "row-shape",
                                     "the cells of this row do not fit the headings of the classification",
                                     "write a cell for each heading"));
      continue;
    }
    read_row(row, placed.cells, columns);
    above = std::move(placed.cells);
  }
}

bool ArticleClassification::read_line(const ArticleParagraph& line) {
  const std::size_t point = line.text.find(". ");
  if (point == std::string_view::npos || event_.printed_places.size() >= limits::match_rides) return false;
  PrintedPlace place;
  place.place = read_place(line.text.substr(0, point));
  const std::string_view behind = line.text.substr(point + 2);
  constexpr std::size_t longest = 100;
  if (!place.place || behind.size() > longest || !fits(CsvKey::name, behind)) return false;
  name(behind, place);
  add(place, line.bytes);
  return true;
}

void ArticleClassification::read_row(const ArticleRow& row, const PlacedCells& cells,
                                     const CsvHeader& columns) {
  PrintedPlace place;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    if (cells[i] != nullptr) read_cell(columns.columns[i].key, *cells[i], place);
  }
  if (place.name.empty() && place.nation.empty()) return;
  add(place, row.bytes);
}

void ArticleClassification::read_cell(CsvKey key, const ArticleCell& cell, PrintedPlace& place) {
  switch (key) {
    case CsvKey::rank:
      if (const auto rank = read_rank(cell.text)) place.place = rank->place;
      if (!place.place && !cell.text.empty()) place.status = cell.text;
      return;
    case CsvKey::name:
    case CsvKey::members:
      if (place.nation.empty()) place.nation = cell.nation;
      if (place.name.empty()) name(cell.text, place);
      return;
    case CsvKey::nation:
      place.nation = read_nation_cell(cell).nation;
      return;
    case CsvKey::time: {
      const CsvTime time = read_csv_time(cell.text, read_time);
      place.time = time.reading.time;
      if (!place.time && read_status(cell.text) && place.status.empty()) place.status = cell.text;
      return;
    }
    case CsvKey::notes:
    case CsvKey::note:
    case CsvKey::status:
      if (read_status(cell.text) && place.status.empty()) place.status = cell.text;
      return;
    default:
      return;
  }
}

/// The riders of a team stand for it, until it is known which it is.
void ArticleClassification::name(std::string_view text, PrintedPlace& place) {
  if (event_.discipline != "individual" && is_line_up(text, event_.discipline == "team")) {
    const ArticleNames names = read_team_names(text, place.nation);
    if (names.name.empty()) line_ups_.emplace_back(event_.printed_places.size(), text);
    place.name = names.name.empty() ? text : names.name;
    return;
  }
  const std::string_view nation = take_nation(text);
  if (place.nation.empty()) place.nation = nation;
  place.name = text.substr(0, text.find('\n'));
}

void ArticleClassification::add(const PrintedPlace& place, Span bytes) {
  if (event_.printed_places.size() == limits::match_rides) return;
  keys_.emplace_back(fmt::format("/printed/0/classification/{}", event_.printed_places.size()), bytes);
  event_.printed_places.push_back(place);
}

void ArticleClassification::finish(Printed& printed, const std::array<ArticleMedal, 3>& medals) {
  for (std::size_t i = 0; i < medals.size() && event_.printed_places.size() == i; ++i) {
    if (medals[i].names.empty()) break;
    PrintedPlace place;
    place.place = size32(i) + 1;
    place.nation = medals[i].nation;
    name(medals[i].names, place);
    add(place, medals[i].bytes);
  }
  printed.classification = {0, size32(event_.printed_places.size())};
}

}  // namespace pursuit
