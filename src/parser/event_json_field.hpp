// How the values of an event's keys become its fields: what the tables of keys are made of.
#pragma once

#include "json.hpp"

#include <pursuit/model/event.hpp>
#include <pursuit/model/limits.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit::event_json {

/// A part of the event while its object is read. Keys of the user's own wait until its end, since
/// parts within it have theirs too.
template <class T>
struct Into {
  Event& event;
  T& part;
  std::vector<Extra> extras = {};
};

template <class T>
using Field = json::Field<Into<T>>;

/// Appends to one of the event's vectors and widens the range that names the run.
template <class T>
void append(std::vector<T>& all, Range& range, T element) {
  if (range.empty()) range.first = size32(all.size());
  all.push_back(std::move(element));
  ++range.count;
}

template <class T>
void read_part(json::Reader& in, const json::Value& value,
               std::type_identity_t<std::span<const Field<T>>> fields, Event& event, T& part) {
  Into<T> into{event, part};
  in.object(value, fields, into);
  if constexpr (requires { part.extras; }) {
    for (const Extra& extra : into.extras) append(event.extra_pool, part.extras, extra);
  }
}

template <auto Member, class T>
void text(json::Reader& in, const json::Value& value, Into<T>& into) {
  into.part.*Member = in.text(value).value_or(std::string_view());
}

template <auto Member, class T>
void text_or_number(json::Reader& in, const json::Value& value, Into<T>& into) {
  into.part.*Member = in.text_or_number(value).value_or(std::string_view());
}

template <auto Member, class T>
void positive(json::Reader& in, const json::Value& value, Into<T>& into) {
  into.part.*Member = in.positive(value);
}

/// A time with the digits as written, read by `read`: as that of a ride, or as a split.
[[nodiscard]] std::optional<RaceTime> read_time_by(TimeReading (*read)(std::string_view), json::Reader& in,
                                                   const json::Value& value);

template <auto Member, class T>
void time(json::Reader& in, const json::Value& value, Into<T>& into) {
  into.part.*Member = read_time_by(read_time, in, value);
}

template <auto Member, class T>
void split_time(json::Reader& in, const json::Value& value, Into<T>& into) {
  into.part.*Member = read_time_by(read_split, in, value);
}

/// Calls `each(text)` for the texts of a list, or for a text that stands alone.
template <class Each>
void texts(json::Reader& in, const json::Value& value, const Each& each) {
  if (value.type == json::Type::text) {
    if (const auto one = in.text(value)) each(*one);
  } else if (value.type == json::Type::list) {
    in.list(value, [&](const json::Value& element) {
      if (const auto one = in.text(element)) each(*one);
    });
  } else {
    in.wrong_type(value, "a text or a list of texts");
  }
}

/// A key beginning with `x_`, kept as it is written.
template <class T>
void extra(json::Reader& in, const json::Value& value, Into<T>& into) {
  const std::string_view key = in.key();
  if (into.extras.size() == limits::own_keys) {
    return in.refuse(in.key_span(), fmt::format("more than {} keys of your own stand here", limits::own_keys),
                     "put them into an object: one key of your own can hold them all");
  }
  const bool again = std::any_of(into.extras.begin(), into.extras.end(),
                                 [&](const Extra& earlier) { return earlier.key == key; });
  if (again)
    in.error(in.key_span(), "duplicate-key", "a key of the same name stands before it", "keep one of them");
  into.extras.push_back({key, in.own(value)});
}

}  // namespace pursuit::event_json
