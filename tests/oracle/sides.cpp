// What the header promises.
#include "sides.hpp"

#include <algorithm>

namespace pursuit::oracle {

bool rides(const Side& side) {
  return side.taken && !side.out;
}
bool lost(const Side& side) {
  return rides(side) && !side.who;
}
bool has(const Slot& slot, CompetitorId who) {
  return (rides(slot.home) && slot.home.who == who) || (rides(slot.back) && slot.back.who == who);
}

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

bool same_people(const Sheet& sheet, const HeatSheet& heat, Slot slot) {
  slot.home.out = slot.back.out = false;
  return same_pair(sheet, heat, slot);
}

bool shares_a_side(const Sheet& sheet, const HeatSheet& heat, const Slot& slot) {
  bool lost = false;
  const std::vector<CompetitorId> who = names(sheet, heat, lost);
  return std::any_of(who.begin(), who.end(), [&](CompetitorId one) { return has(slot, one); });
}

bool recorded(const Sheet& sheet, const Side& side) {
  return side.who && std::any_of(sheet.entries.begin(), sheet.entries.end(), [&](const Entry& entry) {
           return entry.who == side.who && sheet.heats[entry.heat].ridden;
         });
}

}  // namespace pursuit::oracle
