// What a batch says of each event in one row.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace pursuit {

/// The event, its rules, how many entered, who won what, the winning time, and what was found.
struct SummaryRow {
  static constexpr std::size_t size = 8;
  std::array<std::string, size> cells;
};

/// `name` is what an event without id and name is called.
[[nodiscard]] SummaryRow summary_row(const Competition& competition, std::string_view name);

/// Of what could not be read.
[[nodiscard]] SummaryRow unread_row(std::string_view name, std::size_t errors);

/// Rows of a table that is printed while it grows: the columns are as wide as the first rows ask for, and a
/// cell that is longer is printed whole.
class SummaryTable {
 public:
  void add(SummaryRow row) { rows_.push_back(std::move(row)); }
  /// Whether there are rows enough to print.
  [[nodiscard]] bool full() const noexcept { return rows_.size() >= first_rows; }
  /// Appends what was added, at first with the headings.
  void write(std::string& out);

 private:
  static constexpr std::size_t first_rows = 1000;

  std::vector<SummaryRow> rows_;
  std::array<std::size_t, SummaryRow::size> widths_{};
  bool begun_ = false;
};

}  // namespace pursuit
