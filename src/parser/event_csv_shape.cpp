#include "event_csv_shape.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
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

bool has_text(const CsvCell& cell) {
  return !cell.raw.empty();
}

// A time, a bib or a heat: rows with one are no headings, and need not be looked up.
bool is_figure(const CsvCell& cell) {
  return has_text(cell) && cell.raw[0] >= '0' && cell.raw[0] <= '9' &&
         (cell.raw.size() < 3 || cell.raw.find_first_of(":.,'") != std::string_view::npos);
}

// What a competitor may lack.
bool is_result(CsvKey key) noexcept {
  constexpr std::array results = {CsvKey::time,      CsvKey::status,    CsvKey::won,   CsvKey::last_lap,
                                  CsvKey::caught_at, CsvKey::tie_order, CsvKey::rank,  CsvKey::marks,
                                  CsvKey::note,      CsvKey::notes,     CsvKey::split, CsvKey::extra,
                                  CsvKey::seed,      CsvKey::side};
  return std::find(results.begin(), results.end(), key) != results.end();
}

CsvKey key_at(const CsvHeader& header, std::size_t column) {
  return column < header.columns.size() ? header.columns[column].key : CsvKey::unread;
}

// A program that expects another separator has kept the row as one text.
bool is_row_in_cell(const CsvHeader& header, const CsvCell& cell) {
  const auto separators = std::count(cell.raw.begin(), cell.raw.end(), header.separator);
  return header.columns.size() > 2 && static_cast<std::size_t>(separators) + 1 >= header.columns.size();
}

bool is_heading(const CsvCell& cell) {
  const CsvKey key = has_text(cell) ? read_heading(cell.raw) : CsvKey::unread;
  return key != CsvKey::unread && key != CsvKey::split && key != CsvKey::extra;
}

/// The columns that every sheet has that the program wrote.
bool is_own_header(const CsvHeader& header) {
  constexpr std::array<std::string_view, 5> own = {"round", "name", "nation", "time", "status"};
  return std::all_of(own.begin(), own.end(), [&](std::string_view heading) {
    return std::any_of(header.columns.begin(), header.columns.end(),
                       [heading](const CsvColumn& column) { return column.heading == heading; });
  });
}

/// Whoever rides in a round may be called like a heading, and so may the round; a time may not.
bool is_ride_of_round(const CsvHeader& header, std::span<const CsvCell> cells) {
  if (!header.has(CsvKey::round)) return false;
  bool only_headings = true;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (key_at(header, i) == CsvKey::time && is_heading(cells[i])) return false;
    only_headings = only_headings && (!has_text(cells[i]) || is_heading(cells[i]));
  }
  return !only_headings || is_own_header(header);
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

const CsvCell* only_cell(std::span<const CsvCell> cells) {
  const auto only = std::find_if(cells.begin(), cells.end(), has_text);
  if (only == cells.end() || std::find_if(only + 1, cells.end(), has_text) != cells.end()) return nullptr;
  return &*only;
}

bool describes_competitor(const CsvHeader& header, std::span<const CsvCell> cells) {
  std::size_t filled = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (has_text(cells[i]) && !is_result(key_at(header, i))) ++filled;
  }
  return filled > 1;
}

bool stands_alone(const CsvHeader& header, std::span<const CsvCell> cells, const CsvCell& cell) {
  const CsvKey key = key_at(header, static_cast<std::size_t>(&cell - cells.data()));
  const bool number = cell.raw.find_first_not_of("0123456789") == std::string_view::npos;
  return key == CsvKey::time || key == CsvKey::status || (key == CsvKey::heat && number);
}

bool repeats_header(const CsvHeader& header, std::span<const CsvCell> cells) {
  const auto& columns = header.columns;
  return cells.size() >= columns.size() && std::equal(columns.begin(), columns.end(), cells.begin(),
                                                      [](const CsvColumn& column, const CsvCell& cell) {
                                                        return column.heading == cell.raw ||
                                                               fold(column.heading) == fold(cell.raw);
                                                      });
}

bool is_header(const CsvHeader& header, std::span<const CsvCell> cells) {
  if (cells.front().raw == header.columns.front().heading && repeats_header(header, cells)) return true;
  if (std::any_of(cells.begin(), cells.end(), is_figure) || is_ride_of_round(header, cells)) return false;
  const auto known = std::count_if(cells.begin(), cells.end(), is_heading);
  return known > 1 && 2 * known >= std::count_if(cells.begin(), cells.end(), has_text);
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
  for (std::size_t i = 0; header.separator == ',' && i + 1 < cells.size(); ++i) {
    // Where the cells fit all the same, three digits behind a time are its decimals unless a bib.
    const bool suspect =
        surplus != more.end() || (key_at(header, i) == CsvKey::time && key_at(header, i + 1) != CsvKey::bib);
    if (suspect && is_cut_time(cells[i].raw, cells[i + 1].raw)) return cut_time(cells[i], cells[i + 1]);
  }
  if (surplus == more.end()) return std::nullopt;
  return wrong_shape(surplus->bytes,
                     fmt::format("\"{}\" has no column: the header has {}, this row {}",
                                 printable(surplus->raw), columns.size(), cells.size()),
                     header.separator == ',' ? "a cell with a comma in it stands in quotes" : "");
}

}  // namespace pursuit
