#include "article_kind.hpp"
#include "event_csv_columns.hpp"

#include <pursuit/parser/content.hpp>

#include <algorithm>
#include <cstddef>

namespace pursuit {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";

/// As many brackets are closed on the line as are opened, outside of texts.
bool is_closed(std::string_view line) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '\\') ++i;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth-- == 0) return false;
  }
  return depth == 0 && !quoted;
}

}  // namespace

Content content_of(std::string_view beginning) {
  if (beginning.starts_with(byte_order_mark)) beginning.remove_prefix(byte_order_mark.size());
  beginning.remove_prefix(std::min(beginning.find_first_not_of(blanks), beginning.size()));
  if (beginning.empty()) return Content::other;
  if (is_article(beginning)) return Content::article;
  if (beginning.front() != '{' && beginning.front() != '[')
    return find_header(beginning).found() ? Content::sheet : Content::other;
  const std::size_t end = beginning.find('\n');
  if (end == std::string_view::npos || !is_closed(beginning.substr(0, end))) return Content::json;
  const std::size_t next = beginning.find_first_not_of(blanks, end);
  return next == std::string_view::npos ? Content::json : Content::lines;
}

}  // namespace pursuit
