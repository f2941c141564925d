#include "ride_text.hpp"

#include <fmt/format.h>

namespace pursuit {

std::string to_text(const Covered& covered) {
  std::string text = fmt::format("{}.{:03}", covered.thousandths / 1000, covered.thousandths % 1000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  if (covered.laps) text += covered.thousandths == 1000 ? " lap" : " laps";
  return text;
}

std::string_view status_text(const Ride& ride) noexcept {
  if (!ride.status) return "";
  if (ride.status == Status::finished && !ride.time) return "FIN";
  return code(*ride.status);
}

}  // namespace pursuit
