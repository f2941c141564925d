#include <pursuit/text/fold.hpp>

#include <utf8proc.h>

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace pursuit {
namespace {

constexpr bool is_space(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::uint64_t each_byte = 0x0101010101010101U;
constexpr std::uint64_t high_bits = 0x80 * each_byte;

// Eight ASCII letters at once. False, and nothing written, where white space is to be folded or one of them
// is none.
bool fold_word(char* to, const char* from, bool& space_before) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  if ((word & high_bits) != 0) return false;
  // No sum of two bytes below 0x80 reaches into the next.
  const std::uint64_t from_a = word + (0x80 - 'A') * each_byte;
  const std::uint64_t behind_z = word + (0x80 - 'Z' - 1) * each_byte;
  const std::uint64_t above_space = word + (0x80 - ' ' - 1) * each_byte;
  const std::uint64_t at_least_space = word + (0x80 - ' ') * each_byte;
  const std::uint64_t spaces = at_least_space & ~above_space & high_bits;
  constexpr std::uint64_t first = 0x80;
  const bool two = (spaces & spaces << 8U) != 0 || (space_before && (spaces & first) != 0);
  if ((at_least_space & high_bits) != high_bits || two) return false;
  space_before = spaces >> 63U != 0;
  word |= (from_a & ~behind_z & high_bits) >> 2U;  // 0x20 makes a capital small
  std::memcpy(to, &word, sizeof word);
  return true;
}

void append_folded_ascii(std::string& key, std::string_view text) {
  const std::size_t had = key.size();
  key.resize(had + text.size());
  char* const begin = key.data() + had;
  std::size_t read = 0;
  if constexpr (std::endian::native == std::endian::little) {
    bool space_before = true;
    while (read + 8 <= text.size() && fold_word(begin + read, text.data() + read, space_before)) read += 8;
  }
  char* end = begin + read;
  for (const char c : text.substr(read)) {
    if (!is_space(c)) {
      *end++ = lower(c);
    } else if (end != begin && end[-1] != ' ') {
      *end++ = ' ';
    }
  }
  if (end != begin && end[-1] == ' ') --end;
  key.resize(had + static_cast<std::size_t>(end - begin));
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

bool is_ascii(std::string_view text) noexcept {
  std::uint64_t all = 0;
  while (text.size() >= sizeof all) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    all |= word;
    text.remove_prefix(sizeof word);
  }
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return (all & high_bits) == 0;
}

void append_folded_as(std::string& key, std::string_view utf8, int options) {
  if (is_ascii(utf8)) return append_folded_ascii(key, utf8);
  utf8proc_uint8_t* bytes = nullptr;
  const auto size = utf8proc_map_custom(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                        static_cast<utf8proc_ssize_t>(utf8.size()), &bytes,
                                        static_cast<utf8proc_option_t>(options), plain_punctuation, nullptr);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  append_folded_ascii(
      key, size < 0 ? utf8
                    : std::string_view(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)));
}

}  // namespace

void append_folded(std::string& key, std::string_view utf8) {
  append_folded_as(key, utf8, nfkc_casefold);
}

std::string fold(std::string_view utf8) {
  std::string key;
  append_folded(key, utf8);
  return key;
}

std::string fold_without_marks(std::string_view utf8) {
  std::string key;
  append_folded_as(key, utf8, nfkc_casefold | UTF8PROC_STRIPMARK);
  return key;
}

bool differ(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b && fold(a) != fold(b);
}

}  // namespace pursuit
