#include "situation.hpp"

#include <algorithm>

namespace pursuit::oracle {

namespace {

template <class Test>
bool any_ride(const Competition& c, Test test) {
  return std::any_of(c.event->rides.begin(), c.event->rides.end(), test);
}

/// `test` takes a heat of a match round, and whether the round is a final: nobody goes on from it.
template <class Test>
bool any_match_heat(const Competition& c, Test test) {
  for (std::size_t r = 0; r < c.rounds.size(); ++r) {
    if (c.rules->rounds[r].kind != RoundKind::match) continue;
    const auto goes_on = [r](const RoundRules& later) { return later.draws_from(r); };
    const bool final = std::none_of(c.rules->rounds.begin(), c.rules->rounds.end(), goes_on);
    const auto& heats = c.rounds[r].heats;
    if (std::any_of(heats.begin(), heats.end(), [&](const ResolvedHeat& heat) { return test(heat, final); }))
      return true;
  }
  return false;
}

template <class Test>
bool any_row(const Competition& c, Test test) {
  return std::any_of(c.rounds.begin(), c.rounds.end(), [&](const ResolvedRound& round) {
    return std::any_of(round.ranking.begin(), round.ranking.end(), test);
  });
}

template <class Test>
bool any_draw(const Competition& c, Test test) {
  return std::any_of(c.rounds.begin(), c.rounds.end(), [&](const ResolvedRound& round) {
    return std::any_of(round.draws.begin(), round.draws.end(), test);
  });
}

bool found(const Competition& c, std::string_view code) {
  return std::any_of(c.findings.begin(), c.findings.end(),
                     [&](const Finding& finding) { return finding.code == code; });
}

bool ruled(const Competition& c, RulingKind kind) {
  return std::any_of(c.event->rulings.begin(), c.event->rulings.end(),
                     [&](const Ruling& ruling) { return ruling.kind == kind; });
}

bool both(const ResolvedHeat& heat, Status status) {
  return heat.sides.size() == 2 && heat.sides[0].ride && heat.sides[1].ride &&
         heat.sides[0].status == status && heat.sides[1].status == status;
}

bool either(const ResolvedHeat& heat, Status status) {
  return std::any_of(heat.sides.begin(), heat.sides.end(),
                     [&](const HeatSide& side) { return side.ride && side.status == status; });
}

bool alone(const ResolvedHeat& heat) {
  return std::count_if(heat.sides.begin(), heat.sides.end(),
                       [](const HeatSide& side) { return side.ride.has_value(); }) == 1;
}

bool caught_in(const Competition& c, RoundKind kind, bool with_time) {
  for (std::size_t r = 0; r < c.rounds.size(); ++r) {
    if (c.rules->rounds[r].kind != kind) continue;
    for (const RankedRide& row : c.rounds[r].ranking) {
      if (row.ride && row.status == Status::caught && c.event->ride(*row.ride).time.has_value() == with_time)
        return true;
    }
  }
  return false;
}

bool equal_times(const Competition& c, const ResolvedHeat& heat) {
  if (heat.sides.size() != 2 || !heat.sides[0].ride || !heat.sides[1].ride) return false;
  const auto& a = c.event->ride(*heat.sides[0].ride).time;
  const auto& b = c.event->ride(*heat.sides[1].ride).time;
  return a && b && *a == *b;
}

bool by(const Competition& c, By how) {
  return any_row(c, [how](const RankedRide& row) { return row.by == how; });
}

constexpr Situation all[] = {
    {"tie at the cut: the draw stops", [](const Competition& c) { return found(c, "tie"); }},
    {"tie within a pair: only the side is open",
     [](const Competition& c) { return found(c, "side-undecided"); }},
    {"equal times within a match heat",
     [](const Competition& c) {
       return any_match_heat(c, [&](const ResolvedHeat& heat, bool) { return equal_times(c, heat); });
     }},
    {"tie broken by the last lap", [](const Competition& c) { return by(c, By::last_lap); }},
    {"tie broken by tie_order", [](const Competition& c) { return by(c, By::tie_order); }},
    {"tie_order given twice, or against the times",
     [](const Competition& c) { return found(c, "tie-order"); }},
    {"shared rank",
     [](const Competition& c) { return any_row(c, [](const RankedRide& row) { return row.shared; }); }},
    {"time of more than three decimals, cut",
     [](const Competition& c) {
       return any_ride(c, [](const Ride& ride) { return ride.time && ride.time->decimals() > 3; });
     }},
    {"absent in qualifying or before a match",
     [](const Competition& c) {
       return any_row(c, [](const RankedRide& row) { return row.status == Status::did_not_start; });
     }},
    {"both absent from a match",
     [](const Competition& c) {
       return any_match_heat(
           c, [](const ResolvedHeat& heat, bool) { return both(heat, Status::did_not_start); });
     }},
    {"both absent from a final",
     [](const Competition& c) {
       return any_match_heat(c, [](const ResolvedHeat& heat, bool final) {
         return final && both(heat, Status::did_not_start);
       });
     }},
    {"absent finalist",
     [](const Competition& c) {
       return any_match_heat(c, [](const ResolvedHeat& heat, bool final) {
         return final && either(heat, Status::did_not_start);
       });
     }},
    {"disqualified finalist",
     [](const Competition& c) {
       return any_match_heat(c, [](const ResolvedHeat& heat, bool final) {
         return final && either(heat, Status::disqualified);
       });
     }},
    {"both disqualified",
     [](const Competition& c) {
       return any_match_heat(c,
                             [](const ResolvedHeat& heat, bool) { return both(heat, Status::disqualified); });
     }},
    {"relegated in a match",
     [](const Competition& c) {
       return any_match_heat(c,
                             [](const ResolvedHeat& heat, bool) { return either(heat, Status::relegated); });
     }},
    {"did not finish a match",
     [](const Competition& c) {
       return any_match_heat(
           c, [](const ResolvedHeat& heat, bool) { return either(heat, Status::did_not_finish); });
     }},
    {"alone in a match, and did not finish",
     [](const Competition& c) {
       return any_match_heat(c, [](const ResolvedHeat& heat, bool) {
         return alone(heat) && either(heat, Status::did_not_finish);
       });
     }},
    {"empty side",
     [](const Competition& c) {
       return any_match_heat(c, [](const ResolvedHeat& heat, bool) { return alone(heat); });
     }},
    {"caught in qualifying, with a time",
     [](const Competition& c) { return caught_in(c, RoundKind::time_trial, true); }},
    {"caught in qualifying, without a time",
     [](const Competition& c) { return caught_in(c, RoundKind::time_trial, false); }},
    {"caught in a match, with a time",
     [](const Competition& c) { return caught_in(c, RoundKind::match, true); }},
    {"caught in a match, without a time",
     [](const Competition& c) { return caught_in(c, RoundKind::match, false); }},
    {"caught and out of the event",
     [](const Competition& c) { return any_row(c, [](const RankedRide& row) { return row.eliminated; }); }},
    {"both caught", [](const Competition& c) { return found(c, "both-caught"); }},
    {"winner without a time",
     [](const Competition& c) {
       return any_match_heat(c, [&](const ResolvedHeat& heat, bool) {
         return heat.winner && heat.sides[*heat.winner].ride &&
                !c.event->ride(*heat.sides[*heat.winner].ride).time;
       });
     }},
    {"a draw stops for want of a time", [](const Competition& c) { return found(c, "without-time"); }},
    {"heat decided by `won` alone",
     [](const Competition& c) {
       return any_match_heat(c, [](const ResolvedHeat& heat, bool) { return heat.by == By::recorded; });
     }},
    {"heat that nothing decides", [](const Competition& c) { return found(c, "heat-undecided"); }},
    {"half of a heat recorded", [](const Competition& c) { return found(c, "missing-result"); }},
    {"only a rank recorded",
     [](const Competition& c) {
       return any_ride(c, [](const Ride& ride) { return ride.rank && !ride.ridden(); });
     }},
    {"name lost",
     [](const Competition& c) { return any_ride(c, [](const Ride& ride) { return !ride.competitor; }); }},
    {"void ride",
     [](const Competition& c) { return any_ride(c, [](const Ride& ride) { return ride.is_void(); }); }},
    {"stale draw",
     [](const Competition& c) {
       return std::any_of(c.rounds.begin(), c.rounds.end(),
                          [](const ResolvedRound& round) { return round.stale; });
     }},
    {"ridden otherwise than drawn", [](const Competition& c) { return found(c, "other-pair"); }},
    {"drawn twice", [](const Competition& c) { return found(c, "drawn-twice"); }},
    {"left out", [](const Competition& c) { return found(c, "left-out"); }},
    {"fewer in the pool than the draw takes",
     [](const Competition& c) {
       return any_match_heat(c, [](const ResolvedHeat& heat, bool) {
         return heat.drawn != nullptr && heat.sides.size() == 2 &&
                (heat.sides[0].empty() || heat.sides[1].empty());
       });
     }},
    {"event still open", [](const Competition& c) { return c.status == EventStatus::open; }},
    {"start list still to be ridden", [](const Competition& c) { return !c.next.empty(); }},
    {"round known in part",
     [](const Competition& c) {
       return any_draw(c, [](const ResolvedDraw& draw) { return draw.pool.lost; }) ||
              c.status == EventStatus::partial;
     }},
    {"ruling: relegate", [](const Competition& c) { return ruled(c, RulingKind::relegate); }},
    {"ruling: disqualify", [](const Competition& c) { return ruled(c, RulingKind::disqualify); }},
    {"ruling: reinstate", [](const Competition& c) { return ruled(c, RulingKind::reinstate); }},
    {"ruling: award", [](const Competition& c) { return ruled(c, RulingKind::award); }},
    {"ruling: withdraw", [](const Competition& c) { return ruled(c, RulingKind::withdraw); }},
    {"ruling: substitute", [](const Competition& c) { return ruled(c, RulingKind::substitute); }},
};

}  // namespace

std::span<const Situation> situations() {
  return all;
}

}  // namespace pursuit::oracle
