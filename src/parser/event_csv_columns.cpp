#include "event_csv_columns.hpp"

#include "covered.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace pursuit {
namespace {

CsvColumn read_column(const CsvCell& cell) {
  return {read_heading(cell.raw), cell.raw, cell.bytes, read_covered(cell.raw).value_or(Covered{}),
          cell.escaped};
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

// `# discipline: team`, or `discipline;team`.
bool says_team(std::span<const CsvCell> cells) {
  return fold(cells.front().raw).find("discipline") != std::string::npos &&
         std::any_of(cells.begin(), cells.end(),
                     [](const CsvCell& cell) { return fold(cell.raw).find("team") != std::string::npos; });
}

// `A / B / C / D`. Two names may be a rider and a pilot.
bool lists_riders(std::string_view text) {
  constexpr std::string_view separators = "/;\n";
  return std::count_if(text.begin(), text.end(),
                       [&](char c) { return separators.find(c) != std::string_view::npos; }) > 1;
}

// In a team event the riders beside a team are its members.
void settle_riders(CsvHeader& header, CsvRows rows) {
  auto& columns = header.columns;
  const auto team = std::find_if(columns.begin(), columns.end(), [](const CsvColumn& column) {
    return read_heading(column.heading) == CsvKey::team;
  });
  const auto riders = std::find_if(columns.begin(), columns.end(),
                                   [](const CsvColumn& column) { return column.key == CsvKey::name; });
  if (team == columns.end() || riders == columns.end() || team == riders || header.has(CsvKey::members)) {
    return;
  }
  const auto at = static_cast<std::size_t>(riders - columns.begin());
  const bool may_be_rider = read_heading(riders->heading) == CsvKey::name;
  while (rows.next()) {
    const auto cells = rows.cells();
    const bool above = rows.is_comment() || rows.number() < header.row;
    const bool below = !above && rows.number() > header.row && at < cells.size();
    if ((above && may_be_rider && says_team(cells)) || (below && lists_riders(cells[at].raw))) {
      team->key = CsvKey::name;
      riders->key = CsvKey::members;
      return;
    }
  }
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
bool names_entry(const CsvHeader& row) {
  CsvHeader header = row;
  settle_headings(header);
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
    settle_headings(header);
    if (rows.cells().size() == 1 && header.has(CsvKey::name)) header.row = rows.number();
    break;
  }
  return header;
}

/// Times of day stand beside a ride too.
bool is_clock(std::string_view heading) {
  constexpr std::array words = {"start", "uhr", "clock", "depart", "partenza", "salida"};
  const std::string folded = fold_without_marks(heading);
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return folded.find(word) != std::string::npos; });
}

/// By column: it is not read, and holds times.
std::vector<bool> hold_times(const CsvHeader& header, std::string_view text) {
  std::vector<bool> holds(header.columns.size(), false);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < holds.size(); ++i) {
    if (header.columns[i].key == CsvKey::unread && !is_clock(header.columns[i].heading)) open.push_back(i);
  }
  CsvRows rows(text, header.separator);
  while (!open.empty() && rows.next()) {
    const auto cells = rows.cells();
    if (rows.number() <= header.row || rows.is_comment()) continue;
    const auto found = [&](std::size_t i) {
      const std::string_view cell = i < cells.size() ? cells[i].raw : std::string_view();
      holds[i] = cell.find_first_of(":'") != std::string_view::npos && read_time(cell).time;
      return holds[i];
    };
    open.erase(std::remove_if(open.begin(), open.end(), found), open.end());
  }
  return holds;
}

Finding unread(const CsvHeader& header, std::size_t i, bool holds_times) {
  const CsvColumn& column = header.columns[i];
  const std::string name = column.heading.empty() ? fmt::format("column {} has no heading", i + 1)
                                                  : fmt::format("column \"{}\"", printable(column.heading));
  const auto found = [&](Severity severity, std::string_view what, std::string hint) {
    return Finding{
        severity, "unread-column", fmt::format("{} {}", name, what), Place(column.bytes), std::move(hint), {},
        {}};
  };
  if (!holds_times) {
    return found(Severity::note, column.heading.empty() ? "and is not read" : "is not read", {});
  }
  const std::string_view what =
      column.heading.empty() ? "and holds times that are not read" : "holds times and is not read";
  // Without any time a heat that was ridden would be one still to ride.
  if (!header.has(CsvKey::time)) {
    return found(
        Severity::error, what,
        "call it time where these are the times of the rides, one ride a row; if not, give it a heading "
        "that begins with x_");
  }
  return found(
      Severity::warning, what,
      "call a split by its distance, as in 1000; give a column of your own a heading that begins with x_");
}

// Nobody writes more above a table.
constexpr std::size_t farthest_header = 1000;

CsvHeader find_header(std::string_view text, char separator, bool (*is_header)(const CsvHeader&)) {
  CsvHeader header{separator, 0, {}};
  CsvRows rows(text, separator);
  for (std::size_t tried = 0; tried < farthest_header && rows.next();) {
    if (rows.is_comment()) continue;
    ++tried;
    if (rows.cells().size() < 2) continue;
    header.columns.clear();
    for (const CsvCell& cell : rows.cells()) header.columns.push_back(read_column(cell));
    if (!is_header(header)) continue;
    while (header.columns.back().heading.empty()) header.columns.pop_back();
    header.row = rows.number();
    settle_headings(header);
    settle_riders(header, CsvRows(text, separator));
    break;
  }
  return header;
}

}  // namespace

bool CsvHeader::has(CsvKey key) const noexcept {
  return std::any_of(columns.begin(), columns.end(),
                     [key](const CsvColumn& column) { return column.key == key; });
}

void settle_headings(CsvHeader& header) {
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

CsvHeader find_header(std::string_view text) {
  for (const auto is_header : {names_ride, names_entry}) {
    CsvHeader first;
    for (const char separator : {'\t', ';', ','}) {
      CsvHeader header = find_header(text, separator, is_header);
      const auto offset = [](const CsvHeader& found) { return found.columns.front().bytes.offset; };
      if (header.found() && (!first.found() || offset(header) < offset(first))) first = std::move(header);
    }
    if (first.found()) return first;
  }
  return find_names(text);
}

void check_header(const CsvHeader& header, std::string_view text, Findings& findings) {
  const std::vector<bool> holds_times = hold_times(header, text);
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    const CsvColumn& column = header.columns[i];
    const Place place{column.bytes};
    if (column.key == CsvKey::unread) {
      findings.push_back(unread(header, i, holds_times[i]));
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
