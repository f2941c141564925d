// Which recorded heat was ridden for which drawn one, and what that says about it.
#include "sides.hpp"

#include <algorithm>

namespace pursuit::oracle {

/// The drawn heat with both sides; else the one of its number that shares a side; else, for one who rode
/// alone, the one of its number; else the only one that shares a side; else the next free one by number.
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
  pass([&](const HeatSheet& heat) -> Found {  // who rode alone under the number of another heat rode that
    const std::size_t s = heat.number - 1;
    const bool alone = heat.sides.size() == 1 && sheet.entries[heat.sides.front()].who;
    return alone && s < sheet.slots.size() && !sheet.slots[s].heat ? Found(s) : Found();
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
    bool lost_name = false;
    (void)names(sheet, heat, lost_name);
    const std::size_t own = heat.number - 1;
    const auto somebody = [&](const Slot& slot) {
      return !slot.heat && (slot.home.taken || slot.back.taken);
    };
    if (lost_name && own < sheet.slots.size() && somebody(sheet.slots[own])) return own;
    for (std::size_t s = 0; lost_name && s < sheet.slots.size(); ++s) {
      if (somebody(sheet.slots[s])) return s;
    }
    return {};
  });
  pass([&](const HeatSheet& heat) -> Found {
    const std::size_t own = heat.number - 1;
    if (own < sheet.slots.size() && !sheet.slots[own].heat) return own;
    for (std::size_t s = 0; s < sheet.slots.size(); ++s) {
      if (!sheet.slots[s].heat) return s;
    }
    return {};
  });
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

/// Somebody drawn is in no heat, for others rode where he was drawn, both sides or, in place of him, one.
bool is_left_out(const Sheet& round) {
  return std::any_of(round.slots.begin(), round.slots.end(), [&](const Slot& slot) {
    if (!slot.heat) return false;
    const HeatSheet& heat = round.heats[*slot.heat];
    const auto missing = [&](const Side& side) { return rides(side) && !recorded(round, side); };
    if (!missing(slot.home) && !missing(slot.back)) return false;
    if (heat.sides.size() > 1) return true;
    Slot drawn = slot;
    drawn.home.out = drawn.back.out = false;
    if (shares_a_side(round, heat, drawn)) return false;
    return !(rides(slot.home) && rides(slot.back)) || (missing(slot.home) && missing(slot.back));
  });
}

/// Who is recorded alone has won where he was drawn alone; elsewhere only once everybody drawn is recorded:
/// nobody is taken for absent (manual: Half a heat, Nobody is left out).
void Race::judge_alone(Sheet& round) const {
  const auto missing = [&](const Side& side) { return rides(side) && !recorded(round, side); };
  const bool somebody_missing = std::any_of(round.slots.begin(), round.slots.end(), [&](const Slot& slot) {
    return slot.heat && (missing(slot.home) || missing(slot.back));
  });
  for (const Slot& slot : round.slots) {
    if (!slot.heat) continue;
    HeatSheet& heat = round.heats[*slot.heat];
    if (heat.sides.size() != 1 || !heat.ridden) continue;
    const Entry& rider = round.entries[heat.sides.front()];
    heat.decided = !rider.ghost && (same_people(round, heat, slot) || !somebody_missing);
    heat.winner.reset();
    const bool half = shares_a_side(round, heat, slot) && (missing(slot.home) || missing(slot.back));
    if (!heat.decided && !half) round.certain = false;  // somebody is left out, and may have been in it
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

}  // namespace pursuit::oracle
