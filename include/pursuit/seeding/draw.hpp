// Pairing a pool: which competitors meet in which heat of a round.
#pragma once

#include <pursuit/model/ids.hpp>
#include <pursuit/rules/rules.hpp>
#include <pursuit/seeding/pool.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace pursuit {

/// How far a draw could be made.
enum class DrawState : std::uint8_t {
  drawn,
  open,         ///< results are still to come
  undecided,    ///< a pair depends on a tie or on a winner without a time
  as_recorded,  ///< the rules leave the pairs to the event, or results are lost
};

/// A side of a drawn heat. Without a competitor it is empty, or `nameless`.
struct DrawnSide {
  std::optional<CompetitorId> competitor;
  bool nameless = false;
  std::uint32_t seed = 0;

  [[nodiscard]] bool empty() const noexcept { return !competitor && !nameless; }
};

/// `side_undecided`: both stand in one tie of two, so the pair is certain and only who finishes on
/// the home straight is not; the rank in the latest earlier round says (UCI 3.2.086).
struct DrawnPair {
  const DrawnHeat* heat = nullptr;
  DrawnSide home;
  DrawnSide back;
  bool side_undecided = false;
  bool by_lot = false;  ///< not even an earlier round says who finishes on the home straight
};

/// `pairs` has one entry for each heat of the draw, also for heats nobody stands in; none unless
/// `drawn`. `tie` is the group of the pool that stops an undecided draw.
struct PairedDraw {
  DrawState state = DrawState::open;
  std::vector<DrawnPair> pairs;
  std::uint32_t tie = 0;
};

/// Pairs the pool. No pair rests on anything undecided.
[[nodiscard]] PairedDraw pair_pool(const Draw& draw, const Pool& pool);

}  // namespace pursuit
