// Who can be drawn, in which order, and where nobody can say yet.
#include "sides.hpp"

#include <algorithm>

namespace pursuit::oracle {

namespace {

bool is_winner(const Sheet& round, const Entry& entry) {
  const HeatSheet& heat = round.heats[entry.heat];
  return heat.winner && &round.entries[*heat.winner] == &entry;
}

/// Every result is there that a ranking by time needs.
bool settled(const Sheet& round) {
  if (round.part) return false;
  if (round.heats.empty())
    return (round.as_recorded && round.members_known) || (round.drawn && round.all_ridden);
  if (!round.match) return !round.waiting;
  return round.members_known && round.all_ridden &&
         std::all_of(round.heats.begin(), round.heats.end(),
                     [](const HeatSheet& heat) { return heat.decided || !heat.ridden; });
}

Pool nothing(const Sheet& round) {
  Pool pool;
  // Where names are lost too, what is announced rests on what is not known here.
  const bool lost_name = std::any_of(round.entries.begin(), round.entries.end(),
                                     [](const Entry& entry) { return !entry.who && !entry.ghost; });
  pool.lost = round.part || (round.as_recorded && lost_name);
  return pool;
}

std::vector<const Entry*> in_ridden_heats(const Sheet& round) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : round.entries) {
    if (!entry.ghost && round.heats[entry.heat].ridden) entries.push_back(&entry);
  }
  return entries;
}

}  // namespace

/// The seat he takes in a pool. `gone`: none, and those behind move up.
Side Race::seat_for(const Entry& entry, const Sheet& round, const Sheet& until, bool& gone) const {
  Side side;
  side.taken = true;
  gone = entry.disqualified();
  if (!entry.who) return side;
  side.who = side.seat_of = entry.who;
  if (disqualified_by(*entry.who, round.number)) {
    gone = true;  // and nobody rides for him
    return side;
  }
  const std::optional<std::size_t> withdrawn = jury.withdrawn_from[index(*entry.who)];
  if (withdrawn && *withdrawn <= until.number) gone = true;
  for (const Jury::Substitution& substitution : jury.substitutions) {
    const bool now = substitution.from > round.number && substitution.from <= until.number;
    if (!now) continue;
    if (substitution.out == *side.who) {
      side.who = substitution.in;
      const std::optional<std::size_t> out = jury.withdrawn_from[index(*side.who)];
      gone = disqualified_by(*side.who, round.number) || (out && *out <= until.number);
    }
  }
  return side;
}

/// Sorts them by the order given for all of them. False where there is none, or the times contradict it.
bool in_given_order(std::vector<const Entry*>& entries) {
  if (!std::all_of(entries.begin(), entries.end(),
                   [](const Entry* entry) { return entry->ride->tie_order.has_value(); }))
    return false;
  const auto before = [](const Entry* a, const Entry* b) {
    return *a->ride->tie_order < *b->ride->tie_order;
  };
  std::stable_sort(entries.begin(), entries.end(), before);
  const Entry* timed = nullptr;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i > 0 && !before(entries[i - 1], entries[i])) return false;
    if (!entries[i]->counts) continue;
    if (timed && entries[i]->rank < timed->rank) return false;
    timed = entries[i];
  }
  return true;
}

Pool Race::by_time(const Sheet& round, std::vector<const Entry*> entries, const Sheet& until) const {
  Pool pool;
  pool.known = true;
  pool.source = round.number;
  constexpr std::uint32_t behind_the_block = 1'000'000;
  const auto rank = [](const Entry* entry) { return entry->rank.value_or(UINT32_MAX); };
  std::stable_sort(entries.begin(), entries.end(),
                   [&](const Entry* a, const Entry* b) { return rank(a) < rank(b); });
  const auto replaces_another = [&](const Entry* entry) {
    return std::any_of(entries.begin(), entries.end(), [&](const Entry* other) {
      bool gone = false;
      return entry->who && other->who != entry->who && seat_for(*other, round, until, gone).who == entry->who;
    });
  };
  // Who finished without a time, or has won without finishing, could stand anywhere among those with a time
  // (manual: Without a time); a loser of whom something worse is known stands behind them.
  const auto loose = [&](const Entry* entry) {
    bool gone = false;
    (void)seat_for(*entry, round, until, gone);
    if (!round.match || entry->counts || gone) return false;
    return is_winner(round, *entry) || !entry->status || entry->status == Status::finished;
  };
  const bool any_loose = std::any_of(entries.begin(), entries.end(), loose);
  std::vector<const Entry*> block;
  for (const Entry* entry : entries) {
    bool gone = false;
    (void)seat_for(*entry, round, until, gone);
    if ((entry->counts && !gone) || loose(entry)) block.push_back(entry);
  }
  // The order given for all of them decides, where it agrees with the times.
  const bool ordered = any_loose && in_given_order(block);
  if (any_loose) {
    std::erase_if(entries, [&](const Entry* entry) {
      return std::find(block.begin(), block.end(), entry) != block.end();
    });
    entries.insert(entries.begin(), block.begin(), block.end());
  }
  for (const Entry* entry : entries) {
    bool gone = false;
    const Side side = seat_for(*entry, round, until, gone);
    // A substitute sits where the other sat; those behind his own seat move up.
    if (gone || (side.who == entry->who && replaces_another(entry))) continue;
    pool.seats.push_back(side);
    const bool open = any_loose && (entry->counts || loose(entry));
    const std::uint32_t own = rank(entry) + (any_loose ? behind_the_block : 0U);
    pool.keys.push_back(!open ? own : ordered ? *entry->ride->tie_order : 0U);
  }
  return pool;
}

