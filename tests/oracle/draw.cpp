// Drawing a round.
#include "sides.hpp"

#include <algorithm>

namespace pursuit::oracle {

namespace {

std::size_t count_ridden(const Sheet& sheet) {
  return static_cast<std::size_t>(std::count_if(sheet.heats.begin(), sheet.heats.end(),
                                                [](const HeatSheet& heat) { return heat.ridden; }));
}

bool was_drawn(const Slot& slot, const Entry& entry) {
  return entry.who && (slot.home.who == entry.who || slot.back.who == entry.who);
}

std::optional<CompetitorId> printed(const Side& side) {
  return rides(side) ? side.who : std::nullopt;
}
}  // namespace

/// The better rank of the rounds before, the latest first, finishes on the home straight (UCI 3.2.086).
std::optional<bool> Race::home_first(const Side& a, const Side& b, std::size_t before) const {
  if (!a.who || !b.who) return {};
  const CompetitorId first = a.seat_of.value_or(*a.who);
  const CompetitorId second = b.seat_of.value_or(*b.who);
  for (std::size_t round = before; round-- > 0;) {
    const std::optional<std::uint32_t> rank_a = rank_in(round, first);
    const std::optional<std::uint32_t> rank_b = rank_in(round, second);
    if (rank_a || rank_b) {
      const std::uint32_t one = rank_a.value_or(UINT32_MAX);
      const std::uint32_t two = rank_b.value_or(UINT32_MAX);
      return one == two ? std::nullopt : std::optional(one < two);
    }
  }
  return {};
}

/// No value where the pairs are not certain.
std::optional<std::vector<Slot>> Race::pair_up(const Pool& pool, Pairs pairs) const {
  if (!pool.known) return {};
  std::vector<Slot> slots;
  std::vector<CompetitorId> seen;
  for (const auto& [one, two] : pairs) {
    const std::size_t size = pool.seats.size();
    Slot slot;
    if (one <= size) slot.home = pool.seats[one - 1];
    if (two <= size) slot.back = pool.seats[two - 1];
    bool swap_by_rank = false;
    for (const std::size_t position : {one, two}) {
      if (position > size) continue;
      const auto level = std::count(pool.keys.begin(), pool.keys.end(), pool.keys[position - 1]);
      if (level == 1) continue;
      const bool only_these =
          level == 2 && one <= size && two <= size && pool.keys[one - 1] == pool.keys[two - 1];
      if (!only_these) return {};
      swap_by_rank = true;
    }
    if (swap_by_rank) {
      const std::optional<bool> first = home_first(slot.home, slot.back, pool.source);
      slot.by_lot = !first;
      if (first == false) std::swap(slot.home, slot.back);
    }
    for (const Side& side : {slot.home, slot.back}) {
      if (!side.who) continue;
      if (std::find(seen.begin(), seen.end(), *side.who) != seen.end()) return {};
      seen.push_back(*side.who);
    }
    slots.push_back(slot);
  }
  return slots;
}

/// Somebody who is drawn here has ridden in another heat that rests on the same results.
bool Race::clash(const Sheet& round, std::size_t source) const {
  for (const Slot& slot : round.slots) {
    if (slot.heat) continue;
    for (const Sheet& sheet : sheets) {
      if (sheet.number <= source) continue;
      for (const Entry& entry : sheet.entries) {
        if (entry.who && sheet.heats[entry.heat].ridden && has(slot, *entry.who)) return true;
      }
    }
  }
  return false;
}

void Race::draw(Sheet& round, const Pool& pool, Pairs pairs) {
  round.source = pool.source;
  const std::size_t ridden = count_ridden(round);
  const std::optional<std::vector<Slot>> slots = pair_up(pool, pairs);
  if (!slots) {
    // Not to be drawn: the heats as recorded, once all of them are. What was announced is an earlier draw.
    if (pool.lost) announce(round);
    round.stale =
        !pool.lost && std::any_of(round.heats.begin(), round.heats.end(), [&](const HeatSheet& heat) {
          bool lost_name = false;
          return !heat.ridden && !names(round, heat, lost_name).empty();
        });
    round.members_known = round.all_ridden = ridden >= pairs.size() && !round.part;
    // Who is alone may have had any opponent.
    for (HeatSheet& heat : round.heats) {
      if (heat.ridden && !heat.decided) round.certain = false;
      if (pool.lost || heat.sides.size() != 1) continue;
      if (heat.ridden) round.certain = false;
      heat.decided = false;
      heat.winner.reset();
    }
    for (Entry& entry : round.entries) entry.rank.reset();
    rank_match(round);
    std::vector<Slot> by_number(pairs.size());
    if (ridden != pairs.size()) return;
    for (std::size_t i = 0; i < round.heats.size(); ++i) {
      if (!round.heats[i].ridden) continue;
      const std::size_t at = round.heats[i].number - 1;
      if (at >= by_number.size() || by_number[at].heat) return;
      by_number[at].heat = i;
    }
    round.slots = by_number;
    return;
  }
  round.drawn = true;
  round.slots = *slots;
  match_heats(round);
  for (Slot& slot : round.slots) {
    for (Side* side : {&slot.home, &slot.back}) {
      if (side->who && disqualified_by(*side->who, round.number)) side->out = true;
    }
  }
  judge_alone(round);
  for (const Slot& slot : round.slots) take_lost_name(round, slot);
  bool open = false;
  for (const Slot& slot : round.slots) {
    if (slot.heat && !round.heats[*slot.heat].decided) {
      // His opponent is absent: he still has to ride, alone.
      const HeatSheet& heat = round.heats[*slot.heat];
      const auto awaited = [&](const Side& side) { return rides(side) && !recorded(round, side); };
      if (heat.sides.size() == 1 && heat.ridden && round.entries[heat.sides.front()].absent() &&
          was_drawn(slot, round.entries[heat.sides.front()]) && (awaited(slot.home) || awaited(slot.back)))
        round.next.push_back({printed(slot.home), printed(slot.back)});
      for (std::size_t i = 0; heat.sides.size() == 2 && i < 2; ++i) {
        const Entry& rider = round.entries[heat.sides[i]];
        if (!round.entries[heat.sides[1 - i]].absent() || rider.ride->ridden() || !rider.who) continue;
        const std::optional<std::size_t> out = jury.withdrawn_from[index(*rider.who)];
        if (out && *out <= round.number) continue;
        const bool home = slot.home.who == rider.who;
        round.next.push_back({home ? rider.who : std::nullopt, home ? std::nullopt : rider.who});
      }
    }
    if (slot.heat && rides(slot.home) && rides(slot.back) &&
        recorded(round, slot.home) != recorded(round, slot.back)) {
      // Somebody else took the side of one who rode elsewhere, and is absent.
      const HeatSheet& heat = round.heats[*slot.heat];
      const Entry& rider = round.entries[heat.sides.front()];
      if (heat.sides.size() == 1 && heat.ridden && rider.absent() && !shares_a_side(round, heat, slot)) {
        const bool home = !recorded(round, slot.home);
        round.next.push_back({home ? slot.home.who : std::nullopt, home ? std::nullopt : slot.back.who});
      }
    }
    const int riders = (rides(slot.home) ? 1 : 0) + (rides(slot.back) ? 1 : 0);
    // Who is alone in a final has won it without riding.
    if (slot.heat || riders == 0 || (riders == 1 && round.final())) continue;
    open = true;
    if (!lost(slot.home) && !lost(slot.back)) round.next.push_back({printed(slot.home), printed(slot.back)});
  }
  round.members_known = !round.part;
  round.all_ridden = round.members_known && !open;
  if (round.part) {
    round.next.clear();
    return;
  }
  round.stale = is_stale(round);
  // Once later rounds are ridden nothing of this one is ridden any more.
  // Two are a pair whatever their ranks.
  const bool pair_of_two = pool.seats.size() == 2 && pool.keys.back() <= 2 && pairs.begin()->first == 1 &&
                           pairs.begin()->second == 2;
  const bool by_rank = pool.by_rank && !pair_of_two;
  if (round.stale || round.adrift || by_rank || later_ridden(round)) round.next.clear();
  if (round.stale || (by_rank && (open || ridden == 0))) round.members_known = false;
  for (Entry& entry : round.entries) {
    if (round.stale && !round.heats[entry.heat].ridden) entry.rank.reset();
  }
  if (by_rank) round.drawn = false;
  if (is_left_out(round) && (open || !round.next.empty())) {
    round.next.clear();
    round.drawn = round.members_known = false;
  }
  bool twice = round.drawn && !round.stale && clash(round, pool.source);
  for (const Sheet& other : sheets) {
    if (&other != &round && other.source == round.source) twice = twice || ride_in_both(round, other);
  }
  if (twice) stopped_.push_back(pool.source);
}

/// Whom these rounds are still to be ridden by must be in one of them only (manual: Nobody rides twice).
bool Race::ride_in_both(const Sheet& one, const Sheet& other) const {
  if (!(one.drawn || one.as_recorded) || !(other.drawn || other.as_recorded)) return false;
  if (one.stale || other.stale) return false;  // said already
  const auto rides_in = [](const Sheet& round, CompetitorId who) {
    return std::any_of(round.entries.begin(), round.entries.end(),
                       [&](const Entry& entry) {
                         const bool counts = round.as_recorded || round.heats[entry.heat].ridden;
                         return counts && entry.who == who;
                       }) ||
           std::any_of(round.slots.begin(), round.slots.end(),
                       [&](const Slot& slot) { return !slot.heat && has(slot, who); });
  };
  for (std::size_t i = 0; i < event.competitors.size(); ++i) {
    const CompetitorId who{size32(i)};
    if (rides_in(one, who) && rides_in(other, who)) return true;
  }
  return false;
}

void Race::never_twice(const Sheet& one, const Sheet& other) {
  if (ride_in_both(one, other)) stopped_.push_back(one.source);
}

/// Nothing is ridden of rounds drawn together, one of which would have somebody ride twice.
void Race::stop() {
  for (Sheet& sheet : sheets) {
    const bool stopped = std::find(stopped_.begin(), stopped_.end(), sheet.source) != stopped_.end();
    const bool ridden = std::all_of(sheet.slots.begin(), sheet.slots.end(), [](const Slot& slot) {
      return slot.heat || (!slot.home.taken && !slot.back.taken);
    });
    const bool announced = sheet.as_recorded && !sheet.next.empty();
    if (!stopped || sheet.number <= sheet.source || (ridden && !announced)) continue;
    sheet.next.clear();
    sheet.drawn = sheet.members_known = sheet.all_ridden = false;
  }
}

std::vector<Side> Race::members(const Sheet& round) const {
  std::vector<Side> out;
  const auto add = [&](const Side& side) {
    if (!side.taken) return;
    for (const Side& there : out) {
      if (side.who && there.who == side.who) return;
    }
    out.push_back(side);
  };
  for (const HeatSheet& heat : round.heats) {
    if (!heat.ridden && !round.as_recorded) continue;
    for (const std::size_t side : heat.sides) {
      const Entry& entry = round.entries[side];
      add({true, entry.who ? entry.who : entry.taken_for, false});
    }
  }
  for (const Slot& slot : round.slots) {
    // Somebody else rode alone here: in place of one who rode elsewhere, or of the first, and the other is
    // still to be heard of.
    const bool other = slot.heat && round.heats[*slot.heat].sides.size() == 1 &&
                       !shares_a_side(round, round.heats[*slot.heat], slot);
    if (other && rides(slot.home) && rides(slot.back)) {
      if (!recorded(round, slot.back)) {
        add(slot.back);
      } else if (!recorded(round, slot.home)) {
        add(slot.home);
      }
    }
    for (const Side& side : {slot.home, slot.back}) {
      // Recorded alone: whom he was drawn against did not come (UCI 3.2.060, 3.2.088).
      const bool left_alone = slot.heat && round.heats[*slot.heat].sides.size() == 1 &&
                              shares_a_side(round, round.heats[*slot.heat], slot);
      const bool left_out = side.out && slot.heat && round.heats[*slot.heat].sides.size() < 2;
      if (!slot.heat || left_out || left_alone) add(side);
    }
  }
  return out;
}

}  // namespace pursuit::oracle
