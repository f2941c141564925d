#include "layout.hpp"
#include "row_cell.hpp"
#include "shown_columns.hpp"

#include <pursuit/text/width.hpp>

#include <algorithm>

namespace pursuit {
namespace {

constexpr std::size_t gap_width = 2;

/// A column that is written: where it stands in the rows, and how wide it is.
struct Shown {
  std::size_t column = 0;
  std::size_t width = 0;
  bool right = false;
};

std::vector<Shown> measured(const Table& table) {
  std::vector<Shown> shown;
  for (const std::size_t column : shown_columns(table)) {
    std::size_t width = display_width(table.columns[column].title);
    for (const Row& row : table.rows)
      width = std::max(width, display_width(printable(cell_at(row, column).text)));
    shown.push_back({column, width, is_figure(table.columns[column].content)});
  }
  return shown;
}

void add_cell(TextLine& line, std::string_view text, Tone tone, const Shown& shown) {
  const std::string safe = printable(text);
  const std::size_t room = shown.width - std::min(shown.width, display_width(safe));
  if (shown.right) line.skip(room);
  line.add(safe, tone);
  line.skip(gap_width + (shown.right ? 0 : room));
}

/// What belongs to a row stands under the name in it, else under its second column.
std::size_t indent_below(const Table& table, const std::vector<Shown>& shown) {
  std::size_t indent = 0;
  std::size_t second = 0;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (i == 1) second = indent;
    if (is_name(table.columns[shown[i].column].content)) return indent;
    indent += shown[i].width + gap_width;
  }
  return second;
}

}  // namespace

void write_table(std::string& out, const Table& table, bool colour) {
  const std::vector<Shown> shown = measured(table);
  if (shown.empty()) return;
  const std::size_t indent = indent_below(table, shown);

  TextLine head(out, colour);
  for (const Shown& column : shown) add_cell(head, table.columns[column.column].title, Tone::faint, column);
  head.end();
  for (const Row& row : table.rows) {
    TextLine line(out, colour);
    for (const Shown& column : shown) {
      const Cell& cell = cell_at(row, column.column);
      add_cell(line, cell.text, cell.tone, column);
    }
    line.end();
    for (const std::string& below : row.below) {
      for (const std::string& part :
           wrap(printable(below), page_width - std::min(indent, page_width / 2), 2)) {
        out.append(indent, ' ').append(part);
        out += '\n';
      }
    }
  }
  for (const std::string& part : wrap(printable(table.legend), page_width, 2)) {
    paint(out, part, Tone::faint, colour);
    out += '\n';
  }
}

}  // namespace pursuit
