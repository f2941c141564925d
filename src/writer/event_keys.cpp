#include "event_keys.hpp"

#include <span>

namespace pursuit {

namespace {

void write_places(JsonWriter& json, const Event& event, std::span<const PrintedPlace> places) {
  json.begin_array(Flow::block);
  for (const PrintedPlace& row : places) {
    json.begin_object(Flow::line);
    json.key("place").number_or_null(row.place);
    json.given("name", row.name);
    json.given("nation", row.nation);
    json.given("status", row.status);
    json.given("time", row.time);
    write_extras(json, event, row.extras);
    json.end();
  }
  json.end();
}

}  // namespace

void write_extras(JsonWriter& json, const Event& event, Range range) {
  for (std::size_t i = range.first; i < range.first + range.count; ++i) {
    json.own_key(event.extra_pool[i].key).raw(event.extra_pool[i].json);
  }
}

void write_records(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::block);
  for (const Record& record : event.records) {
    json.begin_object(Flow::line);
    json.given("kind", record.kind);
    json.given("time", record.time);
    json.given("holder", record.holder);
    json.given("nation", record.nation);
    json.given("date", record.date);
    json.given("place", record.place);
    write_extras(json, event, record.extras);
    json.end();
  }
  json.end();
}

void write_ruling(JsonWriter& json, const Event& event, const Ruling& ruling) {
  json.begin_object(Flow::line);
  json.given("kind", word(ruling.kind));
  json.given("competitor", ruling.who);
  json.given("by", ruling.by_who);
  json.given("round", ruling.round);
  json.given("place", ruling.place);
  json.given("reason", ruling.reason);
  json.given("article", ruling.article);
  write_extras(json, event, ruling.extras);
  json.end();
}

void write_rulings(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::block);
  for (const Ruling& ruling : event.rulings) write_ruling(json, event, ruling);
  json.end();
}

void write_printed(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::block);
  for (const Printed& printed : event.printed) {
    json.begin_object(Flow::line);
    json.given("source", printed.source);
    json.given("winning_time", printed.winning_time);
    json.given("competitors", printed.competitors);
    json.given("riders", printed.riders);
    json.given("teams", printed.teams);
    json.given("nations", printed.nations);
    json.given("note", printed.note);
    write_extras(json, event, printed.extras);
    if (const Range rows = printed.classification; !rows.empty()) {
      json.key("classification");
      write_places(json, event, std::span(event.printed_places).subspan(rows.first, rows.count));
    }
    json.end();
  }
  json.end();
}

void write_accepted(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::block);
  for (const Accepted& accepted : event.accepted) {
    json.begin_object(Flow::line);
    json.given("code", accepted.code);
    json.given("where", accepted.where);
    json.given("recorded", accepted.recorded);
    json.given("computed", accepted.computed);
    json.given("why", accepted.why);
    write_extras(json, event, accepted.extras);
    json.end();
  }
  json.end();
}

void write_officials(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::block);
  for (const std::string_view official : event.officials) json.text(official);
  json.end();
}

void write_sources(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::block);
  for (const std::string_view source : event.sources) json.text(source);
  json.end();
}

}  // namespace pursuit
