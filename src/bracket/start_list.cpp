// Who goes on to which round, and the heats to be ridden next.

#include "resolution.hpp"

#include <algorithm>

namespace pursuit {

namespace {

/// The round a heat was drawn from.
std::size_t drawn_from(const RoundRules& rules, const ResolvedHeat& heat) {
  for (const Draw& draw : rules.draws) {
    for (const DrawnHeat& drawn : draw.heats) {
      if (&drawn == heat.drawn) return draw.from.round;
    }
  }
  return rules.draws.front().from.round;
}

/// True where a round that is drawn from this one is already being ridden: what is missing here is
/// lost or forgotten, not still to come.
bool passed(const Resolution& resolution, std::size_t r) {
  for (std::size_t later = 0; later < resolution.rules.rounds.size(); ++later) {
    if (later == r || !resolution.round(later).started) continue;
    for (const Draw& draw : resolution.rules.rounds[later].draws) {
      if (draw.from.round == r) return true;
    }
  }
  return false;
}

bool to_be_ridden(const ResolvedHeat& heat) {
  const bool open =
      std::any_of(heat.sides.begin(), heat.sides.end(), [](const HeatSide& side) { return side.open; });
  const bool known = std::any_of(heat.sides.begin(), heat.sides.end(),
                                 [](const HeatSide& side) { return side.competitor.has_value(); });
  return !heat.ridden && !open && known;
}

}  // namespace

void note_advances(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    const RoundRules& rules = resolution.rules.rounds[r];
    const RoundState& state = resolution.states[r];
    if (rules.draws.empty()) continue;
    for (const CompetitorId member : state.members) {
      const std::size_t h = state.heat_of[index(member)];
      if (h >= resolution.round(r).heats.size()) continue;
      const ResolvedHeat& heat = resolution.round(r).heats[h];
      const std::size_t from = drawn_from(rules, heat);
      if (from == r) continue;  // a first round by lot
      const bool marked = heat.drawn != nullptr && !heat.drawn->mark.empty();
      const std::size_t row = resolution.states[from].row_of[index(member)];
      std::vector<RankedRide>& ranking = resolution.result.rounds[from].ranking;
      if (row < ranking.size()) ranking[row].to.push_back({r, marked ? heat.drawn->mark : "Q"});
    }
  }
}

void list_next_heats(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    const ResolvedRound& round = resolution.round(r);
    const bool match = resolution.rules.rounds[r].kind == RoundKind::match;
    if (!match || round.complete || resolution.states[r].stale || passed(resolution, r)) continue;
    StartList list{r, {}};
    for (std::size_t h = 0; h < round.heats.size(); ++h) {
      if (to_be_ridden(round.heats[h])) list.heats.push_back(h);
    }
    if (!list.heats.empty()) resolution.result.next.push_back(std::move(list));
  }
}

}  // namespace pursuit
