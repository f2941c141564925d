#include "event_json_ride.hpp"

#include "covered.hpp"
#include "event_json_field.hpp"

#include <pursuit/model/limits.hpp>

#include <fmt/core.h>

#include <array>

namespace pursuit::event_json {

namespace {

constexpr std::string_view known_statuses =
    "DNS, DNF, DSQ, REL, OVT or VOID; DQ, AB, ABD, NP, WO, OVL, LAP, OVTK, Overtaken and Elim. are read too";

void status(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  const auto text = in.text(value);
  if (!text || text->empty()) return;
  into.part.status = read_status(*text);
  into.part.walk_over = is_walk_over(*text);
  if (into.part.status || into.part.walk_over) return;
  in.error(in.span(value), "status", fmt::format("status \"{}\" is not known", *text),
           fmt::format("write {}", known_statuses));
}

void side(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  constexpr std::array<std::string_view, 2> words = {"home", "back"};
  if (const auto word = in.word(value, words)) into.part.side = *word == 0 ? Straight::home : Straight::back;
}

void won(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  into.part.won = in.boolean(value);
}

void members(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  into.part.members_as_text = value.type == json::Type::text;
  texts(in, value, [&](std::string_view member) { append(into.event.texts, into.part.members, member); });
}

/// `"Q, WR"` is two marks.
void marks(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  texts(in, value, [&](std::string_view list) {
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      std::string_view mark = list.substr(0, comma);
      list.remove_prefix(std::min(comma + 1, list.size()));
      mark.remove_prefix(std::min(mark.find_first_not_of(' '), mark.size()));
      mark = mark.substr(0, mark.find_last_not_of(' ') + 1);
      if (!mark.empty()) append(into.event.texts, into.part.marks, mark);
    }
  });
}

std::optional<Covered> covered(json::Reader& in, const json::Value& value) {
  const auto text = in.text_or_number(value);
  if (!text) return std::nullopt;
  const auto distance = read_covered(*text);
  if (!distance) {
    in.error(in.span(value), "value", fmt::format("{} is not a distance covered", value.token),
             "write metres as a number, or laps as \"10 laps\"");
  }
  return distance;
}

void caught_at(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  into.part.caught_at = covered(in, value);
}

struct SplitParts {
  std::optional<Covered> at;
  std::optional<RaceTime> time;
  Range extras;
};

void split_at(json::Reader& in, const json::Value& value, Into<SplitParts>& into) {
  into.part.at = covered(in, value);
}

constexpr std::array<Field<SplitParts>, 3> split_fields = {{
    {"at", split_at, json::required},
    {"time", split_time<&SplitParts::time>, json::required},
    {"x_", extra},
}};

void splits(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  in.list(value, [&](const json::Value& element) {
    SplitParts split;
    read_part(in, element, split_fields, into.event, split);
    if (split.at && split.time)
      append(into.event.splits, into.part.splits, {*split.at, *split.time, split.extras});
  });
}

void ids(json::Reader& in, const json::Value& value, Into<Ride>& into) {
  if (value.type == json::Type::object) {
    into.part.ids = in.own(value);
  } else {
    in.wrong_type(value, "an object", "name each number: {\"uci\": 10003279273}");
  }
}

// The commonest keys stand first, in the order they are mostly written.
constexpr std::array<Field<Ride>, 21> ride_fields = {{
    {"side", side},
    {"seed", positive<&Ride::seed>},
    {"bib", text_or_number<&Ride::bib>},
    {"name", text<&Ride::name>},
    {"nation", text<&Ride::nation>},
    {"members", members},
    {"time", time<&Ride::time>},
    {"status", status},
    {"rank", positive<&Ride::rank>},
    {"marks", marks},
    {"note", text<&Ride::note>},
    {"as", text<&Ride::as>},
    {"club", text<&Ride::club>},
    {"ids", ids},
    {"pilot", text<&Ride::pilot>},
    {"won", won},
    {"last_lap", split_time<&Ride::last_lap>},
    {"caught_at", caught_at},
    {"splits", splits},
    {"tie_order", positive<&Ride::tie_order>},
    {"x_", extra},
}};

}  // namespace

void read_rides(json::Reader& in, const json::Value& value, Event& event, Range& rides) {
  rides.first = size32(event.rides.size());
  in.list(value, [&](const json::Value& element) {
    if (event.rides.size() == limits::rides) {
      return in.refuse(in.span(element), fmt::format("the event has more than {} rides", limits::rides),
                       "give one event a file");
    }
    Ride& ride = event.rides.emplace_back();
    if (element.type == json::Type::text) {
      ride.name = in.text(element).value_or(std::string_view());
      if (ride.name.empty()) in.error(in.span(element), "value", "a name is wanted here");
    } else {
      read_part(in, element, ride_fields, event, ride);
    }
  });
  rides.count = size32(event.rides.size()) - rides.first;
}

}  // namespace pursuit::event_json
