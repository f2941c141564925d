// An event in parts that can be changed, moved and taken out one by one.
#pragma once

#include <pursuit/model/event.hpp>

#include <utility>
#include <vector>

namespace pursuit::test {

struct HeatParts {
  Heat heat;
  std::vector<Ride> rides;
};

struct RoundParts {
  Round round;
  std::vector<HeatParts> heats;
};

/// `head` has all that is no round. Views the same document as the event it was made of.
struct EventParts {
  Event head;
  std::vector<RoundParts> rounds;

  explicit EventParts(const Event& event) : head(event) {
    for (const Round& round : event.rounds) {
      RoundParts& parts = rounds.emplace_back(RoundParts{round, {}});
      for (const Heat& heat : event.heats_of(round)) {
        const auto rides = event.rides_of(heat);
        parts.heats.push_back({heat, {rides.begin(), rides.end()}});
      }
    }
    head.rounds.clear();
    head.heats.clear();
    head.rides.clear();
  }

  [[nodiscard]] Event event() const {
    Event event = head;
    for (const RoundParts& parts : rounds) {
      Round round = parts.round;
      round.heats = {size32(event.heats.size()), size32(parts.heats.size())};
      for (const HeatParts& ridden : parts.heats) {
        Heat heat = ridden.heat;
        heat.rides = {size32(event.rides.size()), size32(ridden.rides.size())};
        event.heats.push_back(heat);
        event.rides.insert(event.rides.end(), ridden.rides.begin(), ridden.rides.end());
      }
      event.rounds.push_back(round);
    }
    return event;
  }
};

}  // namespace pursuit::test
