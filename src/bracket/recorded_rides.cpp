// Rounds, heats and rides as items.

#include "difference_items.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

namespace pursuit {

namespace {

std::string covered(const Covered& distance) {
  return to_text(distance) + (distance.laps ? "" : " m");
}

class RideRecorder {
 public:
  RideRecorder(RecordedItems& items, const EventState& state)
      : items_(items), state_(state), event_(state.event()) {}

  void record() {
    for (const ResolvedRound& round : state_.competition.rounds) note_rounds(round);
    for (std::size_t r = 0; r < event_.rounds.size(); ++r) round(r);
  }

 private:
  /// Which round of the rules each heat belongs to: rounds under a common title are told apart by heat.
  void note_rounds(const ResolvedRound& round) {
    const std::string& id = state_.rules_of(round.rules).id;
    for (const RoundId recorded : round.recorded) round_of_.emplace(index(recorded), id);
    for (const ResolvedHeat& heat : round.heats)
      if (heat.recorded) round_of_heat_[index(*heat.recorded)] = id;
  }

  void round(std::size_t r) {
    const Round& round = event_.rounds[r];
    const auto known = round_of_.find(r);
    const std::string id = known == round_of_.end() ? std::string(round.name) : known->second;
    items_.add(ChangeKind::other, id, no_person, "date", std::string(round.date));
    items_.add(ChangeKind::other, id, no_person, "note", std::string(round.note));
    if (round.known_in_part) items_.add(ChangeKind::other, id, no_person, "known", "part");
    items_.add_extras(ChangeKind::other, id, no_person, round.extras);
    for (std::size_t h = 0; h < round.heats.count; ++h) {
      const std::size_t at = round.heats.first + h;
      const auto heat_round = round_of_heat_.find(at);
      heat(heat_round == round_of_heat_.end() ? id : heat_round->second, round, event_.heats[at], h + 1);
    }
  }

  void heat(const std::string& round, const Round& recorded, const Heat& heat, std::size_t position) {
    std::string name(heat.label);
    if (name.empty() && recorded.heats_known)
      name = fmt::to_string(heat.number.value_or(static_cast<std::uint32_t>(position)));
    items_.add(ChangeKind::other, round, no_person, fmt::format("note of heat {}", name),
               std::string(heat.note));
    items_.add_extras(ChangeKind::other, round, no_person, heat.extras, fmt::format("heat {}", name));
    for (std::size_t k = 0; k < heat.rides.count; ++k) {
      const Ride& ride = event_.rides[heat.rides.first + k];
      const std::size_t person = state_.person_of(ride.competitor);
      std::string whole = ride.is_void() ? "void ride" : "ride";
      if (person == no_person) whole = fmt::format("ride {} of heat {} without a name", k + 1, name);
      const std::size_t count = ++count_[{round, fmt::format("{} {}", person, whole)}];
      if (count > 1) whole += fmt::format(" {}", count);
      this->ride(round, person, ride, whole, name);
    }
  }

  static std::string summary(const Ride& ride) {
    const std::string status = ride.status ? std::string(words(*ride.status)) : std::string();
    const std::string result = joined({item_text(ride.time), status});
    return result.empty() ? "no result" : result;
  }

  void ride(const std::string& round, std::size_t person, const Ride& ride, const std::string& whole,
            const std::string& heat) {
    items_.add(ChangeKind::ride, round, person, whole, summary(ride));
    items_.compare_presence();
    // Under its bare key where one ride is all he has.
    const std::string prefix = whole == "ride" ? std::string() : whole + ", ";
    const auto key = [&](std::string_view what, const std::string& value) {
      items_.add(ChangeKind::ride, round, person, prefix + std::string(what), value, whole);
    };
    key("heat", heat);
    if (ride.side) key("side", std::string(word(*ride.side)));
    key("time", item_text(ride.time));
    if (ride.status) key("status", std::string(words(*ride.status)));
    if (ride.won) key("won", *ride.won ? "yes" : "no");
    key("last lap", item_text(ride.last_lap));
    if (ride.caught_at) key("caught at", covered(*ride.caught_at));
    key("tie order", item_text(ride.tie_order));
    key("recorded rank", item_text(ride.rank));
    key("seed", item_text(ride.seed));
    key("printed as", std::string(ride.as));
    key("pilot", std::string(ride.pilot));
    key("members", fmt::format("{}", fmt::join(event_.texts_of(ride.members), ", ")));
    key("marks", fmt::format("{}", fmt::join(event_.texts_of(ride.marks), " ")));
    key("splits", splits(ride));
    key("note", std::string(ride.note));
    items_.add_extras(ChangeKind::ride, round, person, ride.extras, whole == "ride" ? "" : whole, whole);
  }

  [[nodiscard]] std::string splits(const Ride& ride) const {
    std::string all;
    for (std::size_t i = ride.splits.first; i < ride.splits.first + ride.splits.count; ++i) {
      all += fmt::format("{}{} {}", all.empty() ? "" : ", ", covered(event_.splits[i].at),
                         clock(event_.splits[i].time));
    }
    return all;
  }

  RecordedItems& items_;
  const EventState& state_;
  const Event& event_;
  std::map<std::size_t, std::string> round_of_;
  std::map<std::size_t, std::string> round_of_heat_;
  std::map<std::pair<std::string, std::string>, std::size_t> count_;  // by round; person and kind of ride
};

}  // namespace

void add_rides(RecordedItems& items, const EventState& state) {
  RideRecorder(items, state).record();
}

}  // namespace pursuit
