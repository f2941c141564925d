// An event while it is being played: rides can be added and changed anywhere.
#pragma once

#include <pursuit/model/event.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pursuit {

/// A side of a heat before it is ridden. Without a competitor his name is lost.
struct Starter {
  std::optional<CompetitorId> competitor;
};

/// One or two starters, the first on the home straight; one rides alone. `number` as drawn; 0: the next.
struct Start {
  std::vector<Starter> starters;
  std::uint32_t number = 0;
};

/// A re-ride has no start of its own.
struct DraftHeat {
  Start start;
  std::vector<Ride> rides;
};

struct DraftRound {
  std::size_t rules = 0;  ///< of Rules::rounds
  std::string_view name;
  std::vector<DraftHeat> heats;
  bool in_part = false;
};

/// `head` has all that is no round.
struct Draft {
  Event head;
  std::vector<DraftRound> rounds;

  /// Flat, as the rest of the program has it. Heats of no draw are numbered as they are ridden.
  [[nodiscard]] Event event() const;
};

}  // namespace pursuit
