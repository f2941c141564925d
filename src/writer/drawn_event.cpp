#include "drawn_event.hpp"

#include <pursuit/bracket/half_recorded.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pursuit {

namespace {

Range range_from(std::size_t first, std::size_t end) {
  return {size32(first), size32(end - first)};
}

bool to_be_ridden(const Event& event, const Heat& heat) {
  const auto rides = event.rides_of(heat);
  return std::all_of(rides.begin(), rides.end(),
                     [](const Ride& ride) { return !ride.ridden() || ride.is_void(); });
}

/// Merges the start list of one round into a copy of its event.
class Merger {
 public:
  Merger(const Competition& competition, const StartList& list, Event& event)
      : competition_(competition), list_(list), event_(event), known_(event.competitors.size()) {}

  void merge() {
    if (!resolved().recorded.empty()) round_ = index(resolved().recorded.back());
    if (round_ < event_.rounds.size() && !can_take_heats(round())) return;
    note_what_is_known();
    if (round_ == event_.rounds.size()) event_.rounds.emplace_back().name = rules_round().id;
    const Range entries = round().heats_known ? Range{} : std::exchange(round().heats, {});
    round().heats_known = true;
    move_to_end(round().heats);
    for (const std::size_t i : list_.heats) put(resolved().heats[i]);
    keep_undrawn(entries);
  }

 private:
  /// What the event says of a competitor who is to ride: his entry in this round, or at least the
  /// line-up of his latest ride.
  struct Known {
    std::optional<std::size_t> entry;
    std::optional<std::size_t> line_up;
    bool drawn = false;
  };

  [[nodiscard]] const ResolvedRound& resolved() const { return competition_.rounds[list_.round]; }
  [[nodiscard]] const RoundRules& rules_round() const { return competition_.rules->rounds[list_.round]; }
  [[nodiscard]] Round& round() { return event_.rounds[round_]; }

  /// Where heats are unknown, only an entry list can be drawn into some.
  [[nodiscard]] bool can_take_heats(const Round& round) const {
    const auto heats = event_.heats_of(round);
    return round.heats_known || std::all_of(heats.begin(), heats.end(), [this](const Heat& heat) {
             const auto rides = event_.rides_of(heat);
             return std::none_of(rides.begin(), rides.end(),
                                 [](const Ride& ride) { return ride.time.has_value(); });
           });
  }

  /// True for a round of this name; false for "Finals", whose heats find theirs by label.
  [[nodiscard]] bool is_named() {
    const std::string_view name = round().name;
    return name.empty() || competition_.rules->find_round(name) == list_.round;
  }

  void note_what_is_known() {
    for (std::size_t i = 0; i < event_.rides.size(); ++i) {
      const Ride& ride = event_.rides[i];
      if (ride.competitor && !ride.members.empty()) known_[index(*ride.competitor)].line_up = i;
    }
    if (round_ == event_.rounds.size()) return;
    for (const Heat& heat : event_.heats_of(round())) {
      for (std::size_t i = heat.rides.first; i < heat.rides.first + heat.rides.count; ++i) {
        const Ride& ride = event_.rides[i];
        if (ride.competitor && !ride.ridden()) known_[index(*ride.competitor)].entry = i;
      }
    }
  }

  /// Heats of a round stand side by side: only behind the last is room for more.
  void move_to_end(Range& heats) {
    const std::size_t first = event_.heats.size();
    event_.heats.reserve(first + heats.count + list_.heats.size());
    for (std::size_t i = 0; i < heats.count; ++i) event_.heats.push_back(event_.heats[heats.first + i]);
    heats = range_from(first, event_.heats.size());
  }

