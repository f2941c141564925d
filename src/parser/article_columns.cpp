#include "article_columns.hpp"

#include "article_words.hpp"
#include "covered.hpp"

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

/// What rows of one rider each can have in common.
bool can_continue(CsvKey key) noexcept {
  constexpr std::array shared = {CsvKey::rank, CsvKey::heat, CsvKey::nation, CsvKey::round, CsvKey::notes};
  return std::find(shared.begin(), shared.end(), key) != shared.end();
}

/// `Rider 1` and `Team B` are a rider and a team.
CsvKey key_of(std::string_view heading) {
  const CsvKey key = read_heading(heading);
  const std::size_t last = heading.size() < 3 ? 0 : heading.size() - 2;
  constexpr std::string_view numbers = "12AB";
  if (key != CsvKey::unread || last == 0 || heading[last] != ' ' ||
      numbers.find(heading.back()) == std::string_view::npos)
    return key;
  const CsvKey first = read_heading(heading.substr(0, last));
  const bool somebody = first == CsvKey::name || first == CsvKey::either_name || first == CsvKey::team ||
                        first == CsvKey::nation || first == CsvKey::country;
  return somebody ? first : key;
}

bool is_known(std::string_view heading) {
  const CsvKey key = key_of(heading);
  // What a winner has in his row is no heading of it.
  return key != CsvKey::unread && key != CsvKey::split && key != CsvKey::extra && key != CsvKey::won;
}

/// Where a word such as DNS can stand for all that follows.
bool stands_for_ride(CsvKey key) noexcept {
  return key == CsvKey::name || key == CsvKey::surname || key == CsvKey::members;
}

/// The cells with some columns left out; nothing where one does not fit or has no column.
std::optional<PlacedCells> placed(const ArticleRow& row, const CsvHeader& columns,
                                  const std::vector<std::size_t>& left_out, bool has_spans = false) {
  PlacedCells cells(columns.columns.size(), nullptr);
  std::size_t column = 0;
  for (const ArticleCell& cell : row.cells) {
    while (std::find(left_out.begin(), left_out.end(), column) != left_out.end()) ++column;
    if (column < cells.size()) {
      const CsvKey key = columns.columns[column].key;
      const bool told = has_spans && stands_for_ride(key) && says_outcome(cell.text);
      if (!told && !fits(key, cell.text)) return std::nullopt;
      cells[column] = &cell;
    } else if (!cell.text.empty()) {
      return std::nullopt;
    }
    ++column;
  }
  return cells;
}

bool has_text(const ArticleCell* cell) noexcept {
  return cell != nullptr && (!cell->text.empty() || !cell->nation.empty());
}

/// One column, or two, that may continue. Tables are narrow: there are a few.
std::vector<std::vector<std::size_t>> ways_to_shift(const CsvHeader& columns) {
  std::vector<std::size_t> shared;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    if (can_continue(columns.columns[i].key)) shared.push_back(i);
  }
  constexpr std::size_t most = 6;
  shared.resize(std::min(shared.size(), most));
  std::vector<std::vector<std::size_t>> ways;
  ways.reserve(shared.size() * shared.size());
  for (const std::size_t one : shared) ways.push_back({one});
  for (std::size_t i = 0; i < shared.size(); ++i) {
    for (std::size_t j = i + 1; j < shared.size(); ++j) ways.push_back({shared[i], shared[j]});
  }
  return ways;
}

/// Whether the cells fit as well where a column that cannot continue has none, and say something else then.
bool may_miss_another(const ArticleRow& row, const CsvHeader& columns, const PlacedCells& found) {
  for (std::size_t missing = 0; missing < columns.columns.size(); ++missing) {
    if (can_continue(columns.columns[missing].key)) continue;
    const auto other = placed(row, columns, {missing});
    if (!other) continue;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const bool same = has_text((*other)[i]) ? has_text(found[i]) && (*other)[i]->text == found[i]->text
                                              : !has_text(found[i]) || can_continue(columns.columns[i].key);
      if (!same) return true;
    }
  }
  return false;
}

/// How the texts of a column look.
struct Shape {
  std::size_t filled = 0;
  std::size_t times = 0;
  std::size_t places = 0;  ///< `(3rd)`, `3`
  std::size_t nations = 0;
  std::size_t marks = 0;
  std::size_t names = 0;
};

