#include "event_merge.hpp"

#include "round_key.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace pursuit {

namespace {

template <class T>
Range append(std::vector<T>& into, const std::vector<T>& from, Range range) {
  const Range made{size32(into.size()), range.count};
  const auto begin = from.begin() + range.first;
  into.insert(into.end(), begin, begin + range.count);
  return made;
}

/// The same once more behind the last, where there is room for more.
template <class T>
Range append_again(std::vector<T>& all, Range range) {
  const Range made{size32(all.size()), range.count};
  for (std::size_t i = 0; i < range.count; ++i) all.push_back(T(all[range.first + i]));
  return made;
}

bool same(const Ruling& a, const Ruling& b) {
  return a.kind == b.kind && a.who == b.who && a.by_who == b.by_who && a.place == b.place &&
         a.round == b.round && a.reason == b.reason;
}

bool same(const Record& a, const Record& b) {
  return a.kind == b.kind && a.holder == b.holder && a.date == b.date && a.time == b.time;
}

std::vector<Ride> rides_of(const Event& event, const Round& round) {
  std::vector<Ride> rides;
  for (const Heat& heat : event.heats_of(round)) {
    const auto these = event.rides_of(heat);
    rides.insert(rides.end(), these.begin(), these.end());
  }
  return rides;
}

// Who rides in a round, as `identify` knows him: by his bib, else by his name where nations do not differ.
class Riders {
 public:
  explicit Riders(const std::vector<Ride>& rides) {
    for (const Ride& ride : rides) {
      if (ride.is_void()) continue;
      if (!ride.bib.empty()) bibs_.insert(ride.bib);
      if (ride.name.empty()) continue;
      const std::string name = fold(ride.name);
      by_name_[name].insert(fold(ride.nation));
      if (ride.bib.empty()) by_name_alone_[name].insert(fold(ride.nation));
    }
  }

  [[nodiscard]] bool include(const Ride& ride) const {
    if (ride.is_void()) return false;
    if (!ride.bib.empty() && bibs_.count(ride.bib) != 0) return true;
    return !ride.name.empty() && holds(ride.bib.empty() ? by_name_ : by_name_alone_, ride);
  }

 private:
  using Nations = std::unordered_map<std::string, std::set<std::string>>;

  static bool holds(const Nations& by_name, const Ride& ride) {
    const auto nations = by_name.find(fold(ride.name));
    if (nations == by_name.end()) return false;
    return ride.nation.empty() || nations->second.count("") != 0 ||
           nations->second.count(fold(ride.nation)) != 0;
  }

  std::unordered_set<std::string_view> bibs_;
  Nations by_name_;
  Nations by_name_alone_;  // of those without a bib
};

// Two versions of a round, not two parts of it with a name that is wrong: most of them ride in both.
bool are_versions(const std::vector<Ride>& a, const std::vector<Ride>& b) {
  const Riders riders(a);
  const auto both = std::count_if(b.begin(), b.end(), [&](const Ride& one) { return riders.include(one); });
  return both > 1 && 2 * static_cast<std::size_t>(both) > b.size();
}

std::string called(const Round& round) {
  return printable(round.name.empty() ? round_key(round.name) : round.name);
}

template <class T>
bool contains(const std::vector<T>& all, const T& one) {
  return std::any_of(all.begin(), all.end(), [&](const T& other) { return same(other, one); });
}

}  // namespace

void EventMerge::add(const EventPart& part) {
  source_.parts_.push_back({part.document, part.position, {}});
  add_keys(part);
  add_lists(part.event);
  for (std::size_t i = 0; i < part.event.rounds.size(); ++i) add_round(part, i);
  gather_heats();
}

void EventMerge::add_keys(const EventPart& part) {
  using Key = std::pair<std::string_view, std::string_view Event::*>;
  constexpr auto keys = std::to_array<Key>({{"id", &Event::id},
                                            {"meet", &Event::meet},
                                            {"event", &Event::name},
                                            {"discipline", &Event::discipline},
                                            {"gender", &Event::gender},
                                            {"category", &Event::category},
                                            {"venue", &Event::venue},
                                            {"track", &Event::track},
                                            {"rules", &Event::rules},
                                            {"note", &Event::note}});
  for (const auto& [key, field] : keys) add_key(key, field, part);
  // Each sheet has its own: the latest stands for the event.
  for (const auto field : {&Event::dates, &Event::issue, &Event::communique, &Event::hour}) {
    if (!(part.event.*field).empty()) event_.*field = part.event.*field;
  }
  if (!part.event.distance) return;
  if (event_.distance && event_.distance != part.event.distance) {
    return disagree("distance", part, to_text(*event_.distance), to_text(*part.event.distance));
  }
  if (!event_.distance) source_.keys_.emplace("distance", source_.parts_.size() - 1);
  event_.distance = part.event.distance;
}

