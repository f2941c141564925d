// Reading the rounds as recorded, and judging their heats.
#include "race.hpp"

#include <algorithm>

namespace pursuit::oracle {

Race::Race(const Event& the_event, std::initializer_list<Stage> stages)
    : event(the_event),
      sheets([&] {
        std::vector<Sheet> made;
        for (const Stage& stage : stages) {
          Sheet sheet;
          sheet.id = std::string(stage.id);
          sheet.number = made.size();
          sheet.match = stage.match;
          sheet.if_caught = stage.if_caught;
          made.push_back(std::move(sheet));
        }
        return made;
      }()),
      jury(the_event, sheets) {
  for (Sheet& sheet : sheets) {
    read(sheet);
    if (sheet.match) {
      for (HeatSheet& heat : sheet.heats) {
        judge_heat(sheet, heat);
      }
      rank_match(sheet);
    } else {
      rank_time_trial(sheet);
    }
  }
  note_waiting();
}

Sheet& Race::at(std::string_view id) {
  return *std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.id == id; });
}

bool Race::disqualified_by(CompetitorId who, std::size_t round) const {
  const std::optional<std::size_t> from = jury.disqualified_from[index(who)];
  return from && *from <= round;
}

void Race::read(Sheet& sheet) {
  for (const Round& round : event.rounds) {
    // A bare list of rides is the first round.
    if (round.name != sheet.id && !(round.name.empty() && sheet.number == 0)) continue;
    if (round.known_in_part) sheet.part = true;
    for (std::uint32_t i = 0; i < round.heats.count; ++i) {
      const HeatId id{round.heats.first + i};
      const Heat& heat = event.heat(id);
      read_heat(sheet, heat, id, heat.number.value_or(i + 1));
    }
  }
  // Disqualified is settled: it holds for every later round too.
  for (const Entry& entry : sheet.entries) {
    if (!entry.who || !entry.disqualified()) continue;
    std::optional<std::size_t>& from = jury.disqualified_from[index(*entry.who)];
    if (!from || *from > sheet.number) from = sheet.number;
  }
}

void Race::read_heat(Sheet& sheet, const Heat& heat, HeatId id, std::uint32_t number) {
  HeatSheet made;
  made.id = id;
  made.number = number;
  bool heat_ridden = false;
  for (std::uint32_t i = 0; i < heat.rides.count; ++i) {
    const Ride& ride = event.rides[heat.rides.first + i];
    heat_ridden = heat_ridden || (!ride.is_void() && ride.ridden());
  }
  for (std::uint32_t i = 0; i < heat.rides.count; ++i) {
    Entry entry;
    entry.id = RideId{heat.rides.first + i};
    entry.ride = &event.ride(entry.id);
    entry.who = entry.ride->competitor;
    entry.heat = sheet.heats.size();
    if (entry.ride->is_void()) {
      // Beside his re-ride a void ride is nothing; without one he still has to ride.
      bool again = !entry.who;
      for (std::uint32_t k = 0; k < heat.rides.count; ++k) {
        const Ride& other = event.rides[heat.rides.first + k];
        if (other.competitor == entry.who && (!other.is_void() || k < i)) again = true;
      }
      if (again) continue;
      entry.ghost = true;
    } else {
      const Ride& ride = *entry.ride;
      if (ride.ridden()) made.ridden = true;
      entry.status = ride.status;
      entry.caught = ride.status == Status::caught;
      if (entry.who && !entry.absent()) {
        for (const Jury::Relegation& relegation : jury.relegations) {
          if (relegation.who != *entry.who || relegation.round != sheet.number || !heat_ridden) continue;
          entry.status = Status::relegated;
          entry.relegated_by_ruling = true;
        }
      }
      // Withdrawn before the first round: he did not start.
      if (entry.who && !ride.ridden() && jury.withdrawn_from[index(*entry.who)] == std::size_t{0} &&
          sheet.number == 0)
        entry.status = Status::did_not_start;
      if (entry.who && disqualified_by(*entry.who, sheet.number)) entry.status = Status::disqualified;
      entry.counts = ride.time && (!entry.status || entry.status == Status::finished ||
                                   (entry.status == Status::caught && sheet.if_caught == Caught::rides_on));
    }
    made.sides.push_back(sheet.entries.size());
    sheet.entries.push_back(entry);
  }
  sheet.heats.push_back(std::move(made));
}

bool Race::all_out(const Sheet& round, const HeatSheet& heat) const {
  return !heat.sides.empty() && std::all_of(heat.sides.begin(), heat.sides.end(), [&](std::size_t side) {
    const std::optional<CompetitorId> who = round.entries[side].who;
    return who && disqualified_by(*who, round.number);
  });
}

bool Race::later_ridden(const Sheet& round) const {
  if (round.final()) return false;
  for (const Sheet& sheet : sheets) {
    if (sheet.number <= round.number) continue;
    if (std::any_of(sheet.heats.begin(), sheet.heats.end(),
                    [&](const HeatSheet& heat) { return heat.ridden; })) {
      return true;
    }
  }
  return false;
}

