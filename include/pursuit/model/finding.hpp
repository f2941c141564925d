// Something the program noticed, and where.
#pragma once

#include <pursuit/model/place.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

enum class Severity : std::uint8_t { note, warning, error };

/// `code` is stable and kebab-case (`stale-draw`): programs and `accepted` refer to it.
/// `message` says what is wrong, `hint` how to mend it; both are text without a position.
/// `recorded` and `computed` are set where a source and the rules disagree.
struct Finding {
  Severity severity = Severity::error;
  std::string code;
  std::string message;
  Place place;
  std::string hint;
  std::string recorded;
  std::string computed;
};

using Findings = std::vector<Finding>;

/// `error_at(Place{}.in("rounds", 2), "heat", "the heat has three sides", "a heat has two")`
[[nodiscard]] Finding error_at(Place place, std::string_view code, std::string message,
                               std::string hint = {});
[[nodiscard]] Finding note_at(Place place, std::string_view code, std::string message, std::string hint = {});

[[nodiscard]] std::string_view word(Severity severity) noexcept;
[[nodiscard]] bool has_error(const Findings& findings) noexcept;

}  // namespace pursuit
