#include "prospect.hpp"

#include "missing_names.hpp"
#include "recorded_pairs.hpp"

#include <algorithm>

namespace pursuit {

Prospect::DrawIndex::DrawIndex(const Draw& draw, const Pool& pool, std::size_t competitors)
    : slot_of(competitors, 0), group_used(pool.groups.size() + 1, false) {
  std::uint32_t last = 0;
  for (const DrawnHeat& heat : draw.heats) last = std::max({last, heat.pair.home, heat.pair.back});
  used.resize(last + 1, false);
  for (const DrawnHeat& heat : draw.heats) used[heat.pair.home] = used[heat.pair.back] = true;
  for (std::size_t i = pool.slots.size(); i-- > 0;) {
    const Slot& slot = pool.slots[i];
    unknown_slot = unknown_slot || slot.open || slot.nameless;
    if (slot.competitor) slot_of[index(*slot.competitor)] = size32(i + 1);
    if (uses(i + 1)) group_used[slot.group] = true;
  }
}

Prospect::Prospect(const Resolution& resolution) : resolution_(resolution) {
  const std::size_t rounds = resolution.rules.rounds.size();
  const std::size_t competitors = resolution.event.competitors.size();
  draws_.resize(rounds);
  closed_.resize(rounds);
  chances_.resize(rounds);
  has_nameless_.reserve(rounds);
  for (const ResolvedRound& round : resolution.result.rounds) {
    has_nameless_.push_back(std::any_of(round.heats.begin(), round.heats.end(),
                                        [](const ResolvedHeat& heat) { return heat.has_nameless(); }));
  }
  for (const std::size_t r : resolution.rules.resolve_order) {
    closed_[r] = is_closed(r);
    draws_[r].reserve(resolution.states[r].draws.size());
    for (std::size_t d = 0; d < resolution.states[r].draws.size(); ++d)
      draws_[r].emplace_back(resolution.rules.rounds[r].draws[d], resolution.states[r].pools[d], competitors);
    std::vector<Chance> chances(competitors, Chance::no);
    for (std::size_t c = 0; c < competitors; ++c) chances[c] = compute(r, CompetitorId(c));
    chances_[r] = std::move(chances);
  }
}

bool Prospect::is_whole(std::size_t round) const {
  const std::vector<ResolvedHeat>& heats = resolution_.round(round).heats;
  const RoundRules& rules = resolution_.rules.rounds[round];
  const bool full = !rules.as_recorded() && heats.size() >= rules.heat_count();
  // Of a round known in part more may have ridden than are recorded, and who is not named is anybody.
  const bool drawn = !resolution_.states[round].all(DrawState::as_recorded);
  if (!resolution_.round(round).in_part || drawn) return !names_missing(resolution_, round);
  return full && std::all_of(heats.begin(), heats.end(), [](const ResolvedHeat& heat) {
           return std::all_of(heat.sides.begin(), heat.sides.end(),
                              [](const HeatSide& side) { return side.competitor.has_value(); });
         });
}

bool Prospect::is_closed(std::size_t round) const {
  if (resolution_.rules.rounds[round].kind == RoundKind::time_trial) return false;
  const bool known = resolution_.round(round).complete || resolution_.round(round).drawn;
  return known && is_whole(round) && !more_pairs_may_come(resolution_, round);
}

Chance Prospect::in_round(std::size_t round, CompetitorId competitor) const {
  return chances_[round][index(competitor)];
}

Chance Prospect::compute(std::size_t round, CompetitorId competitor) const {
  if (resolution_.rules.rounds[round].kind == RoundKind::time_trial) return in_time_trial(round, competitor);
  const RoundState& state = resolution_.states[round];
  if (state.of[index(competitor)].member) return Chance::yes;
  if (closed_[round] || rode_beside(round, competitor)) return Chance::no;
  if (may_ride_for_another(round, competitor)) return Chance::maybe;
  for (std::size_t d = 0; d < state.draws.size(); ++d) {
    if (can_be_drawn(round, d, competitor))
      return stands_in_pair(round, d, competitor) ? Chance::yes : Chance::maybe;
  }
  return Chance::no;
}

/// In a round drawn together with this one, under his name: he is not who has no name here.
bool Prospect::rode_beside(std::size_t round, CompetitorId competitor) const {
  if (!has_nameless_[round]) return false;
  for (std::size_t other = 0; other < resolution_.states.size(); ++other) {
    if (resolution_.has_ride(competitor, other) && drawn_together(resolution_.rules, round, other))
      return true;
  }
  return false;
}

/// Whom he rides for may be somebody whose name is lost.
bool Prospect::may_ride_for_another(std::size_t round, CompetitorId competitor) const {
  const std::vector<Verdicts::Substitution>& all = resolution_.verdicts.substitutions;
  return has_nameless_[round] &&
         std::any_of(all.begin(), all.end(), [&](const Verdicts::Substitution& substitution) {
           return substitution.in == competitor && substitution.applies(round, resolution_.rules);
         });
}

/// A tie elsewhere stops the draw, but his own position is decided and paired.
bool Prospect::stands_in_pair(std::size_t round, std::size_t d, CompetitorId competitor) const {
  if (resolution_.states[round].draws[d].state != DrawState::undecided) return false;
  const DrawIndex& draw = draws_[round][d];
  const std::uint32_t position = draw.slot_of[index(competitor)];
  return position != 0 && resolution_.states[round].pools[d].slots[position - 1].group == 0 &&
         draw.uses(position);
}

bool Prospect::surely_in_one(const std::vector<std::size_t>& rounds, CompetitorId competitor) const {
  if (rounds.empty()) return false;
  const Verdicts& verdicts = resolution_.verdicts;
  const Selector& pool = resolution_.rules.rounds[rounds.front()].draws.front().from;
  if (!pool.except.empty() || in_selector(pool, competitor) != Chance::yes) return false;
  if (verdicts.withdrawn_from[index(competitor)] != no_round || !verdicts.substitutions.empty()) return false;
  if (pool.take != Take::winners && pool.take != Take::losers) return false;
  const std::size_t heats = resolution_.rules.rounds[pool.round].heat_count();
  const std::size_t size = pool.heats.empty() ? heats : pool.heats.size();
  for (std::size_t position = 1; position <= size; ++position) {
    const bool drawn = std::any_of(rounds.begin(), rounds.end(), [&](std::size_t round) {
      const std::vector<Draw>& draws = resolution_.rules.rounds[round].draws;
      for (std::size_t d = 0; d < draws.size(); ++d) {
        if (draws_[round][d].uses(position) && draws[d].from == pool) return true;
      }
      return false;
    });
    if (!drawn) return false;
  }
  return size > 0;
}

/// Ranked or not: who has still to ride may yet not finish.
Chance Prospect::in_time_trial(std::size_t round, CompetitorId competitor) const {
  const RoundState& state = resolution_.states[round];
  if (!state.of[index(competitor)].member) return Chance::no;
  if (state.of[index(competitor)].rank != 0) return Chance::yes;
  const RankedRide& row = resolution_.round(round).ranking[state.of[index(competitor)].row];
  return row.status == Status::finished ? Chance::maybe : Chance::no;
}

Chance Prospect::in_heats(const Selector& selector, CompetitorId competitor) const {
  const std::size_t heat = resolution_.states[selector.round].of[index(competitor)].heat;
  const ResolvedRound& round = resolution_.round(selector.round);
  if (selector.heats.empty()) return Chance::yes;
  if (heat >= round.heats.size() || resolution_.states[selector.round].draw_is_lost()) return Chance::maybe;
  if (round.heats[heat].drawn == nullptr) return round.in_part ? Chance::maybe : Chance::no;  // lost which
  return selects_heat(resolution_.rules, selector, round.heats[heat].drawn) ? Chance::yes : Chance::no;
}

Chance Prospect::taken(const Selector& selector, CompetitorId competitor) const {
  if (selector.take == Take::all || selector.take == Take::rest) return Chance::yes;
  const ResolvedRound& round = resolution_.round(selector.round);
  const std::size_t heat = resolution_.states[selector.round].of[index(competitor)].heat;
  if (heat >= round.heats.size() || !round.heats[heat].decided) return Chance::maybe;
  const ResolvedHeat& resolved = round.heats[heat];
  const std::optional<std::size_t> side = selector.take == Take::winners ? resolved.winner : resolved.loser();
  if (resolved.has_nameless()) return Chance::maybe;
  return side && resolved.sides[*side].competitor == competitor ? Chance::yes : Chance::no;
}

bool Prospect::can_be_drawn(std::size_t round, std::size_t d, CompetitorId competitor) const {
  const Draw& draw = resolution_.rules.rounds[round].draws[d];
  if (draw.from.round == round) return true;  // a first round by lot is drawn from nobody
  if (in_round(draw.from.round, competitor) == Chance::no) return false;
  if (in_heats(draw.from, competitor) == Chance::no || taken(draw.from, competitor) == Chance::no)
    return false;
  for (const std::size_t other : draw.from.except) {
    if (in_round(other, competitor) == Chance::yes) return false;
  }
  const Pool& pool = resolution_.states[round].pools[d];
  if (pool.open || pool.lost || draw.as_recorded) return true;
  const DrawIndex& drawn = draws_[round][d];
  const std::uint32_t position = drawn.slot_of[index(competitor)];
  if (position == 0) return drawn.unknown_slot;
  // Within an undecided group he may stand at any of its positions.
  const std::uint32_t group = pool.slots[position - 1].group;
  return drawn.uses(position) || (group != 0 && drawn.group_used[group]);
}

Chance Prospect::in_selector(const Selector& selector, CompetitorId competitor) const {
  const Chance member = in_round(selector.round, competitor);
  if (member == Chance::no) return Chance::no;
  return std::min({member, in_heats(selector, competitor), taken(selector, competitor)});
}

}  // namespace pursuit
