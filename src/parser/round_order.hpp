// In what order the rounds of an event were ridden, whatever the order of the file.
#pragma once

#include <pursuit/model/event.hpp>

#include <cstdint>
#include <vector>

namespace pursuit {

/// Positions of its rounds in the order of the rules that the event names, else of those assumed. A round
/// they do not know stays behind the one before it.
[[nodiscard]] std::vector<std::uint32_t> rounds_as_ridden(const Event& event);

}  // namespace pursuit