  /// Results that stand in the heat already stay as they are.
  void put(const ResolvedHeat& drawn) {
    const std::size_t slot = slot_of(drawn);
    const std::size_t first = event_.rides.size();
    const Range earlier = event_.heats[slot].rides;
    for (std::size_t i = earlier.first; i < earlier.first + earlier.count; ++i) {
      if (event_.rides[i].is_void()) event_.rides.push_back(Ride(event_.rides[i]));
    }
    for (const HeatSide& side : drawn.sides) {
      const bool recorded = side.ride && event_.ride(*side.ride).ridden();
      if (recorded) {
        event_.rides.push_back(Ride(event_.ride(*side.ride)));
        if (side.competitor) known_[index(*side.competitor)].drawn = true;
      } else if (side.competitor) {
        event_.rides.push_back(ride_of(side));
      }
    }
    event_.heats[slot].rides = range_from(first, event_.rides.size());
  }

  /// What was recorded stays in its heat: in a time trial always, in a match where it is ridden in part, or
  /// has no number by which it could be found.
  std::size_t slot_of(const ResolvedHeat& drawn) {
    const bool numbered = !drawn.recorded || competition_.event->heat(*drawn.recorded).number;
    const bool stands = drawn.ridden || !numbered || rules_round().kind == RoundKind::time_trial;
    if (stands && drawn.recorded && round_ < competition_.event->rounds.size()) {
      const Round& before = competition_.event->rounds[round_];
      const std::size_t position = index(*drawn.recorded) - before.heats.first;
      if (before.heats_known && position < before.heats.count) return round().heats.first + position;
    }
    return is_named() ? slot_by_number(drawn.number) : slot_by_label();
  }

  /// The heat that was drawn before under this number, else a new one; without the number where
  /// another pair was ridden under it.
  std::size_t slot_by_number(std::uint32_t number) {
    while (numbered_ < round().heats.count) note_number(numbered_++);
    const auto slots = slots_.find(number);
    const bool taken = slots != slots_.end();
    if (taken) {
      for (const std::size_t slot : slots->second)
        if (to_be_ridden(event_, event_.heats[slot])) return slot;
    }
    Heat& heat = append_heat();
    if (!taken) heat.number = number;
    return event_.heats.size() - 1;
  }

  /// A heat that no source numbers or names has the number of its position.
  void note_number(std::uint32_t position) {
    const std::size_t slot = round().heats.first + position;
    const Heat& heat = event_.heats[slot];
    const std::uint32_t number = heat.number.value_or(heat.label.empty() ? position + 1 : 0);
    slots_[number].push_back(slot);
  }

  /// That of the last position, or the next that no other heat has.
  std::uint32_t free_number() {
    const std::uint32_t last = round().heats.count;
    while (numbered_ + 1 < last) note_number(numbered_++);
    std::uint32_t number = last;
    while (slots_.count(number) != 0) ++number;
    return number;
  }

  std::size_t slot_by_label() {
    for (std::uint32_t i = 0; i < round().heats.count; ++i) {
      const Heat& heat = event_.heats[round().heats.first + i];
      const bool filled = !heat.rides.empty() && heat.rides.first >= competition_.event->rides.size();
      if (!filled && to_be_ridden(event_, heat) &&
          competition_.rules->find_round(heat.label) == list_.round) {
        return round().heats.first + i;
      }
    }
    append_heat().label = rules_round().id;
    return event_.heats.size() - 1;
  }

  Heat& append_heat() {
    ++round().heats.count;
    return event_.heats.emplace_back();
  }

  [[nodiscard]] Ride ride_of(const HeatSide& side) {
    const Competitor& competitor = event_.competitor(*side.competitor);
    Known& known = known_[index(*side.competitor)];
    known.drawn = true;
    Ride ride = known.entry ? event_.rides[*known.entry] : Ride{};
    ride.competitor = side.competitor;
    ride.side = side.straight;
    ride.seed = side.seed;
    const auto fill = [](std::string_view& field, std::string_view value) {
      if (field.empty()) field = value;
    };
    fill(ride.name, competitor.name);
    fill(ride.nation, competitor.nation);
    fill(ride.club, competitor.club);
    fill(ride.bib, competitor.bib);
    fill(ride.ids, competitor.ids);
    if (ride.members.empty() && known.line_up) {
      ride.members = event_.rides[*known.line_up].members;
      ride.members_as_text = event_.rides[*known.line_up].members_as_text;
    }
    return ride;
  }

