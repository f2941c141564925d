#include "race_time_spelling.hpp"

#include <pursuit/text/code_point.hpp>

#include <algorithm>

namespace pursuit {
namespace {

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_letter(char c) noexcept {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

bool is_word(std::string_view text, std::string_view word) noexcept {
  return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                    [](char a, char b) { return lower(a) == b; });
}

// What a code point means between numbers; 0 for one that belongs to no time.
char mark_of(char32_t point) noexcept {
  switch (point) {
    case U' ':
    case U'\t':
    case U'\u00A0':  // no-break space
    case U'\u2009':  // thin space
    case U'\u202F':  // narrow no-break space
      return ' ';
    case U'\'':
    case U'\u00B4':  // acute accent
    case U'\u2018':  // left single quote
    case U'\u2019':  // right single quote
    case U'\u2032':  // prime
      return '\'';
    case U'"':
    case U'\u201C':  // left double quote
    case U'\u201D':  // right double quote
    case U'\u2033':  // double prime
      return '"';
    case U'-':
    case U'\u2010':  // hyphen
    case U'\u2011':  // no-break hyphen
    case U'\u2013':  // en dash
    case U'\u2014':  // em dash
    case U'\u2212':  // minus
      return '-';
    case U':':
    case U'.':
    case U',':
    case U'/':
      return static_cast<char>(point);
    case U'\u00B7':  // middle dot
      return '.';
    case U'\u2044':  // fraction slash
      return '/';
    default:
      return 0;
  }
}

// `⅖` as the numerator and the denominator; empty for any other code point.
struct Fraction {
  std::string_view numerator, denominator;
};
Fraction fraction_of(char32_t point) noexcept {
  switch (point) {
    case U'\u00BD':
      return {"1", "2"};
    case U'\u00BC':
      return {"1", "4"};
    case U'\u00BE':
      return {"3", "4"};
    case U'\u2155':
      return {"1", "5"};
    case U'\u2156':
      return {"2", "5"};
    case U'\u2157':
      return {"3", "5"};
    case U'\u2158':
      return {"4", "5"};
    default:
      return {};
  }
}

char mark_of_word(std::string_view word) noexcept {
  if (word.back() == '.') word.remove_suffix(1);
  for (const std::string_view minutes : {"m", "mn", "min", "mins", "minutes"}) {
    if (is_word(word, minutes)) return '\'';
  }
  for (const std::string_view seconds : {"s", "sec", "secs", "sek", "seconds"}) {
    if (is_word(word, seconds)) return '"';
  }
  return 0;
}

TimeSpelling::Token first_token(std::string_view text) noexcept {
  std::size_t size = 0;
  if (is_digit(text.front())) {
    while (size < text.size() && is_digit(text[size])) ++size;
    return {'n', text.substr(0, size)};
  }
  if (is_letter(text.front())) {
    while (size < text.size() && is_letter(text[size])) ++size;
    if (size < text.size() && text[size] == '.') ++size;
    return {mark_of_word(text.substr(0, size)), text.substr(0, size)};
  }
  const CodePoint point = first_code_point(text);
  return {mark_of(point.value), text.substr(0, point.length)};
}

// Every shape of a time: h, m, s are hours, minutes, seconds, f the digits of a decimal fraction,
// a/b a common one; a comma stands for a point too.
constexpr std::array<std::string_view, 25> shapes{
    "m:s,f",   "m:s",     "m:s:f",    "h:m:s,f", "m:s,f\"",           //
    "m's\"f",  "m's,f",   "m's,f\"",  "m's\",f", "m's\"",   "m's",    //
    "m.s,f",   "m-s,f",   "m-s-f",                                    //
    "s,f",     "s",       "s,f\"",    "s\"f",    "s\"",               //
    "m:s a/b", "m's a/b", "m's\"a/b", "m.s a/b", "m-s a/b", "s a/b",  //
};

bool matches(std::string_view known, std::string_view shape) noexcept {
  return std::equal(known.begin(), known.end(), shape.begin(), shape.end(), [](char role, char mark) {
    return is_letter(role) ? mark == 'n' : role == mark || (role == ',' && mark == '.');
  });
}

}  // namespace

TimeSpelling::TimeSpelling(std::string_view text) noexcept {
  bool blank = false;
  while (!text.empty() && size_ + 2 <= shape_.size()) {
    const Token token = first_token(text);
    const Fraction fraction = fraction_of(first_code_point(text).value);
    const char last = size_ == 0 ? '\0' : shape_[size_ - 1];
    if (!fraction.numerator.empty() && size_ + 4 <= shape_.size()) {
      if (last == 'n') push({' ', {}});
      push({'n', fraction.numerator});
      push({'/', {}});
      push({'n', fraction.denominator});
      text.remove_prefix(token.text.size());
      continue;
    }
    if (token.mark == 0) {
      stranger_ = token.text;
      return;
    }
    if (blank && last == 'n' && token.mark == 'n') push({' ', {}});
    blank = token.mark == ' ';
    if (token.mark == '\'' && last == '\'') {
      shape_[size_ - 1] = '"';  // two single quotes
    } else if (!blank) {
      push(token);
    }
    text.remove_prefix(token.text.size());
  }
}

void TimeSpelling::push(Token token) noexcept {
  shape_[size_] = token.mark;
  texts_[size_] = token.text;
  ++size_;
}

std::optional<TimeParts> parts_of(const TimeSpelling& spelling) noexcept {
  if (!spelling.stranger().empty()) return std::nullopt;
  const auto* const shape = std::find_if(
      shapes.begin(), shapes.end(), [&](std::string_view known) { return matches(known, spelling.shape()); });
  if (shape == shapes.end()) return std::nullopt;
  const auto number = [&](char role) {
    const std::size_t position = shape->find(role);
    return position == std::string_view::npos ? std::string_view() : spelling.text(position);
  };
  return TimeParts{number('h'),
                   number('m'),
                   number('s'),
                   number('f'),
                   number('a'),
                   number('b'),
                   *shape == "m:s:f" || *shape == "m-s-f"};
}

}  // namespace pursuit
