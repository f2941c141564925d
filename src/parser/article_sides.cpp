#include "article_sides.hpp"

#include "article_ride.hpp"

#include <algorithm>
#include <map>

namespace pursuit {
namespace {

/// What a ride has once, and two columns cannot both say.
bool is_single(CsvKey key) noexcept {
  return key == CsvKey::name || key == CsvKey::members || key == CsvKey::time;
}

bool names_side(CsvKey key) noexcept {
  return key == CsvKey::name || key == CsvKey::nation || key == CsvKey::members;
}

/// What both riders of a heat share.
bool is_shared(CsvKey key) noexcept {
  return key == CsvKey::heat || key == CsvKey::round || !is_of_ride(key);
}

/// Of the columns that are of a ride, those whose heading comes more than once.
std::vector<std::size_t> repeated_columns(const CsvHeader& columns) {
  std::map<CsvKey, std::size_t> count;
  for (const CsvColumn& column : columns.columns) ++count[column.key];
  std::vector<std::size_t> repeated;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const CsvKey key = columns.columns[i].key;
    if (key != CsvKey::split && !is_shared(key) && count[key] > 1) repeated.push_back(i);
  }
  return repeated;
}

/// Whether every group has the same headings, in the same order.
bool are_alike(const CsvHeader& columns, const std::vector<std::size_t>& repeated, std::size_t size) {
  for (std::size_t i = size; i < repeated.size(); ++i) {
    if (columns.columns[repeated[i]].key != columns.columns[repeated[i - size]].key) return false;
  }
  return repeated.size() % size == 0;
}

std::size_t size_of_group(const CsvHeader& columns, const std::vector<std::size_t>& repeated) {
  std::size_t size = 1;
  while (size < repeated.size() && columns.columns[repeated[size]].key != columns.columns[repeated[0]].key) {
    ++size;
  }
  return size;
}

/// `Rider, Rider, Time`: it is not said whose time it is.
bool misses_side(const CsvHeader& columns, const std::vector<std::size_t>& repeated) {
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const bool alone = std::find(repeated.begin(), repeated.end(), i) == repeated.end();
    if (alone && is_single(columns.columns[i].key)) return true;
  }
  return false;
}

/// The second column of names, else of what comes first.
std::size_t called_twice(const CsvHeader& columns, const std::vector<std::size_t>& repeated) {
  const auto names = std::find_if(repeated.begin(), repeated.end(),
                                  [&](std::size_t i) { return names_side(columns.columns[i].key); });
  const std::size_t first = names == repeated.end() ? repeated[0] : *names;
  return *std::find_if(repeated.begin(), repeated.end(), [&](std::size_t i) {
    return i > first && columns.columns[i].key == columns.columns[first].key;
  });
}

/// The splits of a rider follow his name.
void give_splits(const CsvHeader& columns, std::size_t first, RowSides& sides) {
  std::optional<std::size_t> side;
  for (std::size_t i = first; i < columns.columns.size(); ++i) {
    if (sides.side_of[i]) side = sides.side_of[i];
    if (columns.columns[i].key == CsvKey::split) sides.side_of[i] = side;
  }
}

}  // namespace

ReadSides read_sides(CsvHeader& columns) {
  const std::vector<std::size_t> repeated = repeated_columns(columns);
  const auto any = [&](bool (*is)(CsvKey)) {
    return std::any_of(repeated.begin(), repeated.end(),
                       [&](std::size_t i) { return is(columns.columns[i].key); });
  };
  RowSides sides;
  sides.side_of.resize(columns.columns.size());
  if (!any(is_single) || !any(names_side)) return {sides};
  const std::size_t size = size_of_group(columns, repeated);
  const bool grouped = are_alike(columns, repeated, size);
  if (!grouped || misses_side(columns, repeated)) return {std::nullopt, called_twice(columns, repeated)};
  sides.count = repeated.size() / size;
  for (std::size_t i = 0; i < repeated.size(); ++i) sides.side_of[repeated[i]] = i / size;
  give_splits(columns, repeated[0], sides);
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    CsvColumn& column = columns.columns[i];
    if (!sides.side_of[i] && !is_shared(column.key)) column.key = CsvKey::unread;
  }
  return {sides};
}

PlacedCells cells_of_side(const PlacedCells& cells, const RowSides& sides, std::size_t side) {
  PlacedCells own = cells;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (sides.side_of[i].value_or(side) != side) own[i] = nullptr;
  }
  return own;
}

}  // namespace pursuit