std::vector<Shape> shapes_of(const ArticleTable& table) {
  std::vector<Shape> shapes;
  for (const ArticleRow& row : table.rows) {
    shapes.resize(std::max(shapes.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string_view text = row.cells[i].text;
      Shape& shape = shapes[i];
      if (text.empty()) continue;
      const bool time = fits(CsvKey::time, text);
      const bool place = !time && read_rank(text).has_value();
      const bool mark = !time && !place && is_article_mark(text);
      const auto count = [](std::size_t& number, bool more) { number += more ? 1 : 0; };
      ++shape.filled;
      count(shape.times, time);
      count(shape.places, place);
      count(shape.marks, mark);
      count(shape.nations, mark && text.size() == 3);
      count(shape.names, !time && !place && !mark && fits(CsvKey::name, text));
    }
  }
  return shapes;
}

CsvKey key_by_shape(const Shape& shape, const CsvHeader& before) {
  const auto all = [&](std::size_t count) { return shape.filled > 0 && count == shape.filled; };
  const bool timed = before.has(CsvKey::time);
  if (all(shape.times) && !timed) return CsvKey::time;
  if (all(shape.places) && !before.has(CsvKey::rank)) return CsvKey::rank;
  if (all(shape.nations) && !timed && before.has(CsvKey::name)) return CsvKey::nation;
  if (all(shape.names) && !timed) return before.has(CsvKey::name) ? CsvKey::nation : CsvKey::name;
  if (all(shape.marks) && timed) return CsvKey::notes;
  // The names are lost.
  if (shape.filled == 0 && !timed && !before.has(CsvKey::name)) return CsvKey::name;
  return CsvKey::unread;
}

/// Whether a row of headings has others below it that divide one which reaches over several columns:
/// `Split times` above `1000 m` and `2000 m`.
bool divides(const ArticleRow& upper, const ArticleRow& lower) {
  bool divided = false;
  for (std::size_t i = 0; i < lower.cells.size(); ++i) {
    const ArticleCell& cell = lower.cells[i];
    if (cell.continued || cell.text.empty()) continue;
    if (!cell.heading || i >= upper.cells.size()) return false;
    const bool covered = upper.cells[i].continued && upper.cells[i].text.empty();
    divided = divided || covered;
  }
  return divided;
}

/// The lower says it more exactly, where it says anything that is known.
const ArticleCell& lower_heading(const ArticleCell& upper, const ArticleCell& lower) {
  const bool own = !lower.continued && !lower.text.empty();
  if (!own) return upper;
  const bool keeps = key_of(lower.text) == CsvKey::unread && key_of(upper.text) != CsvKey::unread;
  return keeps ? upper : lower;
}

}  // namespace

bool is_heading_row(const ArticleRow& row) {
  const bool result = std::any_of(row.cells.begin(), row.cells.end(), [](const ArticleCell& cell) {
    return !cell.nation.empty() || looks_like_time(cell.text);
  });
  if (result) return false;
  const auto known = std::count_if(row.cells.begin(), row.cells.end(),
                                   [](const ArticleCell& cell) { return is_known(cell.text); });
  const auto headings = std::count_if(row.cells.begin(), row.cells.end(), [](const ArticleCell& cell) {
    return cell.heading || cell.text.empty() || is_known(cell.text);
  });
  return known > 1 || (known == 1 && row.cells.size() > 1 &&
                       headings == static_cast<std::ptrdiff_t>(row.cells.size()) && row.cells[0].heading);
}

std::size_t heading_rows(const ArticleTable& table, std::size_t first) {
  const bool two = first + 1 < table.rows.size() && divides(table.rows[first], table.rows[first + 1]);
  return two ? 2 : 1;
}

CsvHeader columns_of(const ArticleTable& table, std::size_t first) {
  const bool two = heading_rows(table, first) == 2;
  const ArticleRow& upper = table.rows[first];
  CsvHeader header{'|', 1, {}};
  for (std::size_t i = 0; i < upper.cells.size(); ++i) {
    const ArticleCell* const lower =
        two && i < table.rows[first + 1].cells.size() ? &table.rows[first + 1].cells[i] : nullptr;
    const ArticleCell& cell = lower != nullptr ? lower_heading(upper.cells[i], *lower) : upper.cells[i];
    header.columns.push_back(
        {key_of(cell.text), cell.text, cell.bytes, read_covered(cell.text).value_or(Covered{}), false});
  }
  settle_headings(header);
  return header;
}

CsvHeader columns_by_shape(const ArticleTable& table) {
  CsvHeader header{'|', 1, {}};
  for (const Shape& shape : shapes_of(table)) {
    const CsvKey key = key_by_shape(shape, header);
    header.columns.push_back({key, {}, table.bytes, {}, false});
  }
  return header;
}

PlacedRow place_cells(const ArticleRow& row, const CsvHeader& columns, const PlacedCells& above,
                      bool has_spans) {
  if (auto cells = placed(row, columns, {}, has_spans)) return {Fit::whole, *std::move(cells)};
  PlacedRow found;
  bool preferred = false;
  for (const std::vector<std::size_t>& way : ways_to_shift(columns)) {
    if (has_spans || above.empty()) break;
    auto cells = placed(row, columns, way);
    if (!cells) continue;
    const bool goes_on =
        std::all_of(way.begin(), way.end(), [&](std::size_t column) { return has_text(above[column]); });
    // Where one column is enough, nobody asks for two.
    if (found.fit != Fit::none && (!goes_on || preferred)) {
      if (goes_on == preferred && way.size() == 1) found.fit = Fit::unclear;
      continue;
    }
    for (const std::size_t column : way) (*cells)[column] = above[column];
    found = {Fit::shifted, *std::move(cells)};
    preferred = goes_on;
  }
  if (found.fit == Fit::shifted && may_miss_another(row, columns, found.cells)) found.fit = Fit::unclear;
  if (found.fit != Fit::none) return found;
  found.cells.assign(columns.columns.size(), nullptr);
  for (std::size_t i = 0; i < std::min(row.cells.size(), found.cells.size()); ++i)
    found.cells[i] = &row.cells[i];
  return found;
}

}  // namespace pursuit
