#include "html_parts.hpp"
#include "row_cell.hpp"

#include <pursuit/text/escape.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

namespace pursuit {
namespace {

/// The columns of a side, in order. All sides of a table have the same ones.
struct Side {
  std::string title;
  std::vector<std::size_t> columns;
};

/// `Home` under `Straight`; the name of any other side stays whole.
std::string_view straight_of(std::string_view side) {
  constexpr std::string_view word = " straight";
  return side.ends_with(word) ? side.substr(0, side.size() - word.size()) : side;
}

std::vector<Side> sides_of(const Table& table) {
  std::vector<Side> sides;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string& group = table.columns[column].group;
    if (group.empty()) continue;
    if (sides.empty() || sides.back().title != group) sides.push_back({group, {}});
    sides.back().columns.push_back(column);
  }
  return sides;
}

/// Takes off the columns that have a text on no side of any row.
void drop_empty(std::vector<Side>& sides, const Table& table) {
  for (std::size_t i = sides.front().columns.size(); i-- > 0;) {
    const auto has_text = [&](const Side& side) {
      return std::any_of(table.rows.begin(), table.rows.end(),
                         [&](const Row& row) { return !cell_at(row, side.columns[i]).text.empty(); });
    };
    if (std::any_of(sides.begin(), sides.end(), has_text)) continue;
    for (Side& side : sides) side.columns.erase(side.columns.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// `Heat 3, 2v7`: what stands before the sides.
std::string block_title(const Table& table, const Row& row) {
  std::string title;
  for (std::size_t column = 0; table.columns[column].group.empty(); ++column) {
    const std::string& text = cell_at(row, column).text;
    if (!text.empty()) title += title.empty() ? table.columns[column].title + " " + text : ", " + text;
  }
  return title;
}

void append_heads(std::string& out, const Table& table, const Side& side) {
  out += "<thead><tr><th scope=\"col\">Straight</th>";
  for (const std::size_t column : side.columns) {
    const Column& head = table.columns[column];
    const std::string_view name = head.content == Content::team ? "Team" : "Name";
    append_column_head(out, head.content, is_name(head.content) ? name : std::string_view(head.title));
  }
  out += "</tr></thead>\n<tbody>\n";
}

void append_block(std::string& out, const Table& table, const std::vector<Side>& sides, const Row& row,
                  std::string_view heading) {
  const std::string title = block_title(table, row);
  fmt::format_to(std::back_inserter(out), "<div class=\"block\"><{0}>{1}</{0}>\n", heading,
                 escape_markup(title));
  append_table_begin(out, title);
  append_heads(out, table, sides.front());
  for (const Side& side : sides) {
    fmt::format_to(std::back_inserter(out), "<tr><th scope=\"row\" class=\"straight\">{}</th>",
                   escape_markup(straight_of(side.title)));
    for (const std::size_t column : side.columns)
      append_cell(out, "td", table.columns[column].content, cell_at(row, column));
    out += "</tr>\n";
  }
  append_table_end(out);
  for (const std::string& line : row.below) append_line(out, "p", {line});
  out += "</div>\n";
}

}  // namespace

bool has_sides(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return !column.group.empty(); });
}

void append_html_blocks(std::string& out, const Table& table, std::string_view heading) {
  std::vector<Side> sides = sides_of(table);
  drop_empty(sides, table);
  out += "<div class=\"blocks\">\n";
  for (const Row& row : table.rows) append_block(out, table, sides, row, heading);
  out += "</div>\n";
}

}  // namespace pursuit
