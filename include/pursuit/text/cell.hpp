// A text as a cell of a sheet: what a spreadsheet makes of it, and what is printed beside it.
#pragma once

#include <string>
#include <string_view>

namespace pursuit {

/// Whether a spreadsheet would take it for a formula: it begins with `=` `+` `-` `@`, narrow or
/// wide, a tab, CR or LF.
[[nodiscard]] bool starts_formula(std::string_view text) noexcept;

/// Whether a spreadsheet of some country would take it for a number, a date, a time or a truth
/// value and give another text back: `007` `1-2` `3/4` `62.5` `12E3` `MAR 1` `true`. Whole numbers
/// that come back as they were are none: `7`.
[[nodiscard]] bool becomes_value(std::string_view text);

/// The text without what people print beside it: no-break spaces are blanks, and none are at the ends;
/// footnote marks (`*` `†` `‡` `§`, superscripts, `[1]` `[a]`) behind it, or behind a part of it
/// that ends with `/`, `;` or a line break, are gone; a dash alone is nothing.
[[nodiscard]] std::string cleaned(std::string_view text);

/// Whether there is a letter in it, or a `?` for one that was lost, as in every name.
[[nodiscard]] bool has_letter(std::string_view text) noexcept;

/// Whether the `'` it begins with keeps what follows from being any of these, a number or a key row, and is
/// no part of the text: `'=1+1` `'007` `'7` `'Ann*` `'# 1`, not `'t Hooft`. One of two is the text's own.
[[nodiscard]] bool is_guarded(std::string_view cell);

}  // namespace pursuit
