#include "places.hpp"

#include <algorithm>

namespace pursuit::oracle {

namespace {

bool won(const Sheet& round, const Side& side) {
  return std::any_of(round.heats.begin(), round.heats.end(), [&](const HeatSheet& heat) {
    if (!side.who || !heat.winner) return false;
    const Entry& winner = round.entries[*heat.winner];
    return winner.who == side.who || winner.taken_for == side.who;
  });
}

}  // namespace

Places::Places(Race& race)
    : race_(race), taken_(race.event.competitors.size(), false), place_(race.event.competitors.size()) {
  race.stop();
}

bool Places::free(const Side& side) const {
  return !side.who || !taken_[index(*side.who)];
}

bool Places::disqualified(const Sheet& round, const Side& side) const {
  if (side.who) return race_.jury.disqualified_from[index(*side.who)].has_value();
  return std::any_of(round.entries.begin(), round.entries.end(),
                     [](const Entry& entry) { return !entry.who && entry.disqualified(); });
}

/// Disqualified in this round, or in one drawn together with it: he leaves a place vacant
/// (UCI 3.2.060, 3.2.087).
bool Places::vacates(const Sheet& round, const Side& side) const {
  if (!side.who) return disqualified(round, side);
  const std::optional<std::size_t> from = race_.jury.disqualified_from[index(*side.who)];
  if (!from || (*from <= round.source && round.number > 0)) return false;
  // Of finals drawn together the order in which they are ridden says nothing.
  const bool is_final = round.final() && !round.as_recorded;
  return is_final || *from <= round.number;
}

/// Who did not start is first of nothing.
void Places::put(const Sheet& round, const Side& side, std::size_t ordinal) {
  const Entry* entry = side.who ? entry_of(round, *side.who) : nullptr;
  if (ordinal == 0 && entry && entry->status == Status::did_not_start) return;
  if (side.who && counted_) place_[index(*side.who)] = size32(ordinal) + 1;
}

/// The members who are not placed yet, and marks them.
std::vector<Side> Places::take(const Sheet& round) {
  // Who is disqualified from a round that is to be drawn again may be in it, and leave a place vacant.
  for (std::size_t i = 0; round.stale && i < taken_.size(); ++i) {
    const CompetitorId who{size32(i)};
    if (race_.jury.disqualified_from[i] == round.number && !taken_[i] && !entry_of(round, who))
      counted_ = false;
  }
  std::vector<Side> sides = race_.members(round);
  // Who has won, and is disqualified from a round that is still to come, leaves a place of that vacant.
  for (const Side& side : sides) {
    const std::optional<std::size_t> from =
        side.who ? race_.jury.disqualified_from[index(*side.who)] : std::nullopt;
    if (from && *from > round.number && free(side) && won(round, side) &&
        !entry_of(race_.sheets[*from], *side.who))
      counted_ = false;
  }
  std::erase_if(sides, [&](const Side& side) {
    const std::optional<std::size_t> from =
        side.who ? race_.jury.disqualified_from[index(*side.who)] : std::nullopt;
    const bool later = from > round.number && !race_.sheets[*from].all_ridden;
    return !free(side) ||
           (disqualified(round, side) && !vacates(round, side) && !(later && won(round, side)));
  });
  for (const Side& side : sides) {
    if (side.who) taken_[index(*side.who)] = true;
  }
  return sides;
}

void Places::final_heat(const Sheet& round) {
  std::vector<Side> sides = take(round);
  if (!round.members_known || !round.certain) counted_ = false;
  if (round.part) part_seen_ = true;
  bool over = round.all_ridden && all_decided(round);
  const HeatSheet* heat = nullptr;  // the one that was ridden: an old draw may stand beside it
  bool several = false;
  for (const HeatSheet& one : round.heats) {
    if (!one.ridden) continue;
    several = heat != nullptr;
    heat = &one;
  }
  const std::size_t count = sides.size();
  const auto out = [&](const Side& side) { return disqualified(round, side); };
  // Alone, or left alone, he has won without riding.
  const bool walk_over =
      !heat && count > 0 &&
      std::count_if(sides.begin(), sides.end(), out) + 1 == static_cast<std::ptrdiff_t>(count);
  if (std::any_of(sides.begin(), sides.end(), [](const Side& side) { return !side.who; })) doubt_ = true;
  // Of a final whose winner is not named nothing is said.
  if (heat && heat->winner && !round.entries[*heat->winner].who) over = false;
  if (over && several) {
    put_by_rank(round, sides, behind_);
  } else if (over) {
    std::size_t second = behind_ + (count > 1 ? 1 : 0);
    if (heat && heat->winner && !round.entries[*heat->winner].who && !sides.empty()) {
      // The winner's name is lost; the other is second.
    } else if (std::none_of(sides.begin(), sides.end(), [&](const Side& s) { return won(round, s); }) &&
               heat && heat->winner) {
      second = behind_;  // the winner has his place already
    }
    for (const Side& side : sides) {
      // A disqualified one leaves his place vacant (UCI 3.2.060).
      if (disqualified(round, side)) continue;
      put(round, side, walk_over || won(round, side) ? behind_ : second);
    }
  }
  behind_ += count;
}

/// By rank over the round; who has none comes last; the disqualified leave the last places vacant.
void Places::put_by_rank(const Sheet& round, const std::vector<Side>& sides, std::size_t ordinal) {
  const auto rank = [&](const Side& side) {
    const Entry* entry = side.who ? entry_of(round, *side.who) : nullptr;
    return entry ? entry->rank.value_or(UINT32_MAX) : UINT32_MAX;
  };
  // Who finished without a time could stand anywhere among those with one (manual: Without a time).
  const auto timed = [&](const Side& side) {
    const Entry* entry = side.who ? entry_of(round, *side.who) : nullptr;
    return entry && entry->counts;
  };
  const auto loose = [&](const Side& side) {
    const Entry* entry = side.who ? entry_of(round, *side.who) : nullptr;
    return entry && !entry->counts && entry->rank && !disqualified(round, side) &&
           (!entry->status || entry->status == Status::finished || won(round, side));
  };
  const bool any_loose = std::any_of(sides.begin(), sides.end(), loose);
  const auto among =
      std::count_if(sides.begin(), sides.end(), [&](const Side& side) { return timed(side) || loose(side); });
  const auto in_block = [&](const Side& side) { return any_loose && (timed(side) || loose(side)); };
  // The order given for all of them decides, where it agrees with the times.
  std::vector<const Entry*> block;
  for (const Side& side : sides) {
    if (in_block(side)) block.push_back(entry_of(round, *side.who));
  }
  const bool ordered = any_loose && in_given_order(block);
  for (std::size_t i = 0; ordered && i < block.size(); ++i)
    put(round, {true, block[i]->who, false}, ordinal + i);
  for (const Side& side : sides) {
    if (disqualified(round, side)) continue;
    if (in_block(side) && among > 1) continue;
    std::size_t better = 0;
    for (const Side& other : sides) {
      if (disqualified(round, other)) continue;
      if (in_block(other) != in_block(side) ? in_block(other) : rank(other) < rank(side)) ++better;
    }
    // Who shares a rank because the round before is known in part stays open (manual: The caught).
    const bool shared = std::count_if(sides.begin(), sides.end(),
                                      [&](const Side& other) { return rank(other) == rank(side); }) > 1;
    if (shared && !timed(side) && round.number > 0 && race_.sheets[round.number - 1].part) continue;
    put(round, side, ordinal + better);
  }
}

void Places::rest(const Sheet& round, Order order) {
  const std::vector<Side> sides = take(round);
  // Who shares a place shares it with a lost name too.
  bool sure = counted_ && !doubt_ && round.members_known && round.certain;
  if (std::any_of(sides.begin(), sides.end(), [](const Side& side) { return !side.who; })) doubt_ = true;
  const bool lost_name = std::any_of(round.entries.begin(), round.entries.end(),
                                     [](const Entry& entry) { return !entry.who && !entry.ghost; });
  if (lost_name && order == Order::time) sure = false;
  bool unclear = false;  // a heat without a result may still tell something about him
  std::ptrdiff_t to_place = 0;
  bool awaited = false;
  for (const Side& side : sides) {
    if (!disqualified(round, side)) ++to_place;
    const Entry* entry = side.who ? entry_of(round, *side.who) : nullptr;
    if (side.who && !entry && !disqualified(round, side)) awaited = true;
    if (!entry || entry->rank || entry->disqualified()) continue;
    if (!round.heats[entry->heat].decided) unclear = true;
  }
  if (to_place == 1) unclear = false;
  if (awaited && to_place > 1 && order == Order::time) sure = false;
  if (sure && order == Order::time && round.all_ridden && !unclear) put_by_rank(round, sides, behind_);
  if (sure && order == Order::tied && (round.all_ridden || race_.later_ridden(round))) {
    for (const Side& side : sides) {
      if (!disqualified(round, side)) put(round, side, behind_);
    }
  }
  behind_ += sides.size();
  if (round.part) part_seen_ = true;
  // All who came before are members of this round, however they part among themselves.
  const bool strangers = !race_.jury.substitutions.empty() && !counted_;
  counted_ = round.members_known && round.certain && !strangers && !part_seen_;
}

void Places::rest_by_time(const Sheet& round) {
  rest(round, Order::time);
}

void Places::rest_tied(const Sheet& round) {
  rest(round, Order::tied);
}

void Places::winners_then_losers(const Sheet& round) {
  const std::vector<Side> sides = take(round);
  if (std::any_of(sides.begin(), sides.end(), [](const Side& side) { return !side.who; })) doubt_ = true;
  if (!round.members_known) counted_ = false;
  if (counted_ && !doubt_ && round.all_ridden && all_decided(round)) {
    std::vector<Side> winners;
    std::vector<Side> losers;
    for (const Side& side : sides) {
      (won(round, side) && !disqualified(round, side) ? winners : losers).push_back(side);
    }
    put_by_rank(round, winners, behind_);
    put_by_rank(round, losers, behind_ + winners.size());
  }
  behind_ += sides.size();
}

void Places::rest_of_time_trial(const Sheet& round) {
  std::vector<const Entry*> ranked;
  std::optional<std::uint32_t> lost;  // the best rank whose name is lost
  for (const Entry& entry : round.entries) {
    if (!entry.rank || entry.disqualified()) continue;
    if (!entry.who) {
      if (!lost || *entry.rank < *lost) lost = entry.rank;
    } else if (!free({true, entry.who, false}) || race_.jury.disqualified_from[index(*entry.who)] ||
               std::any_of(ranked.begin(), ranked.end(),
                           [&](const Entry* other) { return other->who == entry.who; })) {
      continue;
    }
    ranked.push_back(&entry);
  }
  // A lost name may be that of somebody who is placed already and has no ride of his own here.
  bool known = true;
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const bool placed = taken_[i];
    if (placed && !entry_of(round, CompetitorId{size32(i)})) known = false;
  }
  const bool sure =
      counted_ && !doubt_ && !round.part && !round.waiting && !round.unclear && !round.heats.empty();
  for (const Entry* entry : ranked) {
    std::size_t better = 0;
    for (const Entry* other : ranked) {
      if (*other->rank < *entry->rank) ++better;
    }
    const bool clear = known || !lost || *entry->rank <= *lost;
    if (sure && clear && entry->who) put(round, {true, entry->who, false}, behind_ + better);
  }
  for (const Entry* entry : ranked) {
    if (entry->who) taken_[index(*entry->who)] = true;
  }
  behind_ += ranked.size();
}

}  // namespace pursuit::oracle
