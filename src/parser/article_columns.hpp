// What the columns of an article's table hold, and which cell of a row stands in which.
#pragma once

#include "article.hpp"
#include "event_csv_columns.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace pursuit {

/// Two headings that are known, or cells of which all are headings.
[[nodiscard]] bool is_heading_row(const ArticleRow& row);

/// How many rows the headings have that begin with the row `first`: two where those of the second divide one
/// of the first, else one.
[[nodiscard]] std::size_t heading_rows(const ArticleTable& table, std::size_t first);

/// The headings that begin with the row `first` as columns.
[[nodiscard]] CsvHeader columns_of(const ArticleTable& table, std::size_t first);

/// Columns of a table without headings, told from what stands in them: `| Ann | 4:20.100 | (3rd) |`.
[[nodiscard]] CsvHeader columns_by_shape(const ArticleTable& table);

/// The cells of a row by column; null where a column has none.
using PlacedCells = std::vector<const ArticleCell*>;

enum class Fit { whole, shifted, unclear, none };

struct PlacedRow {
  Fit fit = Fit::none;
  PlacedCells cells{};
};

/// Rows for which it is tried: it takes time, and no event has as many.
inline constexpr std::size_t most_shifted = 1000;

/// In plain text a cell that continues from the row above is missing, and those behind it stand too far to
/// the left: then they are placed where they fit, and the column without a cell gets that of `above`.
/// `unclear` where several columns can be the one; `none` where nothing fits, with the cells as they stand.
[[nodiscard]] PlacedRow place_cells(const ArticleRow& row, const CsvHeader& columns, const PlacedCells& above,
                                    bool has_spans);

}  // namespace pursuit
