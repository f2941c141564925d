#include "event_json_round.hpp"

#include "event_json_ride.hpp"
#include "heat_names.hpp"

#include <pursuit/model/limits.hpp>

#include <fmt/core.h>

#include <array>

namespace pursuit::event_json {

namespace {

/// A number, or a label; digits in quotes are a number too.
void heat_name(json::Reader& in, const json::Value& value, Into<Heat>& into) {
  if (value.type == json::Type::number) {
    into.part.number = in.positive(value);
    return;
  }
  const Heat called = heat_called(in.text(value).value_or(std::string_view()));
  into.part.number = called.number;
  into.part.label = called.label;
}

void heat_rides(json::Reader& in, const json::Value& value, Into<Heat>& into) {
  read_rides(in, value, into.event, into.part.rides);
}

constexpr std::array<Field<Heat>, 4> heat_fields = {{
    {"heat", heat_name},
    {"note", text<&Heat::note>},
    {"rides", heat_rides},
    {"x_", extra},
}};

/// True, and an error, where the round has told its rides before.
bool told_twice(json::Reader& in, const json::Value& value, const Round& round) {
  if (round.heats.empty()) return false;
  in.error(in.key_span(), "heats-and-rides", "a round has \"heats\" or \"rides\", not both",
           "give the rides within the heats");
  in.skip(value);
  return true;
}

void round_heats(json::Reader& in, const json::Value& value, Into<Round>& into) {
  if (told_twice(in, value, into.part)) return;
  in.list(value, [&](const json::Value& element) {
    if (into.event.heats.size() == limits::rides) {
      return in.refuse(in.span(element), fmt::format("the event has more than {} heats", limits::rides),
                       "give one event a file");
    }
    Heat heat;
    heat.rides.first = size32(into.event.rides.size());
    read_part(in, element, heat_fields, into.event, heat);
    append(into.event.heats, into.part.heats, heat);
  });
}

void round_rides(json::Reader& in, const json::Value& value, Into<Round>& into) {
  if (told_twice(in, value, into.part)) return;
  into.part.heats_known = false;
  Heat all;
  read_rides(in, value, into.event, all.rides);
  append(into.event.heats, into.part.heats, all);
}

void known(json::Reader& in, const json::Value& value, Into<Round>& into) {
  constexpr std::array<std::string_view, 1> words = {"part"};
  into.part.known_in_part = in.word(value, words).has_value();
}

constexpr std::array<Field<Round>, 7> round_fields = {{
    {"round", text<&Round::name>, json::required},
    {"date", text<&Round::date>},
    {"known", known},
    {"note", text<&Round::note>},
    {"heats", round_heats},
    {"rides", round_rides},
    {"x_", extra},
}};

}  // namespace

void rounds(json::Reader& in, const json::Value& value, Into<Event>& into) {
  in.list(value, [&](const json::Value& element) {
    if (into.event.rounds.size() == limits::rounds) {
      return in.refuse(in.span(element), fmt::format("the event has more than {} rounds", limits::rounds),
                       "write all heats of a round under one");
    }
    Round round;
    read_part(in, element, round_fields, into.event, round);
    into.event.rounds.push_back(round);
  });
}

void bare_rides(json::Reader& in, const json::Value& value, Event& event) {
  Round round;
  Into<Round> into{event, round};
  round_rides(in, value, into);
  event.rounds.push_back(round);
}

}  // namespace pursuit::event_json
