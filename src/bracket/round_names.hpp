// Which round of the rules an event means.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/rules/rules.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace pursuit {

/// "Finals" with heats "Gold" and "Bronze": each heat finds its round by its label. Nothing where one does
/// not, or where there are no heats.
[[nodiscard]] std::optional<std::vector<std::size_t>> rounds_by_label(const Event& event, const Rules& rules,
                                                                      const Round& round);

/// By the name of the round; without one it is the first.
[[nodiscard]] std::optional<std::size_t> round_by_name(const Rules& rules, const Round& round);

}  // namespace pursuit
