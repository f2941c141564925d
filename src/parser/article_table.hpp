// Reads the tables of an article: MediaWiki's, and those of plain text.
#pragma once

#include "article.hpp"
#include "article_lines.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Makes cells of pieces of a text whose places are those of a document.
class ArticleCells {
 public:
  ArticleCells(Document& document, std::string_view text, Findings& findings)
      : document_(document), text_(text), findings_(findings) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// The cell between two positions, its markup read.
  [[nodiscard]] ArticleCell cell(std::size_t begin, std::size_t end);
  /// A note at a place of the text.
  void say(Span bytes, std::string_view code, std::string message);
  /// The text that markup shows, kept in the document.
  [[nodiscard]] std::string_view shown(std::string_view markup, Span bytes);

  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  void say_unknown(const std::vector<std::string>& templates, Span bytes);

  Document& document_;
  std::string_view text_;
  Findings& findings_;
  std::set<std::string, std::less<>> unknown_;  // templates that were named in a finding
};

/// `| 1 | Ann | 4:20.100 |`: bars in links and templates part nothing.
[[nodiscard]] ArticleRow read_bar_row(ArticleCells& cells, const ArticleLine& line);
[[nodiscard]] ArticleRow read_tab_row(ArticleCells& cells, const ArticleLine& line);

/// Reads on from behind the line `{|` to the line `|}`, or to the end of the text where there is none.
class WikitextTable {
 public:
  /// `closing`: of the text, see `matching_brackets`.
  WikitextTable(ArticleCells& cells, ArticleLines& lines, const std::vector<std::size_t>& closing)
      : cells_(cells), lines_(lines), closing_(closing) {}

  [[nodiscard]] ArticleTable read();
  /// Where the tables in its cells begin, without those in theirs.
  [[nodiscard]] const std::vector<std::size_t>& inner_tables() const noexcept { return inner_tables_; }

 private:
  struct Piece {
    std::size_t begin;
    std::size_t end;
    bool heading;
    bool ended;  ///< by a table
  };
  struct Covering {
    ArticleCell cell;
    std::size_t rows = 0;  // that it still reaches into
  };

  [[nodiscard]] ArticleLine with_templates(const ArticleLine& line);
  [[nodiscard]] std::size_t end_of_template(const ArticleLine& line);
  [[nodiscard]] std::size_t row_behind(std::size_t position);
  void read_line(const ArticleLine& line);
  void say_outside(const ArticleLine& line);
  void read_cells(const ArticleLine& line);
  void end_row();
  void add(const Piece& piece, ArticleRow& row);
  void add_covering(ArticleRow& row);

  ArticleCells& cells_;
  ArticleLines& lines_;
  const std::vector<std::size_t>& closing_;
  ArticleTable table_;
  std::vector<Piece> pieces_;       // of the row being read
  std::vector<Covering> covering_;  // by column
  std::vector<std::size_t> inner_tables_;
  std::size_t inner_ = 0;     // tables in a cell that are open
  std::size_t next_row_ = 0;  // where the next row begins, as far as it was looked for
  std::size_t whole_to_ = 0;  // templates that begin before it were followed to their end
  bool said_outside_ = false;
  std::size_t copies_left_ = 100'000;  // of cells that reach on: a page has hundreds
};

}  // namespace pursuit
