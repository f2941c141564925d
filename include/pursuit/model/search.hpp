// Finding a competitor by what a person types.
#pragma once

#include <pursuit/model/event.hpp>

#include <string_view>
#include <vector>

namespace pursuit {

/// Those a text names, whatever its case and diacritics: by bib, else by the whole name, else by nation, else
/// by words that are parts of name and nation (`serov`, `GBR burke`), else by parts of the name of a pilot or
/// a team's member. Several where it leaves that open; none for an empty text.
[[nodiscard]] std::vector<CompetitorId> search(const Event& event, std::string_view who);

/// Those a mistyped text may have meant: near misses of a bib, a nation, a name or a word of one.
[[nodiscard]] std::vector<CompetitorId> search_near(const Event& event, std::string_view who);

}  // namespace pursuit
