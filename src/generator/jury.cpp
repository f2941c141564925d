#include "jury.hpp"

#include <algorithm>
#include <map>

namespace pursuit {

namespace {

std::vector<Ride*> rides_of(DraftRound& round) {
  std::vector<Ride*> rides;
  for (DraftHeat& heat : round.heats) {
    for (Ride& ride : heat.rides) {
      if (!ride.is_void()) rides.push_back(&ride);
    }
  }
  return rides;
}

Ruling ruling_on(Play& play, RulingKind kind, CompetitorId who, std::size_t round) {
  Ruling ruling;
  ruling.kind = kind;
  ruling.competitor = who;
  ruling.who = play.field.competitors[index(who)].name;
  ruling.round = play.document.keep(play.rules.rounds[round].id);
  ruling.reason = "drawn by lot";
  return ruling;
}

/// Those of rounds against an opponent.
std::vector<const StartList*> drawn_matches(const Competition& competition) {
  std::vector<const StartList*> lists;
  for (const StartList& list : competition.next) {
    if (competition.rules->rounds[list.round].kind == RoundKind::match) lists.push_back(&list);
  }
  return lists;
}

/// Only what stands can be undone, and only before a draw can anybody leave it.
RulingKind any_kind(Play& play, const Competition& competition) {
  std::vector<RulingKind> kinds = {RulingKind::relegate, RulingKind::disqualify, RulingKind::disqualify,
                                   RulingKind::award};
  if (!drawn_matches(competition).empty())
    kinds.insert(kinds.end(), {RulingKind::withdraw, RulingKind::withdraw, RulingKind::substitute});
  if (!play.draft.head.rulings.empty()) kinds.push_back(RulingKind::reinstate);
  return kinds[play.dice.index(kinds.size())];
}

std::optional<CompetitorId> one_of(Play& play, const std::vector<CompetitorId>& some) {
  if (some.empty()) return std::nullopt;
  return some[play.dice.index(some.size())];
}

/// Those named in the rounds from `first` on.
std::vector<CompetitorId> named(const Draft& draft, std::size_t first) {
  std::vector<CompetitorId> all;
  for (std::size_t r = first; r < draft.rounds.size(); ++r) {
    for (const DraftHeat& heat : draft.rounds[r].heats) {
      for (const Ride& ride : heat.rides) {
        if (ride.competitor) all.push_back(*ride.competitor);
      }
    }
  }
  return all;
}

/// Those who are to ride next, in one of its rounds.
std::vector<CompetitorId> drawn(const Competition& competition, const StartList& list) {
  std::vector<CompetitorId> all;
  for (const std::size_t h : list.heats) {
    for (const HeatSide& side : competition.rounds[list.round].heats[h].sides) {
      if (side.competitor) all.push_back(*side.competitor);
    }
  }
  return all;
}

/// Who rides for somebody drawn is not drawn himself.
std::vector<CompetitorId> reserves(const Play& play, const Competition& competition) {
  std::vector<CompetitorId> all = named(play.draft, 0);
  for (const StartList& list : competition.next) {
    for (const CompetitorId rider : drawn(competition, list)) std::erase(all, rider);
  }
  return all;
}

}  // namespace

void break_ties(Play& play, DraftRound& round) {
  std::map<std::int64_t, std::vector<Ride*>> equal;
  for (Ride* const ride : rides_of(round)) {
    if (ride->time) equal[ride->time->thousandths()].push_back(ride);
  }
  for (auto& [time, rides] : equal) {
    if (rides.size() < 2) continue;
    play.dice.shuffle(rides);
    std::uint32_t order = 0;
    const bool twice = play.dice.chance(5) && !play.manner.whole;  // juries slip too
    for (Ride* const ride : rides) ride->tie_order = twice ? 1 : ++order;
  }
}

void order_without_times(Play& play, DraftRound& round) {
  std::vector<Ride*> rides = rides_of(round);
  if (!play.manner.whole) std::erase_if(rides, [](const Ride* ride) { return ride->status.has_value(); });
  const auto timed = [](const Ride* ride) { return ride->time.has_value(); };
  if (!play.manner.whole && std::all_of(rides.begin(), rides.end(), timed)) return;
  std::stable_sort(rides.begin(), rides.end(), [](const Ride* a, const Ride* b) {
    if (!a->time || !b->time) return a->time && !b->time;
    if (*a->time != *b->time || !a->last_lap || !b->last_lap) return *a->time < *b->time;
    return *a->last_lap < *b->last_lap;  // parts them before any order (UCI 3.2.061)
  });
  const auto untimed = std::find_if(rides.begin(), rides.end(), [](const Ride* ride) { return !ride->time; });
  for (auto ride = untimed; ride != rides.end(); ++ride) {
    const auto among = static_cast<std::size_t>(ride - rides.begin()) + 1;
    std::rotate(rides.begin() + static_cast<std::ptrdiff_t>(play.dice.index(among)), ride, ride + 1);
  }
  std::uint32_t order = 0;
  const bool slip = play.dice.chance(30) && !play.manner.whole;
  if (slip) play.dice.shuffle(rides);
  for (Ride* const ride : rides) ride->tie_order = ++order;
}

void rule(Play& play, const Competition& competition) {
  std::vector<Ruling>& rulings = play.draft.head.rulings;
  const std::size_t last = play.draft.rounds.back().rules;
  const RulingKind kind = any_kind(play, competition);
  if (kind == RulingKind::reinstate) {
    rulings.push_back(ruling_on(play, kind, *rulings.back().competitor, last));
    return;
  }
  const bool before_draw = kind == RulingKind::withdraw || kind == RulingKind::substitute;
  const std::vector<const StartList*> lists = drawn_matches(competition);
  const StartList* const list = before_draw ? lists[play.dice.index(lists.size())] : nullptr;
  const std::size_t latest = kind == RulingKind::award ? 0 : play.draft.rounds.size() - 1;
  const auto who = one_of(play, before_draw ? drawn(competition, *list) : named(play.draft, latest));
  if (!who) return;
  Ruling ruling = ruling_on(play, kind, *who, before_draw ? list->round : last);
  if (kind == RulingKind::substitute) {
    ruling.by = one_of(play, reserves(play, competition));
    if (!ruling.by) return;
    ruling.by_who = play.field.competitors[index(*ruling.by)].name;
  }
  if (kind == RulingKind::award) ruling.place = 1 + static_cast<std::uint32_t>(play.dice.roll(8));
  rulings.push_back(ruling);
}

void correct(Play& play, DraftRound& round) {
  const std::vector<Ride*> rides = rides_of(round);
  if (rides.empty()) return;
  Ride& ride = *rides[play.dice.index(rides.size())];
  if (!ride.time) return;
  constexpr std::int64_t most = 4'000;
  const auto moved = static_cast<std::int64_t>(play.dice.roll(2 * most)) - most;
  ride.time = written(play, ride.time->thousandths() + moved);
}

}  // namespace pursuit
