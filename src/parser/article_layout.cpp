#include "article_layout.hpp"

#include "article_words.hpp"
#include "event_csv_columns.hpp"

#include <algorithm>

namespace pursuit {
namespace {

/// What a line says of its cells: how many are headings of results.
std::size_t known_headings(std::string_view line) {
  std::size_t known = 0;
  for (std::string_view cell : parts_of(line, "!|")) {
    const CsvKey key = read_heading(cell);
    if (key != CsvKey::unread && key != CsvKey::split && key != CsvKey::heat && key != CsvKey::round) ++known;
  }
  return known;
}

/// Behind `width="50%" |`, unless the bar stands in a link or a template.
std::string_view without_attributes(std::string_view cell) {
  const std::size_t bar = cell.find_first_of("|{[");
  const bool attributes = bar != std::string_view::npos && cell[bar] == '|';
  return attributes ? cell.substr(bar + 1) : cell;
}

}  // namespace

ArticleLayouts::ArticleLayouts(std::string_view text) {
  std::vector<std::size_t> open;
  ArticleLines lines(text);
  while (lines.next()) {
    const std::string_view line = lines.line().text;
    if (opens_table(line)) {
      if (!open.empty()) tables_[open.back() - 1].holds_tables = true;
      tables_.push_back({lines.line().bytes.offset, open.empty() ? 0 : open.back()});
      open.push_back(tables_.size());
    } else if (!open.empty() && line.starts_with("|}")) {
      open.pop_back();
    } else if (!open.empty()) {
      read_line(line, tables_[open.back() - 1]);
    }
  }
  settle();
}

void ArticleLayouts::read_line(std::string_view line, Table& table) {
  if (!line.starts_with('|') && !line.starts_with('!')) return;
  if (line.starts_with('!')) table.headings += known_headings(line);
  table.timed = table.timed || has_time(line);
}

/// Parents come before what stands in them.
void ArticleLayouts::settle() {
  for (Table& table : tables_) {
    const bool inside = table.parent == 0 || tables_[table.parent - 1].layout;
    table.layout = inside && table.holds_tables && table.headings < 2 && !table.timed;
  }
}

bool ArticleLayouts::has(std::size_t position) const {
  const auto found =
      std::lower_bound(tables_.begin(), tables_.end(), position,
                       [](const Table& table, std::size_t wanted) { return table.begin < wanted; });
  return found != tables_.end() && found->begin == position && found->layout;
}

std::vector<Span> layout_cells(const ArticleLine& line) {
  const std::string_view between = line.text.starts_with('!') ? "!!" : "||";
  const std::size_t sign = line.text.starts_with("|+") ? 2 : 1;
  std::vector<Span> cells;
  for (std::size_t begin = sign; begin <= line.text.size();) {
    const std::size_t end = std::min(line.text.find(between, begin), line.text.size());
    const std::string_view cell = without_attributes(line.text.substr(begin, end - begin));
    cells.push_back({line.bytes.offset + end - cell.size(), cell.size()});
    begin = end + 2;
  }
  return cells;
}

std::optional<ArticleHeading> LayoutTitles::next_cell(Span bytes) {
  if (cell_ == titles_.size()) titles_.emplace_back().level = term_level;
  const ArticleHeading& title = titles_[cell_++];
  if (!titled_) return std::nullopt;
  return ArticleHeading{term_level, title.text, bytes};
}

void LayoutTitles::enter_title(const ArticleHeading& title) {
  titled_ = true;
  if (cell_ > 0) titles_[cell_ - 1] = title;
}

void LayoutTitles::end_title() {
  if (cell_ > 0) titles_[cell_ - 1].text = {};
}

}  // namespace pursuit
