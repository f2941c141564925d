#include "ride_place.hpp"

namespace pursuit {

Range take_rides(const Event& event, std::span<const Place::Step>& steps) {
  const auto round = take_index(steps, "rounds");
  if (!round || *round >= event.rounds.size()) return {};
  const Range heats = event.rounds[*round].heats;
  const auto heat = take_index(steps, "heats");
  if (heat && *heat >= heats.count) return {};
  Range rides;
  const std::size_t end = heat ? *heat + 1 : heats.count;
  for (std::size_t i = heat.value_or(0); i < end; ++i) {
    const Range more = event.heats[heats.first + i].rides;
    if (more.empty()) continue;
    if (rides.empty()) rides.first = more.first;
    rides.count += more.count;
  }
  const auto ride = take_index(steps, "rides");
  if (!ride) return rides;
  return *ride < rides.count ? Range{rides.first + static_cast<std::uint32_t>(*ride), 1} : Range{};
}

}  // namespace pursuit
