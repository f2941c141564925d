// What stands in a row of a table.
#pragma once

#include <pursuit/report/report.hpp>

#include <cstddef>

namespace pursuit {

/// An empty one where the row is shorter.
[[nodiscard]] inline const Cell& cell_at(const Row& row, std::size_t column) noexcept {
  static const Cell none;
  return column < row.cells.size() ? row.cells[column] : none;
}

}  // namespace pursuit
