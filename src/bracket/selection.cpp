// The ordered pool that a selector names.

#include "resolution.hpp"

#include <pursuit/model/sort.hpp>

#include <algorithm>

namespace pursuit {

namespace {

class Selection {
 public:
  Selection(const Resolution& resolution, const Selector& selector, std::size_t target)
      : resolution_(resolution),
        selector_(selector),
        target_(target),
        round_(resolution.round(selector.round)),
        state_(resolution.states[selector.round]) {}

  [[nodiscard]] Pool pool() const {
    Pool pool;
    pool.lost = round_.in_part || rests_on_lost_draw();
    if (pool.lost) return pool;
    pool.open = !ready();
    if (pool.open) return pool;
    switch (selector_.order) {
      case Order::heat:
        return by_heat();
      case Order::seed:
        return by_seed();
      case Order::time:
      case Order::tied:
        break;
    }
    return rests_on_ranks() ? undecided(pool_by_time(candidates()), Undecided::recorded_rank)
                            : pool_by_time(candidates());
  }

 private:
  /// Which heat is the `1v4` of the rules, or who was in the round that is left out, nobody can say.
  [[nodiscard]] bool rests_on_lost_draw() const {
    if (state_.draw_is_lost() && (!selector_.heats.empty() || lacks_heats())) return true;
    return std::any_of(selector_.except.begin(), selector_.except.end(), [&](std::size_t other) {
      return resolution_.states[other].draw_is_lost() &&
             (!resolution_.round(other).complete || resolution_.states[other].lost_name);
    });
  }

  /// Fewer are recorded than the rules have, and no draw says whether more are to come.
  [[nodiscard]] bool lacks_heats() const {
    return selector_.order == Order::heat && !round_.heats.empty() &&
           round_.heats.size() < resolution_.rules.rounds[selector_.round].heat_count();
  }

  [[nodiscard]] bool is_match() const {
    return resolution_.rules.rounds[selector_.round].kind == RoundKind::match;
  }

  [[nodiscard]] bool selects(std::size_t heat) const {
    return selects_heat(resolution_.rules, selector_, round_.heats[heat].drawn);
  }

  /// All results are there that the whole order depends on. By heat, each position waits for its own.
  [[nodiscard]] bool ready() const {
    if (round_.withheld) return false;
    for (const std::size_t other : selector_.except) {
      if (!resolution_.round(other).drawn && !resolution_.round(other).complete) return false;
    }
    if (!is_match()) return round_.complete;
    if (selector_.order == Order::heat) return !round_.heats.empty();
    if (selector_.heats.empty()) return round_.complete;
    std::size_t found = 0;
    for (std::size_t i = 0; i < round_.heats.size(); ++i) {
      if (!selects(i)) continue;
      if (!round_.heats[i].decided || !round_.heats[i].ridden) return false;
      ++found;
    }
    return found > 0;
  }

  /// He is disqualified before this draw, or in a round that its pool leaves out.
  [[nodiscard]] bool barred(CompetitorId member) const {
    const std::size_t out = resolution_.verdicts.disqualified_from[index(member)];
    return excepted(member) || (out < target_ && !drawn_together(resolution_.rules, out, target_));
  }

  /// A position of this pool is his own, before anybody is substituted.
  [[nodiscard]] bool stands(CompetitorId member) const {
    const std::size_t row = state_.of[index(member)].row;
    if (row >= round_.ranking.size() || !includes(row) || barred(member)) return false;
    return round_.ranking[row].rank || selector_.order == Order::heat;
  }

  /// Who stands in the pool for a member of the round: himself, his substitute, or nobody. Who rides for
  /// another of the pool leaves his own position.
  [[nodiscard]] std::optional<CompetitorId> admitted(CompetitorId member) const {
    const Verdicts& verdicts = resolution_.verdicts;
    if (barred(member)) return std::nullopt;
    CompetitorId rider = member;
    const bool concerned = verdicts.substituted[index(member)];
    for (const Verdicts::Substitution& substitution : verdicts.substitutions) {
      if (!concerned) break;
      if (!substitution.applies(target_, resolution_.rules)) continue;
      if (substitution.out == rider) {
        rider = substitution.in;
      } else if (substitution.in == member && rider == member && stands(substitution.out)) {
        return std::nullopt;
      }
    }
    if (barred(rider) || verdicts.withdrawn(rider, target_, resolution_.rules)) return std::nullopt;
    return rider;
  }

  [[nodiscard]] bool excepted(CompetitorId member) const {
    return std::any_of(selector_.except.begin(), selector_.except.end(),
                       [&](std::size_t other) { return resolution_.states[other].of[index(member)].member; });
  }

