// Rounds whose pairs are by lot or unknown.
#include "sides.hpp"

#include <algorithm>

namespace pursuit::oracle {

/// Whole once all its recorded heats are decided, there are as many as later rounds ask for or everybody who
/// can go on is there, and everybody who has won is; or once a later round is ridden (manual: Rounds as
/// recorded).
void Race::take_as_recorded(Sheet& round, std::size_t heats, Sheet* from, GoOn who_goes_on) const {
  round.as_recorded = true;
  round.source = from ? from->number : 0;
  const std::vector<Side> there = members(round);
  const auto is_there = [&](CompetitorId who) {
    return std::any_of(there.begin(), there.end(), [&](const Side& side) { return side.who == who; });
  };
  // Who did not start goes on nowhere (UCI 3.2.087).
  const auto absent = [&](CompetitorId who) {
    return std::any_of(from->entries.begin(), from->entries.end(), [&](const Entry& entry) {
      return entry.who == who && entry.status == Status::did_not_start;
    });
  };
  bool winners_there = true;
  bool winner_withdrew = false;
  bool everybody_there = true;
  std::vector<CompetitorId> go_on;
  std::ptrdiff_t nameless = 0;  // winners whose name is lost may be those here whose name is lost
  const bool winners_only = who_goes_on == GoOn::winners;
  if (from) {
    for (const HeatSheet& heat : from->heats) {
      if (!heat.winner) continue;
      bool gone = false;
      const Side seat = seat_for(from->entries[*heat.winner], *from, round, gone);
      const std::optional<CompetitorId> winner = from->entries[*heat.winner].who;
      if (gone && winner && jury.withdrawn_from[index(*winner)]) winner_withdrew = true;
      if (gone) continue;
      if (seat.who) go_on.push_back(*seat.who);
      if (!seat.who) ++nameless;
      if (seat.who && winners_only && !is_there(*seat.who)) winners_there = false;
    }
    if (nameless > std::count_if(there.begin(), there.end(), [](const Side& side) { return !side.who; }))
      winners_there = false;
    if (!winners_only) {
      for (const Side& side : members(*from)) {
        if (!side.who ||
            !(is_there(*side.who) || disqualified_by(*side.who, round.number) || absent(*side.who)))
          everybody_there = false;
      }
    }
    if (!from->members_known || !from->all_ridden || !winners_there) everybody_there = false;
  } else {
    everybody_there = false;
  }
  bool whole = false;
  bool all_decided = true;
  bool room = round.heats.size() < heats;  // for somebody who may still win a heat before
  for (const HeatSheet& heat : round.heats) {
    all_decided = all_decided && (heat.decided || all_out(round, heat));
    room = room || heat.sides.size() < 2;
  }
  const bool settled_before =
      !from ||
      (from->all_ridden && std::all_of(from->heats.begin(), from->heats.end(), [&](const HeatSheet& heat) {
         return heat.decided || all_out(*from, heat);
       }));
  // Where times alone say who goes on, a heat that nobody has won holds up nothing.
  if (!settled_before && who_goes_on != GoOn::anybody) everybody_there = false;
  if (round.heats.empty()) everybody_there = false;
  if (!round.heats.empty()) {
    whole = winners_there && ((round.heats.size() >= heats && (heats > 0 || !from)) || everybody_there ||
                              (heats == 0 && !winners_only));
  } else if (from && from->members_known && from->all_ridden && settled_before) {
    std::vector<CompetitorId> left = go_on;
    for (const Side& side : winners_only ? std::vector<Side>() : members(*from)) {
      if (side.who && !disqualified_by(*side.who, round.number) && !absent(*side.who) &&
          std::find(left.begin(), left.end(), *side.who) == left.end())
        left.push_back(*side.who);
    }
    if (left.empty() && !winner_withdrew) whole = everybody_there = true;
  }
  if (room && !settled_before && winners_only) whole = false;
  const bool ridden_on = later_ridden(round);
  round.members_known = ((whole && all_decided) || everybody_there || ridden_on) && !round.part;
  round.certain = (everybody_there || ridden_on || (from && heats > 0 && winners_only && settled_before) ||
                   round.final()) &&
                  !round.part;
  const bool nobody_started =
      !round.entries.empty() &&
      std::all_of(round.entries.begin(), round.entries.end(), [](const Entry& e) { return e.absent(); });
  if (!from && round.number == 0 && nobody_started && !round.part) round.certain = true;
  // Where it lost a name, anybody who could have been in it may have been.
  for (const Side& side : there) {
    if (from && !side.who) round.certain = false;
  }
  round.all_ridden = round.members_known && (all_decided || ridden_on);
  if (from && from->as_recorded && round.all_ridden && round.certain &&
      (winners_only || !round.heats.empty()))
    from->certain = true;
  if (ridden_on) return;
  if (!round.part) announce(round);
}

/// The jury says that he does not ride in this round, or another for him. Rounds drawn from one pool are
/// drawn at once.
bool Race::gone(CompetitorId who, const Sheet& round) const {
  std::size_t last = round.number;
  for (const Sheet& sheet : sheets) {
    const bool known = sheet.drawn || sheet.as_recorded;
    if (known && sheet.number > sheet.source && sheet.source == round.source)
      last = std::max(last, sheet.number);
  }
  const std::optional<std::size_t>& from = jury.withdrawn_from[index(who)];
  if (from && *from <= last) return true;
  return std::any_of(jury.substitutions.begin(), jury.substitutions.end(),
                     [&](const Jury::Substitution& one) { return one.out == who && one.from <= last; });
}

/// Heats announced, with no result, are ridden next, each side on the straight that is recorded for it.
void Race::announce(Sheet& round) const {
  std::vector<const HeatSheet*> announced;
  for (const HeatSheet& heat : round.heats) {
    const bool half = heat.ridden && !heat.decided && heat.sides.size() == 2 && !round.placed_by_heat() &&
                      (round.entries[heat.sides[0]].absent() != round.entries[heat.sides[1]].absent());
    if ((!heat.ridden || half) && !heat.sides.empty()) announced.push_back(&heat);
  }
  std::stable_sort(announced.begin(), announced.end(),
                   [](const HeatSheet* a, const HeatSheet* b) { return a->number < b->number; });
  for (const HeatSheet* heat : announced) {
    bool lost_name = false;
    const std::vector<CompetitorId> who = names(round, *heat, lost_name);
    if (heat->ridden) continue;
    for (const CompetitorId rider : who) round.stale = round.stale || gone(rider, round);
  }
  if (round.stale) return;
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
    // Who is alone in a final has won it without riding.
    const int riders = (pairing.home ? 1 : 0) + (pairing.back ? 1 : 0);
    if (riders == 2 || (riders == 1 && (who.size() == 1 || !round.placed_by_heat())))
      round.next.push_back(pairing);
  }
}

}  // namespace pursuit::oracle
