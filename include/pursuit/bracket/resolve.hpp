// Resolves an event by its rules.
#pragma once

#include <pursuit/bracket/competition.hpp>

namespace pursuit {

/// Total: whatever the event says, there is a Competition, with findings for what does not add up.
/// `rules` must be valid (`validate`). Both must outlive the result.
[[nodiscard]] Competition resolve(const Event& event, const Rules& rules);

}  // namespace pursuit
