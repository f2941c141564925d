// What the parts of a random event have in common while it is played.
#pragma once

#include "dice.hpp"
#include "draft.hpp"
#include "field.hpp"

#include <pursuit/generator/event_generator.hpp>
#include <pursuit/model/document.hpp>
#include <pursuit/rules/rules.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace pursuit {

/// How the source of the event writes things down.
struct Manner {
  int decimals = 3;
  std::uint32_t last_laps = 0;  ///< in a hundred rides
  bool caught_at = false;
  bool straights = false;
  bool teams = false;
  bool whole = false;  ///< it says of every heat how it ended, and makes no slips
};

/// The state of an event being played.
struct Play {
  Dice& dice;
  const Shares& shares;
  const Rules& rules;
  Document& document;
  Field field;
  Manner manner;
  Draft draft;
};

/// A ride with a name and no result: what a start list has.
[[nodiscard]] Ride entered(Play& play, const Starter& starter);

/// Rides a round: a result, or what is recorded in place of one, for every starter. Void rides and re-rides
/// come with it.
[[nodiscard]] DraftRound ridden(Play& play, std::size_t round, const std::vector<Start>& starts);

/// A time of that many thousandths as the source writes it.
[[nodiscard]] RaceTime written(Play& play, std::int64_t thousandths);

}  // namespace pursuit
