#include "csv.hpp"
#include "json.hpp"

#include <pursuit/writer/records_json.hpp>

#include <fmt/format.h>

namespace pursuit {

namespace {

void write_key(JsonWriter& json, const RecordKey& key) {
  json.key("kind").text(key.kind);
  json.key("discipline").text_or_null(key.discipline);
  json.key("gender").text_or_null(key.gender);
  json.key("category").text_or_null(key.category);
  json.key("distance").digits_or_null(key.distance);
}

std::string_view by_word(const RecordSet& record) noexcept {
  if (!record.ridden) return {};
  return record.as_world_record ? "world-record" : word(record.by);
}

void write_record(JsonWriter& json, const RecordSet& record) {
  json.key("time").time(record.time);
  json.key("seconds").seconds(record.time);
  json.key("holder").text_or_null(record.holder);
  json.key("nation").text_or_null(record.nation);
  json.key("date").text_or_null(record.date);
  json.key("meet").text_or_null(record.meet);
  json.key("event").text_or_null(record.event);
  json.key("round").text_or_null(record.round);
  json.key("heat").number_or_null(record.heat);
  json.key("ridden").boolean(record.ridden);
  json.key("equalled").boolean(record.equalled);
  json.key("by").word_or_null(by_word(record));
}

void write_fall(JsonWriter& json, const RecordFall& fall) {
  json.begin_object(Flow::line);
  write_record(json, fall.record);
  json.key("follows").boolean(fall.follows);
  json.key("gain").digits_or_null(fall.gain);
  json.key("days");
  fall.stood ? json.digits(fmt::to_string(*fall.stood)) : json.null();
  json.end();
}

void write_progression(JsonWriter& json, const RecordProgression& progression) {
  json.begin_object(Flow::block);
  write_key(json, progression.key);
  json.key("falls").begin_array(Flow::block);
  for (const RecordFall& fall : progression.falls) write_fall(json, fall);
  json.end();
  json.key("contradicted").begin_array(Flow::block);
  for (const RecordSet& record : progression.contradicted) {
    json.begin_object(Flow::line);
    write_record(json, record);
    json.end();
  }
  json.end();
  json.end();
}

}  // namespace

void write_records_json(std::string& out, const std::vector<RecordProgression>& progressions) {
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_array(Flow::block);
  for (const RecordProgression& progression : progressions) write_progression(json, progression);
  json.end();
  out += '\n';
}

void write_records_table(std::string& out, const std::vector<RecordProgression>& progressions) {
  CsvWriter csv(out);
  csv.header({"kind",    "discipline", "gender", "category", "distance", "time", "seconds",
              "follows", "gain",       "holder", "nation",   "date",     "meet", "event",
              "round",   "heat",       "ridden", "equalled", "by",       "days"});
  for (const RecordProgression& progression : progressions) {
    for (const RecordFall& fall : progression.falls) {
      const RecordKey& key = progression.key;
      const RecordSet& record = fall.record;
      std::string seconds;
      append_seconds(seconds, record.time);
      const std::string follows = fall.follows ? "true" : "false";
      for (const std::string& text : {key.kind, key.discipline, key.gender, key.category, key.distance,
                                      clock(record.time), seconds, follows, fall.gain, record.holder,
                                      record.nation, record.date, record.meet, record.event, record.round})
        csv.cell(text);
      csv.cell(record.heat);
      csv.flag(record.ridden);
      csv.flag(record.equalled);
      csv.cell(by_word(record));
      csv.cell(fall.stood ? fmt::to_string(*fall.stood) : std::string());
      csv.end_row();
    }
  }
}

}  // namespace pursuit
