#include "drawn_event.hpp"
#include "event_keys.hpp"
#include "json.hpp"
#include "result_json.hpp"
#include "rounds_json.hpp"

#include <pursuit/writer/event_json.hpp>

#include <optional>

namespace pursuit {

namespace {

/// Takes the keys of an event into the object begun.
struct JsonSink {
  JsonWriter& out;
  const Event& event;

  void text(std::string_view key, std::string_view value) const { out.given(key, value); }
  void json(std::string_view key, std::string_view value) const { out.own_key(key).raw(value); }
  void array(std::string_view key, bool empty, void (*write)(JsonWriter&, const Event&)) const {
    if (!empty) write(out.key(key), event);
  }
  void rounds() const { write_rounds(out.key("rounds"), event); }
  void rulings() const { array("rulings", event.rulings.empty(), write_rulings); }
};

void write_event(JsonWriter& json, const Event& event) {
  json.begin_object(Flow::block);
  json.key("schema").number(1);
  for_each_key(event, JsonSink{json, event});
}

}  // namespace

void write_event_json(std::string& out, const Competition& competition, bool with_result, JsonLayout layout) {
  const std::optional<Event> merged = merged_event(competition);
  JsonWriter json(out, layout);
  write_event(json, merged ? *merged : *competition.event);
  if (with_result) write_result(json.key("result"), competition);
  json.end();
  out += '\n';
}

void write_event_json(std::string& out, const Event& event, JsonLayout layout) {
  JsonWriter json(out, layout);
  write_event(json, event);
  json.end();
  out += '\n';
}

void write_unread_json(std::string& out, std::string_view file, std::size_t line, const Findings& findings) {
  JsonWriter json(out, JsonLayout::compact);
  json.begin_object(Flow::block);
  json.key("file").text(file);
  line == 0 ? json.key("line").null() : json.key("line").number(line);
  json.key("findings").begin_array(Flow::block);
  for (const Finding& finding : findings) write_finding(json, finding);
  json.end();
  json.key("result").null();
  json.end();
  out += '\n';
}

}  // namespace pursuit
