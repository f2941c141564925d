#include "ride_text.hpp"

namespace pursuit {

std::string_view status_text(const Ride& ride) noexcept {
  if (!ride.status) return "";
  if (ride.status == Status::finished && !ride.time) return "FIN";
  return code(*ride.status);
}

}  // namespace pursuit
