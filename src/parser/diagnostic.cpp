#include "event_csv_columns.hpp"
#include "event_csv_head.hpp"
#include "json_place.hpp"
#include "locator.hpp"

#include <pursuit/text/code_point.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace pursuit {
namespace {

// What is shown of a line, in bytes: as much before the place as after it, and a little more.
constexpr std::size_t longest_before = 60;
constexpr std::size_t longest_after = 90;

bool is_continuation(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string shown(std::string_view text) {
  std::string blank(text);
  std::replace(blank.begin(), blank.end(), '\t', ' ');
  return printable(blank);
}

// The line as far as it is shown; `marked` is what the carets stand under.
struct Excerpt {
  std::string_view before;
  std::string_view marked;
  std::string_view after;
  bool cut_before = false;
  bool cut_after = false;
};

Excerpt excerpt(std::string_view text, Span bytes) {
  constexpr std::string_view breaks = "\r\n";
  const std::size_t at = std::min(bytes.offset, text.size());
  // A line can be as long as the text; what is not shown of it is not looked at.
  constexpr std::size_t character = 4;
  const std::size_t first = at - std::min(at, longest_before + character);
  std::size_t line = first;
  if (const std::size_t before = text.substr(first, at - first).find_last_of(breaks);
      before != std::string_view::npos) {
    line = first + before + 1;
  }
  if (line == 0 && text.starts_with("\xEF\xBB\xBF")) line = std::min<std::size_t>(3, at);
  const std::string_view rest = text.substr(at, longest_after + character);
  const std::size_t line_end = at + std::min(rest.find_first_of(breaks), rest.size());
  std::size_t begin = at - line > longest_before ? at - longest_before : line;
  while (begin < at && is_continuation(text[begin])) ++begin;
  std::size_t end = line_end - at > longest_after ? at + longest_after : line_end;
  while (end < line_end && is_continuation(text[end])) ++end;
  const std::size_t marked = std::min(end - at, bytes.length);
  return {text.substr(begin, at - begin), text.substr(at, marked),
          text.substr(at + marked, end - at - marked), begin > line, end < line_end};
}

// No text has a NUL near its beginning.
bool is_binary(std::string_view text) noexcept {
  constexpr std::size_t beginning = 512;
  return text.substr(0, beginning).find('\0') != std::string_view::npos;
}

void append_excerpt(std::string& out, std::string_view text, Location where, std::string_view colour,
                    std::string_view plain) {
  if (!is_json(text) && is_binary(text)) return;
  const Excerpt part = excerpt(text, where.bytes);
  const std::string before = (part.cut_before ? "..." : "") + shown(part.before);
  const std::string marked = shown(part.marked);
  if (before.empty() && marked.empty() && part.after.empty()) return;
  fmt::format_to(std::back_inserter(out), "{:>5} | {}{}{}{}\n", where.line, before, marked, shown(part.after),
                 part.cut_after ? "..." : "");
  const std::size_t width = std::max<std::size_t>(display_width(marked), 1);
  fmt::format_to(std::back_inserter(out), "      | {:{}}{}{:^>{}}{}\n", "", display_width(before), colour, "",
                 width, plain);
}

std::string_view colour_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::note:
      return "\x1b[1;36m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::error:
      break;
  }
  return "\x1b[1;31m";
}

}  // namespace

Locator::Rows::Rows(std::string_view text) : header(find_header(text)) {
  CsvRows all(text, header.separator);
  while (header.found() && all.next()) rows.push_back(all.bytes());
}

std::string Locator::row_and_column(Span bytes) {
  const std::string_view text = document_->bytes();
  if (is_of_article() || is_json(text)) return {};
  if (!rows_) rows_ = std::make_unique<Rows>(text);
  const std::vector<Span>& all = rows_->rows;
  const CsvHeader& header = rows_->header;
  const auto row = std::partition_point(
      all.begin(), all.end(), [&](const Span& other) { return other.offset + other.length < bytes.offset; });
  const auto number = static_cast<std::size_t>(row - all.begin()) + 1;
  if (row == all.end() || number <= header.row) return {};
  CsvRows rows(text, header.separator, row->offset);
  if (!rows.next() || is_key_row(rows)) return {};
  const auto cells = rows.cells();
  for (std::size_t i = 0; i < std::min(cells.size(), header.columns.size()); ++i) {
    const Span cell = cells[i].bytes;
    const bool whole_row = bytes.offset == row->offset && bytes.length == row->length;
    if (whole_row || bytes.offset < cell.offset || bytes.offset > cell.offset + cell.length) continue;
    return fmt::format(" (row {}, column {})", number, shortened(printable(header.columns[i].heading)));
  }
  return fmt::format(" (row {})", number);
}

std::string diagnose(const Document& document, const Finding& finding, bool colour) {
  return Locator(document).diagnose(finding, colour);
}

std::string Locator::diagnose(const Finding& finding, bool colour) {
  const std::string_view tint = colour ? colour_of(finding.severity) : "";
  const std::string_view plain = colour ? "\x1b[0m" : "";
  const bool placed = finding.place.bytes() || !finding.place.steps().empty();
  Location where;
  std::string out = printable(document_->name());
  if (placed) {
    where = lines_.locate(locate(0, finding.place));
    fmt::format_to(std::back_inserter(out), ":{}:{}{}", where.line, where.column,
                   row_and_column(where.bytes));
  }
  fmt::format_to(std::back_inserter(out), ": {}{}:{} {}\n", tint, word(finding.severity), plain,
                 shortened(printable(finding.message)));
  if (placed) append_excerpt(out, document_->bytes(), where, tint, plain);
  if (!finding.hint.empty()) out += fmt::format("  hint: {}\n", shortened(printable(finding.hint)));
  return out;
}

}  // namespace pursuit
