// The lines of an article, and what each is.
#pragma once

#include <pursuit/model/place.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace pursuit {

/// Without blanks at its ends; `bytes` are those that are left.
struct ArticleLine {
  std::string_view text;
  Span bytes;
};

/// Goes through a text line by line; a byte order mark is passed over.
class ArticleLines {
 public:
  explicit ArticleLines(std::string_view text);

  [[nodiscard]] bool next();
  [[nodiscard]] const ArticleLine& line() const noexcept { return line_; }
  /// Where the next line begins; `at` goes on from there.
  [[nodiscard]] std::size_t position() const noexcept { return at_; }
  void go_to(std::size_t position) noexcept { at_ = position; }

 private:
  std::string_view text_;
  std::size_t at_;
  ArticleLine line_;
};

struct HeadingLine {
  std::size_t level = 0;
  std::string_view text;
};

/// `== Results ==` is one of level 2.
[[nodiscard]] std::optional<HeadingLine> read_heading_line(std::string_view line) noexcept;

/// `| 1 | Ann | 4:20.100 |`, whatever the cells.
[[nodiscard]] bool is_bar_row(std::string_view line) noexcept;
/// `{|`, also behind the colons that indent it.
[[nodiscard]] bool opens_table(std::string_view line) noexcept;
/// Two cells or more with tabs between them.
[[nodiscard]] bool is_tab_row(std::string_view line) noexcept;
/// `|---|:-:|`, which parts the headings of a table from its rows.
[[nodiscard]] bool is_rule_row(std::string_view line) noexcept;

}  // namespace pursuit
