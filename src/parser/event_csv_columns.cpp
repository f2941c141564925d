#include "event_csv_columns.hpp"

#include "covered.hpp"

#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace pursuit {
namespace {

CsvColumn read_column(const CsvCell& cell) {
  return {read_heading(cell.raw), cell.raw, cell.bytes, read_covered(cell.raw).value_or(Covered{})};
}

void settle(CsvHeader& header, CsvKey key, CsvKey meant) {
  for (CsvColumn& column : header.columns) {
    if (column.key == key) column.key = meant;
  }
}

// `Name` beside `Vorname` is the surname, `Nome` beside `Cognome` the first name.
void settle_names(CsvHeader& header) {
  const bool surname = header.has(CsvKey::surname);
  const bool first_name = header.has(CsvKey::first_name);
  const bool half = surname != first_name && !header.has(CsvKey::name);
  settle(header, CsvKey::either_name, !half ? CsvKey::name : surname ? CsvKey::first_name : CsvKey::surname);
  if (header.has(CsvKey::name)) {
    settle(header, CsvKey::surname, CsvKey::unread);
    settle(header, CsvKey::first_name, CsvKey::unread);
  }
}

// What some headings mean depends on the others.
void settle(CsvHeader& header) {
  const auto unless_taken = [&](CsvKey key) { return header.has(key) ? CsvKey::unread : key; };
  settle_names(header);
  settle(header, CsvKey::number, unless_taken(CsvKey::bib));
  settle(header, CsvKey::country, unless_taken(CsvKey::nation));
  // A team beside riders is what they ride for.
  const bool riders = header.has(CsvKey::name) || header.has(CsvKey::surname);
  settle(header, CsvKey::team, riders ? unless_taken(CsvKey::club) : CsvKey::name);
  if (header.has(CsvKey::note)) settle(header, CsvKey::notes, unless_taken(CsvKey::marks));
  if (header.has(CsvKey::marks)) settle(header, CsvKey::notes, unless_taken(CsvKey::note));
}

bool names_ride(const CsvHeader& header) {
  constexpr std::array who = {CsvKey::name,   CsvKey::either_name, CsvKey::surname, CsvKey::team,
                              CsvKey::nation, CsvKey::country,     CsvKey::bib,     CsvKey::number};
  constexpr std::array what = {CsvKey::time,  CsvKey::status, CsvKey::heat,
                               CsvKey::round, CsvKey::seed,   CsvKey::rank};
  const auto has = [&](CsvKey key) { return header.has(key); };
  return std::any_of(who.begin(), who.end(), has) && std::any_of(what.begin(), what.end(), has);
}

bool has_names(const CsvHeader& header) {
  return header.has(CsvKey::name) || header.has(CsvKey::surname) || header.has(CsvKey::bib);
}

/// An entry list has no column of times: names and at least one heading more that is known.
bool names_entry(CsvHeader header) {
  settle(header);
  const auto known = std::count_if(header.columns.begin(), header.columns.end(), [](const CsvColumn& column) {
    return column.key != CsvKey::unread && column.key != CsvKey::extra && column.key != CsvKey::split;
  });
  return known > 1 && has_names(header);
}

/// A list of names alone: one column, and nothing above its heading.
CsvHeader find_names(std::string_view text) {
  CsvHeader header{',', 0, {}};
  CsvRows rows(text, header.separator);
  while (rows.next()) {
    if (rows.is_comment() || rows.is_blank()) continue;
    header.columns.push_back(read_column(rows.cells().front()));
    settle(header);
    if (rows.cells().size() == 1 && header.has(CsvKey::name)) header.row = rows.number();
    break;
  }
  return header;
}

/// A column that nobody reads has times all the same: its heading is misspelt, and this is no entry list.
bool hides_times(const CsvHeader& header, CsvRows rows) {
  while (rows.next()) {
    const auto cells = rows.cells();
    for (std::size_t i = 0; i < std::min(cells.size(), header.columns.size()); ++i) {
      const bool clock = cells[i].raw.find_first_of(":'") != std::string_view::npos;
      if (header.columns[i].key == CsvKey::unread && clock && read_time(cells[i].raw).time) return true;
    }
  }
  return false;
}

// Nobody writes more above a table.
constexpr std::size_t farthest_header = 1000;

template <class Is>
CsvHeader find_header(std::string_view text, char separator, Is is_header) {
  CsvHeader header{separator, 0, {}};
  CsvRows rows(text, separator);
  while (rows.next() && rows.number() <= farthest_header) {
    if (rows.is_comment() || rows.cells().size() < 2) continue;
    header.columns.clear();
    for (const CsvCell& cell : rows.cells()) header.columns.push_back(read_column(cell));
    if (!is_header(header, rows)) continue;
    while (header.columns.back().heading.empty()) header.columns.pop_back();
    header.row = rows.number();
    settle(header);
    break;
  }
  return header;
}

}  // namespace

bool CsvHeader::has(CsvKey key) const noexcept {
  return std::any_of(columns.begin(), columns.end(),
                     [key](const CsvColumn& column) { return column.key == key; });
}

CsvHeader find_header(std::string_view text) {
  for (const char separator : {'\t', ';', ','}) {
    CsvHeader header = find_header(
        text, separator, [](const CsvHeader& row, const CsvRows& /*rest*/) { return names_ride(row); });
    if (header.found()) return header;
  }
  for (const char separator : {'\t', ';', ','}) {
    CsvHeader header = find_header(text, separator, [](const CsvHeader& row, const CsvRows& rest) {
      return names_entry(row) && !hides_times(row, rest);
    });
    if (header.found()) return header;
  }
  return find_names(text);
}

void check_header(const CsvHeader& header, Findings& findings) {
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    const CsvColumn& column = header.columns[i];
    const Place place{column.bytes};
    if (column.key == CsvKey::unread) {
      const std::string what = column.heading.empty()
                                   ? fmt::format("column {} has no heading and is not read", i + 1)
                                   : fmt::format("column \"{}\" is not read", printable(column.heading));
      findings.push_back(note_at(place, "unread-column", what));
      continue;
    }
    const auto same = [&](const CsvColumn& other) {
      if (other.key != column.key) return false;
      if (column.key == CsvKey::extra) return other.heading == column.heading;
      return other.at.thousandths == column.at.thousandths && other.at.laps == column.at.laps;
    };
    const auto end = header.columns.begin() + static_cast<std::ptrdiff_t>(i);
    const auto first = std::find_if(header.columns.begin(), end, same);
    if (first == end) continue;
    findings.push_back(error_at(place, "duplicate-key",
                                fmt::format("columns \"{}\" and \"{}\" hold the same",
                                            printable(first->heading), printable(column.heading)),
                                "keep one of them, or give the other a heading that begins with x_"));
  }
}

}  // namespace pursuit
