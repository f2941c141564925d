// What is recorded, as items.

#include "difference_items.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <map>

namespace pursuit {

namespace {

std::string text(const std::optional<RaceTime>& time) {
  return time ? clock(*time) : std::string();
}

std::string text(const std::optional<std::uint32_t>& number) {
  return number ? fmt::to_string(*number) : std::string();
}

std::string text(const Covered& covered) {
  return covered.laps ? std::string(covered.text) : fmt::format("{} m", covered.text);
}

std::string joined(std::initializer_list<std::string_view> texts) {
  std::string all;
  for (const std::string_view each : texts) {
    if (!all.empty() && !each.empty()) all += ", ";
    all += each;
  }
  return all;
}

class Recorder {
 public:
  explicit Recorder(const EventState& state) : state_(state), event_(state.event()) {}

  std::vector<Item> items() {
    event_keys();
    competitors();
    for (const ResolvedRound& round : state_.competition.rounds) note_rounds(round);
    for (std::size_t r = 0; r < event_.rounds.size(); ++r) round(r);
    rulings();
    records();
    printed();
    extras(ChangeKind::event, {}, no_person, event_.extras, {});
    return std::move(items_);
  }

 private:
  /// Empty values are no items.
  void add(ChangeKind kind, std::string_view round, std::size_t person, std::string what, std::string value,
           std::string whole = {}) {
    if (value.empty()) return;
    items_.push_back({kind, std::string(round), person, what, what, value, value, std::move(whole)});
  }
  void add(ChangeKind kind, std::string what, std::string value) {
    add(kind, {}, no_person, std::move(what), std::move(value));
  }

  void extras(ChangeKind kind, std::string_view round, std::size_t person, Range range,
              const std::string& whole) {
    for (std::size_t i = range.first; i < range.first + range.count; ++i)
      add(kind, round, person, whole + (whole.empty() ? "" : ", ") + std::string(event_.extra_pool[i].key),
          std::string(event_.extra_pool[i].json), whole);
  }

  void event_keys() {
    using Key = std::pair<std::string_view, std::string_view Event::*>;
    static constexpr std::array<Key, 11> keys = {{{"id", &Event::id},
                                                  {"meet", &Event::meet},
                                                  {"event", &Event::name},
                                                  {"discipline", &Event::discipline},
                                                  {"gender", &Event::gender},
                                                  {"category", &Event::category},
                                                  {"venue", &Event::venue},
                                                  {"dates", &Event::dates},
                                                  {"track", &Event::track},
                                                  {"issue", &Event::issue},
                                                  {"communique", &Event::communique}}};
    for (const auto& [key, field] : keys)
      add(ChangeKind::event, std::string(key), std::string(event_.*field));
    add(ChangeKind::event, "distance", text(event_.distance));
    add(ChangeKind::other, "note", std::string(event_.note));
    for (std::size_t i = 0; i < event_.sources.size(); ++i)
      add(ChangeKind::other, fmt::format("source {}", i + 1), std::string(event_.sources[i]));
  }

  void competitors() {
    for (std::size_t i = 0; i < event_.competitors.size(); ++i) {
      const Competitor& competitor = event_.competitors[i];
      const std::size_t person = state_.person[i];
      add(ChangeKind::entry, {}, person, "entry", std::string(competitor.label()));
      items_.back().same = "entered";
      const auto key = [&](std::string_view what, std::string_view value) {
        add(ChangeKind::competitor, {}, person, std::string(what), std::string(value), "entry");
      };
      key("name", competitor.name);
      key("nation", competitor.nation);
      key("club", competitor.club);
      key("bib", competitor.bib);
      key("ids", competitor.ids);
    }
  }

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
    add(ChangeKind::other, id, no_person, "date", std::string(round.date));
    add(ChangeKind::other, id, no_person, "note", std::string(round.note));
    if (round.known_in_part) add(ChangeKind::other, id, no_person, "known", "part");
    extras(ChangeKind::other, id, no_person, round.extras, {});
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
    add(ChangeKind::other, round, no_person, fmt::format("note of heat {}", name), std::string(heat.note));
    extras(ChangeKind::other, round, no_person, heat.extras, {});
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
    const std::string result = joined({text(ride.time), status});
    return result.empty() ? "no result" : result;
  }

