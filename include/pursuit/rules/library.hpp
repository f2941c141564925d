// The rules that come with the program.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace pursuit {

/// A built-in rules file: its id and its JSON text, which is embedded in the program.
struct LibraryEntry {
  std::string_view id;
  std::string_view text;
};

/// A name that follows the regulations in force: `uci` is `final-4`.
struct RulesName {
  std::string_view name;
  std::string_view id;
};

/// All built-in rules, those of today first.
[[nodiscard]] std::vector<LibraryEntry> library();

/// `uci`, `uci-team`, `uci-team-games`.
[[nodiscard]] const std::vector<RulesName>& library_names();

/// By id or name; nothing where there is none.
[[nodiscard]] std::optional<LibraryEntry> find_in_library(std::string_view id_or_name);

/// What is used where nobody names rules, and what a sheet must then say.
inline constexpr std::string_view assumed_rules = "match-round-8";

}  // namespace pursuit
