// What is recorded beside the rides, as items.

#include "difference_items.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace pursuit {

namespace {

class Recorder {
 public:
  explicit Recorder(const EventState& state) : state_(state), event_(state.event()), items_(event_) {}

  std::vector<Item> items() {
    event_keys();
    competitors();
    add_rides(items_, state_);
    rulings();
    records();
    printed();
    items_.add_extras(ChangeKind::event, {}, no_person, event_.extras);
    return items_.take();
  }

 private:
  void add(ChangeKind kind, const std::string& what, const std::string& value) {
    items_.add(kind, {}, no_person, what, value);
  }

  void event_keys() {
    using Key = std::pair<std::string_view, std::string_view Event::*>;
    static constexpr std::array<Key, 12> keys = {{{"id", &Event::id},
                                                  {"meet", &Event::meet},
                                                  {"event", &Event::name},
                                                  {"discipline", &Event::discipline},
                                                  {"gender", &Event::gender},
                                                  {"category", &Event::category},
                                                  {"venue", &Event::venue},
                                                  {"dates", &Event::dates},
                                                  {"track", &Event::track},
                                                  {"issue", &Event::issue},
                                                  {"communique", &Event::communique},
                                                  {"hour", &Event::hour}}};
    for (const auto& [key, field] : keys)
      add(ChangeKind::event, std::string(key), std::string(event_.*field));
    add(ChangeKind::event, "distance", event_.distance ? to_text(*event_.distance) : std::string());
    add(ChangeKind::other, "note", std::string(event_.note));
    for (std::size_t i = 0; i < event_.officials.size(); ++i)
      add(ChangeKind::other, fmt::format("official {}", i + 1), std::string(event_.officials[i]));
    for (std::size_t i = 0; i < event_.sources.size(); ++i)
      add(ChangeKind::other, fmt::format("source {}", i + 1), std::string(event_.sources[i]));
  }

  void competitors() {
    for (std::size_t i = 0; i < event_.competitors.size(); ++i) {
      const Competitor& competitor = event_.competitors[i];
      const std::size_t person = state_.person[i];
      items_.add(ChangeKind::entry, {}, person, "entry", std::string(competitor.label()));
      items_.compare_presence();
      const auto key = [&](std::string_view what, std::string_view value) {
        items_.add(ChangeKind::competitor, {}, person, std::string(what), std::string(value), "entry");
      };
      key("name", competitor.name);
      key("nation", competitor.nation);
      key("club", competitor.club);
      key("bib", competitor.bib);
      key("ids", competitor.ids);
    }
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
      items_.add(ChangeKind::ruling, round, person, what,
                 joined({ruling.competitor ? std::string_view() : ruling.who, by, place,
                         ruling.reason.empty() ? "no reason given" : ruling.reason, ruling.article}));
      items_.add_extras(ChangeKind::ruling, round, person, ruling.extras, what);
    }
    add(ChangeKind::ruling, std::string(order_of_rulings), order);
  }

  void records() {
    for (std::size_t i = 0; i < event_.records.size(); ++i) {
      const Record& record = event_.records[i];
      const std::string what = fmt::format("record {}", i + 1);
      add(ChangeKind::other, what,
          joined({record.kind, item_text(record.time), record.holder, record.nation, record.date,
                  record.place}));
      items_.add_extras(ChangeKind::other, {}, no_person, record.extras, what);
    }
  }

  void printed() {
    for (std::size_t i = 0; i < event_.printed.size(); ++i) {
      const Printed& printed = event_.printed[i];
      const std::string whole = fmt::format("printed {}", i + 1);
      const auto key = [&](std::string_view what, const std::string& value) {
        add(ChangeKind::other, fmt::format("{}, {}", whole, what), value);
      };
      key("source", std::string(printed.source));
      key("note", std::string(printed.note));
      key("winning time", item_text(printed.winning_time));
      key("competitors", item_text(printed.competitors));
      key("riders", item_text(printed.riders));
      key("teams", item_text(printed.teams));
      key("nations", item_text(printed.nations));
      for (std::size_t k = 0; k < printed.classification.count; ++k) {
        const PrintedPlace& row = event_.printed_places[printed.classification.first + k];
        key(fmt::format("row {}", k + 1),
            joined({item_text(row.place), row.status, row.name, row.nation, item_text(row.time)}));
        items_.add_extras(ChangeKind::other, {}, no_person, row.extras,
                          fmt::format("{}, row {}", whole, k + 1));
      }
      items_.add_extras(ChangeKind::other, {}, no_person, printed.extras, whole);
    }
    for (std::size_t i = 0; i < event_.accepted.size(); ++i) {
      const Accepted& accepted = event_.accepted[i];
      const std::string what = fmt::format("accepted {}", i + 1);
      add(ChangeKind::other, what,
          joined({accepted.code, accepted.where, accepted.recorded, accepted.computed, accepted.why}));
      items_.add_extras(ChangeKind::other, {}, no_person, accepted.extras, what);
    }
  }

  const EventState& state_;
  const Event& event_;
  RecordedItems items_;
  std::map<std::pair<std::string, std::string>, std::size_t> count_;
};

}  // namespace

void RecordedItems::add(ChangeKind kind, std::string_view round, std::size_t person, const std::string& what,
                        const std::string& value, std::string whole) {
  if (value.empty()) return;
  items_.push_back({kind, std::string(round), person, what, what, value, value, std::move(whole)});
}

void RecordedItems::add_extras(ChangeKind kind, std::string_view round, std::size_t person, Range range,
                               std::string_view prefix, const std::string& whole) {
  for (std::size_t i = range.first; i < range.first + range.count; ++i) {
    const Extra& extra = event_.extra_pool[i];
    add(kind, round, person, fmt::format("{}{}{}", prefix, prefix.empty() ? "" : ", ", extra.key),
        std::string(extra.json), whole);
  }
}

std::string item_text(const std::optional<RaceTime>& time) {
  return time ? clock(*time) : std::string();
}

std::string item_text(const std::optional<std::uint32_t>& number) {
  return number ? fmt::to_string(*number) : std::string();
}

std::string joined(std::initializer_list<std::string_view> texts) {
  std::string all;
  for (const std::string_view each : texts) {
    if (!all.empty() && !each.empty()) all += ", ";
    all += each;
  }
  return all;
}

std::vector<Item> recorded_items(const EventState& state) {
  return Recorder(state).items();
}

}  // namespace pursuit
