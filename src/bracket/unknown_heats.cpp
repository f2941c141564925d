// A match round whose heats the source does not give.

#include "heat_match.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

/// Takes the rides that belong together out of `from`.
template <class Belongs>
RecordedHeat take_heat(const Event& event, RecordedHeat& from, Belongs belongs) {
  RecordedHeat heat;
  heat.heat = from.heat;
  const auto rest = std::stable_partition(from.rides.begin(), from.rides.end(), belongs);
  heat.rides.assign(from.rides.begin(), rest);
  from.rides.erase(from.rides.begin(), rest);
  heat.ridden = std::any_of(heat.rides.begin(), heat.rides.end(),
                            [&](RideId ride) { return event.ride(ride).ridden(); });
  return heat;
}

void split_list(Resolution& resolution, std::size_t round, RecordedHeat& list,
                const std::vector<Drawn>& drawn, std::vector<RecordedHeat>& heats) {
  const Event& event = resolution.event;
  for (std::size_t d = 0; d < drawn.size(); ++d) {
    const DrawnPair* pair = drawn[d].pair;
    if (pair == nullptr) continue;
    RecordedHeat heat = take_heat(event, list, [&](RideId ride) {
      const auto who = event.ride(ride).competitor;
      return who && (who == pair->home.competitor || who == pair->back.competitor);
    });
    heat.number = static_cast<std::uint32_t>(d + 1);
    if (!heat.rides.empty()) heats.push_back(std::move(heat));
  }
  if (list.rides.empty()) return;
  const bool by_lot = resolution.rules.rounds[round].as_recorded() && !list.ridden;
  resolution.find(Severity::warning, "heats-unknown",
                  by_lot ? fmt::format("the {} is paired by lot or by the organiser, so nothing is drawn by "
                                       "strength, and who meets whom is not recorded",
                                       resolution.title(round))
                         : fmt::format("who met whom in the {} is not recorded", resolution.title(round)),
                  event.place_of(list.heat), "write its rides under heats");
  while (!list.rides.empty()) {
    const RideId first = list.rides.front();
    heats.push_back(take_heat(event, list, [&](RideId ride) { return ride == first; }));
    heats.back().opponent_unknown = true;
  }
}

}  // namespace

void split_unknown_heats(Resolution& resolution, std::size_t round, const std::vector<Drawn>& drawn) {
  std::vector<RecordedHeat> heats;
  for (RecordedHeat& recorded : resolution.states[round].recorded) {
    if (recorded.known) {
      heats.push_back(std::move(recorded));
    } else {
      split_list(resolution, round, recorded, drawn, heats);
    }
  }
  resolution.states[round].recorded = std::move(heats);
}

}  // namespace pursuit
