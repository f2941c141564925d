#include "prospect.hpp"

#include "missing_names.hpp"
#include "recorded_pairs.hpp"

#include <algorithm>

namespace pursuit {

namespace {

bool uses(const Draw& draw, std::size_t position) {
  return std::any_of(draw.heats.begin(), draw.heats.end(), [&](const DrawnHeat& heat) {
    return heat.pair.home == position || heat.pair.back == position;
  });
}

}  // namespace

Prospect::Prospect(const Resolution& resolution) : resolution_(resolution) {
  chances_.resize(resolution.rules.rounds.size());
  for (const std::size_t r : resolution.rules.resolve_order) {
    const std::size_t competitors = resolution.event.competitors.size();
    std::vector<Chance> chances(competitors, Chance::no);
    for (std::size_t c = 0; c < competitors; ++c) chances[c] = compute(r, CompetitorId(c));
    chances_[r] = std::move(chances);
  }
}

bool Prospect::is_whole(std::size_t round) const {
  const std::vector<ResolvedHeat>& heats = resolution_.round(round).heats;
  const RoundRules& rules = resolution_.rules.rounds[round];
  const bool full = !rules.as_recorded() && heats.size() >= rules.heats().size();
  // Of a round known in part more may have ridden than are recorded, and who is not named is anybody.
  const bool drawn = !resolution_.states[round].all(DrawState::as_recorded);
  if (!resolution_.round(round).in_part || drawn) return !names_missing(resolution_, round);
  return full && std::all_of(heats.begin(), heats.end(), [](const ResolvedHeat& heat) {
           return std::all_of(heat.sides.begin(), heat.sides.end(),
                              [](const HeatSide& side) { return side.competitor.has_value(); });
         });
}

Chance Prospect::in_round(std::size_t round, CompetitorId competitor) const {
  return chances_[round][index(competitor)];
}

Chance Prospect::compute(std::size_t round, CompetitorId competitor) const {
  if (resolution_.rules.rounds[round].kind == RoundKind::time_trial) return in_time_trial(round, competitor);
  const RoundState& state = resolution_.states[round];
  if (state.member[index(competitor)]) return Chance::yes;
  const bool known = resolution_.round(round).complete || resolution_.round(round).drawn;
  if (known && is_whole(round) && !more_pairs_may_come(resolution_, round)) return Chance::no;
  for (std::size_t d = 0; d < state.draws.size(); ++d) {
    if (can_be_drawn(round, d, competitor))
      return stands_in_pair(round, d, competitor) ? Chance::yes : Chance::maybe;
  }
  return Chance::no;
}

/// A tie elsewhere stops the draw, but his own position is decided and paired.
bool Prospect::stands_in_pair(std::size_t round, std::size_t d, CompetitorId competitor) const {
  if (resolution_.states[round].draws[d].state != DrawState::undecided) return false;
  const Pool& pool = resolution_.states[round].pools[d];
  for (std::size_t i = 0; i < pool.slots.size(); ++i) {
    if (pool.slots[i].competitor == competitor && pool.slots[i].group == 0) {
      return uses(resolution_.rules.rounds[round].draws[d], i + 1);
    }
  }
  return false;
}

bool Prospect::surely_in_one(const std::vector<std::size_t>& rounds, CompetitorId competitor) const {
  if (rounds.empty()) return false;
  const Verdicts& verdicts = resolution_.verdicts;
  const Selector& pool = resolution_.rules.rounds[rounds.front()].draws.front().from;
  if (!pool.except.empty() || in_selector(pool, competitor) != Chance::yes) return false;
  if (verdicts.withdrawn_from[index(competitor)] != no_round || !verdicts.substitutions.empty()) return false;
  if (pool.take != Take::winners && pool.take != Take::losers) return false;
  const std::size_t heats = resolution_.rules.rounds[pool.round].heats().size();
  const std::size_t size = pool.heats.empty() ? heats : pool.heats.size();
  for (std::size_t position = 1; position <= size; ++position) {
    const bool drawn = std::any_of(rounds.begin(), rounds.end(), [&](std::size_t round) {
      const std::vector<Draw>& draws = resolution_.rules.rounds[round].draws;
      return std::any_of(draws.begin(), draws.end(),
                         [&](const Draw& draw) { return draw.from == pool && uses(draw, position); });
    });
    if (!drawn) return false;
  }
  return size > 0;
}

/// Ranked or not: who has still to ride may yet not finish.
Chance Prospect::in_time_trial(std::size_t round, CompetitorId competitor) const {
  const RoundState& state = resolution_.states[round];
  if (!state.member[index(competitor)]) return Chance::no;
  if (state.rank[index(competitor)] != 0) return Chance::yes;
  const RankedRide& row = resolution_.round(round).ranking[state.row_of[index(competitor)]];
  return row.status == Status::finished ? Chance::maybe : Chance::no;
}

Chance Prospect::in_heats(const Selector& selector, CompetitorId competitor) const {
  const std::size_t heat = resolution_.states[selector.round].heat_of[index(competitor)];
  const ResolvedRound& round = resolution_.round(selector.round);
  if (selector.heats.empty()) return Chance::yes;
  if (heat >= round.heats.size() || resolution_.states[selector.round].draw_is_lost()) return Chance::maybe;
  if (round.heats[heat].drawn == nullptr) return round.in_part ? Chance::maybe : Chance::no;  // lost which
  const auto all = resolution_.rules.rounds[selector.round].heats();
  const bool wanted = std::any_of(selector.heats.begin(), selector.heats.end(),
                                  [&](std::size_t h) { return all[h] == round.heats[heat].drawn; });
  return wanted ? Chance::yes : Chance::no;
}

Chance Prospect::taken(const Selector& selector, CompetitorId competitor) const {
  if (selector.take == Take::all || selector.take == Take::rest) return Chance::yes;
  const ResolvedRound& round = resolution_.round(selector.round);
  const std::size_t heat = resolution_.states[selector.round].heat_of[index(competitor)];
  if (heat >= round.heats.size() || !round.heats[heat].decided) return Chance::maybe;
  const ResolvedHeat& resolved = round.heats[heat];
  const std::optional<std::size_t> side = selector.take == Take::winners ? resolved.winner : resolved.loser();
  bool nameless = false;
  for (const HeatSide& other : resolved.sides) nameless = nameless || other.nameless;
  if (nameless) return Chance::maybe;
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
  // Within an undecided group he may stand at any of its positions.
  for (std::size_t i = 0; i < pool.slots.size(); ++i) {
    if (pool.slots[i].competitor != competitor) continue;
    if (uses(draw, i + 1)) return true;
    for (std::size_t j = 0; j < pool.slots.size(); ++j) {
      if (pool.slots[i].group != 0 && pool.slots[j].group == pool.slots[i].group && uses(draw, j + 1))
        return true;
    }
    return false;
  }
  return std::any_of(pool.slots.begin(), pool.slots.end(),
                     [](const Slot& slot) { return slot.open || slot.nameless; });
}

Chance Prospect::in_selector(const Selector& selector, CompetitorId competitor) const {
  const Chance member = in_round(selector.round, competitor);
  if (member == Chance::no) return Chance::no;
  return std::min({member, in_heats(selector, competitor), taken(selector, competitor)});
}

}  // namespace pursuit
