// Names and words that were probably meant.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace pursuit {

/// How many code points must be inserted, dropped, replaced or swapped with their neighbour to
/// make one text of the other (optimal string alignment). More than `limit` gives `limit + 1`,
/// and costs no more than looking that far.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Whether two names, folded and without diacritics, are within two edits (one below six code
/// points, none below three) or the same words in another order: `"WIGGINS, Bradley"` and
/// `"Bradley Wiggins"`, `"Rodriguez"` and `"Rodríguez"`. A name is a near miss of itself.
[[nodiscard]] bool near_miss(std::string_view a, std::string_view b);

/// The known word a mistyped one stands for, for "did you mean": equal but for case, `-`, `_` and
/// blanks, or else the first of those with the fewest edits, at most as many as in `near_miss`.
/// Empty when nothing is near.
[[nodiscard]] std::string_view closest(std::string_view word, std::span<const std::string_view> known);

}  // namespace pursuit
