#include "event_csv.hpp"

#include "event_csv_rows.hpp"
#include "event_csv_section.hpp"
#include "event_csv_shape.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
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

Finding limit_at(Span bytes, std::string message, std::string hint) {
  return error_at(Place(bytes), "limit", std::move(message), std::move(hint));
}

/// Separators between quotes are text.
std::size_t count_cells(std::string_view line, char separator) {
  std::size_t cells = 1;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) ++cells;
  }
  return cells;
}

/// The first line too long for the row of a table, or with too many cells. Rows of keys hold JSON, which has
/// limits of its own.
std::optional<Finding> check_lines(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view start =
        line.substr(std::min(line.find_first_not_of("\xEF\xBB\xBF\" "), line.size()));
    const Span where{begin, 1};
    begin = end + 1;
    if (start.starts_with('#') || line.size() <= limits::columns) continue;
    if (line.size() > limits::line_bytes) {
      return limit_at(
          where, fmt::format("this line has {} bytes; at most {} are read", line.size(), limits::line_bytes),
          "one ride stands in a row: are the line breaks lost?");
    }
    for (const char separator : {'\t', ';', ','}) {
      if (const std::size_t cells = count_cells(line, separator); cells > limits::columns) {
        return limit_at(where,
                        fmt::format("this row has {} cells; at most {} are read", cells, limits::columns),
                        "one ride stands in a row, with a column for each thing that is known of it");
      }
    }
  }
  return std::nullopt;
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
    sections_.finish();
    if (sections_.all().size() > limits::events) {
      refuse({},
             fmt::format("the sheet holds {} events; at most {} are read", sections_.all().size(),
                         limits::events),
             "is the right column called event, category, class or division? If so, give some a file of "
             "their own");
    }
    if (over_limit_) return;
    key_rows.check(sections_, sheet_.findings);
    if (key_rows.shared() > limits::shared_key_rows && sections_.all().size() > 1) {
      refuse({}, fmt::format("more than {} rows of keys belong to all events", limits::shared_key_rows),
             "write what belongs to one event behind a row # event: NAME");
    }
    if (over_limit_) return;
    for (const CsvSection& section : sections_.all()) {
      events_.push_back(
          std::make_unique<CsvEventRows>(document_, sheet_.header, key_rows.read(document_, section)));
    }
    read_rides();
    alike_.trim(sheet_.findings, kept_);
    alike_.append_rest(sheet_.findings);
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
      trim();
      if (!check_size(rows)) break;
      if (rows.is_blank()) {
        if (!first_blank) first_blank = rows.bytes();
        ++blanks;
      } else if (rows.number() > header.row && !is_key_row(rows)) {
        if (is_header(header, rows.cells())) continue;
        full_rows_ = full_rows_ || describes_competitor(header, rows.cells());
        check_end(rows);
        sections_.add(rows.cells());
      } else if (const auto row = read_key_row(document_, rows)) {
        key_rows.add(*row);
      } else if (auto missed = rows.number() == header.row ? std::nullopt : refuse_missed_key(rows)) {
        sheet_.findings.push_back(*std::move(missed));
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

  /// Of a file that stops within a row, the rows behind it are missing too.
  void check_end(const CsvRows& row) {
    const std::size_t count = row.cells().size();
    const bool ends = row.bytes().offset + row.bytes().length == document_.bytes().size();
    if (ends && fewest_cells_ && count < *fewest_cells_) {
      sheet_.findings.push_back(
          error_at(Place(row.bytes()), "cut-off",
                   fmt::format("the file ends within this row: it has {} of {} cells, and no line break",
                               count, *fewest_cells_),
                   "get the whole file; if nothing is missing, end the row with a line break"));
    }
    fewest_cells_ = std::min(count, fewest_cells_.value_or(count));
  }

  void refuse(Span bytes, std::string message, std::string hint) {
    sheet_.findings.push_back(limit_at(bytes, std::move(message), std::move(hint)));
    over_limit_ = true;
  }

  void trim() {
    alike_.trim(sheet_.findings, kept_);
    kept_ = sheet_.findings.size();
  }

  /// False where nothing behind the row needs to be read.
  bool check_size(const CsvRows& rows) {
    if (rows.number() <= sheet_.header.row || rows.is_comment() || is_key_row(rows)) return true;
    if (++table_rows_ > limits::rides) {
      refuse(rows.bytes(), fmt::format("the sheet has more than {} rides", limits::rides),
             "give each event a file of its own");
      return false;
    }
    for (const CsvCell& cell : rows.cells()) {
      if (cell.raw.size() <= limits::field_bytes) continue;
      refuse(cell.bytes,
             fmt::format("this cell has {} bytes; at most {} are read", cell.raw.size(), limits::field_bytes),
             "shorten it, or look for the quote that should have closed it");
      return false;
    }
    return true;
  }

  void read_rides() {
    CsvRows rows(document_.bytes(), sheet_.header.separator);
    while (rows.next()) {
      trim();
      if (rows.number() <= sheet_.header.row) continue;
      if (rows.is_blank()) {
        since_blank_ = 0;
      } else if (is_key_row(rows)) {
        titled_ = true;
      } else if (is_header(sheet_.header, rows.cells())) {
        if (!read_headings(rows)) break;
      } else if (is_title_row(rows.cells())) {
        titles_.push_back(*only_cell(rows.cells()));
      } else {
        refuse_titles();
        if (since_blank_) ++*since_blank_;
        read_ride(rows);
      }
    }
    refuse_titles();
  }

  /// On a new page the table goes on; under a title, or with other columns, it is another. False
  /// where the columns do not tell what the rows below hold.
  bool read_headings(const CsvRows& rows) {
    const CsvHeader& header = sheet_.header;
    const bool same = repeats_header(header, rows.cells());
    const bool told = header.has(CsvKey::event) || header.has(CsvKey::category);
    // A title of several cells has been read as the only ride below a blank row.
    const bool titled = titled_ || !titles_.empty() || since_blank_ == 1;
    since_blank_.reset();
    if (same && (told || !titled)) {
      refuse_titles();
      sheet_.findings.push_back(
          passed_over(rows.bytes(), "these headings are passed over, they stand above"));
      return true;
    }
    titles_.clear();
    titled_ = false;
    sheet_.findings.push_back(
        error_at(Place(rows.bytes()), "second-table",
                 same ? "a second table begins here" : "a second table begins here, with other headings",
                 "add a column event, or round, that says to which each row belongs, or keep each table in a "
                 "file of its own"));
    return same;
  }

  void read_ride(const CsvRows& rows) {
    if (const auto section = sections_.find(rows.cells())) return events_[*section]->read(rows);
    sheet_.findings.push_back(error_at(Place(rows.bytes()), "event",
                                       "this row has no event, and others have one",
                                       "write its event in every row"));
  }

  [[nodiscard]] bool is_title_row(std::span<const CsvCell> cells) const {
    const CsvCell* const only = full_rows_ ? only_cell(cells) : nullptr;
    // All of a row in one cell is said to be that.
    return only != nullptr && !stands_alone(sheet_.header, cells, *only) &&
           !check_shape(sheet_.header, cells);
  }

  /// Those that no headings follow.
  void refuse_titles() {
    for (const CsvCell& cell : titles_) {
      sheet_.findings.push_back(error_at(
          Place(cell.bytes), "row-shape",
          fmt::format("this row has only \"{}\": a title or a note is no competitor", printable(cell.raw)),
          "delete the row; if it is a competitor, fill another cell, with - where there is nothing to say"));
    }
    titles_.clear();
    titled_ = false;
  }

  Document& document_;
  CsvSheet& sheet_;
  CsvSections sections_;
  std::vector<std::unique_ptr<CsvEventRows>> events_;
  AlikeFindings alike_;
  std::size_t kept_ = 0;  // findings of the sheet
  std::size_t table_rows_ = 0;
  bool over_limit_ = false;
  std::optional<std::size_t> fewest_cells_;  // of the rows so far
  bool full_rows_ = false;                   // some row is more than a name and a result
  std::vector<CsvCell> titles_;              // rows of one cell since the last ride
  bool titled_ = false;                      // a comment or a key stands there
  std::optional<std::size_t> since_blank_;   // rides since the last blank row below headings
};

}  // namespace

CsvSheet read_sheet(Document& document) {
  CsvSheet sheet;
  if (auto too_long = check_lines(document.bytes())) {
    sheet.findings.push_back(*std::move(too_long));
    return sheet;
  }
  sheet.header = find_header(document.bytes());
  if (!sheet.header.found()) {
    sheet.findings.push_back(no_header(document.bytes()));
    return sheet;
  }
  check_header(sheet.header, document.bytes(), sheet.findings);
  SheetReader(document, sheet).read();
  return sheet;
}

}  // namespace pursuit