Pool Race::ranked(const Sheet& round, const Sheet& until) const {
  if (!settled(round)) return nothing(round);
  std::vector<const Entry*> entries;
  bool by_rank = false;
  for (const Entry& entry : round.entries) {
    if (!entry.rank) continue;
    entries.push_back(&entry);
    if (entry.rank_only()) by_rank = true;
  }
  Pool pool = by_time(round, entries, until);
  pool.by_rank = by_rank;  // manual: Ranks without times
  return pool;
}

Pool Race::winners(const Sheet& round, const Sheet& until) const {
  if (!settled(round)) return nothing(round);
  std::vector<const Entry*> entries = in_ridden_heats(round);
  std::erase_if(entries, [&](const Entry* entry) { return !is_winner(round, *entry); });
  Pool pool = by_time(round, entries, until);
  return pool;
}

Pool Race::losers(const Sheet& round, const Sheet& until) const {
  if (!settled(round)) return nothing(round);
  std::vector<const Entry*> entries = in_ridden_heats(round);
  std::erase_if(entries, [&](const Entry* entry) {
    return is_winner(round, *entry) || !round.heats[entry->heat].winner;
  });
  return by_time(round, entries, until);
}

Pool Race::winners_of_heats(const Sheet& round, std::initializer_list<std::size_t> heats,
                            const Sheet& until) const {
  std::vector<const Entry*> entries;
  const bool undecided = std::any_of(round.heats.begin(), round.heats.end(),
                                     [](const HeatSheet& heat) { return heat.ridden && !heat.decided; });
  if (!round.members_known || (undecided && is_left_out(round))) return nothing(round);
  for (const std::size_t number : heats) {
    if (round.part || round.slots.size() < number) return nothing(round);
    const Slot& slot = round.slots[number - 1];
    if (!slot.heat) {
      if (!slot.home.taken && !slot.back.taken) continue;  // too few for this heat
      return {};
    }
    const HeatSheet& heat = round.heats[*slot.heat];
    if (!heat.decided) return {};
    if (heat.winner) entries.push_back(&round.entries[*heat.winner]);
  }
  return by_time(round, entries, until);
}

Pool Race::all_but(const Sheet& round, const Sheet& other, const Sheet& until) const {
  if (!settled(round) || !other.members_known) return nothing(round);
  const std::vector<Side> without = members(other);
  std::vector<const Entry*> entries;
  for (const Entry* entry : in_ridden_heats(round)) {
    // Who did not start is in no final that takes those of the round by time (UCI 3.2.087).
    if (entry->status == Status::did_not_start) continue;
    bool gone = false;
    const Side seat = seat_for(*entry, round, until, gone);
    const bool there = std::any_of(without.begin(), without.end(), [&](const Side& side) {
      return side.who && (side.who == entry->who || side.who == seat.who);
    });
    if (!there) entries.push_back(entry);
  }
  for (const Side& side : without) {
    if (!side.who) return {};  // a name that is lost: nobody knows whom to leave out
  }
  return by_time(round, entries, until);
}

/// The winner of the first heat, of the second, ...: a heat without a winner leaves an empty position.
Pool Race::winners_in_order_of_heats(const Sheet& round, const Sheet& until) const {
  if (!settled(round) || round.slots.empty()) return nothing(round);
  Pool pool;
  pool.known = true;
  pool.source = round.number;
  std::vector<std::optional<CompetitorId>> substitutes;
  std::vector<std::size_t> own;  // seats of those who won them
  for (const Slot& slot : round.slots) {
    Side side;
    if (slot.heat) {
      const HeatSheet& heat = round.heats[*slot.heat];
      if (heat.winner) {
        bool gone = false;
        side = seat_for(round.entries[*heat.winner], round, until, gone);
        if (gone) side = {};
        const std::optional<CompetitorId> winner = round.entries[*heat.winner].who;
        if (winner && side.who != winner) substitutes.push_back(side.who);
        if (winner && side.who == winner) own.push_back(pool.seats.size());
      }
    }
    pool.keys.push_back(size32(pool.seats.size()));
    pool.seats.push_back(side);
  }
  // A substitute sits where the other sat, and leaves his own seat.
  for (const std::size_t seat : own) {
    const std::optional<CompetitorId> who = pool.seats[seat].who;
    if (std::find(substitutes.begin(), substitutes.end(), who) != substitutes.end()) pool.seats[seat] = {};
  }
  return pool;
}

}  // namespace pursuit::oracle
