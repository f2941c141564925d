#include "text_width.hpp"

#include <pursuit/text/code_point.hpp>
#include <pursuit/text/width.hpp>

#include <string>

namespace pursuit {
namespace {

bool is_one_of(char32_t c, std::u32string_view characters) noexcept {
  return characters.find(c) != std::u32string_view::npos;
}

/// In em, as wide as in DejaVu Sans or Verdana.
double latin_width(char32_t c) noexcept {
  if (is_one_of(c, U"ijl'|")) return 0.34;
  if (is_one_of(c, U" .,:;!Iftr()[]-/\\`")) return 0.46;
  if (is_one_of(c, U"mwMW@%")) return 1.1;
  if (is_one_of(c, U"+<=>~^#_")) return 0.84;
  if (is_one_of(c, U"CDGHNOQUAVRBXKYZ&")) return 0.82;
  return c >= U'A' && c <= U'Z' ? 0.7 : 0.65;
}

/// The widths of many letters are not known here: those of one column are seldom as wide as this.
double other_width(char32_t c, std::size_t columns) noexcept {
  constexpr char32_t first_symbol = 0x2000;
  constexpr char32_t first_emoji = 0x1F000;
  // Their vowel signs stand beside the letters, though a terminal gives them no column.
  const bool from_tamil_to_sinhala = c >= 0x0B80 && c <= 0x0DFF;
  const bool myanmar = c >= 0x1000 && c <= 0x109F;
  const bool sentence_in_a_letter = c >= 0xFDF0 && c <= 0xFDFD;
  if (sentence_in_a_letter) return 8;
  if (from_tamil_to_sinhala || myanmar) return 0.8;
  if (c >= first_emoji && columns > 0) return 1.4;
  if (columns != 1) return columns == 0 ? 0 : 1.05;
  return c >= first_symbol ? 1.05 : 0.8;
}

}  // namespace

double text_width(std::string_view utf8, double size, bool bold) {
  constexpr double bolder = 1.14;
  const std::string shown = printable(utf8);
  double width = 0;
  for (std::string_view rest = shown; !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    const bool ascii = point.value < 0x80;
    width += ascii ? latin_width(point.value)
                   : other_width(point.value, display_width(rest.substr(0, point.length)));
    rest.remove_prefix(point.length);
  }
  return width * size * (bold ? bolder : 1);
}

}  // namespace pursuit
