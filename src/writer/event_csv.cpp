#include "csv.hpp"
#include "drawn_event.hpp"
#include "event_keys.hpp"
#include "json.hpp"
#include "ride_columns.hpp"

#include <pursuit/writer/event_csv.hpp>

#include <algorithm>

namespace pursuit {

namespace {

/// What rows alone cannot carry.
bool has_remarks(const Heat& heat) {
  return !heat.note.empty() || !heat.extras.empty() || heat.rides.empty();
}

bool any_remarks(const Event& event, const Round& round) {
  const auto heats = event.heats_of(round);
  return std::any_of(heats.begin(), heats.end(), [](const Heat& heat) { return has_remarks(heat); });
}

bool has_remarks(const Event& event, const Round& round) {
  return !round.date.empty() || !round.note.empty() || round.known_in_part || !round.extras.empty() ||
         round.heats.empty() || any_remarks(event, round);
}

/// All heats, so that they keep their order.
void write_heat_remarks(JsonWriter& json, const Event& event, const Round& round) {
  json.key("heats").begin_array(Flow::line);
  std::size_t position = 0;
  for (const Heat& heat : event.heats_of(round)) {
    ++position;
    json.begin_object(Flow::line);
    if (!heat.number && heat.label.empty() && round.known_in_part) {
      json.key("heat").text(unknown_heat(position));
    } else if (heat.number || heat.label.empty()) {
      json.key("heat").number(heat.number.value_or(static_cast<std::uint32_t>(position)));
    } else {
      json.key("heat").text(heat.label);
    }
    json.given("note", heat.note);
    write_extras(json, event, heat.extras);
    json.end();
  }
  json.end();
}

/// What is known of rounds and heats apart from their rides.
void write_remarks(JsonWriter& json, const Event& event) {
  json.begin_array(Flow::line);
  for (const Round& round : event.rounds) {
    json.begin_object(Flow::line);
    json.key("round").text(round.name);
    json.given("date", round.date);
    if (round.known_in_part) json.key("known").text("part");
    json.given("note", round.note);
    write_extras(json, event, round.extras);
    if (round.heats_known && any_remarks(event, round)) {
      write_heat_remarks(json, event, round);
    }
    json.end();
  }
  json.end();
}

/// Takes the keys of an event as rows above the header.
struct CsvSink {
  CsvWriter& out;
  const Event& event;

  void text(std::string_view key, std::string_view value) const {
    if (!value.empty()) out.key_row(key, value);
  }
  void json(std::string_view key, std::string_view value) const {
    std::string line;
    JsonWriter(line, JsonLayout::compact).raw(value);
    out.key_row(key, line);
  }
  void array(std::string_view key, bool empty, void (*write)(JsonWriter&, const Event&)) const {
    if (empty) return;
    std::string line;
    JsonWriter json(line, JsonLayout::compact);
    write(json, event);
    out.key_row(key, line);
  }
  void rounds() const {
    const auto remarked = [this](const Round& round) { return has_remarks(event, round); };
    array("rounds", std::none_of(event.rounds.begin(), event.rounds.end(), remarked), write_remarks);
  }
};

}  // namespace

void write_event_csv(std::string& out, const Competition& competition) {
  const Event event = with_drawn_heats(competition);
  CsvWriter csv(out);
  for_each_key(event, CsvSink{csv, event});
  const std::vector<CsvRide> rides = csv_rides(event);
  const std::vector<RideColumn> columns = ride_columns(event, rides);
  for (const RideColumn& column : columns) csv.cell(column.heading);
  csv.end_row();
  std::string text;
  for (const CsvRide& ride : rides) {
    for (const RideColumn& column : columns) {
      text.clear();
      column.append(text, ride);
      csv.cell(text);
    }
    csv.end_row();
  }
}

}  // namespace pursuit
