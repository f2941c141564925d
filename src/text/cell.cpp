#include <pursuit/text/cell.hpp>
#include <pursuit/text/code_point.hpp>
#include <pursuit/text/date.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_letter(char c) noexcept {
  return c >= 'a' && c <= 'z';
}

constexpr auto truth_values = std::to_array<std::string_view>(
    {"falsch", "false", "falso", "faux", "true", "verdadero", "vero", "vrai", "wahr"});

constexpr auto footnote_signs = std::to_array<std::string_view>(
    {"*", "†", "‡", "§", "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "ᵃ", "ᵇ", "ᶜ", "ᵈ", "ᵉ"});

// The wide ones are as good where they are typed.
constexpr auto formula_signs =
    std::to_array<std::string_view>({"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"});

constexpr auto odd_blanks = std::to_array<std::string_view>({"\u00A0", "\u2007", "\u2009", "\u202F"});

// Of a number, a time of day or a date.
bool is_value_word(std::string_view word) noexcept {
  constexpr auto words = std::to_array<std::string_view>({"e", "a", "p", "am", "pm"});
  return std::find(words.begin(), words.end(), word) != words.end() || begins_month(word);
}

// No word in it but those of a value, and nothing that stands in none.
bool is_of_value(std::string_view text) {
  constexpr std::u32string_view signs = U"0123456789 .,:/-+%()$€£¥⁄";
  std::string word;
  for (const char32_t point : code_points(text)) {
    if (point >= U'a' && point <= U'z') {
      word += static_cast<char>(point);
      continue;
    }
    if (signs.find(point) == std::u32string_view::npos) return false;
    if (!word.empty() && !is_value_word(word)) return false;
    word.clear();
  }
  return word.empty() || is_value_word(word);
}

// One that a spreadsheet keeps whole.
bool is_plain_number(std::string_view text) noexcept {
  constexpr std::size_t exact_in_double = 15;
  return text.size() <= exact_in_double && text.find_first_not_of(digits) == std::string_view::npos &&
         (text.front() != '0' || text.size() == 1);
}

std::string_view without_end_blanks(std::string_view text) noexcept {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string_view without_blanks(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  return begin == text.size() ? std::string_view()
                              : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// The size of the footnote mark that ends the text; 0 where none does.
std::size_t footnote(std::string_view text) noexcept {
  for (const std::string_view sign : footnote_signs) {
    if (text.ends_with(sign)) return sign.size();
  }
  const std::size_t open = text.ends_with(']') ? text.rfind('[') : std::string_view::npos;
  if (open == std::string_view::npos) return 0;
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  const bool letter = inside.size() == 1 && is_letter(inside[0]);
  const bool number =
      !inside.empty() && inside.size() <= 2 && inside.find_first_not_of(digits) == std::string_view::npos;
  return letter || number ? text.size() - open : 0;
}

// Where nothing but a mark is left, it is what the text says.
std::string_view without_footnotes(std::string_view text) noexcept {
  while (true) {
    const std::size_t mark = footnote(text);
    if (mark == 0 || mark == text.size()) return text;
    text = without_end_blanks(text.substr(0, text.size() - mark));
  }
}

std::string without_footnotes_of_parts(std::string_view text) {
  std::string kept;
  while (true) {
    const std::size_t end = std::min(text.find_first_of("/;\r\n"), text.size());
    const std::string_view part = without_end_blanks(text.substr(0, end));
    kept += without_footnotes(part);
    kept += text.substr(part.size(), end - part.size());
    if (end == text.size()) return kept;
    kept += text[end];
    text.remove_prefix(end + 1);
  }
}

std::string with_plain_blanks(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto* const odd = std::find_if(odd_blanks.begin(), odd_blanks.end(),
                                         [&](std::string_view blank) { return text.starts_with(blank); });
    plain += odd == odd_blanks.end() ? text[0] : ' ';
    text.remove_prefix(odd == odd_blanks.end() ? 1 : odd->size());
  }
  return plain;
}

bool is_changed(std::string_view text) {
  return text.starts_with('#') || (!text.empty() && !has_letter(text)) || starts_formula(text) ||
         becomes_value(text) || is_date(text) || cleaned(text) != text;
}

}  // namespace

bool has_letter(std::string_view text) noexcept {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c & 0x80) != 0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '?';
  });
}

bool starts_formula(std::string_view text) noexcept {
  return std::any_of(formula_signs.begin(), formula_signs.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

bool becomes_value(std::string_view text) {
  if (text.empty() || is_plain_number(text)) return false;
  const std::string key = fold_without_marks(text);
  if (std::find(truth_values.begin(), truth_values.end(), key) != truth_values.end()) return true;
  return key.find_first_of(digits) != std::string::npos && is_of_value(key);
}

std::string cleaned(std::string_view text) {
  const bool plain =
      std::all_of(text.begin(), text.end(), [](char c) { return c != '*' && c != ']' && (c & 0x80) == 0; });
  if (plain) return std::string(text == "-" ? std::string_view() : without_blanks(text));
  std::string clean = with_plain_blanks(text);
  clean = without_footnotes_of_parts(without_blanks(clean));
  return clean == "-" || clean == "–" || clean == "—" ? std::string() : clean;
}

bool is_guarded(std::string_view cell) {
  if (!cell.starts_with('\'')) return false;
  // However many there are, those between the first and the last change nothing.
  return is_changed(cell.substr(1)) ||
         is_changed(cell.substr(std::min(cell.find_first_not_of('\''), cell.size())));
}

}  // namespace pursuit
