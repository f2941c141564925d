// How the rows and columns of a table belong together, and which columns are written.
#pragma once

#include <pursuit/report/report.hpp>

#include <cstddef>
#include <vector>

namespace pursuit {

/// Whether the rows are those of heats: the first row of each has its number, and the others follow it.
[[nodiscard]] bool is_by_heat(const Table& table);

/// Positions of the columns that have a text in some row.
[[nodiscard]] std::vector<std::size_t> shown_columns(const Table& table);

/// The column that `Row::below` stands in: the name, else the second of those shown, else the first.
[[nodiscard]] std::size_t below_column(const Table& table, const std::vector<std::size_t>& shown);

}  // namespace pursuit
