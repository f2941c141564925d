// Reads a rules file.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/rules/rules.hpp>

#include <optional>
#include <string_view>

namespace pursuit {

struct RulesReading {
  std::optional<Rules> rules;  ///< only where no finding is an error
  Findings findings;           ///< in the order of the text
};

/// Reads every mistake of keys, words and names in one go; where there is none, every contradiction
/// that `validate` finds. Each finding carries its bytes.
[[nodiscard]] RulesReading read_rules(const Document& document);

/// The rules an id or name of the library stands for.
[[nodiscard]] std::optional<Rules> library_rules(std::string_view id_or_name);

}  // namespace pursuit
