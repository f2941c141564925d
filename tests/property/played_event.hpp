// An event played out heat by heat, for tests that need one in any state.
#pragma once

#include <pursuit/bracket/resolve.hpp>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace pursuit::test {

/// A side of a heat as a test writes it down.
struct PlayedRide {
  std::optional<std::size_t> competitor;  ///< none: the source lost the name
  std::optional<std::int64_t> thousandths;
  std::optional<Status> status;
  std::optional<bool> won;
};

using PlayedHeat = std::vector<PlayedRide>;

struct PlayedRound {
  std::string name;
  std::vector<PlayedHeat> heats;
  std::vector<std::uint32_t> numbers = {};  ///< of the heats; none: from 1
};

/// Owns the names that its Event views.
class PlayedEvent {
 public:
  explicit PlayedEvent(std::size_t competitors) {
    for (std::size_t i = 0; i < competitors; ++i) names_.push_back("R" + std::to_string(100 + i));
  }

  std::vector<PlayedRound> rounds;

  [[nodiscard]] Event event() const {
    Event event;
    for (const std::string& name : names_) event.competitors.push_back({name, {}, {}, {}, {}});
    for (const PlayedRound& round : rounds) add(event, round);
    return event;
  }

 private:
  void add(Event& event, const PlayedRound& played) const {
    Round round;
    round.name = played.name;
    round.heats.first = static_cast<std::uint32_t>(event.heats.size());
    round.heats.count = static_cast<std::uint32_t>(played.heats.size());
    for (std::size_t h = 0; h < played.heats.size(); ++h) {
      Heat heat;
      heat.number = h < played.numbers.size() ? played.numbers[h] : static_cast<std::uint32_t>(h + 1);
      heat.rides.first = static_cast<std::uint32_t>(event.rides.size());
      heat.rides.count = static_cast<std::uint32_t>(played.heats[h].size());
      event.heats.push_back(heat);
      for (const PlayedRide& ride : played.heats[h]) event.rides.push_back(written(ride));
    }
    event.rounds.push_back(round);
  }

  [[nodiscard]] Ride written(const PlayedRide& played) const {
    Ride ride;
    if (played.competitor) {
      ride.competitor = CompetitorId(*played.competitor);
      ride.name = names_[*played.competitor];
    }
    if (played.thousandths) ride.time = RaceTime::from_micros(*played.thousandths * 1000, 3);
    ride.status = played.status;
    ride.won = played.won;
    return ride;
  }

  std::deque<std::string> names_;
};

/// Small, fast, and the same everywhere: SplitMix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll(std::uint64_t sides) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return (z ^ (z >> 31U)) % sides;
  }

 private:
  std::uint64_t state_;
};

}  // namespace pursuit::test
