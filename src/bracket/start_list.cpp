// Who goes on to which round, and the heats to be ridden next.

#include "resolution.hpp"

#include <pursuit/model/sort.hpp>

#include <fmt/core.h>

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

/// A heat of a match round of which all are known. Where one alone is
/// recorded, and absent, the other has still to ride.
bool to_be_ridden(const Resolution& resolution, std::size_t r, const ResolvedHeat& heat) {
  const auto unknown = [](const HeatSide& side) { return side.open || side.nameless; };
  const bool known = std::any_of(heat.sides.begin(), heat.sides.end(),
                                 [](const HeatSide& side) { return side.competitor && !side.has_result; });
  if (!known || std::any_of(heat.sides.begin(), heat.sides.end(), unknown)) return false;
  return !heat.ridden || !riders_to_come(resolution, r, heat).empty();
}

/// Somebody in a heat of `r` still to be ridden who is also in `other`.
std::optional<CompetitorId> drawn_into_both(const Resolution& resolution, std::size_t r, std::size_t other) {
  for (const ResolvedHeat& heat : resolution.round(r).heats) {
    if (heat.ridden) continue;
    for (const HeatSide& side : heat.sides) {
      const bool rides = side.competitor && !side.has_result;
      if (rides && resolution.states[other].of[index(*side.competitor)].member) return side.competitor;
    }
  }
  return std::nullopt;
}

/// Drawn into a heat of which only the other side is recorded.
bool awaited(const ResolvedHeat& heat, const HeatSide& side) {
  return heat.ridden && side.competitor && !side.ride && !side.has_result;
}

/// Somebody who sits in two heats of the round, one of them still to be ridden.
std::optional<CompetitorId> seated_twice(const Resolution& resolution, std::size_t r) {
  std::vector<bool> seated(resolution.event.competitors.size(), false);
  bool to_ride = false;
  std::optional<CompetitorId> twice;
  for (const ResolvedHeat& heat : resolution.round(r).heats) {
    to_ride = to_ride || !heat.ridden;
    for (const HeatSide& side : heat.sides) {
      if (!side.competitor) continue;
      to_ride = to_ride || awaited(heat, side);
      if (seated[index(*side.competitor)]) twice = side.competitor;
      seated[index(*side.competitor)] = true;
    }
  }
  return to_ride ? twice : std::nullopt;
}

/// Of a withheld draw nobody knows who is still to come in a heat.
void open_awaited(ResolvedRound& round) {
  for (ResolvedHeat& heat : round.heats) {
    for (HeatSide& side : heat.sides) {
      if (!awaited(heat, side)) continue;
      side = HeatSide{};
      side.open = true;
    }
  }
}

/// Somebody unread has still to ride in the round, by what is recorded and drawn.
bool waits_for_unread(const Resolution& resolution, std::size_t r) {
  if (resolution.round(r).complete || resolution.round(r).in_part) return false;
  for (const ResolvedHeat& heat : resolution.round(r).heats) {
    for (const HeatSide& side : heat.sides) {
      if (side.competitor && !side.has_result && resolution.unread[index(*side.competitor)]) return true;
    }
  }
  return false;
}

bool all_ridden(const ResolvedRound& round) {
  return std::all_of(round.heats.begin(), round.heats.end(),
                     [](const ResolvedHeat& heat) { return heat.ridden; });
}

/// With those drawn together with one of them, as far as they are still to be ridden.
void withhold(Resolution& resolution, std::vector<bool> withheld) {
  const std::vector<bool> first = withheld;
  for (std::size_t r = 0; r < first.size(); ++r) {
    for (std::size_t other = 0; first[r] && other < first.size(); ++other) {
      if (drawn_together(resolution.rules, r, other) && !all_ridden(resolution.round(other)))
        withheld[other] = true;
    }
  }
  for (std::size_t r = 0; r < withheld.size(); ++r) {
    if (!withheld[r]) continue;
    withhold_draw(resolution, r);
    open_awaited(resolution.result.rounds[r]);
    rank_round(resolution, r);
  }
}

}  // namespace