  /// Who has lost his name is drawn into a round that this pool leaves out.
  [[nodiscard]] bool goes_elsewhere(std::size_t row) const {
    return std::any_of(selector_.except.begin(), selector_.except.end(), [&](std::size_t other) {
      const std::vector<Draw>& draws = resolution_.rules.rounds[other].draws;
      return std::any_of(draws.begin(), draws.end(), [&](const Draw& draw) {
        return draw.from.round == selector_.round && Selection(resolution_, draw.from, other).includes(row);
      });
    });
  }

  [[nodiscard]] bool takes(std::size_t heat, std::size_t side) const {
    const ResolvedHeat& resolved = round_.heats[heat];
    switch (selector_.take) {
      case Take::all:
      case Take::rest:
        return true;
      case Take::winners:
        return resolved.winner == side;
      case Take::losers:
        break;
    }
    return resolved.loser() == side;
  }

  [[nodiscard]] std::size_t side_of(const RankedRide& row, const ResolvedHeat& heat) const {
    const auto his = std::find_if(heat.sides.begin(), heat.sides.end(), [&](const HeatSide& side) {
      return row.ride ? side.ride == row.ride : side.competitor == row.competitor;
    });
    return static_cast<std::size_t>(his - heat.sides.begin());
  }

  [[nodiscard]] bool won(std::size_t row) const {
    const ResolvedHeat& heat = round_.heats[state_.row_heat[row]];
    return heat.winner == side_of(round_.ranking[row], heat);
  }

  [[nodiscard]] bool includes(std::size_t row) const {
    if (!is_match()) return true;
    const std::size_t heat = state_.row_heat[row];
    return selects(heat) && takes(heat, side_of(round_.ranking[row], round_.heats[heat]));
  }

  /// Who did not start a match round is last of it, and in no pool of all its members (UCI 3.2.087).
  [[nodiscard]] bool was_absent(const RankedRide& row) const {
    return is_match() && selector_.take == Take::all && row.status == Status::did_not_start;
  }

  /// Ranks without a time may be those of a season or of a ranking list: nothing is drawn from them that is
  /// still to be ridden.
  [[nodiscard]] bool rests_on_ranks() const {
    return !resolution_.states[target_].ridden() && ridden_behind(resolution_, target_) == no_round &&
           !is_match() &&
           std::any_of(round_.ranking.begin(), round_.ranking.end(),
                       [](const RankedRide& row) { return row.rank && row.by == By::recorded; });
  }

  static Pool undecided(Pool pool, Undecided why) {
    pool.groups = {why};
    for (Slot& slot : pool.slots) slot.group = 1;
    return pool;
  }

  /// Ranks that the record leaves out belong to somebody nobody knows.
  void add_missing_ranks(std::vector<Candidate>& chosen, std::size_t row) const {
    constexpr std::uint32_t most = 64;  // more than any draw reaches
    const std::uint32_t before = row == 0 ? 0 : static_cast<std::uint32_t>(row);
    const std::uint32_t rank = *round_.ranking[row].rank;
    if (is_match() || rank <= before + 1 || round_.ranking[row].by != By::recorded) return;
    if (row > 0 && round_.ranking[row - 1].rank == rank) return;
    const std::uint32_t last = row == 0 ? 0 : *round_.ranking[row - 1].rank;
    for (std::uint32_t missing = std::max(last, before) + 1; missing < rank && chosen.size() < most;
         ++missing) {
      Candidate unknown;
      unknown.rank = missing;
      unknown.timed = true;
      chosen.push_back(unknown);
    }
  }

  [[nodiscard]] std::vector<Candidate> candidates() const {
    std::vector<Candidate> chosen;
    std::vector<std::optional<RaceTime>> times;  // by candidate
    chosen.reserve(round_.ranking.size());
    times.reserve(round_.ranking.size());
    for (std::size_t i = 0; i < round_.ranking.size(); ++i) {
      const RankedRide& row = round_.ranking[i];
      if (!row.rank || !includes(i) || was_absent(row) || (!row.competitor && goes_elsewhere(i))) continue;
      add_missing_ranks(chosen, i);
      Candidate candidate;
      candidate.rank = *row.rank;
      candidate.timed = row.time.has_value() || !is_match();
      candidate.without_time = is_match() && !row.time && (row.status == Status::finished || won(i));
      if (row.ride) candidate.tie_order = resolution_.event.ride(*row.ride).tie_order;
      if (row.competitor) {
        candidate.competitor = admitted(*row.competitor);
        if (!candidate.competitor) continue;
        const std::uint32_t previous = resolution_.previous_rank(*row.competitor, selector_.round);
        if (previous != 0) candidate.previous_rank = previous;
      }
      chosen.push_back(candidate);
      times.resize(chosen.size());  // the unknown of a missing rank have none
      times.back() = row.time;
    }
    const std::vector<bool> uncertain = uncertain_positions(times);
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i].uncertain = uncertain[i];
    return chosen;
  }

