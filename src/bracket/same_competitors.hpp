// Who of one event is who in another state of it.
#pragma once

#include <pursuit/model/event.hpp>

#include <cstddef>
#include <vector>

namespace pursuit {

/// A number for each competitor of either event, the same for the same: that of his index in the new event,
/// and behind those the ones only the old event has.
struct SameCompetitors {
  std::vector<std::size_t> before;
  std::vector<std::size_t> after;
};

[[nodiscard]] SameCompetitors match_competitors(const Event& before, const Event& after);

}  // namespace pursuit
