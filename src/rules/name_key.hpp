// When two names mean one round.
#pragma once

#include <string>
#include <string_view>

namespace pursuit {

/// Folded, without hyphens, en dashes, underscores and blanks: `"Quarter-Finals"` gives `"quarterfinals"`.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace pursuit
