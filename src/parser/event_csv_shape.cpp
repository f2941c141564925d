#include "event_csv_shape.hpp"

#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace pursuit {
namespace {

// `4:15` in one cell and `031` in the next.
bool is_cut_time(std::string_view left, std::string_view right) {
  const bool decimals = right.size() == 3 &&
                        std::all_of(right.begin(), right.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!decimals || left.find_first_of(".,") != std::string_view::npos) return false;
  return read_time(fmt::format("{},{}", left, right)).time.has_value();
}

Finding wrong_shape(Span bytes, std::string message, std::string hint) {
  return error_at(Place(bytes), "row-shape", std::move(message), std::move(hint));
}

Finding cut_time(const CsvCell& left, const CsvCell& right) {
  const std::string time = fmt::format("{},{}", left.raw, right.raw);
  const std::size_t end = right.bytes.offset + right.bytes.length;
  return wrong_shape({left.bytes.offset, end - left.bytes.offset},
                     fmt::format("the comma in the time {} separates two cells", time),
                     fmt::format("put it in quotes, \"{}\", or write a point", time));
}

// A program that expects another separator has kept the row as one text.
bool is_row_in_cell(const CsvHeader& header, const CsvCell& cell) {
  const auto separators = std::count(cell.raw.begin(), cell.raw.end(), header.separator);
  return header.columns.size() > 2 && static_cast<std::size_t>(separators) + 1 >= header.columns.size();
}

}  // namespace

std::string other_separator_hint(char separator) {
  return fmt::format(
      "a spreadsheet that expects another separator has saved the file: import it there once more, as text "
      "separated by {}",
      separator == ','   ? "commas"
      : separator == ';' ? "semicolons"
                         : "tabs");
}

bool is_title(std::span<const CsvCell> cells) {
  return std::all_of(cells.begin() + 1, cells.end(), [](const CsvCell& cell) { return cell.raw.empty(); });
}

bool repeats_header(const CsvHeader& header, std::span<const CsvCell> cells) {
  const auto& columns = header.columns;
  return cells.size() >= columns.size() &&
         std::equal(columns.begin(), columns.end(), cells.begin(),
                    [](const CsvColumn& column, const CsvCell& cell) { return column.heading == cell.raw; });
}

std::optional<Finding> check_shape(const CsvHeader& header, std::span<const CsvCell> cells) {
  const auto& columns = header.columns;
  if (is_title(cells) && is_row_in_cell(header, cells.front())) {
    return wrong_shape(cells.front().bytes, "all of this row stands in one cell",
                       other_separator_hint(header.separator));
  }
  const auto more = cells.subspan(std::min(columns.size(), cells.size()));
  const auto surplus =
      std::find_if(more.begin(), more.end(), [](const CsvCell& cell) { return !cell.raw.empty(); });
  const auto key = [&](std::size_t i) { return i < columns.size() ? columns[i].key : CsvKey::unread; };
  for (std::size_t i = 0; header.separator == ',' && i + 1 < cells.size(); ++i) {
    // Where the cells fit all the same, three digits behind a time are its decimals unless a bib.
    const bool suspect = surplus != more.end() || (key(i) == CsvKey::time && key(i + 1) != CsvKey::bib);
    if (suspect && is_cut_time(cells[i].raw, cells[i + 1].raw)) return cut_time(cells[i], cells[i + 1]);
  }
  if (surplus == more.end()) return std::nullopt;
  return wrong_shape(surplus->bytes,
                     fmt::format("\"{}\" has no column: the header has {}, this row {}",
                                 printable(surplus->raw), columns.size(), cells.size()),
                     header.separator == ',' ? "a cell with a comma in it stands in quotes" : "");
}

}  // namespace pursuit
