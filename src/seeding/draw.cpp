#include <pursuit/seeding/draw.hpp>

#include <algorithm>

namespace pursuit {

namespace {

DrawnSide side(const Pool& pool, std::uint32_t position) {
  const Slot slot = pool.at(position);
  return {slot.competitor, slot.nameless, position};
}

/// True where the pair is the whole of one tie.
bool same_tie_of_two(const Pool& pool, const Slot& home, const Slot& back) {
  if (home.group == 0 || home.group != back.group) return false;
  return std::count_if(pool.slots.begin(), pool.slots.end(),
                       [&](const Slot& slot) { return slot.group == home.group; }) == 2;
}

}  // namespace

PairedDraw pair_pool(const Draw& draw, const Pool& pool) {
  PairedDraw paired;
  if (draw.as_recorded || pool.lost) {
    paired.state = DrawState::as_recorded;
    return paired;
  }
  if (pool.open) return paired;
  for (const DrawnHeat& heat : draw.heats) {
    const Slot home = pool.at(heat.pair.home);
    const Slot back = pool.at(heat.pair.back);
    if (home.open || back.open) return {};
    DrawnPair pair{&heat, side(pool, heat.pair.home), side(pool, heat.pair.back)};
    pair.side_undecided = same_tie_of_two(pool, home, back);
    if ((home.group != 0 || back.group != 0) && !pair.side_undecided) {
      return {DrawState::undecided, {}, std::max(home.group, back.group)};
    }
    paired.pairs.push_back(pair);
  }
  paired.state = DrawState::drawn;
  return paired;
}

}  // namespace pursuit
