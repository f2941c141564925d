#include "event_csv.hpp"

#include "encoding.hpp"
#include "event_csv_cleaner.hpp"
#include "event_csv_layout.hpp"
#include "event_csv_ride.hpp"
#include "event_csv_shape.hpp"

#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/identity.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace pursuit {
namespace {

Finding error_at(Span bytes, std::string code, std::string message, std::string hint) {
  return {Severity::error, std::move(code), std::move(message), Place(bytes), std::move(hint), {}, {}};
}

Finding note_at(Span row, std::string code, std::string message) {
  return {Severity::note, std::move(code), std::move(message), Place(row), {}, {}, {}};
}

void check_quotes(const Document& document, const CsvRows& rows, Findings& findings) {
  for (const CsvFault& fault : rows.faults()) {
    const bool open = fault.kind == CsvFault::Kind::unterminated_quote;
    const std::string_view text = document.bytes().substr(fault.bytes.offset, fault.bytes.length);
    const bool separators = text.find_first_not_of(",;\t") == std::string_view::npos;
    findings.push_back(error_at(fault.bytes, "quotes",
                                open ? "this quote has no closing quote" : "text follows the closing quote",
                                separators ? other_separator_hint(rows.separator())
                                           : "a quote within a quoted cell is written twice: \"\""));
  }
}

Finding no_header(std::string_view text) {
  CsvRows rows(text, ',');
  while (rows.next()) {
    const CsvCell& cell = rows.cells().front();
    const CsvHeader inside = is_title(rows.cells()) ? find_header(cell.raw) : CsvHeader{};
    if (!inside.found()) continue;
    return error_at(cell.bytes, "header", "all headings stand in one cell",
                    other_separator_hint(inside.separator));
  }
  return error_at(
      {}, "header", "no row of headings found",
      "one row names the columns, name or bib and time or heat among them: round,heat,name,nation,time");
}

void read_rows(Document& document, CsvReading& reading) {
  const CsvHeader& header = reading.header;
  CsvHead head(document);
  Findings& findings = reading.findings;
  CsvRows rows(document.bytes(), header.separator);
  std::optional<Span> first_blank;
  std::size_t blanks = 0;
  while (rows.next()) {
    if (rows.is_blank()) {
      if (!first_blank) first_blank = rows.bytes();
      ++blanks;
    } else if (rows.number() != header.row && (rows.number() < header.row || is_key_row(rows))) {
      head.add(rows, findings);
    }
  }
  if (first_blank) {
    const std::string what =
        blanks == 1 ? "this blank row is" : fmt::format("{} blank rows, from here on, are", blanks);
    findings.push_back(note_at(*first_blank, "passed-over", what + " passed over"));
  }
  check_quotes(document, rows, findings);
  reading.event = head.read(findings);
  reading.keys = head.keys();
}

bool is_broken(const CsvCell& cell) {
  return cell.broken;
}

/// False where broken quotes have damaged who rides or where, which must not be taken for another.
bool is_identified(const CsvHeader& header, std::span<const CsvCell> cells) {
  constexpr std::array keys = {CsvKey::round,      CsvKey::heat,   CsvKey::name, CsvKey::surname,
                               CsvKey::first_name, CsvKey::nation, CsvKey::bib};
  for (std::size_t i = 0; i < std::min(cells.size(), header.columns.size()); ++i) {
    const CsvKey key = header.columns[i].key;
    if (is_broken(cells[i]) && std::find(keys.begin(), keys.end(), key) != keys.end()) return false;
  }
  return true;
}

/// Goes through the rows under the header.
class RideRows {
 public:
  RideRows(Document& document, CsvReading& reading)
      : reading_(reading),
        layout_(reading.event),
        cleaner_(document, reading.header, reading.findings),
        reader_(document, reading.header, reading.event, reading.findings) {}

  void read(const CsvRows& row) {
    const auto cells = cleaner_.clean(row.cells());
    if (repeats_header(reading_.header, cells)) {
      return note(row, "passed-over", "these headings are passed over, they stand above");
    }
    const bool broken = std::any_of(cells.begin(), cells.end(), is_broken);
    if (auto wrong = broken ? std::nullopt : check_shape(reading_.header, cells)) {
      return reading_.findings.push_back(*std::move(wrong));
    }
    if (broken && !is_identified(reading_.header, cells)) {
      return (void)reader_.read(cells);  // for what else is wrong in the row
    }
    add(row, cells);
  }

  void finish() { reading_.rows = layout_.finish(reading_.findings); }

 private:
  void add(const CsvRows& row, std::span<const CsvCell> cells) {
    const std::string_view label = reader_.text_under(CsvKey::heat, cells);
    const bool has_ride = reader_.has_ride(cells);
    if (!has_ride && label.empty())
      return note(row, "passed-over", "this row names nobody and is passed over");
    if (!has_ride) note(row, "empty-heat", "nobody rides in this heat");
    const std::size_t heat = layout_.heat(reader_.text_under(CsvKey::round, cells), label, row.bytes());
    if (has_ride) layout_.add(reader_.read(cells), heat, row.bytes());
  }

  void note(const CsvRows& row, std::string code, std::string message) {
    reading_.findings.push_back(note_at(row.bytes(), std::move(code), std::move(message)));
  }

  CsvReading& reading_;
  CsvLayout layout_;
  CsvCleaner cleaner_;
  CsvRideReader reader_;
};

void read_rides(Document& document, CsvReading& reading) {
  RideRows rides(document, reading);
  CsvRows rows(document.bytes(), reading.header.separator);
  while (rows.next()) {
    if (rows.number() > reading.header.row && !rows.is_blank() && !is_key_row(rows)) rides.read(rows);
  }
  rides.finish();
}

void sort_by_place(Findings& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.place.bytes().value_or(Span{}).offset < b.place.bytes().value_or(Span{}).offset;
  });
}

}  // namespace

CsvReading read_csv(Document& document) {
  CsvReading reading;
  if (document.bytes().find_first_not_of(" \t\r\n") == std::string_view::npos) {
    reading.findings.push_back(error_at({}, "empty", "the file is empty", {}));
    return reading;
  }
  reading.header = find_header(document.bytes());
  if (!reading.header.found()) {
    reading.findings.push_back(no_header(document.bytes()));
    return reading;
  }
  check_header(reading.header, reading.findings);
  read_rows(document, reading);
  read_rides(document, reading);
  return reading;
}

EventReading read_event_csv(Document& document) {
  EventReading reading;
  reading.findings = decode(document);
  if (has_error(reading.findings)) return reading;
  CsvReading csv = read_csv(document);
  csv.findings.insert(csv.findings.end(), reading.findings.begin(), reading.findings.end());
  for (Finding& finding : identify(csv.event)) {
    finding.place = finding.place.at(locate_in(document, csv, finding.place));
    csv.findings.push_back(std::move(finding));
  }
  sort_by_place(csv.findings);
  if (!has_error(csv.findings)) reading.event = std::move(csv.event);
  reading.findings = std::move(csv.findings);
  return reading;
}

}  // namespace pursuit
