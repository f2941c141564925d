// An encyclopedia's article as a sequence of blocks: what stands where, and not yet what it means.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/model/place.hpp>

#include <string_view>
#include <variant>
#include <vector>

namespace pursuit {

/// Texts are free of markup; bytes are those of the text as written.
struct ArticleCell {
  std::string_view text{};
  std::string_view nation{};  ///< of a flag
  Span bytes{};
  bool heading = false;
  bool continued = false;  ///< a cell that began in an earlier row or column covers this place too
};

struct ArticleRow {
  Span bytes;
  std::vector<ArticleCell> cells;
};

struct ArticleTable {
  Span bytes{};
  std::string_view caption{};
  std::vector<ArticleRow> rows{};
  /// Cells know how far they reach. Where the markup is lost, a cell that continues is missing in its row.
  bool has_spans = false;
};

/// `level`: 1 is the title of the article; a term (`;Heat 1`) or a line that is a title is below all
/// headings.
struct ArticleHeading {
  std::size_t level = 1;
  std::string_view text;
  Span bytes;
};

struct ArticlePair {
  std::string_view key;
  std::string_view value;
  Span bytes;  ///< of the value
};

struct ArticleInfobox {
  std::vector<ArticlePair> pairs;
};

struct ArticleParagraph {
  std::string_view text;  ///< a line, with its markup
  Span bytes;
  bool above_table = false;  ///< alone, short and no sentence: it can be a heading
};

using ArticleBlock = std::variant<ArticleHeading, ArticleInfobox, ArticleTable, ArticleParagraph>;

/// Headings below all of any article.
inline constexpr std::size_t term_level = 9;

struct Article {
  std::vector<ArticleBlock> blocks;
  Findings findings;
};

/// Texts that do not stand in the document as they are, are kept in it.
[[nodiscard]] Article read_blocks(Document& document);

}  // namespace pursuit
