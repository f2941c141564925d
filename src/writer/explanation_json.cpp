#include "identity_json.hpp"
#include "json.hpp"

#include <pursuit/model/version.hpp>
#include <pursuit/writer/explanation_json.hpp>

#include <fmt/core.h>

#include <variant>

namespace pursuit {

namespace {

/// Writes the value of a fact.
struct ValueWriter {
  JsonWriter& json;
  const Event& event;

  void operator()(bool value) const { json.boolean(value); }
  void operator()(std::uint32_t value) const { json.number(value); }
  void operator()(RaceTime value) const { json.time(value); }
  void operator()(const std::string& value) const { json.text(value); }
  void operator()(CompetitorId value) const {
    json.begin_object(Flow::line);
    write_identity(json, event.competitor(value));
    json.end();
  }
};

void write_step(JsonWriter& json, const Competition& competition, const ExplanationStep& step) {
  json.begin_object(Flow::block);
  json.key("step").text(word(step.kind));
  json.key("round").text_or_null(step.round ? competition.rules->rounds[*step.round].id : std::string());
  json.key("rule").text_or_null(step.rule);
  json.key("text").text(step.text);
  json.key("values").begin_object(Flow::line);
  for (const Fact& fact : step.facts)
    std::visit(ValueWriter{json.key(fact.key), *competition.event}, fact.value);
  json.end();
  json.end();
}

}  // namespace

void write_explanation_json(std::string& out, const Competition& competition,
                            const Explanation& explanation) {
  const Event& event = *competition.event;
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_object(Flow::block);
  json.key("version").text(fmt::format("pursuit {}", version()));
  json.given("id", event.id);
  json.given("meet", event.meet);
  json.given("event", event.name);
  json.key("rules").begin_object(Flow::line);
  json.key("id").text(competition.rules->id);
  json.key("assumed").boolean(competition.rules_assumed);
  json.end();
  json.key("competitor").begin_object(Flow::line);
  write_identity(json, event.competitor(explanation.competitor));
  json.end();
  json.key("steps").begin_array(Flow::block);
  for (const ExplanationStep& step : explanation.steps) write_step(json, competition, step);
  json.end();
  json.end();
  out += '\n';
}

}  // namespace pursuit
