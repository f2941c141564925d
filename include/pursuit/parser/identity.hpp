// Who is who: gives every ride of an event its competitor.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

namespace pursuit {

/// Fills `Event::competitors`, the competitor of every ride that names one, and those of rulings.
///
/// With bibs on both rides the bib decides, and one that disagrees with the name is an error that
/// names both places. Else name and nation decide, folded; a missing nation matches where the name
/// is unique. A team is known by nation and name, or by the nation alone if it has one entry.
/// A rider is not known by his nation alone, so without `discipline` it is taken for a team's.
/// Who comes in as a substitute need not have a ride yet.
/// Two rides of one competitor in a round that are not void are an error, and so is a name first
/// seen in a later round that nearly is that of an entrant absent from it, or is his with another
/// nation.
[[nodiscard]] Findings identify(Event& event);

}  // namespace pursuit
