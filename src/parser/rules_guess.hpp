// Which built-in rules an event was ridden by, where its source shows it.
#pragma once

#include <pursuit/model/event.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

struct RulesGuess {
  std::string_view id;
  std::string why;  ///< `its rounds, and the year 1968`
};

/// The only built-in rules that have the rounds of the event with as many heats in each, draw the pairs it
/// names, and rank the overtaken of its first round as it does; of several those that were used for its
/// discipline in the year of its meet. Nothing where none or more than one is left: nobody guesses.
[[nodiscard]] std::optional<RulesGuess> guess_rules(const Event& event);

/// Whether the evidence (`Olympic Games 1968, individual and team, and 1972, team.`) names a year for a
/// discipline. Without a word of a discipline it is for both.
[[nodiscard]] bool is_used(std::string_view used, unsigned year, std::string_view discipline);

}  // namespace pursuit
