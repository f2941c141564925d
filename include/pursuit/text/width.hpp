// What a text does to a terminal: how many columns it takes, and how to keep it from doing more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pursuit {

/// Columns a terminal uses: 2 for a Chinese, Japanese or Korean character, 0 for a combining mark
/// or a control character, 1 for each byte that is no UTF-8.
[[nodiscard]] std::size_t display_width(std::string_view utf8) noexcept;

/// The text with everything a terminal would obey, or show as nothing, made visible: control
/// characters, line and paragraph separators, marks and overrides of the writing direction and
/// zero-width characters as `\n`, `\t`, `\r` or `\u001b`, bytes that are no UTF-8 as `\x9b`. Any
/// other text comes back as it is.
[[nodiscard]] std::string printable(std::string_view utf8);

/// JSON that means the same and shows all of that in its texts as `\u001b`; a byte that is no UTF-8
/// becomes `\ufffd`. Line breaks and tabs, which stand only between its values, are kept.
[[nodiscard]] std::string printable_json(std::string_view json);

/// A message that nobody would read to its end, without its middle: `...` stands for it. Of a text
/// that `printable` gave; one of at most 800 bytes comes back as it is.
[[nodiscard]] std::string shortened(std::string text);

}  // namespace pursuit
