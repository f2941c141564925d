// Which parts of which documents are of one event.
#pragma once

#include "event_merge.hpp"

#include <cstddef>
#include <vector>

namespace pursuit {

/// Positions of parts that are of one event, in the order given. `doubtful` where it is not certain
/// whether they are, or whether one more is: findings of the parts say so.
struct EventGroup {
  std::vector<std::size_t> parts;
  bool doubtful = false;
};

/// Parts of one document are never of one event.
[[nodiscard]] std::vector<EventGroup> group_parts(std::vector<EventPart>& parts);

}  // namespace pursuit
