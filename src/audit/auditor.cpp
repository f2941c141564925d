#include "auditor.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <utility>

namespace pursuit {

Auditor::Auditor(const Competition& competition)
    : competition_(competition), event_(*competition.event), first_ride_(event_.competitors.size()) {
  for (std::size_t i = 0; i < event_.competitors.size(); ++i) {
    const Competitor& competitor = event_.competitors[i];
    index(competitor.name, CompetitorId(i));
    by_nation_[fold(competitor.nation)].push_back(CompetitorId(i));
  }
  for (std::size_t i = 0; i < event_.rides.size(); ++i) {
    const Ride& ride = event_.rides[i];
    if (!ride.competitor) continue;
    index(ride.as, *ride.competitor);
    auto& first = first_ride_[pursuit::index(*ride.competitor)];
    if (!first) first = RideId(i);
  }
}

void Auditor::index(std::string_view name, CompetitorId competitor) {
  if (name.empty()) return;
  std::vector<CompetitorId>& known = by_name_[fold(name)];
  if (std::find(known.begin(), known.end(), competitor) == known.end()) known.push_back(competitor);
}

std::string_view Auditor::label(std::optional<CompetitorId> competitor) const {
  return competitor ? event_.competitor(*competitor).label() : "somebody not named";
}

std::vector<CompetitorId> Auditor::named(std::string_view name, std::string_view nation) const {
  const auto in = [](const auto& map, const std::string& key) {
    const auto found = map.find(key);
    return found == map.end() ? std::vector<CompetitorId>() : found->second;
  };
  if (name.empty()) return nation.empty() ? std::vector<CompetitorId>() : in(by_nation_, fold(nation));
  std::vector<CompetitorId> found = in(by_name_, fold(name));
  const auto elsewhere = [&](CompetitorId id) {
    return pursuit::differ(event_.competitor(id).nation, nation);
  };
  if (found.size() > 1) found.erase(std::remove_if(found.begin(), found.end(), elsewhere), found.end());
  if (!found.empty() || !event_.is_team()) return found;
  return in(by_nation_, fold(nation.empty() ? name : nation));
}

Place Auditor::place_of(CompetitorId competitor) const {
  const auto& ride = first_ride_[pursuit::index(competitor)];
  return ride ? event_.place_of(*ride) : Place{};
}

void Auditor::warn(std::string_view code, std::string message, Place place, std::string hint) {
  differ(code, std::move(message), std::move(place), {}, {}, std::move(hint));
}

void Auditor::differ(std::string_view code, std::string message, Place place, std::string recorded,
                     std::string computed, std::string hint) {
  alike_.add(findings, {Severity::warning, std::string(code), std::move(message), std::move(place),
                        std::move(hint), std::move(recorded), std::move(computed)});
}

}  // namespace pursuit
