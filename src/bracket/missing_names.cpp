#include "missing_names.hpp"

#include <algorithm>

namespace pursuit {

namespace {

/// Others rode where somebody was drawn, who is in no heat.
bool is_left_out(const RoundState& state) {
  const auto is_out = [&](const DrawnSide& side) {
    return side.competitor && !state.of[index(*side.competitor)].member;
  };
  return std::any_of(state.draws.begin(), state.draws.end(), [&](const PairedDraw& draw) {
    return std::any_of(draw.pairs.begin(), draw.pairs.end(),
                       [&](const DrawnPair& pair) { return is_out(pair.home) || is_out(pair.back); });
  });
}

/// Whether the draw says who sits in a heat. Who is nameless in the time trial a round is drawn from is none
/// of those named there; who was drawn here and rides in another heat tells nothing of this one.
bool named_by_draw(const Resolution& resolution, std::size_t round, std::size_t h) {
  const RoundState& state = resolution.states[round];
  const auto rode_elsewhere = [&](const DrawnSide& side) {
    return side.competitor && state.of[index(*side.competitor)].heat != h;
  };
  for (std::size_t d = 0; d < state.draws.size(); ++d) {
    const Draw& draw = resolution.rules.rounds[round].draws[d];
    const bool after_trial = resolution.rules.rounds[draw.from.round].kind == RoundKind::time_trial;
    for (const DrawnPair& pair : state.draws[d].pairs) {
      if (pair.heat != resolution.round(round).heats[h].drawn) continue;
      if (rode_elsewhere(pair.home) || rode_elsewhere(pair.back) || is_left_out(state)) return false;
      return after_trial || (!pair.home.nameless && !pair.back.nameless);
    }
  }
  return false;
}

std::size_t unnamed_sides(const Resolution& resolution, std::size_t round) {
  const std::vector<ResolvedHeat>& heats = resolution.round(round).heats;
  std::size_t count = 0;
  for (std::size_t h = 0; h < heats.size(); ++h) {
    const auto unnamed = std::count_if(heats[h].sides.begin(), heats[h].sides.end(),
                                       [](const HeatSide& side) { return side.nameless || side.open; });
    if (unnamed > 0 && !named_by_draw(resolution, round, h)) count += static_cast<std::size_t>(unnamed);
  }
  return count;
}

/// Seen in a round drawn from this one, for himself.
bool went_on(const Resolution& resolution, std::size_t round, std::size_t competitor) {
  if (resolution.verdicts.substituted[competitor]) return false;
  for (std::size_t later = round + 1; later < resolution.rules.rounds.size(); ++later) {
    if (resolution.rules.rounds[later].draws_from(round) && resolution.states[later].of[competitor].member)
      return true;
  }
  return false;
}

/// What a round drawn from the time trial says of the ride that is the n-th without a name there.
NamelessRide in_draw(const PairedDraw& draw, const Pool& pool, std::size_t n) {
  if (draw.state != DrawState::drawn) return NamelessRide::unclear;
  std::uint32_t position = 0;
  for (const Slot& slot : pool.slots) {
    ++position;
    if (!slot.nameless || n-- > 0) continue;
    const bool drawn = std::any_of(draw.pairs.begin(), draw.pairs.end(), [position](const DrawnPair& pair) {
      return (pair.home.nameless && pair.home.seed == position) ||
             (pair.back.nameless && pair.back.seed == position);
    });
    return drawn ? NamelessRide::went_on : NamelessRide::placed;
  }
  return NamelessRide::placed;
}

NamelessRide nameless_ride(const Resolution& resolution, std::size_t round, std::size_t n) {
  NamelessRide found = NamelessRide::placed;
  for (std::size_t later = round + 1; later < resolution.rules.rounds.size(); ++later) {
    const RoundState& state = resolution.states[later];
    for (std::size_t d = 0; d < state.draws.size(); ++d) {
      if (resolution.rules.rounds[later].draws[d].from.round != round) continue;
      const NamelessRide here = in_draw(state.draws[d], state.pools[d], n);
      if (here == NamelessRide::went_on) return here;
      found = std::max(found, here);
    }
  }
  return found;
}

}  // namespace

std::vector<NamelessRide> nameless_rides(const Resolution& resolution, std::size_t round) {
  const std::vector<Membership>& all = resolution.states[round].of;
  const bool may_be_known =
      std::any_of(all.begin(), all.end(), [](const Membership& his) { return !his.member; });
  std::vector<NamelessRide> rides;
  for (const RankedRide& row : resolution.round(round).ranking) {
    if (row.competitor || !row.rank) continue;
    NamelessRide ride = nameless_ride(resolution, round, rides.size());
    if (ride == NamelessRide::placed && may_be_known) ride = NamelessRide::unclear;
    rides.push_back(ride);
  }
  return rides;
}

bool names_missing(const Resolution& resolution, std::size_t round) {
  const RoundState& state = resolution.states[round];
  if (resolution.round(round).in_part && state.all(DrawState::as_recorded)) return true;
  const std::size_t unnamed = unnamed_sides(resolution, round);
  if (unnamed == 0) return false;
  std::size_t known_later = 0;
  for (std::size_t c = 0; c < state.of.size(); ++c) {
    if (!state.of[c].member && went_on(resolution, round, c)) ++known_later;
  }
  return known_later < unnamed;
}

}  // namespace pursuit
