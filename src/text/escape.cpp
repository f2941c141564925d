#include <pursuit/text/escape.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <iterator>

namespace pursuit {
namespace {

std::string_view entity(char c) noexcept {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

bool is_word(char c) noexcept {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Between the characters beside it; `\0` is an end of the text.
bool is_plain_in_wikitext(char before, char c, char after) noexcept {
  switch (c) {
    case ' ':  // at the start of a line it makes a block, and some readers cut it off at the ends
      return before != '\0' && after != '\0';
    case '.':
    case ',':
    case '(':
    case ')':
    case '"':
    case '?':
    case '%':
      return true;
    case ';':  // at the start of a line it makes a term
      return is_word(before) || before == ')' || before == '"';
    case '_':  // two are a magic word
      return is_word(before) && is_word(after);
    case '/':
      return before != '/' && after != '/';
    case '-':  // `|-` is a row, `----` a rule
      return is_word(before) || (before == ' ' && after == ' ');
    case '\'':  // two are italics
      return is_word(before) && is_word(after);
    case ':':  // `http:` and `mailto:` are links, at the start of a line it indents
      return is_digit(before) ? is_digit(after) || after == ' ' : is_word(before) && after == ' ';
    default:
      return is_word(c);
  }
}

/// `RFC 1234` is a link without any sign.
bool begins_magic_link(std::string_view text) noexcept {
  return text.starts_with("RFC") || text.starts_with("PMID") || text.starts_with("ISBN");
}

}  // namespace

std::string escape_markup(std::string_view utf8) {
  std::string out;
  for (const char c : printable(utf8)) {
    const std::string_view safe = entity(c);
    safe.empty() ? out += c : out += safe;
  }
  return out;
}

std::string escape_wikitext(std::string_view utf8) {
  const std::string text = printable(utf8);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char before = i == 0 ? '\0' : text[i - 1];
    const char after = i + 1 == text.size() ? '\0' : text[i + 1];
    if (is_plain_in_wikitext(before, text[i], after) &&
        !begins_magic_link(std::string_view(text).substr(i))) {
      out += text[i];
    } else {
      fmt::format_to(std::back_inserter(out), "&#{};", static_cast<unsigned>(text[i]));
    }
  }
  return out;
}

}  // namespace pursuit
