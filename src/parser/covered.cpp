#include "covered.hpp"

#include <charconv>

namespace pursuit {

std::optional<Covered> read_covered(std::string_view text) noexcept {
  Covered covered{text};
  const char* const end = text.data() + text.size();
  std::uint32_t whole = 0;
  auto [at, error] = std::from_chars(text.data(), end, whole);
  if (error != std::errc{}) return std::nullopt;
  covered.thousandths = std::int64_t{whole} * 1000;
  if (at != end && (*at == '.' || *at == ',')) {
    const char* const first = ++at;
    for (std::int64_t unit = 100; at != end && *at >= '0' && *at <= '9' && unit > 0; unit /= 10, ++at) {
      covered.thousandths += (*at - '0') * unit;
    }
    if (at == first) return std::nullopt;
  }
  if (at != end && *at == ' ') ++at;
  const std::string_view unit(at, static_cast<std::size_t>(end - at));
  covered.laps = unit == "lap" || unit == "laps";
  const bool known = covered.laps || unit == "m" || (unit.empty() && !text.ends_with(' '));
  return known && covered.thousandths > 0 ? std::optional(covered) : std::nullopt;
}

}  // namespace pursuit
