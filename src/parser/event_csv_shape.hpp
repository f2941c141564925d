// Whether the cells of a CSV row stand under their headings.
#pragma once

#include "event_csv_columns.hpp"

#include <pursuit/model/finding.hpp>

#include <optional>
#include <span>

namespace pursuit {

/// An error where the row has cells that no column belongs to, or a decimal comma has cut a time in
/// two. Too few cells are no error: those behind are empty.
[[nodiscard]] std::optional<Finding> check_shape(const CsvHeader& header, std::span<const CsvCell> cells);

}  // namespace pursuit
