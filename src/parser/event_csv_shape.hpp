// Whether the cells of a CSV row stand under their headings.
#pragma once

#include "event_csv_columns.hpp"

#include <pursuit/model/finding.hpp>

#include <optional>
#include <span>
#include <string>

namespace pursuit {

/// Whether all that the row says is in its first cell. There is one.
[[nodiscard]] bool is_title(std::span<const CsvCell> cells);

/// What to do about rows of several cells that lie in one.
[[nodiscard]] std::string other_separator_hint(char separator);

/// The only cell of the row that has text; nothing where several have, or none.
[[nodiscard]] const CsvCell* only_cell(std::span<const CsvCell> cells);

/// Whether the row has text in two cells or more apart from seed and result, as competitors do that are
/// more than a name.
[[nodiscard]] bool describes_competitor(const CsvHeader& header, std::span<const CsvCell> cells);

/// Whether a row with only this cell says something all the same: the number of an empty heat, a time
/// or a status whose rider is not known.
[[nodiscard]] bool stands_alone(const CsvHeader& header, std::span<const CsvCell> cells, const CsvCell& cell);

/// Whether the row is the headings once more, as on every page of a printed sheet.
[[nodiscard]] bool repeats_header(const CsvHeader& header, std::span<const CsvCell> cells);

/// Whether the row is headings, the same or others.
[[nodiscard]] bool is_header(const CsvHeader& header, std::span<const CsvCell> cells);

/// An error where the row has cells that no column belongs to, a decimal comma has cut a time in
/// two, or all of it stands in one cell. Too few cells are no error: those behind are empty.
[[nodiscard]] std::optional<Finding> check_shape(const CsvHeader& header, std::span<const CsvCell> cells);

}  // namespace pursuit
