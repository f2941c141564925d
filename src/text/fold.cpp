#include <pursuit/text/fold.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace pursuit {
namespace {

constexpr bool is_space(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string fold_ascii(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      key += lower(c);
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

// Before normalisation, which would make of an acute accent a space and a combining mark.
utf8proc_int32_t plain_punctuation(utf8proc_int32_t point, void* /*data*/) {
  switch (point) {
    case 0x00B4:  // acute accent
    case 0x02BB:  // modifier turned comma
    case 0x02BC:  // modifier apostrophe
    case 0x2018:  // left single quote
    case 0x2019:  // right single quote
    case 0x201B:  // reversed single quote
      return '\'';
    case 0x2010:  // hyphen
    case 0x2011:  // no-break hyphen
      return '-';
    case 0x0085:  // next line
      return ' ';
    default: {
      const auto category = utf8proc_category(point);
      const bool space = category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
                         category == UTF8PROC_CATEGORY_ZP;
      return space ? ' ' : point;
    }
  }
}

constexpr int nfkc_casefold =
    UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;

std::string fold_as(std::string_view utf8, int options) {
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return fold_ascii(utf8);
  }
  utf8proc_uint8_t* bytes = nullptr;
  const auto size = utf8proc_map_custom(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                        static_cast<utf8proc_ssize_t>(utf8.size()), &bytes,
                                        static_cast<utf8proc_option_t>(options), plain_punctuation, nullptr);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  if (size < 0) return fold_ascii(utf8);
  return fold_ascii({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
}

}  // namespace

std::string fold(std::string_view utf8) {
  return fold_as(utf8, nfkc_casefold);
}

std::string fold_without_marks(std::string_view utf8) {
  return fold_as(utf8, nfkc_casefold | UTF8PROC_STRIPMARK);
}

bool differ(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b && fold(a) != fold(b);
}

}  // namespace pursuit
