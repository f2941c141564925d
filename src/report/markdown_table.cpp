#include "markdown_table.hpp"

#include "row_cell.hpp"
#include "shown_columns.hpp"

#include <pursuit/text/escape.hpp>
#include <pursuit/text/width.hpp>

#include <algorithm>

namespace pursuit {
namespace {

/// What is wider, the messages of findings above all, is not padded to: no reader has room for it.
constexpr std::size_t widest = 96;
/// The rule below a heading is recognised everywhere from three dashes.
constexpr std::size_t narrowest = 3;

using Line = std::vector<std::string>;

Line heading_line(const Table& table, const std::vector<std::size_t>& shown) {
  Line line;
  for (const std::size_t column : shown) line.push_back(escape_markdown(table.columns[column].title));
  return line;
}

Line row_line(const Row& row, const std::vector<std::size_t>& shown, std::size_t below) {
  Line line;
  for (const std::size_t column : shown) {
    line.push_back(escape_markdown(cell_at(row, column).text));
    if (column != below) continue;
    for (const std::string& part : row.below) line.back().append("<br>").append(escape_markdown(part));
  }
  return line;
}

std::vector<std::size_t> widths_of(const std::vector<Line>& lines) {
  std::vector<std::size_t> widths(lines.front().size(), narrowest);
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::size_t wide = display_width(line[i]);
      if (wide <= widest) widths[i] = std::max(widths[i], wide);
    }
  }
  return widths;
}

void append_cell(std::string& out, const std::string& text, std::size_t width, bool right) {
  const std::size_t wide = display_width(text);
  const std::string room(width > wide ? width - wide : 0, ' ');
  out.append(" ").append(right ? room + text : text + room).append(" |");
}

}  // namespace

void append_markdown_table(std::string& out, const Table& table, const std::vector<std::size_t>& shown) {
  std::vector<Line> lines{heading_line(table, shown)};
  const std::size_t below = below_column(table, shown);
  for (const Row& row : table.rows) lines.push_back(row_line(row, shown, below));
  const std::vector<std::size_t> widths = widths_of(lines);
  const auto is_right = [&](std::size_t i) { return is_figure(table.columns[shown[i]].content); };

  for (const Line& line : lines) {
    out += '|';
    for (std::size_t i = 0; i < line.size(); ++i) append_cell(out, line[i], widths[i], is_right(i));
    out += '\n';
    if (&line != &lines.front()) continue;
    out += '|';
    for (std::size_t i = 0; i < line.size(); ++i)
      out.append(" ").append(widths[i] - (is_right(i) ? 1 : 0), '-').append(is_right(i) ? ": |" : " |");
    out += '\n';
  }
}

}  // namespace pursuit
