#include <pursuit/audit/record_progression.hpp>
#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace pursuit;

namespace {

std::vector<RecordSet> records(std::string_view text) {
  Document document("event", text);
  const EventReading reading = read_event(document);
  REQUIRE(reading.event);
  const Rules rules = library_rules("direct").value();
  return records_of(resolve(*reading.event, rules));
}

/// `time gain holder stood` of each fall.
std::vector<std::string> falls(const RecordProgression& progression) {
  std::vector<std::string> all;
  for (const RecordFall& fall : progression.falls) {
    all.push_back(fmt::format("{} {} {} {}", clock(fall.record.time), fall.gain, fall.record.holder,
                              fall.stood ? fmt::to_string(*fall.stood) : "-"));
  }
  return all;
}

std::vector<RecordSet> both(std::string_view first, std::string_view second) {
  std::vector<RecordSet> all = records(first);
  for (RecordSet& record : records(second)) all.push_back(std::move(record));
  return all;
}

constexpr std::string_view early = R"({ "meet": "Games", "dates": "2004", "distance": 4000, "gender": "men",
  "records": [{ "kind": "OR", "time": "4:18.5", "holder": "Old", "date": "2000-09-17" }],
  "rounds": [{ "round": "final", "date": "2004-08-20", "heats": [
    { "heat": 1, "rides": [{ "name": "Ann", "time": "4:18.1", "marks": ["OR"] }] },
    { "heat": 2, "rides": [{ "name": "Bea", "time": "4:15.2", "marks": ["OR"] }] }] }] })";

constexpr std::string_view late = R"({ "meet": "Games", "dates": "2008", "distance": 4000, "gender": "men",
  "records": [{ "kind": "OR", "time": "4:15.2", "holder": "Bea Ash", "nation": "GBR", "date": "2004-08-20" }],
  "rounds": [{ "round": "final", "date": "2004-08-25", "heats": [
    { "heat": 1, "rides": [{ "name": "Cat", "time": "4:14.0", "marks": ["OR"] }] }] }] })";

}  // namespace

TEST_CASE("records fall in the order of riding, and events that list one mean the same", "[records]") {
  for (const auto& all : {both(early, late), both(late, early)}) {
    const auto progressions = record_progressions(all);
    REQUIRE(progressions.size() == 1);
    CHECK(falls(progressions[0]) == std::vector<std::string>{"4:18.5  Old 1433", "4:18.1 0.4 Ann 0",
                                                             "4:15.2 2.9 Bea 5", "4:14.0 1.2 Cat -"});
    CHECK(progressions[0].falls[2].record.nation == "GBR");
    CHECK(progressions[0].falls[2].record.heat == 2U);
    CHECK(progressions[0].contradicted.empty());
  }
}

TEST_CASE("a record said to be set after a faster one contradicts", "[records]") {
  const auto progressions =
      record_progressions(both(early, R"({ "dates": "2008", "distance": 4000, "gender": "men",
    "records": [{ "kind": "OR", "time": "4:17.0", "holder": "Dot", "date": "2006-01-01" }], "rounds": [] })"));
  REQUIRE(progressions.size() == 1);
  CHECK(progressions[0].falls.size() == 3);
  REQUIRE(progressions[0].contradicted.size() == 1);
  CHECK(progressions[0].contradicted[0].holder == "Dot");
}

TEST_CASE("records of other distances, sexes and classes are others", "[records]") {
  const std::string women = R"({ "dates": "2008", "distance": 3000, "gender": "women",
    "records": [{ "kind": "OR", "time": "3:24.5", "date": "2004-08-22" }, { "kind": "GR", "time": "3:30" }], "rounds": [] })";
  const auto progressions = record_progressions(both(early, women));
  REQUIRE(progressions.size() == 2);
  CHECK(progressions[0].key.distance == "4000");
  CHECK(progressions[1].key.gender == "women");
  CHECK(progressions[1].falls.size() == 1);  // a record of some Games is not one for all
}

TEST_CASE("a world record that falls at the Olympic Games is theirs too", "[records]") {
  const auto kinds = [](std::string_view meet, std::string_view category, std::string_view marks) {
    std::vector<std::string> all;
    for (
        const RecordSet& record : records(fmt::format(
            R"({{ "meet": "{}", "category": "{}", "distance": 4000, "rounds": [{{ "round": "final", "heats": [
                   {{ "heat": 1, "rides": [{{ "name": "Ann", "time": "4:01.0", "marks": [{}] }}] }}] }}] }})",
            meet, category, marks)))
      all.push_back(record.key.kind + (record.as_world_record ? " as world record" : ""));
    return all;
  };
  using Kinds = std::vector<std::string>;
  CHECK(kinds("2032 Summer Olympics", "elite", R"("WR")") == Kinds{"WR", "OR as world record"});
  CHECK(kinds("Games of the XXXV Olympiad", "elite", R"("WR")") == Kinds{"WR", "OR as world record"});
  CHECK(kinds("2032 Summer Olympics", "elite", R"("WR", "OR")") == Kinds{"WR", "OR"});
  CHECK(kinds("2032 Summer Olympics", "elite", R"("OR")") == Kinds{"OR"});
  CHECK(kinds("2032 Summer Olympics", "junior", R"("WR")") == Kinds{"WR"});
  CHECK(kinds("2032 Summer Paralympics", "elite", R"("WR")") == Kinds{"WR"});
  CHECK(kinds("2030 Youth Olympics", "elite", R"("WR")") == Kinds{"WR"});
  CHECK(kinds("2032 World Championships", "elite", R"("WR")") == Kinds{"WR"});
}

TEST_CASE("dates in words are compared by their years", "[records]") {
  const auto set = [](std::string_view time, std::string_view date) {
    return fmt::format(
        R"({{ "distance": 4000, "records": [{{ "kind": "WR", "time": "{}", "date": "{}" }}], "rounds": [] }})",
        time, date);
  };
  const auto progressions =
      record_progressions(both(set("4:15.000", "15 August 2008"), set("4:16.000", "29 August 1996")));
  REQUIRE(progressions.size() == 1);
  CHECK(progressions[0].falls.size() == 2);
  CHECK(progressions[0].contradicted.empty());
}
