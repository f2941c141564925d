#include "csv.hpp"

#include <pursuit/text/cell.hpp>
#include <pursuit/text/date.hpp>

#include <fmt/format.h>

#include <utility>

namespace pursuit {

namespace {

bool needs_quotes(std::string_view text) {
  const bool blank_end = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  return blank_end || text.find_first_of(",;\"\t\r\n") != std::string_view::npos;
}

// Without quotes, a row that begins with `#` is of another kind.
bool cell_needs_quotes(std::string_view text) {
  return needs_quotes(text) || text.starts_with('#');
}

}  // namespace

void CsvWriter::separate() {
  if (row_begun_) out_ += ',';
  row_begun_ = true;
}

void CsvWriter::cell(std::string_view text) {
  separate();
  append(text, cell_needs_quotes(text), starts_formula(text));
}

void CsvWriter::event_cell(std::string_view text, CsvFor whom, bool guard) {
  // Quotes alone do not tell it from a key row: spreadsheets put those in quotes too.
  const bool like_a_key = !row_begun_ && text.starts_with('#');
  separate();
  const bool guarded = (guard && !text.empty()) || like_a_key || starts_formula(text) || is_guarded(text) ||
                       is_date(text) || cleaned(text) != text ||
                       (whom == CsvFor::spreadsheets && becomes_value(text));
  append(text, cell_needs_quotes(text), guarded);
}

void CsvWriter::header(std::initializer_list<std::string_view> headings) {
  if (std::exchange(has_header_, true)) return;
  for (const std::string_view heading : headings) cell(heading);
  end_row();
}

void CsvWriter::key_row(std::string_view key, std::string_view value) {
  const std::string text = fmt::format("# {}: {}", key, value);
  append(text, needs_quotes(text), false);
  end_row();
}

void CsvWriter::append(std::string_view text, bool quoted, bool guarded) {
  const std::string_view guard = guarded ? "'" : "";
  if (!quoted) {
    out_.append(guard).append(text);
    return;
  }
  out_.append("\"").append(guard);
  for (const char c : text) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

void CsvWriter::cell(std::optional<std::uint32_t> number) {
  if (!number) return cell(std::string_view());
  const fmt::format_int digits(*number);
  cell(std::string_view(digits.data(), digits.size()));
}

void CsvWriter::end_row() {
  out_ += '\n';
  row_begun_ = false;
}

}  // namespace pursuit
