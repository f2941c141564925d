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

/// Only what stands can be undone, and only before a draw can anybody leave it.
RulingKind any_kind(Play& play, const Competition& competition) {
  std::vector<RulingKind> kinds = {RulingKind::relegate, RulingKind::disqualify, RulingKind::disqualify,
                                   RulingKind::award};
  if (!competition.next.empty())
    kinds.insert(kinds.end(), {RulingKind::withdraw, RulingKind::withdraw, RulingKind::substitute});
  if (!play.draft.head.rulings.empty()) kinds.push_back(RulingKind::reinstate);
  return kinds[play.dice.index(kinds.size())];
}

/// Somebody whom the event names.
std::optional<CompetitorId> anybody(Play& play) {
  std::vector<CompetitorId> named;
  for (const DraftRound& round : play.draft.rounds) {
    for (const DraftHeat& heat : round.heats) {
      for (const Ride& ride : heat.rides) {
        if (ride.competitor) named.push_back(*ride.competitor);
      }
    }
  }
  if (named.empty()) return std::nullopt;
  return named[play.dice.index(named.size())];
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
    const bool twice = play.dice.chance(5);  // juries slip too
    for (Ride* const ride : rides) ride->tie_order = twice ? 1 : ++order;
  }
}

void rule(Play& play, const Competition& competition) {
  std::vector<Ruling>& rulings = play.draft.head.rulings;
  const std::size_t last = play.draft.rounds.back().rules;
  const RulingKind kind = any_kind(play, competition);
  if (kind == RulingKind::reinstate) {
    rulings.push_back(ruling_on(play, kind, *rulings.back().competitor, last));
    return;
  }
  const std::optional<CompetitorId> who = anybody(play);
  if (!who) return;
  Ruling ruling = ruling_on(play, kind, *who, last);
  if (kind == RulingKind::withdraw || kind == RulingKind::substitute) {
    const std::size_t next = competition.next[play.dice.index(competition.next.size())].round;
    ruling.round = play.document.keep(play.rules.rounds[next].id);
  }
  if (kind == RulingKind::substitute) {
    ruling.by = anybody(play);
    if (!ruling.by || ruling.by == ruling.competitor) return;  // he rides himself
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
