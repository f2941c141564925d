#include <pursuit/text/escape.hpp>
#include <pursuit/text/width.hpp>

namespace pursuit {
namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

bool is_word(char c) noexcept {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `\0` behind the end.
char char_at(std::string_view text, std::size_t i) noexcept {
  return i < text.size() ? text[i] : '\0';
}

bool ends_word(char c) noexcept {
  return c == '\0' || c == ' ';
}

/// `&amp;`, `&#38;`
bool begins_entity(std::string_view text) noexcept {
  std::size_t end = 1;
  while (is_word(char_at(text, end)) || char_at(text, end) == '#') ++end;
  return end > 1 && char_at(text, end) == ';';
}

/// A heading, a quotation, a list, a rule, or the underline of a heading.
bool begins_block(std::string_view text) noexcept {
  switch (text.front()) {
    case '#':
    case '>':
      return true;
    case '+':
      return ends_word(char_at(text, 1));
    case '-':
      return ends_word(char_at(text, 1)) || text[1] == '-';
    case '=':
      return text.find_first_not_of('=') == std::string_view::npos;
    default:
      return false;
  }
}

/// `#` at the end of a heading is no part of it.
bool ends_heading(std::string_view text, std::size_t i) noexcept {
  return i > 0 && text[i - 1] == ' ' && text.find_first_not_of('#', i) == std::string_view::npos;
}

/// The sign behind the number of an item: `1. ` or `1) `.
bool ends_number(std::string_view text, std::size_t i) noexcept {
  return i > 0 && text.find_first_not_of("0123456789") == i && ends_word(char_at(text, i + 1));
}

/// `www.` is a link without anything before it.
bool ends_www(std::string_view text, std::size_t i) noexcept {
  const auto is_w = [&](std::size_t back) { return i >= back && (text[i - back] | 0x20) == 'w'; };
  return is_w(1) && is_w(2) && is_w(3) && !ends_word(char_at(text, i + 1));
}

bool needs_backslash(std::string_view text, std::size_t i) noexcept {
  if (i == 0 && begins_block(text)) return true;
  switch (text[i]) {
    case '\\':
    case '`':
    case '*':
    case '<':
    case '[':
    case '|':
    case '~':
    case '$':  // a formula on GitHub
      return true;
    case '_':  // within a word it is one of its letters
      return i == 0 || !is_word(text[i - 1]) || !is_word(char_at(text, i + 1));
    case '&':
      return begins_entity(text.substr(i));
    case '#':
      return ends_heading(text, i);
    case '.':
      return ends_number(text, i) || ends_www(text, i);
    case ')':
      return ends_number(text, i);
    case ':':
      return text.substr(i + 1, 2) == "//";
    default:
      return false;
  }
}

}  // namespace

std::string escape_markdown(std::string_view utf8) {
  const std::string text = printable(utf8);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' && (i == 0 || i + 1 == text.size())) {  // at the ends it is cut off, or makes a block
      out += "&#32;";
      continue;
    }
    if (needs_backslash(text, i)) out += '\\';
    out += c;
    // An address or a mention is looked for in what the escapes have become.
    if (c == '@' && !ends_word(char_at(text, i + 1))) out += "<!-- -->";
  }
  return out;
}

}  // namespace pursuit
