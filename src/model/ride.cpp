#include <pursuit/model/ride.hpp>

#include <fmt/core.h>

namespace pursuit {

std::string to_text(const Covered& covered) {
  std::string text = fmt::format("{}.{:03}", covered.thousandths / 1000, covered.thousandths % 1000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  if (covered.laps) text += covered.thousandths == 1000 ? " lap" : " laps";
  return text;
}

}  // namespace pursuit
