// Ranks over a round: competition ranks, 1, 2, 2, 4.
#include "race.hpp"

#include <algorithm>
#include <functional>

namespace pursuit::oracle {

namespace {

using Group = std::vector<Entry*>;

/// Sorts by a key and cuts where it changes.
template <class Key>
std::vector<Group> split(Group group, Key key) {
  std::stable_sort(group.begin(), group.end(), [&](Entry* a, Entry* b) { return key(a) < key(b); });
  std::vector<Group> groups;
  for (Entry* entry : group) {
    if (groups.empty() || key(groups.back().front()) != key(entry)) groups.emplace_back();
    groups.back().push_back(entry);
  }
  return groups;
}

/// By time; equal times by the last lap where all of them have one, then by the order given where all have
/// one (UCI 3.2.061). Who is still level shares.
std::vector<Group> levels_by_time(const Group& timed) {
  std::vector<Group> out;
  for (const Group& level : split(timed, [](Entry* e) { return e->ride->time->thousandths(); })) {
    const bool laps =
        std::all_of(level.begin(), level.end(), [](Entry* e) { return e->ride->last_lap.has_value(); });
    const auto lap = [&](Entry* e) { return laps ? e->ride->last_lap->thousandths() : 0; };
    for (const Group& still : split(level, lap)) {
      const bool orders =
          std::all_of(still.begin(), still.end(), [](Entry* e) { return e->ride->tie_order.has_value(); });
      for (Group& end :
           split(still, [&](Entry* e) { return orders ? *e->ride->tie_order : std::uint32_t{0}; })) {
        out.push_back(std::move(end));
      }
    }
  }
  return out;
}

Group pick(Sheet& sheet, const std::function<bool(const Entry&)>& wanted) {
  Group group;
  for (Entry& entry : sheet.entries) {
    if (wanted(entry)) group.push_back(&entry);
  }
  return group;
}

}  // namespace

std::optional<std::uint32_t> Race::rank_in(std::size_t round, CompetitorId who) const {
  std::optional<std::uint32_t> best;
  for (const Entry& entry : sheets[round].entries) {
    if (entry.who == who && entry.rank && (!best || *entry.rank < *best)) best = entry.rank;
  }
  return best;
}

/// Nobody is ranked but those with a time that counts. A ride without time and status takes the rank that a
/// source prints, and those with slower times move down; a rank amid equal times cannot be right.
void Race::rank_time_trial(Sheet& sheet) const {
  const std::vector<Group> timed = levels_by_time(pick(sheet, [](const Entry& e) { return e.counts; }));
  const std::vector<Group> printed = split(pick(sheet, [](const Entry& e) { return e.rank_only(); }),
                                           [](Entry* e) { return *e->ride->rank; });
  std::uint32_t next = 1;
  auto print = printed.begin();
  const auto take_printed = [&](std::uint32_t up_to) {
    for (; print != printed.end() && *print->front()->ride->rank <= up_to; ++print) {
      const std::uint32_t rank = *print->front()->ride->rank;
      if (rank < next) continue;
      for (Entry* entry : *print) entry->rank = rank;
      next = std::max(next, rank + size32(print->size()));
    }
  };
  for (const Group& level : timed) {
    // Several printed ranks can follow each other.
    for (std::uint32_t before = 0; before != next;) {
      before = next;
      take_printed(next);
    }
    for (Entry* entry : level) entry->rank = next;
    next += size32(level.size());
  }
  take_printed(UINT32_MAX);
}

/// Those with a time; winners without one; losers without one, of whom nothing worse is known; the caught,
/// who got further first; did not finish; relegated; did not start (UCI 3.2.087; 2008). A winner who did not
/// finish or was relegated stands with those. Where there is no time, by rank in the latest round before.
void Race::rank_match(Sheet& sheet) const {
  std::uint32_t next = 1;
  const auto give = [&](const std::vector<Group>& groups) {
    for (const Group& level : groups) {
      for (Entry* entry : level) entry->rank = next;
      next += size32(level.size());
    }
  };
  // Of a round known in part nobody knows who was before whom.
  const auto by_earlier_rank = [&](const Group& group) {
    return split(group, [&](Entry* e) {
      for (std::size_t from = sheet.number; e->who && from > 0 && !sheets[from - 1].part; --from) {
        if (const std::optional<std::uint32_t> earlier = rank_in(from - 1, *e->who)) return *earlier;
      }
      return UINT32_MAX;
    });
  };
  const auto won = [&](const Entry& e) {
    const HeatSheet& heat = sheet.heats[e.heat];
    return heat.winner && &sheet.entries[*heat.winner] == &e;
  };
  const auto untimed = [&](const Entry& e) { return !e.ghost && !e.counts && sheet.heats[e.heat].ridden; };
  const auto failed = [](const Entry& e) { return e.status && *e.status != Status::finished; };
  const auto beaten = [&](const Entry& e) {
    return !won(e) && sheet.heats[e.heat].winner && (!e.status || e.status == Status::finished);
  };
  const auto with = [&](Status status) {
    return pick(sheet, [&](const Entry& e) { return untimed(e) && e.status == status; });
  };
  const auto give_group = [&](const Group& group) {
    if (group.empty()) return;
    const bool ordered =
        std::all_of(group.begin(), group.end(), [](Entry* e) { return e->ride->tie_order.has_value(); });
    for (const Group& level :
         split(group, [&](Entry* e) { return ordered ? *e->ride->tie_order : std::uint32_t{0}; })) {
      give(by_earlier_rank(level));
    }
  };

  give(levels_by_time(pick(sheet, [](const Entry& e) { return e.counts; })));
  give_group(pick(sheet, [&](const Entry& e) { return untimed(e) && won(e) && !failed(e); }));
  give_group(pick(sheet, [&](const Entry& e) { return untimed(e) && beaten(e); }));
  const Group caught = pick(sheet, [&](const Entry& e) { return untimed(e) && e.status == Status::caught; });
  if (std::all_of(caught.begin(), caught.end(), [](Entry* e) { return e->ride->caught_at.has_value(); })) {
    for (const Group& level : split(caught, [](Entry* e) { return -e->ride->caught_at->thousandths; })) {
      give_group(level);
    }
  } else {
    give_group(caught);
  }
  give_group(with(Status::did_not_finish));
  give_group(with(Status::relegated));
  give_group(with(Status::did_not_start));
}

}  // namespace pursuit::oracle
