#include "recorded_pairs.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace pursuit {

namespace {

template <class Each>
void for_each_draw_from(const Rules& rules, std::size_t round, Each each) {
  for (std::size_t later = round + 1; later < rules.rounds.size(); ++later) {
    for (const Draw& draw : rules.rounds[later].draws) {
      if (draw.from.round == round) each(later, draw);
    }
  }
}

/// A round drawn from this one is ridden.
bool later_ridden(const Resolution& resolution, std::size_t round) {
  for (std::size_t later = round + 1; later < resolution.states.size(); ++later) {
    if (resolution.rules.rounds[later].draws_from(round) && resolution.states[later].ridden()) return true;
  }
  return false;
}

bool by_heats(const Draw& draw) {
  return draw.from.take == Take::winners || draw.from.take == Take::losers;
}

/// How many heats the ranks that are drawn from the round need.
std::size_t heats_needed(const Rules& rules, std::size_t round) {
  std::uint32_t needed = 0;
  for_each_draw_from(rules, round, [&](std::size_t, const Draw& draw) {
    for (const DrawnHeat& heat : draw.heats) {
      const std::uint32_t rank = std::max(heat.pair.home, heat.pair.back);
      needed = std::max(needed, by_heats(draw) ? rank : (rank + 1) / 2);
    }
  });
  return needed;
}

/// Nothing where the rules draw the round themselves, or it is drawn from nobody.
const Draw* pool_of(const Resolution& resolution, std::size_t round) {
  const RoundRules& rules = resolution.rules.rounds[round];
  return round > 0 && rules.as_recorded() ? &rules.draws.front() : nullptr;
}

bool pool_is_known(const Pool& pool) {
  return !pool.open && !pool.lost &&
         std::none_of(pool.slots.begin(), pool.slots.end(), [](const Slot& slot) { return slot.open; });
}

/// Somebody rides alone who may be met yet.
bool has_free_side(const ResolvedRound& round) {
  return std::any_of(round.heats.begin(), round.heats.end(), [](const ResolvedHeat& heat) {
    return std::any_of(heat.sides.begin(), heat.sides.end(),
                       [](const HeatSide& side) { return side.empty(); });
  });
}

}  // namespace

std::vector<CompetitorId> not_yet_paired(const Resolution& resolution, std::size_t round) {
  const Draw* draw = pool_of(resolution, round);
  std::vector<CompetitorId> missing;
  if (draw == nullptr || !by_heats(*draw) || later_ridden(resolution, round)) return missing;
  const RoundState& state = resolution.states[round];
  for (const Slot& slot : state.pools.front().slots) {
    if (slot.competitor && !state.of[index(*slot.competitor)].member) missing.push_back(*slot.competitor);
  }
  return missing;
}

/// Everybody who can be in the round is.
bool all_are_paired(const Resolution& resolution, std::size_t round) {
  const Draw* const draw = pool_of(resolution, round);
  if (draw == nullptr) return false;
  const RoundState& state = resolution.states[round];
  if (by_heats(*draw)) {
    const std::vector<Slot>& slots = state.pools.front().slots;
    return pool_is_known(state.pools.front()) &&
           std::all_of(slots.begin(), slots.end(), [&](const Slot& slot) {
             return slot.competitor && state.of[index(*slot.competitor)].member;
           });
  }
  // Where times alone say who goes on, a heat that nobody has won holds up nothing.
  const ResolvedRound& before = resolution.round(draw->from.round);
  const std::vector<RankedRide>& rides = before.ranking;
  return !before.in_part && (before.complete || before.drawn) && !rides.empty() &&
         std::all_of(rides.begin(), rides.end(), [&](const RankedRide& row) {
           return row.competitor &&
                  (state.of[index(*row.competitor)].member || row.status == Status::did_not_start ||
                   row.status == Status::disqualified);
         });
}

bool nobody_goes_on(const Resolution& resolution, std::size_t round) {
  const Draw* const draw = pool_of(resolution, round);
  if (draw == nullptr || !resolution.states[round].recorded.empty()) return false;
  const Pool& pool = resolution.states[round].pools.front();
  return pool_is_known(pool) && pool.slots.empty() && !more_pairs_may_come(resolution, draw->from.round);
}

bool pairs_are_whole(const Resolution& resolution, std::size_t round) {
  if (!resolution.rules.rounds[round].as_recorded()) return true;
  if (!not_yet_paired(resolution, round).empty()) return false;
  if (all_are_paired(resolution, round)) return true;
  const Draw* draw = pool_of(resolution, round);
  const Pool* pool = draw != nullptr && by_heats(*draw) ? &resolution.states[round].pools.front() : nullptr;
  if (pool != nullptr && pool_is_known(*pool)) return true;
  // Who wins what is undecided, or won what is lost, belongs where a side is free.
  if (pool != nullptr && !later_ridden(resolution, round) && has_free_side(resolution.round(round)))
    return false;
  return resolution.round(round).heats.size() >= heats_needed(resolution.rules, round);
}

bool more_pairs_may_come(const Resolution& resolution, std::size_t round) {
  const Draw* draw = pool_of(resolution, round);
  if (draw == nullptr || later_ridden(resolution, round) || all_are_paired(resolution, round)) return false;
  // Of a pool that all may go on from, the record alone says where it is cut.
  if (!by_heats(*draw)) return feeds_others(resolution.rules, round);
  return !pool_is_known(resolution.states[round].pools.front()) || !not_yet_paired(resolution, round).empty();
}

void find_missing_pairs(Resolution& resolution, std::size_t round) {
  if (!resolution.round(round).started) return;
  std::vector<std::string_view> names;
  for (const CompetitorId competitor : not_yet_paired(resolution, round)) {
    names.push_back(resolution.label(competitor));
  }
  if (names.empty()) return;
  resolution.find(Severity::warning, "heat-missing",
                  fmt::format("no heat of the {} is recorded for {}; nothing is drawn from it before",
                              resolution.title(round), list_names(names)),
                  resolution.event.place_of(resolution.round(round).recorded.front()),
                  "write its heat, or withdraw who does not ride");
}

}  // namespace pursuit
