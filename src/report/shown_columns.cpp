#include "shown_columns.hpp"

#include <algorithm>

namespace pursuit {

bool is_by_heat(const Table& table) {
  return table.columns.front().title == "Heat";
}

std::vector<std::size_t> shown_columns(const Table& table) {
  std::vector<std::size_t> shown;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const auto has_text = [&](const Row& row) {
      return column < row.cells.size() && !row.cells[column].text.empty();
    };
    if (std::any_of(table.rows.begin(), table.rows.end(), has_text)) shown.push_back(column);
  }
  return shown;
}

std::size_t below_column(const Table& table, const std::vector<std::size_t>& shown) {
  const auto name = std::find_if(shown.begin(), shown.end(),
                                 [&](std::size_t column) { return is_name(table.columns[column].content); });
  if (name != shown.end()) return *name;
  return shown.size() > 1 ? shown[1] : shown.empty() ? 0 : shown.front();
}

}  // namespace pursuit
