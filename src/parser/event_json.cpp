#include "event_json.hpp"

#include "event_json_round.hpp"
#include "event_json_source.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace pursuit {

namespace event_json {

namespace {

void schema(json::Reader& in, const json::Value& value, Into<Event>& /*into*/) {
  const auto version = in.positive(value);
  if (!version || *version == 1) return;
  in.error(in.span(value), "schema", fmt::format("this is schema {} of the event document", *version),
           "this pursuit reads schema 1; a newer one may read it");
}

void discipline(json::Reader& in, const json::Value& value, Into<Event>& into) {
  constexpr std::array<std::string_view, 2> words = {"individual", "team"};
  if (const auto word = in.word(value, words)) into.part.discipline = words[*word];
}

void issue(json::Reader& in, const json::Value& value, Into<Event>& into) {
  constexpr std::array<std::string_view, 2> words = {"provisional", "official"};
  if (const auto word = in.word(value, words)) into.part.issue = words[*word];
}

void distance(json::Reader& in, const json::Value& value, Into<Event>& into) {
  if (value.type == json::Type::number) {
    into.part.distance = read_length(value.token);
    if (into.part.distance) return;
    in.error(in.span(value), "value", fmt::format("{} is not a distance", value.token),
             "write metres as in 4000 or 1810.5");
  } else {
    in.wrong_type(value, "a number of metres", "write metres as a number: 4000");
  }
}

std::string near_rules(std::string_view id) {
  std::vector<std::string_view> known;
  for (const LibraryEntry& entry : library()) known.push_back(entry.id);
  for (const RulesName& name : library_names()) known.push_back(name.name);
  const std::string_view near = closest(id, known);
  if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
  return "pursuit rules lists those that come with the program; a file of your own is given with --rules";
}

/// `UCI` is `uci`.
std::string_view as_listed(std::string_view id) {
  for (const RulesName& name : library_names()) {
    if (fold(name.name) == fold(id)) return name.name;
  }
  for (const LibraryEntry& entry : library()) {
    if (fold(entry.id) == fold(id)) return entry.id;
  }
  return id;
}

void named_rules(json::Reader& in, const json::Value& value, std::string_view id, Event& event) {
  event.rules = find_in_library(id) ? id : as_listed(id);
  if (id.find_first_of("/\\") != std::string_view::npos || id.ends_with(".json")) {
    in.error(in.span(value), "rules-path", fmt::format("\"{}\" is a path; rules are named by their id", id),
             fmt::format("leave it out and give the file on the command line: --rules {}", id));
  } else if (!id.empty() && !find_in_library(event.rules)) {
    in.error(in.span(value), "unknown-rules", fmt::format("there are no rules \"{}\"", printable(id)),
             near_rules(id));
  }
}

void rules(json::Reader& in, const json::Value& value, Into<Event>& into) {
  if (value.type == json::Type::object) {
    into.part.rules = in.raw(value);
    return;
  }
  if (value.type != json::Type::text) {
    in.wrong_type(value, "an id of built-in rules or the rules themselves");
    return;
  }
  named_rules(in, value, in.text(value).value_or(std::string_view()), into.part);
}

void result(json::Reader& in, const json::Value& value, Into<Event>& /*into*/) {
  in.skip(value);
}

constexpr std::string_view rounds_hint =
    "the rides stand in it: \"rounds\": [{\"round\": \"qualifying\", \"rides\": [{\"name\": ..., \"time\": "
    "...}]}]; "
    "a list of rides alone, [{\"name\": ...}], is a qualifying too";

using EventFields = std::array<Field<Event>, 25>;

constexpr EventFields event_fields = {{
    {"schema", schema},
    {"id", text<&Event::id>},
    {"meet", text<&Event::meet>},
    {"event", text<&Event::name>},
    {"discipline", discipline},
    {"gender", text<&Event::gender>},
    {"category", text<&Event::category>},
    {"venue", text<&Event::venue>},
    {"dates", text<&Event::dates>},
    {"distance", distance},
    {"track", text_or_number<&Event::track>},
    {"rules", rules},
    {"note", text<&Event::note>},
    {"records", records},
    {"rounds", rounds, json::required, rounds_hint},
    {"rulings", rulings},
    {"printed", printed},
    {"accepted", accepted},
    {"issue", issue},
    {"communique", text_or_number<&Event::communique>},
    {"hour", text<&Event::hour>},
    {"officials", officials},
    {"sources", sources},
    {"result", result},
    {"x_", extra},
}};

/// For an event whose rides stand elsewhere.
constexpr EventFields head_fields = [] {
  EventFields fields = event_fields;
  for (Field<Event>& field : fields) field.is_required = false;
  return fields;
}();

}  // namespace

}  // namespace event_json

namespace {

/// Of what differs from ride to ride a sheet makes columns.
void check_columns(const Event& event, Findings& findings) {
  std::set<std::pair<bool, std::int64_t>> splits;
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < event.rides.size(); ++i) {
    const Ride& ride = event.rides[i];
    for (const Split& split : event.splits_of(ride)) splits.emplace(split.at.laps, split.at.thousandths);
    for (std::size_t k = 0; k < ride.extras.count; ++k)
      keys.insert(event.extra_pool[ride.extras.first + k].key);
    const bool too_many_splits = splits.size() > limits::splits;
    if (!too_many_splits && keys.size() <= limits::own_keys) continue;
    findings.push_back(error_at(
        event.place_of(RideId(i)).in(too_many_splits ? "splits" : *keys.rbegin()), "limit",
        too_many_splits ? fmt::format("the rides are timed at more than {} distances", limits::splits)
                        : fmt::format("the rides have more than {} keys of your own", limits::own_keys),
        too_many_splits ? "keep those of the half laps"
                        : "put them into an object: one key can hold them all"));
    return;
  }
}

}  // namespace

EventReading read_event_text(Document& document) {
  constexpr std::size_t shortest_ride = 64;  // bytes of a ride with name, nation and time
  EventReading reading;
  Event event;
  event.rides.reserve(std::min(document.bytes().size() / shortest_ride, limits::rides));
  json::Reader in(document);
  if (const auto root = in.root()) {
    if (root->type == json::Type::list) {
      event_json::bare_rides(in, *root, event);
    } else {
      event_json::read_part(in, *root, event_json::event_fields, event, event);
    }
  }
  reading.findings = in.finish();
  if (!in.is_json()) return reading;
  check_columns(event, reading.findings);
  reading.event = std::move(event);
  return reading;
}

EventReading read_event_head(Document& head) {
  EventReading reading;
  Event event;
  json::Reader in(head);
  if (const auto root = in.root()) {
    event_json::read_part(in, *root, event_json::head_fields, event, event);
  }
  reading.findings = in.finish();
  if (in.is_json()) reading.event = std::move(event);
  return reading;
}

}  // namespace pursuit
