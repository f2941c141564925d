// What the heats of a round are called.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <string_view>

namespace pursuit {

/// What a source calls a heat: digits are its number, other text its label.
[[nodiscard]] Heat heat_called(std::string_view text) noexcept;

/// An error for each heat that has the number or label of another in its round: in a sheet they would be one.
/// Labels that begin with `?` only tell apart the heats of a sheet whose numbers are lost, and are gone
/// afterwards.
[[nodiscard]] Findings settle_heat_names(Event& event);

}  // namespace pursuit
