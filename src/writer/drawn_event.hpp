// The event as it is written out: what is recorded, and the drawn heats still to be ridden.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <optional>

namespace pursuit {

/// A copy of the event with every start list merged in. An earlier draw of a heat gives way to the
/// one of today, heats that are new follow those of their round, and rounds that are new follow all
/// others, so that the places of findings stay right. A round without a name gets that of the rules.
/// Holds views into the competition, its event and its rules.
[[nodiscard]] Event with_drawn_heats(const Competition& competition);

/// The same, and nothing where that is the event as it is.
[[nodiscard]] std::optional<Event> merged_event(const Competition& competition);

}  // namespace pursuit
