// What would part those who are equal.
#pragma once

#include <pursuit/model/event.hpp>

#include <string>
#include <vector>

namespace pursuit {

/// `add last_lap (UCI 3.2.061) or tie_order`, but without the last lap where it is known of all of them and
/// does not part them, or where somebody has no time.
[[nodiscard]] std::string tie_hint(const Event& event, const std::vector<RideId>& rides);

}  // namespace pursuit
