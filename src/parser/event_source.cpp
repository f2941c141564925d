#include <pursuit/parser/event_source.hpp>
#include <pursuit/parser/location.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace pursuit {

namespace {

std::string_view key_at(const Place& place, std::size_t step) {
  if (step >= place.steps().size()) return {};
  const auto* const key = std::get_if<std::string>(&place.steps()[step]);
  return key == nullptr ? std::string_view() : *key;
}

std::size_t index_at(const Place& place, std::size_t step) {
  if (step >= place.steps().size()) return 0;
  const auto* const index = std::get_if<std::size_t>(&place.steps()[step]);
  return index == nullptr ? 0 : *index;
}

/// `begin`, and behind it the steps of `place` from `step` on.
Place followed(Place begin, const Place& place, std::size_t step) {
  for (; step < place.steps().size(); ++step) {
    const Place::Step& next = place.steps()[step];
    begin = std::holds_alternative<std::string>(next) ? begin.in(std::get<std::string>(next))
                                                      : begin.in(std::get<std::size_t>(next));
  }
  return begin;
}

}  // namespace

std::string EventSource::name() const {
  std::string names;
  for (const SourcePlace& part : parts_) names += (names.empty() ? "" : ", ") + part.document->name();
  return names;
}

SourcePlace EventSource::in_part(std::size_t part, Place place) const {
  return {parts_[part].document, parts_[part].event, std::move(place)};
}

SourcePlace EventSource::in_round(const Place& place) const {
  const std::vector<RoundRun>& runs = rounds_[index_at(place, 1)];
  const bool by_heat = key_at(place, 2) == "heats";
  const std::size_t wanted = index_at(place, 3);
  const auto first = [&](const RoundRun& run) { return by_heat ? run.first_heat : run.first_ride; };
  const auto behind = std::partition_point(std::next(runs.begin()), runs.end(),
                                           [&](const RoundRun& run) { return first(run) <= wanted; });
  const auto run = std::prev(behind);
  const Place round = Place{}.in("rounds", run->round);
  if (place.steps().size() < 4) return in_part(run->part, followed(round, place, 2));
  return in_part(run->part, followed(round.in(key_at(place, 2), wanted - first(*run)), place, 4));
}

SourcePlace EventSource::find(const Place& place) const {
  if (parts_.size() < 2 || place.bytes()) return in_part(0, place);
  const std::string_view key = key_at(place, 0);
  if (key == "rounds" && index_at(place, 1) < rounds_.size()) return in_round(place);
  if (const auto list = lists_.find(key); list != lists_.end() && !list->second.empty()) {
    auto run = list->second.begin();
    while (std::next(run) != list->second.end() && std::next(run)->first <= index_at(place, 1)) ++run;
    const std::size_t theirs = index_at(place, 1) - run->first + run->theirs;
    return in_part(run->part, followed(Place{}.in(key, theirs), place, 2));
  }
  const auto given = keys_.find(key);
  return in_part(given == keys_.end() ? 0 : given->second, place);
}

std::string EventSource::diagnose(const Finding& finding, bool colour, Locators& locators) const {
  const SourcePlace found = find(finding.place);
  Locator& locator = locators.of(*found.document);
  Finding placed = finding;
  placed.place = found.place;
  if (!placed.place.steps().empty()) {
    placed.place = placed.place.at(locator.locate(found.event, found.place));
  }
  return locator.diagnose(placed, colour);
}

}  // namespace pursuit
