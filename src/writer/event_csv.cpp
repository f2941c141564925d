#include "csv.hpp"
#include "drawn_event.hpp"
#include "event_keys.hpp"
#include "json.hpp"
#include "ride_columns.hpp"
#include "rounds_json.hpp"

#include <pursuit/text/cell.hpp>
#include <pursuit/writer/event_csv.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
  const std::vector<std::string> names = heat_names(event, round);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Heat& heat = event.heats[round.heats.first + i];
    const bool is_number = heat.number || (heat.label.empty() && !round.known_in_part);
    json.begin_object(Flow::line);
    is_number ? json.key("heat").digits(names[i]) : json.key("heat").text(names[i]);
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
    write_round_keys(json, event, round);
    if (round.heats_known && any_remarks(event, round)) {
      write_heat_remarks(json, event, round);
    }
    json.end();
  }
  json.end();
}

/// Whether the text comes back whole from between two bars.
bool fits_bars(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  return text.find_first_of("|\r\n") == std::string_view::npos &&
         (text.empty() || (blanks.find(text.front()) == std::string_view::npos &&
                           blanks.find(text.back()) == std::string_view::npos));
}

/// `relegate | Kim | gold | hindered | article: 3.2.096`, or JSON where that cannot say it all.
std::string ruling_row(const Event& event, const Ruling& ruling) {
  std::string row;
  const auto texts = {ruling.who, ruling.by_who, ruling.round, ruling.reason, ruling.article};
  if (!ruling.extras.empty() || !std::all_of(texts.begin(), texts.end(), fits_bars)) {
    JsonWriter json(row, JsonLayout::compact);
    write_ruling(json, event, ruling);
    return row;
  }
  row = fmt::format("{} | {} | {} | {}", word(ruling.kind), ruling.who, ruling.round, ruling.reason);
  if (!ruling.by_who.empty()) row += fmt::format(" | by: {}", ruling.by_who);
  if (ruling.place) row += fmt::format(" | place: {}", *ruling.place);
  if (!ruling.article.empty()) row += fmt::format(" | article: {}", ruling.article);
  return row;
}

/// A key of an event and its value, as a row above the header has them.
struct KeyRow {
  std::string_view key;
  std::string value;
  friend bool operator==(const KeyRow&, const KeyRow&) = default;
};

/// Whether the text comes back as it is from behind a key.
bool fits_key_row(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  return blanks.find(text.front()) == std::string_view::npos &&
         blanks.find(text.back()) == std::string_view::npos && (text.front() != '"' || text.back() != '"');
}

/// Takes the keys of an event.
struct KeyRowSink {
  std::vector<KeyRow>& rows;
  const Event& event;

  void text(std::string_view key, std::string_view value) const {
    if (value.empty()) return;
    rows.push_back({key, fits_key_row(value) ? std::string(value) : std::string()});
    if (rows.back().value.empty()) JsonWriter(rows.back().value, JsonLayout::compact).text(value);
  }
  void json(std::string_view key, std::string_view value) const {
    rows.push_back({key, {}});
    JsonWriter(rows.back().value, JsonLayout::compact).raw(value);
  }
  void array(std::string_view key, bool empty, void (*write)(JsonWriter&, const Event&)) const {
    if (empty) return;
    rows.push_back({key, {}});
    JsonWriter json(rows.back().value, JsonLayout::compact);
    write(json, event);
  }
  void rounds() const {
    const auto remarked = [this](const Round& round) { return has_remarks(event, round); };
    array("rounds", std::none_of(event.rounds.begin(), event.rounds.end(), remarked), write_remarks);
  }
  void rulings() const {
    for (const Ruling& ruling : event.rulings) rows.push_back({"ruling", ruling_row(event, ruling)});
  }
};

std::vector<KeyRow> key_rows(const Event& event) {
  std::vector<KeyRow> rows;
  for_each_key(event, KeyRowSink{rows, event});
  return rows;
}

bool contains(const std::vector<KeyRow>& rows, const KeyRow& row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

/// What all events say, then behind the name of each what it alone says.
void write_key_rows(CsvWriter& csv, std::span<const Event> events) {
  std::vector<std::vector<KeyRow>> all;
  all.reserve(events.size());
  for (const Event& event : events) all.push_back(key_rows(event));
  const auto common = [&](const KeyRow& row) {
    return row.key != "event" && row.key != "ruling" &&  // rulings have an order
           std::all_of(all.begin(), all.end(), [&](const auto& rows) { return contains(rows, row); });
  };
  for (const KeyRow& row : all.front()) {
    if (events.size() == 1 || common(row)) csv.key_row(row.key, row.value);
  }
  for (std::size_t i = 0; i < events.size() && events.size() > 1; ++i) {
    csv.key_row("event", events[i].name);
    for (const KeyRow& row : all[i]) {
      if (row.key != "event" && !common(row)) csv.key_row(row.key, row.value);
    }
  }
}

}  // namespace

void write_event_csv(std::string& out, std::span<const Event> events, CsvFor whom) {
  std::vector<CsvRide> rides;
  for (const Event& event : events) {
    std::vector<CsvRide> more = csv_rides(event);
    std::move(more.begin(), more.end(), std::back_inserter(rides));
  }
  if (whom == CsvFor::spreadsheets) out += "\xEF\xBB\xBF";
  CsvWriter csv(out);
  write_key_rows(csv, events);
  std::vector<RideColumn> columns = ride_columns(rides, whom);
  if (events.size() > 1) {
    const auto append = [](std::string& cell, const CsvRide& row) { cell += row.event->name; };
    columns.insert(columns.begin(), {"event", append, true});
  }
  for (const RideColumn& column : columns) csv.event_cell(column.heading, whom);
  csv.end_row();
  std::string text;
  for (const CsvRide& ride : rides) {
    for (const RideColumn& column : columns) {
      text.clear();
      column.append(text, ride);
      csv.event_cell(text, whom, column.is_name && !has_letter(text));
    }
    csv.end_row();
  }
}

void write_event_csv(std::string& out, std::span<const Competition* const> competitions, CsvFor whom) {
  std::vector<Event> events;
  for (const Competition* competition : competitions) events.push_back(with_drawn_heats(*competition));
  write_event_csv(out, events, whom);
}

void write_event_csv(std::string& out, const Competition& competition, CsvFor whom) {
  const Competition* const one = &competition;
  write_event_csv(out, {&one, 1}, whom);
}

}  // namespace pursuit
