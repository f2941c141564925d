// The names that articles give to rounds, in English.
#pragma once

#include "article_title_words.hpp"

#include <string_view>

namespace pursuit {

/// The id that built-in rules give the round of such a name: `qualifying`, `quarterfinals`, `bronze`; empty
/// where the words name none.
[[nodiscard]] std::string_view round_named(const TitleWords& words);

/// The round of a race for places, `Final 5th–6th place`, `Race for 1st place`; empty for anything else.
[[nodiscard]] std::string_view race_for_places(const TitleWords& words);

/// Whether the words are such as name rounds and heats, and days and hours beside them, and no others.
[[nodiscard]] bool are_of_round_names(const TitleWords& words);

}  // namespace pursuit