void EventMerge::add_key(std::string_view key, std::string_view Event::*field, const EventPart& part) {
  const std::string_view theirs = part.event.*field;
  std::string_view& ours = event_.*field;
  if (theirs.empty()) return;
  if (ours.empty()) {
    ours = theirs;
    source_.keys_.emplace(key, source_.parts_.size() - 1);
  } else if (differ(ours, theirs)) {
    disagree(key, part, ours, theirs);
  }
}

void EventMerge::add_lists(const Event& from) {
  const std::size_t part = source_.parts_.size() - 1;
  const auto note = [&](std::string_view key, std::size_t ours, std::size_t theirs) {
    source_.lists_[std::string(key)].push_back({ours, part, theirs});
  };
  for (std::size_t i = 0; i < from.rulings.size(); ++i) {
    if (contains(event_.rulings, from.rulings[i])) continue;
    note("rulings", event_.rulings.size(), i);
    event_.rulings.push_back(from.rulings[i]);
    event_.rulings.back().extras = append(event_.extra_pool, from.extra_pool, from.rulings[i].extras);
  }
  for (std::size_t i = 0; i < from.records.size(); ++i) {
    if (contains(event_.records, from.records[i])) continue;
    note("records", event_.records.size(), i);
    event_.records.push_back(from.records[i]);
    event_.records.back().extras = append(event_.extra_pool, from.extra_pool, from.records[i].extras);
  }
  for (std::size_t i = 0; i < from.printed.size(); ++i) {
    note("printed", event_.printed.size(), i);
    Printed printed = from.printed[i];
    printed.classification = append(event_.printed_places, from.printed_places, printed.classification);
    printed.extras = append(event_.extra_pool, from.extra_pool, printed.extras);
    for (std::size_t k = event_.printed_places.size() - printed.classification.count;
         k < event_.printed_places.size(); ++k) {
      PrintedPlace& place = event_.printed_places[k];
      place.extras = append(event_.extra_pool, from.extra_pool, place.extras);
    }
    event_.printed.push_back(printed);
  }
  for (std::size_t i = 0; i < from.accepted.size(); ++i) {
    note("accepted", event_.accepted.size(), i);
    event_.accepted.push_back(from.accepted[i]);
    event_.accepted.back().extras = append(event_.extra_pool, from.extra_pool, from.accepted[i].extras);
  }
  for (const auto list : {&Event::officials, &Event::sources}) {
    std::vector<std::string_view>& known = event_.*list;
    for (const std::string_view text : from.*list)
      if (std::find(known.begin(), known.end(), text) == known.end()) known.push_back(text);
  }
  // Keys of the event stand side by side: only behind the last is room for more.
  event_.extras = append_again(event_.extra_pool, event_.extras);
  event_.extras.count += append(event_.extra_pool, from.extra_pool, from.extras).count;
}

