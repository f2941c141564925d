// The pieces of a page.
#pragma once

#include "style.hpp"

#include <pursuit/report/report.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Ids of a document, each given once: a second `gold` becomes `gold-2`.
class HtmlIds {
 public:
  [[nodiscard]] std::string unique(std::string_view wanted);
  /// Of a picture, whose title and description are called after it.
  [[nodiscard]] std::string of_picture(std::string_view wanted);

 private:
  std::set<std::string, std::less<>> taken_;
};

/// A document up to what stands in its body, and the end of it.
void append_html_begin(std::string& out, std::string_view title, const StyleSheet& style,
                       std::string_view body_class = {});
void append_html_end(std::string& out);

[[nodiscard]] std::string_view tone_class(Tone tone) noexcept;
/// ` class="a b"`; nothing where both are empty.
[[nodiscard]] std::string class_attribute(std::string_view one, std::string_view two = {});

/// `<TAG class="...">text</TAG>`, and a text that is an address of the web as a link to it.
void append_line(std::string& out, std::string_view tag, const Cell& line);

/// `<TAG class="...">text</TAG>`: a cell of a column. A name keeps what stands beside it in order, whichever
/// way it is written.
void append_cell(std::string& out, std::string_view tag, Content content, const Cell& cell);
/// `<th scope="col">title</th>`
void append_column_head(std::string& out, Content content, std::string_view title);

/// A table up to its first row, and the end of it. It can be moved sideways in a narrow window; `caption`
/// says what it is to those who do not see the heading above.
void append_table_begin(std::string& out, std::string_view caption, std::string_view table_class = {});
void append_table_end(std::string& out);

/// A picture that can be moved sideways in a narrow window.
void append_figure(std::string& out, std::string_view title, std::string_view svg);

/// `caption` says what the table is to those who do not see the heading above.
void append_html_table(std::string& out, const Table& table, std::string_view caption);

/// A table whose columns are grouped by sides: a block for each of its rows, with a row for each side.
/// `heading` is the tag of its title.
void append_html_blocks(std::string& out, const Table& table, std::string_view heading);
[[nodiscard]] bool has_sides(const Table& table);

}  // namespace pursuit
