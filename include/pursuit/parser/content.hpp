// What a text is, by how it begins.
#pragma once

#include <string_view>

namespace pursuit {

enum class Content { json, lines, sheet, article, other };

/// `json`: one value; `lines`: a value a line (NDJSON); `sheet`: a heading row of CSV is found; `article`:
/// tables of an encyclopedia; `other`: neither. `beginning`: as much of the text as one cares to look at.
[[nodiscard]] Content content_of(std::string_view beginning);

}  // namespace pursuit