  /// Entries that got no heat (withdrawn, did not start) stay in the record, each by itself.
  void keep_undrawn(Range entries) {
    for (std::size_t h = entries.first; h < entries.first + entries.count; ++h) {
      const Range rides = event_.heats[h].rides;
      for (std::size_t i = rides.first; i < rides.first + rides.count; ++i) {
        const auto& who = event_.rides[i].competitor;
        if (who && known_[index(*who)].drawn) continue;
        Heat& heat = append_heat();
        heat.number = free_number();
        heat.rides = range_from(i, i + 1);
      }
    }
  }

  const Competition& competition_;
  const StartList& list_;
  Event& event_;
  std::size_t round_ = event_.rounds.size();  ///< the one that takes the heats; a new one
  std::vector<Known> known_;
  std::uint32_t numbered_ = 0;  ///< how many heats of the round are in slots_
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> slots_;  ///< of heats, by number
};

void name_rounds(Event& event, const Competition& competition) {
  for (const ResolvedRound& resolved : competition.rounds) {
    for (const RoundId id : resolved.recorded) {
      Round& round = event.rounds[index(id)];
      if (round.name.empty()) round.name = competition.rules->rounds[resolved.rules].id;
    }
  }
}

/// In another heat of the round, ridden or announced.
bool is_recorded_elsewhere(const Competition& competition, const ResolvedRound& round,
                           const ResolvedHeat& heat, const HeatSide& side) {
  const Event& event = *competition.event;
  for (const RoundId id : round.recorded) {
    const Range heats = event.round(id).heats;
    for (std::uint32_t h = heats.first; h < heats.first + heats.count; ++h) {
      const auto rides = event.rides_of(event.heats[h]);
      if (heat.recorded != HeatId{h} && std::any_of(rides.begin(), rides.end(), [&](const Ride& ride) {
            return ride.competitor == side.competitor && !ride.is_void();
          }))
        return true;
    }
  }
  return false;
}

/// The start lists, and the heats of which one side is recorded: the other gets a row for his result.
std::vector<StartList> heats_to_fill(const Competition& competition) {
  std::vector<StartList> lists = competition.next;
  for (std::size_t r = 0; r < competition.rounds.size(); ++r) {
    const ResolvedRound& round = competition.rounds[r];
    if (competition.rules->rounds[r].kind != RoundKind::match || round.in_part) continue;
    for (std::size_t h = 0; h < round.heats.size(); ++h) {
      const auto missing = missing_side(round.heats[h]);
      if (!missing ||
          is_recorded_elsewhere(competition, round, round.heats[h], round.heats[h].sides[*missing]))
        continue;
      auto list =
          std::find_if(lists.begin(), lists.end(), [&](const StartList& other) { return other.round == r; });
      if (list == lists.end()) list = lists.insert(list, StartList{r, {}});
      list->heats.push_back(h);
    }
  }
  return lists;
}

}  // namespace

std::optional<Event> merged_event(const Competition& competition) {
  const std::vector<StartList> lists = heats_to_fill(competition);
  const std::vector<Round>& rounds = competition.event->rounds;
  const bool named =
      std::none_of(rounds.begin(), rounds.end(), [](const Round& round) { return round.name.empty(); });
  if (lists.empty() && named) return std::nullopt;
  Event event = *competition.event;
  name_rounds(event, competition);
  for (const StartList& list : lists) Merger(competition, list, event).merge();
  return event;
}

Event with_drawn_heats(const Competition& competition) {
  std::optional<Event> merged = merged_event(competition);
  return merged ? *std::move(merged) : *competition.event;
}

}  // namespace pursuit
