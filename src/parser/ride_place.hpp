// Which rides of an event a place leads to.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/model/place.hpp>

#include <span>

namespace pursuit {

/// The run of rides that the steps lead to, of a round, a heat or a ride; what is left of the steps is a key
/// of theirs. None where they lead to something else.
[[nodiscard]] Range take_rides(const Event& event, std::span<const Place::Step>& steps);

}  // namespace pursuit
