#include "identity_json.hpp"
#include "json.hpp"

#include <pursuit/model/version.hpp>
#include <pursuit/writer/difference_json.hpp>

#include <fmt/core.h>

namespace pursuit {

namespace {

void write_state(JsonWriter& json, const Competition& competition) {
  const Event& event = *competition.event;
  json.begin_object(Flow::line);
  json.given("id", event.id);
  json.given("meet", event.meet);
  json.given("event", event.name);
  json.key("rules").text(competition.rules->id);
  json.key("assumed").boolean(competition.rules_assumed);
  json.key("status").text(word(competition.status));
  json.end();
}

void write_change(JsonWriter& json, const Change& change) {
  json.begin_object(Flow::line);
  json.key("change").text(word(change.kind));
  json.key("round").text_or_null(change.round.id);
  json.key("competitor");
  if (change.who) {
    json.begin_object(Flow::line);
    write_identity(json, *change.who);
    json.end();
  } else {
    json.null();
  }
  json.key("what").text(change.what);
  json.key("old").text_or_null(change.before);
  json.key("new").text_or_null(change.after);
  json.end();
}

}  // namespace

void write_difference_json(std::string& out, const Competition& before, const Competition& after,
                           const Difference& difference) {
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_object(Flow::block);
  json.key("version").text(fmt::format("pursuit {}", version()));
  write_state(json.key("old"), before);
  write_state(json.key("new"), after);
  json.key("announce_again").begin_array(Flow::line);
  for (const RoundName& round : difference.announce_again) json.text(round.id);
  json.end();
  json.key("changes").begin_array(Flow::block);
  for (const Change& change : difference.changes) write_change(json, change);
  json.end();
  json.end();
  out += '\n';
}

}  // namespace pursuit
