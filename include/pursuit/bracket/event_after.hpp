// An event as it stood after one of its rounds.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/rules/rules.hpp>

#include <cstddef>

namespace pursuit {

/// Drops what came after `round` (of Rules::rounds), in the order of the rules: later rounds and heats,
/// rulings on them, who was in nothing else, and what speaks of the end (`printed`, `issue`, `communique`). A
/// ruling without a round counts for the latest round its competitor rode in, or as after the last where it
/// is not about a ride. After the last round this is the event as it is. What stays has the place it had.
/// Holds the same views.
[[nodiscard]] Event event_after(const Event& event, const Rules& rules, std::size_t round);

}  // namespace pursuit
