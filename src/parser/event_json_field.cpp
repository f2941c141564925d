#include "event_json_field.hpp"

namespace pursuit::event_json {

std::optional<RaceTime> read_time_by(TimeReading (*read)(std::string_view), json::Reader& in,
                                     const json::Value& value) {
  const auto text = in.text_or_number(value);
  if (!text || text->empty()) return std::nullopt;
  TimeReading reading = read(*text);
  if (!reading.time) in.error(in.span(value), "time", std::move(reading.error), std::move(reading.hint));
  return reading.time;
}

}  // namespace pursuit::event_json
