// Who competes: a rider or a team.
#pragma once

#include <string_view>

namespace pursuit {

/// Each field as the event first gives it; empty where it never does.
/// A team is known by nation and name, or by the nation alone.
struct Competitor {
  std::string_view name;
  std::string_view nation;
  std::string_view club;
  std::string_view bib;
  std::string_view ids;  ///< the user's own identifiers, a JSON object as text

  /// What tables and messages call him.
  [[nodiscard]] std::string_view label() const noexcept {
    if (!name.empty()) return name;
    return nation.empty() ? bib : nation;
  }
};

}  // namespace pursuit
