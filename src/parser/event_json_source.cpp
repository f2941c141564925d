#include "event_json_source.hpp"

#include <pursuit/model/limits.hpp>

#include <fmt/core.h>

#include <array>

namespace pursuit::event_json {

namespace {

constexpr std::array<Field<Record>, 7> record_fields = {{
    {"kind", text<&Record::kind>, json::required},
    {"time", time<&Record::time>, json::required},
    {"holder", text<&Record::holder>},
    {"nation", text<&Record::nation>},
    {"date", text<&Record::date>},
    {"place", text<&Record::place>},
    {"x_", extra},
}};

constexpr std::array<Field<PrintedPlace>, 6> place_fields = {{
    {"place", positive<&PrintedPlace::place>},
    {"name", text<&PrintedPlace::name>},
    {"nation", text<&PrintedPlace::nation>},
    {"status", text<&PrintedPlace::status>},
    {"time", time<&PrintedPlace::time>},
    {"x_", extra},
}};

void classification(json::Reader& in, const json::Value& value, Into<Printed>& into) {
  in.list(value, [&](const json::Value& row) {
    PrintedPlace place;
    read_part(in, row, place_fields, into.event, place);
    append(into.event.printed_places, into.part.classification, place);
  });
}

constexpr std::array<Field<Printed>, 9> printed_fields = {{
    {"source", text<&Printed::source>, json::required},
    {"winning_time", time<&Printed::winning_time>},
    {"competitors", positive<&Printed::competitors>},
    {"riders", positive<&Printed::riders>},
    {"teams", positive<&Printed::teams>},
    {"nations", positive<&Printed::nations>},
    {"note", text<&Printed::note>},
    {"classification", classification},
    {"x_", extra},
}};

constexpr std::array<Field<Accepted>, 6> accepted_fields = {{
    {"code", text<&Accepted::code>, json::required},
    {"where", text<&Accepted::where>, json::required},
    {"recorded", text<&Accepted::recorded>},
    {"computed", text<&Accepted::computed>},
    {"why", text<&Accepted::why>, json::required},
    {"x_", extra},
}};

void kind(json::Reader& in, const json::Value& value, Into<Ruling>& into) {
  constexpr std::array<std::string_view, 6> words = {"relegate", "disqualify", "reinstate",
                                                     "award",    "withdraw",   "substitute"};
  if (const auto word = in.word(value, words)) into.part.kind = *read_ruling_kind(words[*word]);
}

void reason(json::Reader& in, const json::Value& value, Into<Ruling>& into) {
  const auto text = in.text(value);
  if (text && text->empty()) in.error(in.span(value), "value", "a ruling has a reason");
  into.part.reason = text.value_or(std::string_view());
}

constexpr std::array<Field<Ruling>, 8> ruling_fields = {{
    {"kind", kind, json::required},
    {"competitor", text_or_number<&Ruling::who>, json::required},
    {"by", text_or_number<&Ruling::by_who>},
    {"round", text<&Ruling::round>},
    {"place", positive<&Ruling::place>},
    {"reason", reason, json::required},
    {"article", text_or_number<&Ruling::article>},
    {"x_", extra},
}};

/// The keys that only some kinds of ruling need.
void check_complete(json::Reader& in, const json::Value& value, const Ruling& ruling) {
  const auto lacks = [&](RulingKind kind, std::string_view key, bool missing) {
    if (ruling.kind != kind || !missing) return;
    in.error(in.span(value), "missing-key", fmt::format("a ruling to {} has a key \"{}\"", word(kind), key));
  };
  lacks(RulingKind::relegate, "round", ruling.round.empty());
  lacks(RulingKind::award, "place", !ruling.place);
  lacks(RulingKind::substitute, "by", ruling.by_who.empty());
}

/// Each element of a list becomes an element of `all`.
template <class T, std::size_t N>
void parts(json::Reader& in, const json::Value& value, const std::array<Field<T>, N>& fields, Event& event,
           std::vector<T>& all) {
  in.list(value,
          [&](const json::Value& element) { read_part(in, element, fields, event, all.emplace_back()); });
}

}  // namespace

void rulings(json::Reader& in, const json::Value& value, Into<Event>& into) {
  in.list(value, [&](const json::Value& element) {
    if (into.event.rulings.size() == limits::rulings) {
      return in.refuse(in.span(element), fmt::format("the event has more than {} rulings", limits::rulings),
                       "leave out those that change nothing");
    }
    const std::size_t mistakes = in.mistakes();
    Ruling& ruling = into.event.rulings.emplace_back();
    read_part(in, element, ruling_fields, into.event, ruling);
    if (in.mistakes() == mistakes) check_complete(in, element, ruling);
  });
}

void records(json::Reader& in, const json::Value& value, Into<Event>& into) {
  in.list(value, [&](const json::Value& element) {
    if (into.event.records.size() == limits::records) {
      return in.refuse(in.span(element), fmt::format("the event has more than {} records", limits::records),
                       "leave out those that nobody broke");
    }
    read_part(in, element, record_fields, into.event, into.event.records.emplace_back());
  });
}

void printed(json::Reader& in, const json::Value& value, Into<Event>& into) {
  parts(in, value, printed_fields, into.event, into.event.printed);
}

void accepted(json::Reader& in, const json::Value& value, Into<Event>& into) {
  parts(in, value, accepted_fields, into.event, into.event.accepted);
}

void officials(json::Reader& in, const json::Value& value, Into<Event>& into) {
  texts(in, value, [&](std::string_view official) {
    if (into.event.officials.size() == limits::officials) {
      return in.refuse(in.span(value), fmt::format("the event has more than {} officials", limits::officials),
                       "name those who sign");
    }
    into.event.officials.push_back(official);
  });
}

void sources(json::Reader& in, const json::Value& value, Into<Event>& into) {
  texts(in, value, [&](std::string_view source) {
    if (into.event.sources.size() == limits::sources) {
      return in.refuse(in.span(value), fmt::format("the event has more than {} sources", limits::sources),
                       "name the collection they are in");
    }
    into.event.sources.push_back(source);
  });
}

}  // namespace pursuit::event_json
