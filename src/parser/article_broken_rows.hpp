// Rows of plain text with line breaks in their cells, as a browser copies them.
#pragma once

#include "article_columns.hpp"
#include "article_table.hpp"

#include <cstddef>
#include <optional>

namespace pursuit {

/// `1⇥Ann⏎Bea⇥NOR⇥4:20.100` under four headings is one row of four cells.
class BrokenRows {
 public:
  explicit BrokenRows(ArticleCells& cells) : cells_(cells) {}

  /// A table begins, with its first row.
  void begin(const ArticleRow& first);
  /// Its first row is one of headings.
  [[nodiscard]] bool headed() const noexcept { return columns_.has_value(); }

  /// The whole row that begins with a line, where the line has too few cells and those below complete it, or
  /// where names go on below its last cell; `lines` is then behind it. None where the line is a row by
  /// itself.
  [[nodiscard]] std::optional<ArticleLine> join(ArticleLine line, ArticleLines& lines);

 private:
  [[nodiscard]] std::optional<ArticleLine> with_last_names(ArticleLine line, ArticleLines& lines) const;
  [[nodiscard]] bool is_whole(const ArticleLine& row);

  ArticleCells& cells_;
  std::optional<CsvHeader> columns_;
  std::size_t tries_left_ = 1000;  // that may be in vain
};

}  // namespace pursuit
