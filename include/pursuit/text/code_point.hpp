// UTF-8 one code point at a time, over bytes that need not be UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pursuit {

/// A code point and the number of bytes it stands in. A byte that is no UTF-8 is a code point of
/// its own, 0xDC00 + byte, which no valid text contains.
struct CodePoint {
  char32_t value;
  std::size_t length;

  [[nodiscard]] constexpr bool is_valid() const noexcept { return value < 0xDC00 || value > 0xDCFF; }
};

/// The code point at the front of a text that is not empty.
[[nodiscard]] CodePoint first_code_point(std::string_view utf8) noexcept;

/// `"Aß"` gives `U"Aß"`.
[[nodiscard]] std::u32string code_points(std::string_view utf8);

}  // namespace pursuit
