// The `escaped` form of a section, for what cannot stand in a text file as it is.
#pragma once

#include <string>
#include <string_view>

namespace pursuit::golden {

/// A line of this beginning ends a section.
[[nodiscard]] bool is_marker(std::string_view line);

/// Control characters, a byte order mark, a line that looks like a marker, a last line without its line
/// break.
[[nodiscard]] bool needs_escape(std::string_view bytes);

/// Whole lines; `unescape` gives the bytes back.
[[nodiscard]] std::string escape(std::string_view bytes);

/// Throws std::runtime_error for an escape that does not exist.
[[nodiscard]] std::string unescape(std::string_view text);

}  // namespace pursuit::golden
