// The rides of a row of an article's table, where two riders stand side by side.
#pragma once

#include "article_columns.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace pursuit {

/// `side_of[i]`: which ride the column is of, from 0 on; none where it is of the row, as its heat is.
struct RowSides {
  std::size_t count = 1;
  std::vector<std::optional<std::size_t>> side_of{};
};

/// `Heat, Rider, Time, Rider, Time` are two rides: the first heading that comes again begins the next. A
/// column behind them that only one could have is of none, and is not read any more. No value where the
/// headings that come again do not form groups that are alike: `Rider, Rider, Time`; `twice` is the first.
/// Two columns of times in a row of one rider are no matter of sides.
struct ReadSides {
  std::optional<RowSides> sides{};
  std::size_t twice = 0;
};

[[nodiscard]] ReadSides read_sides(CsvHeader& columns);

/// The cells of one ride: those of others are null.
[[nodiscard]] PlacedCells cells_of_side(const PlacedCells& cells, const RowSides& sides, std::size_t side);

}  // namespace pursuit
