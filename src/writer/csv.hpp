// Writes CSV (RFC 4180) that a spreadsheet cannot take for formulas.
#pragma once

#include <pursuit/writer/event_csv.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// Appends to a buffer that must outlive it. Rows end with LF.
class CsvWriter {
 public:
  enum class Header : std::uint8_t { to_come, written };

  explicit CsvWriter(std::string& out, Header header = Header::to_come)
      : out_(out), has_header_(header == Header::written) {}

  /// Quoted where it must be; one that would start a formula gets `'` before it.
  void cell(std::string_view text);
  /// The same for what the event reader reads back: it gets `'` too where the reader would clean it,
  /// or where a spreadsheet would take it for a number or a date, or where told to `guard` it.
  void event_cell(std::string_view text, CsvFor whom, bool guard = false);
  void cell(std::optional<std::uint32_t> number);
  void flag(bool yes) { cell(yes ? std::string_view("true") : std::string_view("false")); }
  void end_row();
  /// Once, whatever comes behind: tables of several events are one table.
  void header(std::initializer_list<std::string_view> headings);
  /// The row `# key: value`.
  void key_row(std::string_view key, std::string_view value);

 private:
  void separate();
  void append(std::string_view text, bool quoted, bool guarded);

  std::string& out_;
  bool row_begun_ = false;
  bool has_header_;
};

}  // namespace pursuit