void EventMerge::add_round(const EventPart& part, std::size_t theirs) {
  const Event& from = part.event;
  const Round& round = from.rounds[theirs];
  const std::string key = round_key(round.name);
  std::size_t ours = 0;
  while (ours < event_.rounds.size() && round_key(event_.rounds[ours].name) != key) ++ours;
  const bool is_new = ours == event_.rounds.size();
  if (is_new) open_round(from, round);
  Round& mine = event_.rounds[ours];
  const Place place = Place{}.in("rounds", ours);
  if (!is_new && alike(event_, mine, from, round)) {
    find(Severity::note, "same-round",
         fmt::format("{} has the round \"{}\" once more, with the same rides; it is taken once",
                     part.document->name(), called(round)),
         place, {});
    return;
  }
  if (!is_new && are_versions(rides_of(event_, mine), rides_of(from, round))) {
    const std::string& first = source_.parts_[source_.rounds_[ours].front().part].document->name();
    find(Severity::error, "files-disagree",
         fmt::format("{} and {} both hold the {}, with different results", first, part.document->name(),
                     called(round)),
         place, "give only the file that counts; parts of a round may stand in several, each ride in one");
    return;
  }
  if (!is_new && mine.heats_known != round.heats_known) {
    find(Severity::error, "heat",
         fmt::format("{} has the round \"{}\" {} heats, and another file has it otherwise",
                     part.document->name(), called(round), round.heats_known ? "with" : "without"),
         place, "write its heats in both, or in neither");
    return;
  }
  mine.known_in_part = mine.known_in_part || round.known_in_part;
  if (mine.date.empty()) mine.date = round.date;
  if (mine.name.empty()) mine.name = round.name;
  const Range before = mine.heats;
  const std::size_t rides =
      before.count > 0 && !mine.heats_known ? event_.heats[before.first].rides.count : std::size_t{0};
  source_.rounds_[ours].push_back({source_.parts_.size() - 1, theirs, before.count, rides});
  for (const Heat& heat : from.heats_of(round)) append_heat(from, heat, ours);
}

void EventMerge::open_round(const Event& from, const Round& round) {
  Round made = round;
  made.heats = {size32(event_.heats.size()), 0};
  made.extras = append(event_.extra_pool, from.extra_pool, round.extras);
  event_.rounds.push_back(made);
  source_.rounds_.emplace_back();
}

void EventMerge::append_heat(const Event& from, const Heat& heat, std::size_t round) {
  Range& heats = event_.rounds[round].heats;
  if (size32(event_.heats.size()) != heats.first + heats.count) {
    heats = append_again(event_.heats, heats);
  }
  const bool unknown = !event_.rounds[round].heats_known;
  if (unknown && heats.count > 0) {
    Range& rides = event_.heats[heats.first].rides;
    rides = append_again(event_.rides, rides);
    append_rides(from, heat);
    rides.count += heat.rides.count;
    return;
  }
  Heat made = heat;
  made.rides.first = size32(event_.rides.size());
  made.extras = append(event_.extra_pool, from.extra_pool, heat.extras);
  append_rides(from, heat);
  event_.heats.push_back(made);
  ++heats.count;
}

void EventMerge::append_rides(const Event& from, const Heat& heat) {
  for (Ride ride : from.rides_of(heat)) {
    ride.members = append(event_.texts, from.texts, ride.members);
    ride.marks = append(event_.texts, from.texts, ride.marks);
    const Range splits = ride.splits;
    ride.splits = append(event_.splits, from.splits, splits);
    for (std::size_t i = ride.splits.first; i < event_.splits.size(); ++i) {
      event_.splits[i].extras = append(event_.extra_pool, from.extra_pool, event_.splits[i].extras);
    }
    ride.extras = append(event_.extra_pool, from.extra_pool, ride.extras);
    event_.rides.push_back(ride);
  }
}

/// Drops what was moved behind the last: heats and rides once more stand in the order of the rounds.
void EventMerge::gather_heats() {
  std::vector<Heat> heats;
  std::vector<Ride> rides;
  for (Round& round : event_.rounds) {
    round.heats = append(heats, event_.heats, round.heats);
    for (std::size_t i = round.heats.first; i < heats.size(); ++i) {
      heats[i].rides = append(rides, event_.rides, heats[i].rides);
    }
  }
  event_.heats = std::move(heats);
  event_.rides = std::move(rides);
}

void EventMerge::disagree(std::string_view key, const EventPart& part, std::string_view ours,
                          std::string_view theirs) {
  const auto shown = [](std::string_view text) {
    return text.starts_with('{') ? std::string("rules of its own") : fmt::format("\"{}\"", printable(text));
  };
  find(Severity::error, "files-disagree",
       fmt::format("the {} is {} here, and {} in {}", key, shown(ours), shown(theirs), part.document->name()),
       Place{}.in(key), "correct one of them, or read the files one by one");
}

void EventMerge::find(Severity severity, std::string_view code, std::string message, Place place,
                      std::string hint) {
  findings_.push_back(
      {severity, std::string(code), std::move(message), std::move(place), std::move(hint), {}, {}});
}

}  // namespace pursuit
