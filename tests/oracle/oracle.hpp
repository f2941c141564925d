// The rules of every built-in format, written a second time straight from the regulations and the
// descriptions of the Games: plain, slow, and sharing nothing with the engine but the values of the model.
#pragma once

#include <pursuit/model/event.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit::oracle {

/// A ride that is not void, and its rank over the round; none: unranked.
struct Rank {
  RideId ride{};
  std::optional<std::uint32_t> rank;
};

/// A heat of a match round as recorded: whether it is decided, and who won it, if anybody did.
struct Verdict {
  HeatId heat{};
  bool decided = false;
  std::optional<RideId> winner;
};

/// A heat that is to be ridden next. An empty side has nobody. The first finishes on the home straight.
struct Pairing {
  std::optional<CompetitorId> home;
  std::optional<CompetitorId> back;
};

/// One for each round of the format, in the order they are ridden.
struct RoundOutcome {
  std::string id;
  std::vector<Rank> ranking;      ///< every non-void ride recorded with a result, in any order
  std::vector<Verdict> verdicts;  ///< of the recorded heats of a match round with a result, in any order
  std::vector<Pairing> next;      ///< the heats that are still to be ridden, where they can be drawn now
  bool stale = false;             ///< heats are recorded that were drawn from other results
};

struct Placed {
  CompetitorId who{};
  std::optional<std::uint32_t> place;  ///< none: not decided yet, or `unplaced`
  bool unplaced = false;               ///< settled: he will never have a place (DNS, DSQ, AC ...)
};

struct Outcome {
  std::vector<RoundOutcome> rounds;
  std::vector<Placed> classification;  ///< every competitor of the event once, in any order
};

/// `format` is the id of one of the built-in rules. The record of `event` has lost nothing.
[[nodiscard]] Outcome judge(const Event& event, std::string_view format);

}  // namespace pursuit::oracle
