#include "rounds_json.hpp"

#include "event_keys.hpp"
#include "ride_text.hpp"

#include <span>
#include <string_view>

namespace pursuit {

namespace {

void write_texts(JsonWriter& json, std::span<const std::string_view> texts) {
  json.begin_array(Flow::line);
  for (const std::string_view text : texts) json.text(text);
  json.end();
}

void write_covered(JsonWriter& json, const Covered& covered) {
  const std::string text = to_text(covered);
  covered.laps ? json.text(text) : json.digits(text);
}

void write_splits(JsonWriter& json, const Event& event, std::span<const Split> splits) {
  json.begin_array(Flow::line);
  for (const Split& split : splits) {
    json.begin_object(Flow::line);
    write_covered(json.key("at"), split.at);
    json.key("time").time(split.time);
    write_extras(json, event, split.extras);
    json.end();
  }
  json.end();
}

void write_who(JsonWriter& json, const Event& event, const Ride& ride) {
  if (ride.side) json.key("side").word_or_null(word(*ride.side));
  json.given("seed", ride.seed);
  json.given("bib", ride.bib);
  json.given("name", ride.name);
  json.given("as", ride.as);
  json.given("nation", ride.nation);
  json.given("club", ride.club);
  if (!ride.ids.empty()) json.key("ids").raw(ride.ids);
  if (const auto members = event.texts_of(ride.members); !members.empty()) {
    json.key("members");
    ride.members_as_text ? json.text(members.front()) : write_texts(json, members);
  }
  json.given("pilot", ride.pilot);
}

void write_ride(JsonWriter& json, const Event& event, const Ride& ride) {
  json.begin_object(Flow::line);
  write_who(json, event, ride);
  ride.ridden() ? json.given("time", ride.time) : json.key("time").null();
  json.given("status", status_text(ride));
  if (ride.won) json.key("won").boolean(*ride.won);
  json.given("last_lap", ride.last_lap);
  if (ride.caught_at) write_covered(json.key("caught_at"), *ride.caught_at);
  if (!ride.splits.empty()) {
    write_splits(json.key("splits"), event,
                 std::span(event.splits).subspan(ride.splits.first, ride.splits.count));
  }
  json.given("tie_order", ride.tie_order);
  json.given("rank", ride.rank);
  if (!ride.marks.empty()) write_texts(json.key("marks"), event.texts_of(ride.marks));
  json.given("note", ride.note);
  write_extras(json, event, ride.extras);
  json.end();
}

void write_rides(JsonWriter& json, const Event& event, std::span<const Heat> heats) {
  json.key("rides").begin_array(Flow::block);
  for (const Heat& heat : heats) {
    for (const Ride& ride : event.rides_of(heat)) write_ride(json, event, ride);
  }
  json.end();
}

void write_heats(JsonWriter& json, const Event& event, const Round& round) {
  json.key("heats").begin_array(Flow::block);
  for (const Heat& heat : event.heats_of(round)) {
    json.begin_object(Flow::line);
    heat.number ? json.given("heat", heat.number) : json.given("heat", heat.label);
    json.given("note", heat.note);
    write_extras(json, event, heat.extras);
    write_rides(json, event, std::span(&heat, 1));
    json.end();
  }
  json.end();
}

}  // namespace

void write_round_keys(JsonWriter& json, const Event& event, const Round& round) {
  json.key("round").text(round.name);
  json.given("date", round.date);
  if (round.known_in_part) json.key("known").text("part");
  json.given("note", round.note);
  write_extras(json, event, round.extras);
}

void write_rounds(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::block);
  for (const Round& round : event.rounds) {
    json.begin_object(Flow::line);
    write_round_keys(json, event, round);
    round.heats_known ? write_heats(json, event, round) : write_rides(json, event, event.heats_of(round));
    json.end();
  }
  json.end();
}

}  // namespace pursuit
