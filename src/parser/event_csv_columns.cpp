#include "event_csv_columns.hpp"

#include "covered.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace pursuit {
namespace {

using Heading = std::pair<std::string_view, CsvKey>;

constexpr auto headings = std::to_array<Heading>({
    {"round", CsvKey::round},
    {"phase", CsvKey::round},
    {"stage", CsvKey::round},
    {"heat", CsvKey::heat},
    {"heats", CsvKey::heat},
    {"heat no", CsvKey::heat},
    {"heat number", CsvKey::heat},
    {"race", CsvKey::heat},
    {"name", CsvKey::name},
    {"full name", CsvKey::name},
    {"rider", CsvKey::name},
    {"rider name", CsvKey::name},
    {"cyclist", CsvKey::name},
    {"athlete", CsvKey::name},
    {"competitor", CsvKey::name},
    {"team name", CsvKey::name},
    {"team", CsvKey::team},
    {"surname", CsvKey::surname},
    {"last name", CsvKey::surname},
    {"lastname", CsvKey::surname},
    {"family name", CsvKey::surname},
    {"first name", CsvKey::first_name},
    {"firstname", CsvKey::first_name},
    {"given name", CsvKey::first_name},
    {"forename", CsvKey::first_name},
    {"as", CsvKey::as},
    {"as printed", CsvKey::as},
    {"nation", CsvKey::nation},
    {"nationality", CsvKey::nation},
    {"nat", CsvKey::nation},
    {"noc", CsvKey::nation},
    {"noc code", CsvKey::nation},
    {"ioc", CsvKey::nation},
    {"country", CsvKey::nation},
    {"country code", CsvKey::nation},
    {"club", CsvKey::club},
    {"trade team", CsvKey::club},
    {"bib", CsvKey::bib},
    {"bib no", CsvKey::bib},
    {"bib number", CsvKey::bib},
    {"number", CsvKey::bib},
    {"start number", CsvKey::bib},
    {"no", CsvKey::bib},
    {"nr", CsvKey::bib},
    {"#", CsvKey::bib},
    {"dossard", CsvKey::bib},
    {"ids", CsvKey::ids},
    {"members", CsvKey::members},
    {"team members", CsvKey::members},
    {"riders", CsvKey::members},
    {"cyclists", CsvKey::members},
    {"pilot", CsvKey::pilot},
    {"side", CsvKey::side},
    {"straight", CsvKey::side},
    {"time", CsvKey::time},
    {"result", CsvKey::time},
    {"result/irm", CsvKey::time},
    {"time/irm", CsvKey::time},
    {"finish time", CsvKey::time},
    {"final time", CsvKey::time},
    {"status", CsvKey::status},
    {"irm", CsvKey::status},
    {"won", CsvKey::won},
    {"last lap", CsvKey::last_lap},
    {"final lap", CsvKey::last_lap},
    {"caught at", CsvKey::caught_at},
    {"tie order", CsvKey::tie_order},
    {"rank", CsvKey::rank},
    {"rk", CsvKey::rank},
    {"pos", CsvKey::rank},
    {"position", CsvKey::rank},
    {"seed", CsvKey::seed},
    {"seeding", CsvKey::seed},
    {"marks", CsvKey::marks},
    {"mark", CsvKey::marks},
    {"note", CsvKey::note},
    {"remark", CsvKey::note},
    {"remarks", CsvKey::note},
    {"comment", CsvKey::note},
    {"notes", CsvKey::notes},
});

std::string plain(std::string_view heading) {
  std::string key = fold(heading);
  std::replace(key.begin(), key.end(), '_', ' ');
  while (key.ends_with('.') || key.ends_with(':')) key.pop_back();
  return key;
}

CsvColumn read_column(const CsvCell& cell) {
  return {read_heading(cell.raw), cell.raw, cell.bytes, read_covered(cell.raw).value_or(Covered{})};
}

void settle(CsvHeader& header, CsvKey key, CsvKey meant) {
  for (CsvColumn& column : header.columns) {
    if (column.key == key) column.key = meant;
  }
}

// What some headings mean depends on the others.
void settle(CsvHeader& header) {
  const auto unless_taken = [&](CsvKey key) { return header.has(key) ? CsvKey::unread : key; };
  // A team beside riders is what they ride for.
  const bool riders = header.has(CsvKey::name) || header.has(CsvKey::surname);
  settle(header, CsvKey::team, riders ? unless_taken(CsvKey::club) : CsvKey::name);
  if (header.has(CsvKey::name)) {
    settle(header, CsvKey::surname, CsvKey::unread);
    settle(header, CsvKey::first_name, CsvKey::unread);
  }
  if (header.has(CsvKey::note)) settle(header, CsvKey::notes, unless_taken(CsvKey::marks));
  if (header.has(CsvKey::marks)) settle(header, CsvKey::notes, unless_taken(CsvKey::note));
}

bool names_ride(const CsvHeader& header) {
  constexpr std::array who = {CsvKey::name, CsvKey::surname, CsvKey::team, CsvKey::nation, CsvKey::bib};
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

CsvKey read_heading(std::string_view heading) {
  if (heading.starts_with("x_")) return CsvKey::extra;
  if (read_covered(heading)) return CsvKey::split;
  const std::string key = plain(heading);
  const auto* const known = std::find_if(headings.begin(), headings.end(),
                                         [&](const Heading& candidate) { return candidate.first == key; });
  return known == headings.end() ? CsvKey::unread : known->second;
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
      findings.push_back({Severity::note, "unread-column", what, place, {}, {}, {}});
      continue;
    }
    const auto same = [&](const CsvColumn& other) {
      const bool one_key = column.key != CsvKey::extra && column.key != CsvKey::split;
      return other.key == column.key && (one_key || other.heading == column.heading);
    };
    const auto end = header.columns.begin() + static_cast<std::ptrdiff_t>(i);
    const auto first = std::find_if(header.columns.begin(), end, same);
    if (first == end) continue;
    findings.push_back({Severity::error,
                        "duplicate-key",
                        fmt::format("columns \"{}\" and \"{}\" hold the same", printable(first->heading),
                                    printable(column.heading)),
                        place,
                        "keep one of them, or give the other a heading that begins with x_",
                        {},
                        {}});
  }
}

}  // namespace pursuit
