#include <pursuit/text/code_point.hpp>

#include <utf8proc.h>

#include <algorithm>

namespace pursuit {

CodePoint first_code_point(std::string_view utf8) noexcept {
  const auto first = static_cast<unsigned char>(utf8.front());
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t value = 0;
  const auto size = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(utf8.size(), 4));
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()), size, &value);
  if (length <= 0) return {0xDC00U + first, 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  points.reserve(utf8.size());
  while (!utf8.empty()) {
    const CodePoint point = first_code_point(utf8);
    points += point.value;
    utf8.remove_prefix(point.length);
  }
  return points;
}

}  // namespace pursuit
