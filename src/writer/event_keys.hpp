// The keys of an event document in their order: the one list that JSON and CSV are written from.
#pragma once

#include "json.hpp"

#include <pursuit/model/event.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace pursuit {

/// Each writes its array.
void write_records(JsonWriter& json, const Event& event);
void write_rulings(JsonWriter& json, const Event& event);
void write_printed(JsonWriter& json, const Event& event);
void write_accepted(JsonWriter& json, const Event& event);
void write_officials(JsonWriter& json, const Event& event);
void write_sources(JsonWriter& json, const Event& event);
/// One object of the array.
void write_ruling(JsonWriter& json, const Event& event, const Ruling& ruling);
/// Keys and values of the user's own, into the object begun.
void write_extras(JsonWriter& json, const Event& event, Range range);

[[nodiscard]] inline bool is_whole_number(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && (text.front() != '0' || text.size() == 1) &&
         std::all_of(text.begin(), text.end(), digit);
}

/// Tells `sink` of every key: `text(key, value)`, empty where there is none, `json(key, value)` for
/// JSON as it stands, `array(key, empty, write)`, `rounds()` and `rulings()`.
template <class Sink>
void for_each_key(const Event& event, Sink sink) {
  sink.text("id", event.id);
  sink.text("meet", event.meet);
  sink.text("event", event.name);
  sink.text("discipline", event.discipline);
  sink.text("gender", event.gender);
  sink.text("category", event.category);
  sink.text("venue", event.venue);
  sink.text("dates", event.dates);
  if (event.distance) sink.json("distance", to_text(*event.distance));
  sink.text("track", event.track);
  event.rules.starts_with('{') ? sink.json("rules", event.rules) : sink.text("rules", event.rules);
  sink.text("note", event.note);
  sink.array("records", event.records.empty(), write_records);
  sink.rounds();
  sink.rulings();
  sink.array("printed", event.printed.empty(), write_printed);
  sink.array("accepted", event.accepted.empty(), write_accepted);
  sink.text("issue", event.issue);
  is_whole_number(event.communique) ? sink.json("communique", event.communique)
                                    : sink.text("communique", event.communique);
  sink.text("hour", event.hour);
  sink.array("officials", event.officials.empty(), write_officials);
  sink.array("sources", event.sources.empty(), write_sources);
  for (std::size_t i = event.extras.first; i < event.extras.first + event.extras.count; ++i) {
    sink.json(event.extra_pool[i].key, event.extra_pool[i].json);
  }
}

}  // namespace pursuit
