#include "html_parts.hpp"
#include "row_cell.hpp"
#include "shown_columns.hpp"

#include <pursuit/text/escape.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

namespace pursuit {
namespace {

/// Lines that belong to a row stand in a row of their own, from its name on.
void append_below(std::string& out, const Row& row, const std::vector<std::size_t>& shown, std::size_t name) {
  const auto at = std::find(shown.begin(), shown.end(), name);
  const auto before = static_cast<std::size_t>(at - shown.begin());
  out += "<tr class=\"below\">";
  if (before > 0) fmt::format_to(std::back_inserter(out), "<td colspan=\"{}\"></td>", before);
  fmt::format_to(std::back_inserter(out), "<td colspan=\"{}\">", shown.size() - before);
  for (const std::string& line : row.below)
    fmt::format_to(std::back_inserter(out), "<div><bdi>{}</bdi></div>", escape_markup(line));
  out += "</td></tr>\n";
}

void append_row(std::string& out, const Table& table, const std::vector<std::size_t>& shown, const Row& row) {
  const std::size_t name = below_column(table, shown);
  // The number of a heat stands on the first of its rows.
  const bool begins = is_by_heat(table) && !cell_at(row, 0).text.empty();
  fmt::format_to(std::back_inserter(out), "<tr{}>",
                 class_attribute(begins ? "begins" : "", row.below.empty() ? "" : "more"));
  for (const std::size_t column : shown) {
    const bool heads = column == name && is_name(table.columns[column].content);
    append_cell(out, heads ? "th scope=\"row\"" : "td", table.columns[column].content, cell_at(row, column));
  }
  out += "</tr>\n";
  if (!row.below.empty()) append_below(out, row, shown, name);
}

}  // namespace

void append_html_table(std::string& out, const Table& table, std::string_view caption) {
  const std::vector<std::size_t> shown = shown_columns(table);
  if (shown.empty()) return;
  append_table_begin(out, caption);
  out += "<thead><tr>";
  for (const std::size_t column : shown)
    append_column_head(out, table.columns[column].content, table.columns[column].title);
  out += "</tr></thead>\n<tbody>\n";
  for (const Row& row : table.rows) append_row(out, table, shown, row);
  append_table_end(out);
  if (!table.legend.empty())
    fmt::format_to(std::back_inserter(out), "<p class=\"legend\">{}</p>\n", escape_markup(table.legend));
}

}  // namespace pursuit
