// Which tables of an article only arrange others on the page.
#pragma once

#include "article.hpp"
#include "article_lines.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace pursuit {

/// A table is a layout where it has others in its cells, and neither headings of results nor times of its
/// own; so must be whatever table it stands in.
class ArticleLayouts {
 public:
  explicit ArticleLayouts(std::string_view text);

  /// Whether the table whose line begins at a position is one.
  [[nodiscard]] bool has(std::size_t position) const;

 private:
  struct Table {
    std::size_t begin = 0;
    std::size_t parent = 0;  // 1 is the first table; 0 none
    bool holds_tables = false;
    std::size_t headings = 0;  // that are known
    bool timed = false;
    bool layout = false;
  };

  void read_line(std::string_view line, Table& table);
  void settle();

  std::vector<Table> tables_;  // by position
};

/// The cells of a line of a layout, without their attributes.
[[nodiscard]] std::vector<Span> layout_cells(const ArticleLine& line);

/// What stands above the cells of a layout: a title in a cell without a table is that of the cell below it.
class LayoutTitles {
 public:
  void next_row() noexcept { cell_ = 0; }
  /// The title of the cell that begins; an empty one where others have titles, for it is under none of
  /// theirs.
  [[nodiscard]] std::optional<ArticleHeading> next_cell(Span bytes);
  void enter_title(const ArticleHeading& title);
  /// A table is read, for which the title of its cell stood.
  void end_title();

 private:
  std::vector<ArticleHeading> titles_;  // by cell
  std::size_t cell_ = 0;                // behind the one that is read
  bool titled_ = false;
};

}  // namespace pursuit
