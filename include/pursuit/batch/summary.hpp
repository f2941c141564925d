// What a batch says of each event in one row.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pursuit {

/// How far the record of an event leads: to every place, or not yet, or not any more.
enum class Derived : std::uint8_t { whole, part };

/// The event, its rules, how many entered, who won what, the winning time, how many of its rounds and of the
/// times of its rides are known, how many places follow, how much was compared, and what was found.
struct SummaryRow {
  static constexpr std::size_t size = 11;
  std::array<std::string, size> cells;
  std::optional<Derived> derived{};  ///< none: it could not be read
};

/// `name` is what an event without id and name is called.
[[nodiscard]] SummaryRow summary_row(const Competition& competition, std::string_view name);

/// Of what could not be read.
[[nodiscard]] SummaryRow unread_row(std::string_view name, std::size_t errors);

enum class SummaryStyle : std::uint8_t { text, markdown };

/// Rows of a table that is printed while it grows: the columns are as wide as the first rows ask for, and a
/// cell that is longer is printed whole.
class SummaryTable {
 public:
  explicit SummaryTable(SummaryStyle style = SummaryStyle::text) : style_(style) {}

  void add(SummaryRow row) { rows_.push_back(std::move(row)); }
  /// Whether there are rows enough to print.
  [[nodiscard]] bool full() const noexcept { return rows_.size() >= first_rows; }
  /// Appends what was added, at first with the headings.
  void write(std::string& out);

 private:
  static constexpr std::size_t first_rows = 1000;

  void begin(std::string& out);
  void write_line(std::string& out, const SummaryRow& row) const;

  SummaryStyle style_;
  std::vector<SummaryRow> rows_;
  std::array<std::size_t, SummaryRow::size> widths_{};
  bool begun_ = false;
};

}  // namespace pursuit
