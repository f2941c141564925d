#include "drawn_event.hpp"
#include "event_keys.hpp"
#include "json.hpp"
#include "result_json.hpp"
#include "rounds_json.hpp"

#include <pursuit/writer/event_json.hpp>

namespace pursuit {

namespace {

/// Takes the keys of an event into the object begun.
struct JsonSink {
  JsonWriter& out;
  const Event& event;

  void text(std::string_view key, std::string_view value) const { out.given(key, value); }
  void json(std::string_view key, std::string_view value) const { out.key(key).raw(value); }
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

void write_event_json(std::string& out, const Competition& competition, bool with_result) {
  const Event event = with_drawn_heats(competition);
  JsonWriter json(out, JsonLayout::pretty);
  write_event(json, event);
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

}  // namespace pursuit
