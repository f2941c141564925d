// A round that is being ridden: who has still to ride, and the time to beat.

#include "resolution.hpp"

#include <pursuit/model/sort.hpp>

#include <algorithm>

namespace pursuit {

namespace {

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
  sort_stably(riders.begin(), riders.end(), [&](const ToRide& a, const ToRide& b) {
    return round.heats[*a.heat].number < round.heats[*b.heat].number;
  });
  if (resolution.rules.rounds[r].kind == RoundKind::match) return riders;
  for (const RankedRide& row : round.ranking) {
    if (!row.competitor || has_result(resolution, row) || seated[index(*row.competitor)]) continue;
    riders.push_back({*row.competitor, {}, {}});
  }
  return riders;
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
      if (!heat.decided && (!opponent.has_result || opponent.absent())) sides.push_back(i);
    } else {
      const RankedRide* const row = resolution.row_of(*side.competitor, round);
      if (row != nullptr && !has_result(resolution, *row)) sides.push_back(i);
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
    if (resolution.rules.rounds[later].draws_from(round)) return true;
  }
  return false;
}

void note_running(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    ResolvedRound& round = resolution.result.rounds[r];
    if (!round.started || round.complete || round.in_part || passed(resolution, r)) continue;
    if (round.withheld) continue;
    round.to_ride = riders_to_come(resolution, r);
    if (!round.to_ride.empty()) round.to_beat = time_to_beat(resolution, r);
  }
}

}  // namespace pursuit
