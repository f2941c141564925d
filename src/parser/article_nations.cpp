#include "article_nations.hpp"

#include <pursuit/model/nation.hpp>

#include <algorithm>

namespace pursuit {

namespace {

std::string_view code_of(std::string_view nation) {
  if (nation.empty() || find_nation(nation) != nullptr) return nation;
  const Nation* const called = nation_called(nation);
  return called == nullptr ? nation : called->code;
}

}  // namespace

void code_nations(Event& event) {
  const bool of_teams = event.is_team() || (event.discipline.empty() &&
                                            std::all_of(event.rides.begin(), event.rides.end(),
                                                        [](const Ride& ride) { return ride.name.empty(); }));
  for (Ride& ride : event.rides) {
    const std::string_view code = code_of(ride.nation);
    if (code != ride.nation && ride.name.empty() && of_teams) ride.name = ride.nation;
    ride.nation = code;
  }
  for (PrintedPlace& place : event.printed_places) place.nation = code_of(place.nation);
  for (Record& record : event.records) record.nation = code_of(record.nation);
}

}  // namespace pursuit
