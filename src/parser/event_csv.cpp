#include "event_csv.hpp"

#include "event_csv_rows.hpp"
#include "event_csv_section.hpp"
#include "event_csv_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace pursuit {
namespace {

Finding passed_over(Span row, std::string message, std::string hint = {}) {
  return note_at(Place(row), "passed-over", std::move(message), std::move(hint));
}

void check_quotes(const Document& document, const CsvRows& rows, Findings& findings) {
  for (const CsvFault& fault : rows.faults()) {
    const bool open = fault.kind == CsvFault::Kind::unterminated_quote;
    const std::string_view text = document.bytes().substr(fault.bytes.offset, fault.bytes.length);
    const bool separators = text.find_first_not_of(",;\t") == std::string_view::npos;
    findings.push_back(error_at(Place(fault.bytes), "quotes",
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
    if (inside.columns.size() < 2) continue;
    return error_at(Place(cell.bytes), "header", "all headings stand in one cell",
                    other_separator_hint(inside.separator));
  }
  return error_at(
      Place(Span{}), "header", "no row of headings found",
      "one row names the columns, name or bib and time or heat among them: round,heat,name,nation,time");
}

class SheetReader {
 public:
  SheetReader(Document& document, CsvSheet& sheet)
      : document_(document), sheet_(sheet), sections_(document, sheet.header) {}

  void read() {
    CsvKeyRows key_rows = read_key_rows();
    key_rows.check(sections_, sheet_.findings);
    for (const CsvSection& section : sections_.all()) {
      events_.push_back(
          std::make_unique<CsvEventRows>(document_, sheet_.header, key_rows.read(document_, section)));
    }
    read_rides();
    for (const auto& event : events_) sheet_.events.push_back(event->finish());
  }

 private:
  /// Goes through all rows once, for what belongs to the events and for their names.
  CsvKeyRows read_key_rows() {
    const CsvHeader& header = sheet_.header;
    CsvKeyRows key_rows(header);
    CsvRows rows(document_.bytes(), header.separator);
    std::optional<Span> first_blank;
    std::size_t blanks = 0;
    while (rows.next()) {
      if (rows.is_blank()) {
        if (!first_blank) first_blank = rows.bytes();
        ++blanks;
      } else if (rows.number() > header.row && !is_key_row(rows)) {
        if (!repeats_header(header, rows.cells())) sections_.add(rows.cells());
      } else if (const auto row = read_key_row(document_, rows)) {
        key_rows.add(*row);
      } else if (rows.number() != header.row) {
        sheet_.findings.push_back(passed_over(rows.bytes(), "this row is passed over",
                                              "what belongs to the event is written as # key: value"));
      }
    }
    if (first_blank) {
      sheet_.findings.push_back(passed_over(
          *first_blank, blanks == 1 ? "this blank row is passed over"
                                    : fmt::format("{} blank rows, from here on, are passed over", blanks)));
    }
    check_quotes(document_, rows, sheet_.findings);
    return key_rows;
  }

  void read_rides() {
    const CsvHeader& header = sheet_.header;
    CsvRows rows(document_.bytes(), header.separator);
    while (rows.next()) {
      if (rows.number() <= header.row || rows.is_blank() || is_key_row(rows)) continue;
      const auto section = sections_.find(rows.cells());
      if (repeats_header(header, rows.cells())) {
        sheet_.findings.push_back(
            passed_over(rows.bytes(), "these headings are passed over, they stand above"));
      } else if (!section) {
        sheet_.findings.push_back(error_at(Place(rows.bytes()), "event",
                                           "this row has no event, and others have one",
                                           "write its event in every row"));
      } else {
        events_[*section]->read(rows);
      }
    }
  }

  Document& document_;
  CsvSheet& sheet_;
  CsvSections sections_;
  std::vector<std::unique_ptr<CsvEventRows>> events_;
};

}  // namespace

CsvSheet read_sheet(Document& document) {
  CsvSheet sheet;
  if (document.bytes().find_first_not_of(" \t\r\n") == std::string_view::npos) {
    sheet.findings.push_back(error_at(Place(Span{}), "empty", "the file is empty"));
    return sheet;
  }
  sheet.header = find_header(document.bytes());
  if (!sheet.header.found()) {
    sheet.findings.push_back(no_header(document.bytes()));
    return sheet;
  }
  check_header(sheet.header, sheet.findings);
  SheetReader(document, sheet).read();
  return sheet;
}

}  // namespace pursuit