  [[nodiscard]] Slot slot_of(std::size_t heat, std::optional<std::size_t> side) const {
    Slot slot;
    const ResolvedHeat& resolved = round_.heats[heat];
    slot.open = !resolved.decided;
    if (slot.open || !side) return slot;
    const HeatSide& who = resolved.sides[*side];
    slot.nameless = who.nameless;
    if (who.competitor) slot.competitor = admitted(*who.competitor);
    return slot;
  }

  /// The position is the heat's: a heat without a winner leaves an empty one. A heat of the rules
  /// that nobody was drawn into does as well.
  [[nodiscard]] Pool by_heat() const {
    Pool pool;
    const auto push = [&](std::size_t heat) {
      const ResolvedHeat& resolved = round_.heats[heat];
      if (selector_.take != Take::losers) pool.slots.push_back(slot_of(heat, resolved.winner));
      if (selector_.take != Take::winners) pool.slots.push_back(slot_of(heat, resolved.loser()));
    };
    const std::size_t missing = selector_.take == Take::winners || selector_.take == Take::losers ? 1 : 2;
    const RoundRules& rules = resolution_.rules.rounds[selector_.round];
    const std::size_t wanted = rules.heat_count();
    if (wanted == 0) {
      std::vector<std::size_t> ridden(round_.heats.size());
      for (std::size_t i = 0; i < ridden.size(); ++i) ridden[i] = i;
      sort_stably(ridden.begin(), ridden.end(), [&](std::size_t a, std::size_t b) {
        return round_.heats[a].number < round_.heats[b].number;
      });
      for (const std::size_t heat : ridden) push(heat);
      return pool;
    }
    for (std::size_t w = 0; w < wanted; ++w) {
      if (!selector_.heats.empty() &&
          std::find(selector_.heats.begin(), selector_.heats.end(), w) == selector_.heats.end()) {
        continue;
      }
      const DrawnHeat* const drawn = rules.heat(w);
      const auto heat = std::find_if(round_.heats.begin(), round_.heats.end(),
                                     [&](const ResolvedHeat& h) { return h.drawn == drawn; });
      if (heat == round_.heats.end()) {
        Slot slot;
        slot.open = !round_.drawn && !round_.complete;
        pool.slots.insert(pool.slots.end(), missing, slot);
      } else {
        push(static_cast<std::size_t>(heat - round_.heats.begin()));
      }
    }
    return pool;
  }

  /// As they came in: by the position each was drawn from.
  [[nodiscard]] Pool by_seed() const {
    struct Seeded {
      std::uint32_t seed = UINT32_MAX;
      Slot slot;
    };
    std::vector<Seeded> seeded;
    for (std::size_t i = 0; i < round_.ranking.size(); ++i) {
      const RankedRide& row = round_.ranking[i];
      if (!row.rank || !includes(i)) continue;
      Seeded entry;
      entry.slot.nameless = !row.competitor;
      if (row.competitor) entry.slot.competitor = admitted(*row.competitor);
      if (row.competitor && !entry.slot.competitor) continue;
      entry.seed = seed_of(i);
      seeded.push_back(entry);
    }
    sort_stably(seeded.begin(), seeded.end(),
                [](const Seeded& a, const Seeded& b) { return a.seed < b.seed; });
    Pool pool;
    for (const Seeded& entry : seeded) pool.slots.push_back(entry.slot);
    join_equal_seeds(pool, seeded.size(), [&](std::size_t i) { return seeded[i].seed; });
    return pool;
  }

  template <class Seed>
  static void join_equal_seeds(Pool& pool, std::size_t size, Seed seed) {
    for (std::size_t i = 1; i < size; ++i) {
      if (seed(i) != seed(i - 1)) continue;
      if (pool.slots[i - 1].group == 0) {
        pool.groups.push_back(Undecided::shared_rank);
        pool.slots[i - 1].group = static_cast<std::uint32_t>(pool.groups.size());
      }
      pool.slots[i].group = pool.slots[i - 1].group;
    }
  }

  [[nodiscard]] std::uint32_t seed_of(std::size_t row) const {
    const RankedRide& ranked = round_.ranking[row];
    if (is_match()) {
      const ResolvedHeat& heat = round_.heats[state_.row_heat[row]];
      const std::size_t side = side_of(ranked, heat);
      if (side < heat.sides.size() && heat.sides[side].seed) return *heat.sides[side].seed;
    }
    return ranked.ride ? resolution_.event.ride(*ranked.ride).seed.value_or(UINT32_MAX) : UINT32_MAX;
  }

  const Resolution& resolution_;
  const Selector& selector_;
  std::size_t target_;
  const ResolvedRound& round_;
  const RoundState& state_;
};

}  // namespace

Pool select(const Resolution& resolution, const Selector& selector, std::size_t target) {
  return Selection(resolution, selector, target).pool();
}

}  // namespace pursuit
