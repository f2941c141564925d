// When two documents speak of the same round.
#pragma once

#include <pursuit/model/event.hpp>

#include <string>
#include <string_view>

namespace pursuit {

/// The same for all spellings of a round's name. A round without a name is the first, which every
/// usual name of a qualifying means too.
[[nodiscard]] std::string round_key(std::string_view name);

/// The same rides in the same heats, with the same results.
[[nodiscard]] bool alike(const Event& a, const Round& in_a, const Event& b, const Round& in_b);

}  // namespace pursuit