/// A time trial is over when everybody has a result, or when a later round has been ridden.
void Race::note_waiting() {
  for (Sheet& sheet : sheets) {
    for (const Entry& entry : sheet.entries) {
      if (!sheet.match && entry.rank_only() && !entry.rank) sheet.unclear = true;
    }
    if (!sheet.match && sheet.unclear) sheet.waiting = true;
    if (sheet.match || later_ridden(sheet)) continue;
    std::size_t nameless = 0;
    std::vector<bool> rode(event.competitors.size(), false);
    for (const Entry& entry : sheet.entries) {
      bool again = false;  // the re-ride stands in another heat
      for (const Entry& other : sheet.entries) {
        if (entry.ghost && !other.ghost && other.who == entry.who) again = true;
      }
      // A recorded rank that the times contradict is no result.
      const bool result = entry.ghost ? again : entry.status || entry.ride->ridden() || entry.rank;
      if (!result) sheet.waiting = true;
      if (entry.who) {
        rode[index(*entry.who)] = true;
      } else {
        ++nameless;
      }
    }
    // Somebody of the event who has no ride at all is still to come, unless the jury says otherwise.
    std::size_t missing = 0;
    for (std::size_t i = 0; i < rode.size(); ++i) {
      bool excused = jury.withdrawn_from[i] || jury.disqualified_from[i] || jury.award[i];
      for (const Jury::Substitution& substitution : jury.substitutions) {
        if (index(substitution.out) == i || index(substitution.in) == i) excused = true;
      }
      if (!rode[i] && !excused) ++missing;
    }
    if (missing > nameless || sheet.heats.empty()) sheet.waiting = true;
  }
}

namespace {

/// The classes in which rides without a better one follow each other; none: nothing is known of the ride.
std::optional<int> class_of(const Entry& entry) {
  if (entry.counts) return 0;
  if (entry.status == Status::finished) return 1;
  if (entry.status == Status::did_not_finish) return 2;
  if (entry.status == Status::relegated) return 3;
  return {};
}

/// Below zero: the first is better. Equal times: the better last lap (UCI 3.2.061), then the order given.
int compare(const Entry& a, const Entry& b) {
  const std::optional<int> class_a = class_of(a);
  const std::optional<int> class_b = class_of(b);
  if (!class_a || !class_b) return 0;
  // Who finished without a recorded time may have been faster or slower than a time.
  if (*class_a != *class_b) return *class_a + *class_b == 1 ? 0 : *class_a - *class_b;
  if (*class_a == 0) {
    if (*a.ride->time != *b.ride->time) return *a.ride->time < *b.ride->time ? -1 : 1;
    if (a.ride->last_lap && b.ride->last_lap && *a.ride->last_lap != *b.ride->last_lap)
      return *a.ride->last_lap < *b.ride->last_lap ? -1 : 1;
  }
  if (a.ride->tie_order && b.ride->tie_order && *a.ride->tie_order != *b.ride->tie_order)
    return *a.ride->tie_order < *b.ride->tie_order ? -1 : 1;
  return 0;
}

}  // namespace

void judge_heat(const Sheet& sheet, HeatSheet& heat) {
  if (!heat.ridden || heat.sides.empty() || heat.sides.size() > 2) return;
  const auto wins = [&](std::optional<std::size_t> side) {
    heat.decided = true;
    heat.winner = side;
  };
  const std::size_t first = heat.sides.front();
  const std::size_t last = heat.sides.back();
  const Entry& a = sheet.entries[first];
  const Entry& b = sheet.entries[last];
  if (heat.sides.size() == 1) {  // rode alone (UCI 3.2.087); where results are lost, perhaps not alone
    if (!a.ghost && (!sheet.part || a.ride->won.value_or(false)))
      wins(a.absent() ? std::nullopt : std::optional(first));
    return;
  }
  // An absent opponent, or a disqualified one: the other has won (UCI 3.2.060).
  if (a.absent() && b.absent()) return wins({});
  // From a round that others are drawn from he goes on once he is recorded (manual: Riding alone).
  const auto recorded = [&](const Entry& entry) {
    return sheet.placed_by_heat() || entry.ghost || entry.status || entry.ride->ridden();
  };
  if (a.absent() && recorded(b)) return wins(last);
  if (b.absent() && recorded(a)) return wins(first);
  if (a.absent() || b.absent()) return;
  // A catch decides (UCI 3.2.051, 3.2.086), unless a ruling relegates who made it: he has lost all the same
  // (manual: Relegated after a catch). They cannot have caught each other.
  if (a.caught && b.caught && a.relegated_by_ruling == b.relegated_by_ruling) return;
  if (a.caught && b.relegated_by_ruling && !a.relegated_by_ruling) return wins(first);
  if (b.caught && a.relegated_by_ruling && !b.relegated_by_ruling) return wins(last);
  if (a.caught) return wins(last);
  if (b.caught) return wins(first);
  const int order = compare(a, b);
  if (order != 0) return wins(order < 0 ? first : last);
  const bool a_won = a.ride->won.value_or(false);
  const bool b_won = b.ride->won.value_or(false);
  if (a_won != b_won && !a.ghost && !b.ghost) wins(a_won ? first : last);
}

}  // namespace pursuit::oracle
