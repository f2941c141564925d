// Which columns of a table are written.
#pragma once

#include <pursuit/report/report.hpp>

#include <cstddef>
#include <vector>

namespace pursuit {

/// Positions of the columns that have a text in some row.
[[nodiscard]] std::vector<std::size_t> shown_columns(const Table& table);

/// The column that `Row::below` stands in: the name, else the second of those shown, else the first.
[[nodiscard]] std::size_t below_column(const Table& table, const std::vector<std::size_t>& shown);

}  // namespace pursuit