void withhold_draw(Resolution& resolution, std::size_t round) {
  ResolvedRound& resolved = resolution.result.rounds[round];
  resolved.drawn = false;
  resolved.withheld = true;
  for (ResolvedHeat& heat : resolved.heats) {
    if (heat.ridden) continue;
    HeatSide open;
    open.open = true;
    heat.sides.assign(2, open);
    heat.decided = false;
    heat.winner.reset();
    heat.by = By::nothing;
    resolved.complete = false;
  }
}

void check_drawn_twice(Resolution& resolution) {
  const std::size_t rounds = resolution.rules.rounds.size();
  std::vector<bool> withheld(rounds, false);
  for (std::size_t r = 0; r < rounds; ++r) {
    if (resolution.rules.rounds[r].kind != RoundKind::match) continue;
    if (const auto twice = seated_twice(resolution, r)) {
      withheld[r] = true;
      resolution.find(
          Severity::error, "drawn-twice",
          fmt::format("{} would ride twice in the {}", resolution.label(twice), resolution.title(r)), Place{},
          "correct the heat that was ridden, or the ruling that brought him in");
    }
    for (std::size_t other = 0; other < rounds; ++other) {
      if (!drawn_together(resolution.rules, r, other)) continue;
      const auto twice = drawn_into_both(resolution, r, other);
      if (!twice) continue;
      withheld[r] = true;
      if (withheld[other]) continue;
      resolution.find(Severity::error, "drawn-twice",
                      fmt::format("{} would ride in the {} and in the {}", resolution.label(twice),
                                  resolution.title(r), resolution.title(other)),
                      Place{}, "correct the heat that was ridden, or the ruling that brought him in");
    }
  }
  withhold(resolution, std::move(withheld));
}

void withhold_unread(Resolution& resolution) {
  const std::size_t rounds = resolution.rules.rounds.size();
  std::vector<bool> withheld(rounds, false);
  for (std::size_t r = 0; r < rounds; ++r) {
    if (!waits_for_unread(resolution, r)) continue;
    if (resolution.rules.rounds[r].kind == RoundKind::time_trial) {
      resolution.result.rounds[r].withheld = true;
      continue;
    }
    withheld[r] = true;
  }
  withhold(resolution, std::move(withheld));
}

void note_advances(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    const RoundRules& rules = resolution.rules.rounds[r];
    const RoundState& state = resolution.states[r];
    if (rules.draws.empty()) continue;
    for (const CompetitorId member : state.members) {
      const std::size_t h = state.of[index(member)].heat;
      if (h >= resolution.round(r).heats.size()) continue;
      const ResolvedHeat& heat = resolution.round(r).heats[h];
      const std::size_t from = drawn_from(rules, heat);
      if (from == r) continue;  // a first round by lot
      const bool marked = heat.drawn != nullptr && !heat.drawn->mark.empty();
      const std::size_t row = resolution.states[from].of[index(member)].row;
      std::vector<RankedRide>& ranking = resolution.result.rounds[from].ranking;
      if (row < ranking.size()) ranking[row].to.push_back({r, marked ? heat.drawn->mark : "Q"});
    }
  }
}

void list_next_heats(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    const ResolvedRound& round = resolution.round(r);
    const bool match = resolution.rules.rounds[r].kind == RoundKind::match;
    if (round.complete || round.in_part || round.withheld || passed(resolution, r)) continue;
    StartList list{r, {}, resolution.states[r].entries};
    for (std::size_t h = 0; h < round.heats.size(); ++h) {
      const bool next = match ? to_be_ridden(resolution, r, round.heats[h])
                              : !riders_to_come(resolution, r, round.heats[h]).empty();
      if (next) list.heats.push_back(h);
    }
    if (!match) {
      sort_stably(list.heats.begin(), list.heats.end(), [&](std::size_t a, std::size_t b) {
        return round.heats[a].number < round.heats[b].number;
      });
    }
    if (!list.heats.empty()) resolution.result.next.push_back(std::move(list));
  }
}

}  // namespace pursuit
