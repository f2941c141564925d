// A round that is being ridden: who has still to ride, and the time to beat.

#include "resolution.hpp"

#include <algorithm>

namespace pursuit {

namespace {

bool absent(const HeatSide& side) {
  return side.empty() || side.status == Status::did_not_start || side.status == Status::disqualified;
}

std::vector<ToRide> riders_to_come(const Resolution& resolution, std::size_t r) {
  const ResolvedRound& round = resolution.round(r);
  std::vector<ToRide> riders;
  std::vector<bool> seated(resolution.event.competitors.size(), false);
  for (std::size_t h = 0; h < round.heats.size(); ++h) {
    for (const std::size_t i : riders_to_come(resolution, r, round.heats[h])) {
      const HeatSide& side = round.heats[h].sides[i];
      riders.push_back({*side.competitor, h, side.straight});
      seated[index(*side.competitor)] = true;
    }
  }
  std::stable_sort(riders.begin(), riders.end(), [&](const ToRide& a, const ToRide& b) {
    return round.heats[*a.heat].number < round.heats[*b.heat].number;
  });
  if (resolution.rules.rounds[r].kind == RoundKind::match) return riders;
  for (const RankedRide& row : round.ranking) {
    if (!row.competitor || has_result(resolution, row) || seated[index(*row.competitor)]) continue;
    riders.push_back({*row.competitor, {}, {}});
  }
  return riders;
}

/// The times of the round that a selector orders, best first, and how many they can become.
class RunningPool {
 public:
  RunningPool(const Resolution& resolution, const Selector& selector, std::size_t target)
      : resolution_(resolution), selector_(selector), target_(target) {}

  /// Of a time trial all, of a match round all or the winners, where nothing but times says who goes on.
  [[nodiscard]] bool well_defined() const {
    if (selector_.order != Order::time || !selector_.except.empty()) return false;
    if (!is_match()) return selector_.take == Take::all;
    if (selector_.take != Take::all && selector_.take != Take::winners) return false;
    return std::all_of(round().ranking.begin(), round().ranking.end(),
                       [&](const RankedRide& row) { return !row.rank || row.time || !includes(row); });
  }

  [[nodiscard]] std::size_t size() const {
    const ResolvedRound& of = round();
    if (!is_match()) {
      return of.to_ride.size() + static_cast<std::size_t>(std::count_if(
                                     of.ranking.begin(), of.ranking.end(),
                                     [](const RankedRide& row) { return row.rank.has_value(); }));
    }
    const std::size_t heats = selector_.heats.empty() ? of.heats.size() : selector_.heats.size();
    return selector_.take == Take::winners ? heats : 2 * heats;
  }

  [[nodiscard]] std::vector<const RankedRide*> rows() const {
    std::vector<const RankedRide*> rows;
    for (const RankedRide& row : round().ranking) {
      const bool out =
          row.competitor && resolution_.verdicts.withdrawn(*row.competitor, target_, resolution_.rules);
      if (row.rank && !out && includes(row)) rows.push_back(&row);
    }
    return rows;
  }

 private:
  [[nodiscard]] const ResolvedRound& round() const { return resolution_.round(selector_.round); }
  [[nodiscard]] bool is_match() const {
    return resolution_.rules.rounds[selector_.round].kind == RoundKind::match;
  }

  [[nodiscard]] bool includes(const RankedRide& row) const {
    if (!is_match()) return true;
    const auto at = static_cast<std::size_t>(&row - round().ranking.data());
    const ResolvedHeat& heat = round().heats[resolution_.states[selector_.round].row_heat[at]];
    if (!selected(heat)) return false;
    return selector_.take == Take::all ||
           (heat.winner && heat.sides[*heat.winner].competitor == row.competitor);
  }

  [[nodiscard]] bool selected(const ResolvedHeat& heat) const {
    if (selector_.heats.empty()) return true;
    const auto all = resolution_.rules.rounds[selector_.round].heats();
    return std::any_of(selector_.heats.begin(), selector_.heats.end(),
                       [&](std::size_t wanted) { return all[wanted] == heat.drawn; });
  }

  const Resolution& resolution_;
  const Selector& selector_;
  std::size_t target_;
};

std::uint32_t last_rank(const Draw& draw) {
  std::uint32_t last = 0;
  for (const DrawnHeat& heat : draw.heats) last = std::max({last, heat.pair.home, heat.pair.back});
  return last;
}

/// The cut that leaves most in, of those that leave somebody out.
std::optional<ToBeat> time_to_beat(const Resolution& resolution, std::size_t r) {
  std::optional<ToBeat> cut;
  for (std::size_t target = 0; target < resolution.rules.rounds.size(); ++target) {
    for (const Draw& draw : resolution.rules.rounds[target].draws) {
      if (target == r || draw.from.round != r || draw.as_recorded) continue;
      const RunningPool pool(resolution, draw.from, target);
      const std::uint32_t rank = last_rank(draw);
      if (!pool.well_defined() || rank >= pool.size() || (cut && cut->rank >= rank)) continue;
      const std::vector<const RankedRide*> rows = pool.rows();
      const auto taken = static_cast<std::uint32_t>(std::min<std::size_t>(rank, rows.size()));
      cut = ToBeat{target, rank, draw.from.take == Take::winners, taken, {}, {}};
      if (rows.size() < rank) continue;
      cut->time = rows[rank - 1]->time;
      cut->competitor = rows[rank - 1]->competitor;
    }
  }
  // A position that a source gives without a time says nothing to beat.
  if (cut && cut->taken == cut->rank && !cut->time) cut.reset();
  return cut;
}

}  // namespace

std::vector<std::size_t> riders_to_come(const Resolution& resolution, std::size_t round,
                                        const ResolvedHeat& heat) {
  std::vector<std::size_t> sides;
  const bool match = resolution.rules.rounds[round].kind == RoundKind::match;
  for (std::size_t i = 0; i < heat.sides.size(); ++i) {
    const HeatSide& side = heat.sides[i];
    if (!side.competitor || side.open || side.has_result) continue;
    if (match) {
      const HeatSide& opponent = heat.sides[1 - i];
      if (!heat.decided && (!opponent.has_result || absent(opponent))) sides.push_back(i);
    } else {
      const std::size_t row = resolution.states[round].row_of[index(*side.competitor)];
      const std::vector<RankedRide>& ranking = resolution.round(round).ranking;
      if (row < ranking.size() && !has_result(resolution, ranking[row])) sides.push_back(i);
    }
  }
  return sides;
}

bool has_result(const Resolution& resolution, const RankedRide& row) {
  if (row.rank || row.status != Status::finished) return true;
  return row.ride && resolution.event.ride(*row.ride).time.has_value();
}

bool passed(const Resolution& resolution, std::size_t round) {
  for (std::size_t later = 0; later < resolution.rules.rounds.size(); ++later) {
    if (later == round || !resolution.round(later).started) continue;
    for (const Draw& draw : resolution.rules.rounds[later].draws) {
      if (draw.from.round == round) return true;
    }
  }
  return false;
}

void note_running(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    ResolvedRound& round = resolution.result.rounds[r];
    if (!round.started || round.complete || round.in_part || passed(resolution, r)) continue;
    if (resolution.states[r].stale) continue;
    round.to_ride = riders_to_come(resolution, r);
    if (!round.to_ride.empty()) round.to_beat = time_to_beat(resolution, r);
  }
}

}  // namespace pursuit
