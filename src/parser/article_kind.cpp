#include "article_kind.hpp"

#include "article_lines.hpp"
#include "article_title.hpp"

#include <algorithm>
#include <cstddef>

namespace pursuit {
namespace {

/// What begins with a bracket is JSON, unless no JSON goes on so.
bool may_be_json(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t\r\n\xEF\xBB\xBF";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  const bool markup = text.starts_with("{|") || text.starts_with("{{");
  const bool link = text.starts_with("[[") && text.size() > 2 && text[2] >= 'A' && text[2] <= 'Z';
  return !markup && !link;
}

bool names_round(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.empty() || line.size() > longest || line.starts_with('#') ||
      line.find_first_of("\t,;") != std::string_view::npos)
    return false;
  return is_part(read_title(line).kind);
}

}  // namespace

bool is_article(std::string_view beginning) {
  if (may_be_json(beginning)) return false;
  // Nobody writes more above the first table of an article.
  constexpr std::size_t farthest = std::size_t{256} << 10U;
  ArticleLines lines(beginning.substr(0, farthest));
  std::size_t bar_rows = 0;
  std::size_t tab_rows = 0;
  std::size_t titled_tables = 0;
  bool heading = false;
  bool title = false;
  while (lines.next()) {
    const std::string_view line = lines.line().text;
    if (opens_table(line)) return true;
    if (line.starts_with('=')) heading = heading || read_heading_line(line).has_value();
    if (is_bar_row(line)) ++bar_rows;
    const bool tab = is_tab_row(line);
    if (tab) ++tab_rows;
    if (tab && title) ++titled_tables;
    // Something may be said between the name of a round and its table.
    title = !tab && (title || names_round(line));
    // Several pasted tables, each below the name of its round, are no sheet.
    if (bar_rows > 1 || (heading && tab_rows > 1) || titled_tables > 1) return true;
  }
  return false;
}

}  // namespace pursuit
