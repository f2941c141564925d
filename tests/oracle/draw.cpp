// Drawing a round, and comparing the draw with what is recorded.
#include "race.hpp"

#include <algorithm>

namespace pursuit::oracle {

namespace {

bool rides(const Side& side) {
  return side.taken && !side.out;
}
bool lost(const Side& side) {
  return rides(side) && !side.who;
}
bool has(const Slot& slot, CompetitorId who) {
  return (rides(slot.home) && slot.home.who == who) || (rides(slot.back) && slot.back.who == who);
}

/// The names of a recorded heat; `lost` when one of them is missing.
std::vector<CompetitorId> names(const Sheet& sheet, const HeatSheet& heat, bool& lost) {
  std::vector<CompetitorId> out;
  for (const std::size_t side : heat.sides) {
    const std::optional<CompetitorId> who = sheet.entries[side].who;
    if (who) {
      if (std::find(out.begin(), out.end(), *who) == out.end()) out.push_back(*who);
    } else {
      lost = true;
    }
  }
  return out;
}

bool same_pair(const Sheet& sheet, const HeatSheet& heat, const Slot& slot) {
  bool lost = false;
  const std::vector<CompetitorId> who = names(sheet, heat, lost);
  const std::size_t size = (rides(slot.home) ? 1U : 0U) + (rides(slot.back) ? 1U : 0U);
  return !lost && size > 0 && who.size() == size &&
         std::all_of(who.begin(), who.end(), [&](CompetitorId one) { return has(slot, one); });
}

/// The same, whatever was ruled about them since.
bool same_people(const Sheet& sheet, const HeatSheet& heat, Slot slot) {
  slot.home.out = slot.back.out = false;
  return same_pair(sheet, heat, slot);
}

bool shares_a_side(const Sheet& sheet, const HeatSheet& heat, const Slot& slot) {
  bool lost = false;
  const std::vector<CompetitorId> who = names(sheet, heat, lost);
  return std::any_of(who.begin(), who.end(), [&](CompetitorId one) { return has(slot, one); });
}

/// By name in a heat that was ridden.
bool recorded(const Sheet& sheet, const Side& side) {
  return side.who && std::any_of(sheet.entries.begin(), sheet.entries.end(), [&](const Entry& entry) {
           return entry.who == side.who && sheet.heats[entry.heat].ridden;
         });
}

std::size_t count_ridden(const Sheet& sheet) {
  return static_cast<std::size_t>(std::count_if(sheet.heats.begin(), sheet.heats.end(),
                                                [](const HeatSheet& heat) { return heat.ridden; }));
}

std::optional<CompetitorId> printed(const Side& side) {
  return rides(side) ? side.who : std::nullopt;
}

}  // namespace

/// The drawn heat with both sides; else the one of its number that shares a side; else the only one that
/// shares a side; else the next free one by number.
void match_heats(Sheet& sheet) {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < sheet.heats.size(); ++i) {
    if (sheet.heats[i].ridden) left.push_back(i);
  }
  const auto pass = [&](auto find) {
    std::erase_if(left, [&](std::size_t recorded) {
      const std::optional<std::size_t> slot = find(sheet.heats[recorded]);
      if (slot) sheet.slots[*slot].heat = recorded;
      return slot.has_value();
    });
  };
  using Found = std::optional<std::size_t>;
  pass([&](const HeatSheet& heat) -> Found {
    for (std::size_t s = 0; s < sheet.slots.size(); ++s) {
      if (!sheet.slots[s].heat && same_pair(sheet, heat, sheet.slots[s])) return s;
    }
    return {};
  });
  pass([&](const HeatSheet& heat) -> Found {
    const std::size_t s = heat.number - 1;
    if (s < sheet.slots.size() && !sheet.slots[s].heat && shares_a_side(sheet, heat, sheet.slots[s]))
      return s;
    return {};
  });
  pass([&](const HeatSheet& heat) -> Found {
    Found only;
    for (std::size_t s = 0; s < sheet.slots.size(); ++s) {
      if (sheet.slots[s].heat || !shares_a_side(sheet, heat, sheet.slots[s])) continue;
      if (only) return {};
      only = s;
    }
    return only;
  });
  // A heat of which a name is lost may have been any that is left.
  for (const std::size_t recorded : left) {
    bool lost_name = false;
    (void)names(sheet, sheet.heats[recorded], lost_name);
    if (lost_name) sheet.adrift = true;
  }
  pass([&](const HeatSheet& heat) -> Found {
    const std::size_t own = heat.number - 1;
    if (own < sheet.slots.size() && !sheet.slots[own].heat) return own;
    for (std::size_t s = 0; s < sheet.slots.size(); ++s) {
      if (!sheet.slots[s].heat) return s;
    }
    return {};
  });
}

