// The time to beat in a round that is being ridden.

#include "resolution.hpp"

#include <algorithm>

namespace pursuit {

namespace {

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
    if (!is_match()) return of.to_ride.size() + rows().size();
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
    if (!selects_heat(resolution_.rules, selector_, heat.drawn)) return false;
    if (selector_.take == Take::all || !heat.winner) return selector_.take == Take::all;
    const HeatSide& winner = heat.sides[*heat.winner];
    return row.ride ? winner.ride == row.ride : winner.competitor == row.competitor;
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

}  // namespace

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

}  // namespace pursuit
