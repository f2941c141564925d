// When two spellings are the same name.
#pragma once

#include <string>
#include <string_view>

namespace pursuit {

/// The key under which two spellings are one name: Unicode NFKC_Casefold, runs of white space
/// (no-break spaces too) as one space and none at the ends, typographic apostrophes and hyphens as
/// `'` and `-`. `" WIGGINS\u00A0 Bradley"` gives `"wiggins bradley"`. Diacritics stay: a name
/// without them is a near miss. In a text that is not UTF-8 only ASCII is folded.
[[nodiscard]] std::string fold(std::string_view utf8);
/// The same, appended.
void append_folded(std::string& key, std::string_view utf8);

/// The same without diacritics: `"Rodríguez"` gives `"rodriguez"`.
[[nodiscard]] std::string fold_without_marks(std::string_view utf8);

/// Both are given, and no two spellings of one name.
[[nodiscard]] bool differ(std::string_view a, std::string_view b);

}  // namespace pursuit
