#include <pursuit/text/code_point.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>
#include <utf8proc.h>

#include <cstdint>
#include <iterator>

namespace pursuit {
namespace {

bool is_harmful(CodePoint point) noexcept {
  const char32_t c = point.value;
  if (c < 0x7F) return c < 0x20;
  if (!point.is_valid() || (c & 0xFFFEU) == 0xFFFE) return true;  // U+FFFF too, which XML forbids
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

std::size_t columns(CodePoint point) noexcept {
  const char32_t c = point.value;
  if (!point.is_valid()) return 1;
  // Vowels and finals of a Korean syllable stand within its first letter, which utf8proc leaves out.
  if ((c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF)) return 0;
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

void append_escape(std::string& out, CodePoint point) {
  switch (point.value) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto value = static_cast<std::uint32_t>(point.value);
  if (!point.is_valid()) {
    fmt::format_to(std::back_inserter(out), "\\x{:02x}", value - 0xDC00U);
  } else if (value <= 0xFFFF) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
  } else {
    fmt::format_to(std::back_inserter(out), "\\U{:08x}", value);
  }
}

// Beyond U+FFFF two escapes are one character (RFC 8259, section 7).
void append_json_escape(std::string& out, CodePoint point) {
  const std::uint32_t value = point.is_valid() ? static_cast<std::uint32_t>(point.value) : 0xFFFDU;
  if (value <= 0xFFFF) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
  } else {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD7C0U + (value >> 10U),
                   0xDC00U + (value & 0x3FFU));
  }
}

bool is_json_blank(CodePoint point) noexcept {
  return point.value == '\n' || point.value == '\r' || point.value == '\t';
}

}  // namespace

std::size_t display_width(std::string_view utf8) noexcept {
  std::size_t width = 0;
  while (!utf8.empty()) {
    const CodePoint point = first_code_point(utf8);
    width += columns(point);
    utf8.remove_prefix(point.length);
  }
  return width;
}

std::string printable(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    const CodePoint point = first_code_point(utf8);
    if (is_harmful(point)) {
      append_escape(out, point);
    } else {
      out += utf8.substr(0, point.length);
    }
    utf8.remove_prefix(point.length);
  }
  return out;
}

std::string printable_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  while (!json.empty()) {
    const CodePoint point = first_code_point(json);
    if (is_harmful(point) && !is_json_blank(point)) {
      append_json_escape(out, point);
    } else {
      out += json.substr(0, point.length);
    }
    json.remove_prefix(point.length);
  }
  return out;
}

std::string shortened(std::string text) {
  constexpr std::size_t longest = 800;
  constexpr std::size_t kept = longest / 2;
  if (text.size() <= longest) return text;
  const auto start_of_character = [&](std::size_t at) {
    while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
  };
  const std::size_t begin = start_of_character(kept);
  const std::size_t end = start_of_character(text.size() - kept);
  return text.replace(begin, end - begin, "...");
}

}  // namespace pursuit
