// The last lap from splits (UCI 3.2.061).

#include <pursuit/parser/event_reader.hpp>
#include <pursuit/seeding/last_lap.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

using namespace pursuit;

namespace {

/// Of a ride of 4:20.500 over 4000 m: `15.400`, or `-` without one; `!` in front where the splits are not in
/// order.
std::string lap(std::string_view splits, std::string_view track = "250", std::string_view time = "4:20.500") {
  Document document("event.json", fmt::format(R"({{"distance": 4000, "track": "{}", "rounds": [{{"round":
    "qualifying", "rides": [{{"name": "Ann", "time": "{}", "splits": [{}]}}]}}]}})",
                                              track, time, splits));
  const EventReading reading = read_event(document);
  REQUIRE(reading.event);
  const Ride& ride = reading.event->rides.front();
  const auto from_splits = last_lap_from_splits(*reading.event, ride);
  return fmt::format("{}{}", splits_in_order(*reading.event, ride) ? "" : "!",
                     from_splits ? clock(*from_splits) : "-");
}

}  // namespace

TEST_CASE("the last lap is the time less the split one lap before the end", "[last_lap]") {
  CHECK(lap(R"({"at": 3750, "time": "4:05.100"})") == "15.400");
  CHECK(lap(R"({"at": "15 laps", "time": "4:05.100"}, {"at": 4000, "time": "4:20.500"})") == "15.400");
  CHECK(lap(R"({"at": 1000, "time": "1:08.0"}, {"at": 3750, "time": "4:05.100"})") == "15.400");
  CHECK(lap(R"({"at": "11 laps", "time": "4:00.500"})", "333.33") == "20.000");
  CHECK(lap(R"({"at": 3666.67, "time": "4:00.500"})", "333.33") == "20.000");
  CHECK(lap(R"({"at": 3666.667, "time": "4:00.500"})", "333.33") == "20.000");
  CHECK(lap(R"({"at": 3740, "time": "4:05.100"})", "260") == "15.400");
  // A track of 333 m, to the metre alone: no whole number of laps, and of a split in laps nobody knows where
  // it was.
  CHECK(lap(R"({"at": 1000, "time": "1:08.0"}, {"at": 3667, "time": "4:00.500"})", "333") == "20.000");
  CHECK(lap(R"({"at": "11 laps", "time": "4:00.500"})", "333") == "-");
}

TEST_CASE("it has the decimals of the coarser, and none is made up", "[last_lap]") {
  CHECK(lap(R"({"at": 3750, "time": "4:05.1"})") == "15.4");
  CHECK(lap(R"({"at": 3750, "time": "4:05.123"})", "250", "4:20.5") == "15.4");
}

TEST_CASE("without that very split, a track, a distance in order there is none", "[last_lap]") {
  CHECK(lap("") == "-");
  CHECK(lap(R"({"at": 3749, "time": "4:05.100"})") == "-");
  CHECK(lap(R"({"at": 3750, "time": "4:05.100"})", "") == "-");
  CHECK(lap(R"({"at": 3750, "time": "4:05.100"})", "400") == "-");
}

TEST_CASE("the distance by laps ends up to a metre behind it", "[last_lap]") {
  CHECK(lap(R"({"at": 3750, "time": "4:05.100"}, {"at": 4001, "time": "4:20.500"})") == "15.400");
  CHECK(lap(R"({"at": 3750, "time": "4:05.100"}, {"at": 4001.001, "time": "4:20.500"})") == "!-");
}

TEST_CASE("splits that fall, repeat or pass the time give none", "[last_lap]") {
  CHECK(lap(R"({"at": 1000, "time": "4:06.0"}, {"at": 3750, "time": "4:05.100"})") == "!-");
  CHECK(lap(R"({"at": 3750, "time": "4:05.100"}, {"at": 1000, "time": "4:06.0"})") == "!-");
  CHECK(lap(R"({"at": 3750, "time": "4:05.100"}, {"at": "15 laps", "time": "4:05.200"})") == "!-");
  CHECK(lap(R"({"at": 3750, "time": "4:21.100"})") == "!-");
  CHECK(lap(R"({"at": 2000, "time": "4:20.500"})") == "!-");
  CHECK(lap(R"({"at": 5000, "time": "4:05.100"})") == "!-");
  CHECK(lap(R"({"at": "3 laps", "time": "1:08.0"}, {"at": "2 laps", "time": "1:09.0"})", "") == "!-");
}
