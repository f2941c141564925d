// What the heats of a round are called.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

namespace pursuit {

/// An error for each heat that has the number or label of another in its round: in a sheet they would be one.
[[nodiscard]] Findings check_heat_names(Event& event);

}  // namespace pursuit
