#include "article_broken_rows.hpp"

#include "article_title.hpp"
#include "article_words.hpp"

#include <algorithm>
#include <string_view>

namespace pursuit {
namespace {

constexpr std::size_t most_lines = 12;  // of a row: two teams with their substitutes

std::size_t tabs_in(std::string_view line) noexcept {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
}

bool holds_names(CsvKey key) noexcept {
  return key == CsvKey::name || key == CsvKey::members || key == CsvKey::pilot;
}

/// A name up to the first tab, or to the end.
bool goes_on(std::string_view line) {
  if (line.empty() || std::string_view("=|!{;*#").find(line.front()) != std::string_view::npos) return false;
  const std::string_view name = trimmed(line.substr(0, line.find('\t')));
  constexpr std::size_t longest = 100;
  return name.size() <= longest && !name.ends_with('.') && fits(CsvKey::name, name) &&
         !names_part_alone(name);
}

/// From the beginning of one line to the end of another, with the text between them.
ArticleLine through(std::string_view text, const ArticleLine& first, const ArticleLine& last) {
  const std::size_t begin = first.bytes.offset;
  const Span bytes{begin, last.bytes.offset + last.bytes.length - begin};
  return {text.substr(bytes.offset, bytes.length), bytes};
}

}  // namespace

void BrokenRows::begin(const ArticleRow& first) {
  columns_.reset();
  if (!is_heading_row(first)) return;
  ArticleTable headings;
  headings.rows.push_back(first);
  columns_ = columns_of(headings, 0);
}

std::optional<ArticleLine> BrokenRows::join(ArticleLine line, ArticleLines& lines) {
  if (!columns_) return std::nullopt;
  const std::vector<CsvColumn>& columns = columns_->columns;
  const std::size_t width = columns.size();
  std::size_t cells = tabs_in(line.text) + 1;
  if (cells > width) return std::nullopt;
  if (cells == width) return with_last_names(line, lines);
  ArticleLines ahead = lines;
  for (std::size_t i = 0; i < most_lines && tries_left_ > 0 && ahead.next(); ++i) {
    const ArticleLine& next = ahead.line();
    const CsvKey broken = columns[cells - 1].key;
    // A nation with its riders below it; two of them are two rows.
    const bool names = holds_names(broken) || (broken == CsvKey::nation && !is_tab_row(next.text));
    const bool below_nation = broken == CsvKey::nation && i > 0;
    cells += tabs_in(next.text);
    if (!(names || below_nation) || cells > width || !goes_on(next.text)) break;
    if (!is_tab_row(next.text)) continue;
    const ArticleLine row = through(cells_.text(), line, next);
    if (is_whole(row)) {
      lines = ahead;
      return row;
    }
    --tries_left_;
  }
  return std::nullopt;
}

std::optional<ArticleLine> BrokenRows::with_last_names(ArticleLine line, ArticleLines& lines) const {
  const std::size_t last = line.text.rfind('\t');
  const bool filled = line.text.find_first_not_of(" \t", last) != std::string_view::npos;
  if (columns_->columns.back().key != CsvKey::members || !filled) return std::nullopt;
  std::optional<ArticleLine> row;
  ArticleLines ahead = lines;
  for (std::size_t i = 0; i < most_lines && ahead.next(); ++i) {
    if (is_tab_row(ahead.line().text) || !goes_on(ahead.line().text)) break;
    row = through(cells_.text(), line, ahead.line());
    lines = ahead;
  }
  return row;
}

/// Its cells fit their headings, and it has its result.
bool BrokenRows::is_whole(const ArticleLine& row) {
  const ArticleRow read = read_tab_row(cells_, row);
  const PlacedRow placed = place_cells(read, *columns_, {}, true);
  if (placed.fit != Fit::whole) return false;
  if (!columns_->has(CsvKey::time)) return read.cells.size() == columns_->columns.size();
  for (std::size_t i = 0; i < placed.cells.size(); ++i) {
    const bool timed = placed.cells[i] != nullptr && !placed.cells[i]->text.empty();
    if (columns_->columns[i].key == CsvKey::time && timed) return true;
  }
  return false;
}

}  // namespace pursuit