  void ride(const std::string& round, std::size_t person, const Ride& ride, const std::string& whole,
            const std::string& heat) {
    add(ChangeKind::ride, round, person, whole, summary(ride));
    items_.back().same = whole;
    // Under its bare key where one ride is all he has.
    const std::string prefix = whole == "ride" ? std::string() : whole + ", ";
    const auto key = [&](std::string_view what, std::string value) {
      add(ChangeKind::ride, round, person, prefix + std::string(what), std::move(value), whole);
    };
    key("heat", heat);
    if (ride.side) key("side", *ride.side == Straight::home ? "home" : "back");
    key("time", text(ride.time));
    if (ride.status) key("status", std::string(words(*ride.status)));
    if (ride.won) key("won", *ride.won ? "yes" : "no");
    key("last lap", text(ride.last_lap));
    if (ride.caught_at) key("caught at", text(*ride.caught_at));
    key("tie order", text(ride.tie_order));
    key("recorded rank", text(ride.rank));
    key("seed", text(ride.seed));
    key("printed as", std::string(ride.as));
    key("pilot", std::string(ride.pilot));
    key("members", fmt::format("{}", fmt::join(event_.texts_of(ride.members), ", ")));
    key("marks", fmt::format("{}", fmt::join(event_.texts_of(ride.marks), " ")));
    key("splits", splits(ride));
    key("note", std::string(ride.note));
    extras(ChangeKind::ride, round, person, ride.extras, whole);
  }

  [[nodiscard]] std::string splits(const Ride& ride) const {
    std::string all;
    for (std::size_t i = ride.splits.first; i < ride.splits.first + ride.splits.count; ++i)
      all += fmt::format("{}{} {}", all.empty() ? "" : ", ", text(event_.splits[i].at),
                         clock(event_.splits[i].time));
    return all;
  }

  void rulings() {
    std::string order;
    for (const Ruling& ruling : event_.rulings) {
      std::string round(ruling.round);
      if (const auto known = state_.competition.rules->find_round(ruling.round); known && !round.empty())
        round = state_.rules_of(*known).id;
      const std::size_t person = state_.person_of(ruling.competitor);
      const std::string by = ruling.by_who.empty() ? std::string() : fmt::format("by {}", ruling.by_who);
      const std::string place = ruling.place ? fmt::format("place {}", *ruling.place) : std::string();
      std::string what(word(ruling.kind));
      const std::size_t count = ++count_[{round, fmt::format("{} {}", person, what)}];
      if (count > 1) what += fmt::format(" {}", count);
      order += fmt::format("{}{} {}", order.empty() ? "" : "; ", what, ruling.who);
      add(ChangeKind::ruling, round, person, what,
          joined({ruling.competitor ? std::string_view() : ruling.who, by, place,
                  ruling.reason.empty() ? "no reason given" : ruling.reason, ruling.article}));
      extras(ChangeKind::ruling, round, person, ruling.extras, {});
    }
    add(ChangeKind::ruling, std::string(order_of_rulings), order);
  }

  void records() {
    for (std::size_t i = 0; i < event_.records.size(); ++i) {
      const Record& record = event_.records[i];
      add(ChangeKind::other, fmt::format("record {}", i + 1),
          joined({record.kind, text(record.time), record.holder, record.nation, record.date, record.place}));
      extras(ChangeKind::other, {}, no_person, record.extras, {});
    }
  }

  void printed() {
    for (std::size_t i = 0; i < event_.printed.size(); ++i) {
      const Printed& printed = event_.printed[i];
      const std::string whole = fmt::format("printed {}", i + 1);
      const auto key = [&](std::string_view what, std::string value) {
        add(ChangeKind::other, fmt::format("{}, {}", whole, what), std::move(value));
      };
      key("source", std::string(printed.source));
      key("note", std::string(printed.note));
      key("winning time", text(printed.winning_time));
      key("competitors", text(printed.competitors));
      key("riders", text(printed.riders));
      key("teams", text(printed.teams));
      key("nations", text(printed.nations));
      for (std::size_t k = 0; k < printed.classification.count; ++k) {
        const PrintedPlace& row = event_.printed_places[printed.classification.first + k];
        key(fmt::format("row {}", k + 1),
            joined({text(row.place), row.status, row.name, row.nation, text(row.time)}));
        extras(ChangeKind::other, {}, no_person, row.extras, fmt::format("{}, row {}", whole, k + 1));
      }
      extras(ChangeKind::other, {}, no_person, printed.extras, whole);
    }
    for (std::size_t i = 0; i < event_.accepted.size(); ++i) {
      const Accepted& accepted = event_.accepted[i];
      add(ChangeKind::other, fmt::format("accepted {}", i + 1),
          joined({accepted.code, accepted.where, accepted.why}));
      extras(ChangeKind::other, {}, no_person, accepted.extras, {});
    }
  }

  const EventState& state_;
  const Event& event_;
  std::vector<Item> items_;
  std::map<std::size_t, std::string> round_of_;
  std::map<std::size_t, std::string> round_of_heat_;
  std::map<std::pair<std::string, std::string>, std::size_t> count_;
};

}  // namespace

std::vector<Item> recorded_items(const EventState& state) {
  return Recorder(state).items();
}

}  // namespace pursuit
