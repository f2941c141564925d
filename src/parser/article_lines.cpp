#include "article_lines.hpp"

#include <algorithm>

namespace pursuit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

ArticleLines::ArticleLines(std::string_view text)
    : text_(text), at_(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {}

bool ArticleLines::next() {
  if (at_ >= text_.size()) return false;
  constexpr std::string_view blanks = " \r";
  std::size_t begin = at_;
  const std::size_t line_end = std::min(text_.find_first_of("\r\n", at_), text_.size());
  at_ = line_end + (text_.substr(line_end, 2) == "\r\n" ? 2 : 1);
  std::size_t end = line_end;
  while (begin < end && blanks.find(text_[begin]) != std::string_view::npos) ++begin;
  while (begin < end && blanks.find(text_[end - 1]) != std::string_view::npos) --end;
  line_ = {text_.substr(begin, end - begin), {begin, end - begin}};
  return true;
}

std::optional<HeadingLine> read_heading_line(std::string_view line) noexcept {
  const std::size_t opens = std::min(line.find_first_not_of('='), line.size());
  const std::size_t last = line.find_last_not_of('=');
  if (opens == 0 || opens == line.size() || last + 1 == line.size()) return std::nullopt;
  const std::size_t level = std::min({opens, line.size() - last - 1, std::size_t{6}});
  std::string_view text = line.substr(level, line.size() - 2 * level);
  constexpr std::string_view blanks = " \t";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  text = text.substr(0, text.find_last_not_of(blanks) + 1);
  if (text.empty()) return std::nullopt;
  return HeadingLine{level, text};
}

bool is_bar_row(std::string_view line) noexcept {
  return line.size() > 2 && line.front() == '|' && line.back() == '|';
}

bool opens_table(std::string_view line) noexcept {
  line.remove_prefix(std::min(line.find_first_not_of(": "), line.size()));
  return line.starts_with("{|");
}

bool is_tab_row(std::string_view line) noexcept {
  return line.find('\t') != std::string_view::npos && line.find_first_not_of("\t ") != std::string_view::npos;
}

bool is_rule_row(std::string_view line) noexcept {
  return is_bar_row(line) && line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

}  // namespace pursuit
