// Competition rules in words.
#pragma once

#include <pursuit/report/report.hpp>
#include <pursuit/rules/rules.hpp>

#include <string_view>
#include <vector>

namespace pursuit {

/// Rounds, draws and classification of one rules file, in sentences.
[[nodiscard]] Report rules_report(const Rules& rules);

/// A line of `pursuit rules`. `names` are those that follow the regulations: `uci`.
struct LibraryRow {
  std::string_view id;
  std::string_view title;
  std::string_view used;
  std::vector<std::string_view> names;
};

/// The rules to choose from, in the order given.
[[nodiscard]] Report library_report(const std::vector<LibraryRow>& rows);

}  // namespace pursuit
