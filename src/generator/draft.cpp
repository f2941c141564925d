#include "draft.hpp"

namespace pursuit {

Event Draft::event() const {
  Event event = head;
  for (const DraftRound& drafted : rounds) {
    Round& round = event.rounds.emplace_back();
    round.name = drafted.name;
    round.known_in_part = drafted.in_part;
    round.heats = {size32(event.heats.size()), size32(drafted.heats.size())};
    std::uint32_t number = 0;
    for (const DraftHeat& heat : drafted.heats) {
      Heat& last = event.heats.emplace_back();
      ++number;
      last.number = heat.start.number > 0 ? heat.start.number : number;
      last.rides = {size32(event.rides.size()), size32(heat.rides.size())};
      event.rides.insert(event.rides.end(), heat.rides.begin(), heat.rides.end());
    }
  }
  return event;
}

}  // namespace pursuit
