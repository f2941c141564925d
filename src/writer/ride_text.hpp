// Values of a ride as they are written, in JSON and CSV alike.
#pragma once

#include <pursuit/model/ride.hpp>

#include <string_view>

namespace pursuit {

/// The code of the recorded status. `FIN` only where no time says that he finished.
[[nodiscard]] std::string_view status_text(const Ride& ride) noexcept;

}  // namespace pursuit