/// The better rank of the rounds before, the latest first, finishes on the home straight (UCI 3.2.086).
std::optional<bool> Race::home_first(const Side& a, const Side& b, std::size_t before) const {
  if (!a.who || !b.who) return {};
  for (std::size_t round = before; round-- > 0;) {
    const std::optional<std::uint32_t> rank_a = rank_in(round, *a.who);
    const std::optional<std::uint32_t> rank_b = rank_in(round, *b.who);
    if (rank_a && rank_b && *rank_a != *rank_b) return *rank_a < *rank_b;
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

/// An announced heat of which the results give another pair, other straights or another number. Numbers that
/// only go on from those of the day are no other ones (manual: Earlier draws).
bool Race::is_stale(const Sheet& round) const {
  std::vector<std::pair<std::uint32_t, std::size_t>> numbers;  // as recorded; by the rules
  bool announced = false;
  bool other = false;
  bool all_numbered = true;
  for (std::size_t h = 0; h < round.heats.size(); ++h) {
    const HeatSheet& heat = round.heats[h];
    bool lost_name = false;
    if (!heat.ridden && (names(round, heat, lost_name).empty() || lost_name)) continue;
    const auto slot = std::find_if(round.slots.begin(), round.slots.end(), [&](const Slot& one) {
      return heat.ridden ? one.heat == h && same_people(round, heat, one) : same_people(round, heat, one);
    });
    if (!heat.ridden) announced = true;
    if (slot == round.slots.end()) {
      if (!heat.ridden) other = true;
      continue;
    }
    const auto number = static_cast<std::size_t>(slot - round.slots.begin()) + 1;
    numbers.emplace_back(heat.number, number);
    if (heat.ridden) continue;
    if (heat.number != number) all_numbered = false;
    for (const std::size_t side : heat.sides) {
      const std::optional<Straight> straight = round.entries[side].ride->side;
      const bool at_home = slot->home.taken && slot->home.who == round.entries[side].who;
      if (straight && (straight == Straight::home) != at_home && !slot->by_lot) other = true;
    }
  }
  if (!announced) return false;
  if (other) return true;
  if (all_numbered) return false;
  std::vector<std::size_t> there;
  for (std::size_t i = 0; i < round.slots.size(); ++i) {
    if (round.slots[i].home.taken || round.slots[i].back.taken) there.push_back(i + 1);
  }
  std::sort(numbers.begin(), numbers.end());
  bool in_order = numbers.size() == there.size();
  for (std::size_t i = 0; in_order && i < numbers.size(); ++i) in_order = numbers[i].second == there[i];
  return !in_order;
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
  if (round.stale || round.adrift || pool.by_rank || later_ridden(round)) round.next.clear();
  if (round.stale || (pool.by_rank && open)) round.members_known = false;
  for (Entry& entry : round.entries) {
    if (round.stale && !round.heats[entry.heat].ridden) entry.rank.reset();
  }
  if (pool.by_rank) round.drawn = false;
  if (clash(round, pool.source)) {
    round.next.clear();
    round.drawn = round.members_known = round.all_ridden = false;
  }
  for (Sheet& other : sheets) {
    if (&other != &round && other.source == round.source) nobody_twice(round, other);
  }
}

/// Whole once all its recorded heats are decided, there are as many as later rounds ask for or everybody who
/// can go on is there, and everybody who has won is; or once a later round is ridden (manual: Rounds as
/// recorded).
void Race::take_as_recorded(Sheet& round, std::size_t heats, const Sheet* from, GoOn who_goes_on) const {
  round.as_recorded = true;
  round.source = from ? from->number : 0;
  const std::vector<Side> there = members(round);
  const auto is_there = [&](CompetitorId who) {
    return std::any_of(there.begin(), there.end(), [&](const Side& side) { return side.who == who; });
  };
  bool winners_there = true;
  bool everybody_there = true;
  std::vector<CompetitorId> go_on;
  std::ptrdiff_t nameless = 0;  // winners whose name is lost may be those here whose name is lost
  const bool winners_only = who_goes_on == GoOn::winners;
  if (from) {
    for (const HeatSheet& heat : from->heats) {
      if (!heat.decided) everybody_there = false;
      if (!heat.winner) continue;
      bool gone = false;
      const Side seat = seat_for(from->entries[*heat.winner], *from, round, gone);
      if (gone) continue;
      if (seat.who) go_on.push_back(*seat.who);
      if (!seat.who) ++nameless;
      if (seat.who && who_goes_on != GoOn::anybody && !is_there(*seat.who)) winners_there = false;
    }
    if (nameless > std::count_if(there.begin(), there.end(), [](const Side& side) { return !side.who; }))
      winners_there = false;
    if (from->sole) go_on.push_back(*from->sole);
    if (!winners_only) {
      for (const Side& side : members(*from)) {
        if (!side.who || !(is_there(*side.who) || disqualified_by(*side.who, round.number)))
          everybody_there = false;
      }
    }
    if (!from->members_known || !from->all_ridden || !winners_there) everybody_there = false;
  } else {
    everybody_there = false;
  }
  bool whole = false;
  bool all_decided = true;
  bool won = false;
  bool room = round.heats.size() < heats;  // for somebody who may still win a heat before
  for (const HeatSheet& heat : round.heats) {
    all_decided = all_decided && heat.ridden && heat.decided;
    won = won || heat.winner;
    room = room || heat.sides.size() < 2;
  }
  const bool settled_before = !from || std::all_of(from->heats.begin(), from->heats.end(),
                                                   [](const HeatSheet& heat) { return heat.decided; });
  if (!round.heats.empty()) {
    // Where anybody may go on, two of them may still ride a heat each.
    std::size_t left = 0;
    for (const Side& side : from ? members(*from) : std::vector<Side>()) {
      if (!side.who || !disqualified_by(*side.who, from->number)) ++left;
    }
    const bool enough = winners_only || !won || round.heats.size() >= heats || left < 2;
    everybody_there = everybody_there && enough;
    whole = winners_there && ((round.heats.size() >= heats && (heats > 0 || !from)) || everybody_there ||
                              (heats == 0 && !winners_only));
  } else if (from && from->members_known && from->all_ridden && winners_only &&
             (go_on.empty() || (go_on.size() == 1 && members(*from).size() == 1)) &&
             std::all_of(from->heats.begin(), from->heats.end(),
                         [](const HeatSheet& heat) { return heat.decided; })) {
    // Nobody is left to ride against: who rode alone and won has won the next round too.
    whole = everybody_there = true;
    if (!go_on.empty()) round.sole = go_on.front();
  }
  if (room && !settled_before && winners_only) whole = false;
  const bool ridden_on = later_ridden(round);
  round.members_known = ((whole && all_decided) || everybody_there || ridden_on) && !round.part;
  round.certain = (everybody_there || ridden_on ||
                   (from && heats > 0 && winners_only && (settled_before || !room)) || round.final()) &&
                  !round.part;
  // Where it lost a name, anybody who could have been in it may have been.
  for (const Side& side : there) {
    if (from && !side.who) round.certain = false;
  }
  round.all_ridden = round.members_known && (all_decided || ridden_on);
  if (ridden_on) return;
  if (!round.part) announce(round);
}

/// Who is recorded alone has won only where no two were drawn into his heat: nobody is taken for absent
/// (manual: Half a heat).
void Race::judge_alone(Sheet& round) const {
  for (const Slot& slot : round.slots) {
    if (!slot.heat) continue;
    HeatSheet& heat = round.heats[*slot.heat];
    if (heat.sides.size() != 1 || !heat.ridden) continue;
    const Entry& rider = round.entries[heat.sides.front()];
    const auto missing = [&](const Side& side) { return rides(side) && !recorded(round, side); };
    int others = (missing(slot.home) ? 1 : 0) + (missing(slot.back) ? 1 : 0);
    if (!rider.who && others > 0) --others;  // a lost name is taken for one of them
    heat.decided = others == 0 && !rider.ghost;
    heat.winner.reset();
    if (heat.decided && !rider.absent()) heat.winner = heat.sides.front();
  }
  for (Entry& entry : round.entries) entry.rank.reset();
  rank_match(round);
}

/// A lost name is taken for whom the draw has in that heat, where only he is missing.
void Race::take_lost_name(Sheet& round, const Slot& slot) {
  if (!slot.heat) return;
  std::vector<Entry*> lost_names;
  for (const std::size_t side : round.heats[*slot.heat].sides) {
    if (!round.entries[side].who) lost_names.push_back(&round.entries[side]);
  }
  std::vector<CompetitorId> missing;
  for (const Side& side : {slot.home, slot.back}) {
    if (side.who && !recorded(round, side)) missing.push_back(*side.who);
  }
  if (lost_names.size() == 1 && missing.size() == 1) lost_names.front()->taken_for = missing.front();
}

/// Heats announced, with no result, are ridden next, each side on the straight that is recorded for it.
void Race::announce(Sheet& round) const {
  std::vector<const HeatSheet*> announced;
  for (const HeatSheet& heat : round.heats) {
    if (!heat.ridden && !heat.sides.empty()) announced.push_back(&heat);
  }
  std::stable_sort(announced.begin(), announced.end(),
                   [](const HeatSheet* a, const HeatSheet* b) { return a->number < b->number; });
  for (const HeatSheet* heat : announced) {
    bool lost_name = false;
    const std::vector<CompetitorId> who = names(round, *heat, lost_name);
    if (lost_name || who.empty()) continue;
    Pairing pairing;
    pairing.home = who.front();
    if (who.size() > 1) pairing.back = who.back();
    if (round.entries[heat->sides.front()].ride->side == Straight::back)
      std::swap(pairing.home, pairing.back);
    for (std::optional<CompetitorId>* side : {&pairing.home, &pairing.back}) {
      if (*side && disqualified_by(**side, round.number)) side->reset();
    }
    if (pairing.home || pairing.back) round.next.push_back(pairing);
  }
}

/// Whom these rounds are still to be ridden by must be in one of them only (manual: Nobody rides twice).
void Race::nobody_twice(Sheet& one, Sheet& other) const {
  if (!(one.drawn || one.as_recorded) || !(other.drawn || other.as_recorded)) return;
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
    if (!rides_in(one, who) || !rides_in(other, who)) continue;
    one.next.clear();
    other.next.clear();
    one.all_ridden = other.all_ridden = false;
    one.members_known = other.members_known = false;
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
  if (round.sole) add({true, round.sole, false});
  for (const Slot& slot : round.slots) {
    for (const Side& side : {slot.home, slot.back}) {
      // Recorded alone: whom he was drawn against did not come (UCI 3.2.060, 3.2.088).
      const bool left_alone = slot.heat && round.heats[*slot.heat].sides.size() == 1 &&
                              shares_a_side(round, round.heats[*slot.heat], slot);
      if (!slot.heat || side.out || left_alone) add(side);
    }
  }
  return out;
}

}  // namespace pursuit::oracle
