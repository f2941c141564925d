// Where the brackets of MediaWiki's markup close, and what it hides.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Stands for each byte that is hidden: no text shows it.
inline constexpr char hidden_markup = '\x01';

/// The text with everything in comments and references replaced by a byte each that no text shows, so that
/// a line break or a bar in them is none, and every place stays what it was.
[[nodiscard]] std::string without_hidden_markup(std::string_view wikitext);

/// For each byte that opens `[[` or `{{` the position of what closes it; 0 for every other.
[[nodiscard]] std::vector<std::size_t> matching_brackets(std::string_view wikitext);

}  // namespace pursuit
