#include "../../src/parser/rules_guess.hpp"

#include <pursuit/parser/event_reader.hpp>
#include <pursuit/rules/library.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace pursuit;

namespace {

std::string guessed(std::string_view text) {
  Document document("event", text);
  const EventReading reading = read_event(document);
  REQUIRE(reading.event);
  const auto guess = guess_rules(*reading.event);
  return guess ? std::string(guess->id) : "";
}

}  // namespace

TEST_CASE("the rules of events on record are found where all rounds are, and never others", "[rules_guess]") {
  std::size_t found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(PURSUIT_SOURCE_DIR "/data/games")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    Document document("event", text);
    const EventReading reading = read_event(document);
    REQUIRE(reading.event);
    INFO(entry.path());
    const std::string guess = guessed(text);
    if (!guess.empty()) CHECK(guess == reading.event->rules);
    found += guess.empty() ? 0U : 1U;
  }
  CHECK(found > 50);
}

TEST_CASE("nothing is guessed where the rounds do not tell", "[rules_guess]") {
  CHECK(guessed(R"([{"name": "Ann", "time": "4:20.1"}])").empty());
  CHECK(guessed(R"({"rounds": [{"round": "qualifying", "rides": [{"name": "Ann"}]},
                               {"round": "repechage", "rides": [{"name": "Bea"}]}]})")
            .empty());
}

TEST_CASE("evidence is for the disciplines it names", "[rules_guess]") {
  const std::string_view two = "Olympic Games 1968, individual and team, and 1972, team. More.";
  CHECK(is_used(two, 1968, "individual"));
  CHECK(is_used(two, 1968, "team"));
  CHECK(is_used(two, 1972, "team"));
  CHECK_FALSE(is_used(two, 1972, "individual"));
  CHECK_FALSE(is_used(two, 1976, "team"));
  const std::string_view several = "Olympic Games 1964 and 1972, individual, and 1976, team.";
  CHECK(is_used(several, 1964, "individual"));
  CHECK_FALSE(is_used(several, 1964, "team"));
  CHECK(is_used(several, 1976, "team"));
  CHECK(is_used("Olympic Games 1936, men's team pursuit.", 1936, "team"));
  CHECK_FALSE(is_used("Olympic Games 1980, men's individual pursuit.", 1980, "team"));
  CHECK(is_used("Olympic Games 2004 and 2008.", 2004, "team"));
  CHECK(is_used("Olympic Games, men's team pursuit: 1952 to 1964. More.", 1964, "team"));
  CHECK_FALSE(is_used("Olympic Games, men's team pursuit: 1952 to 1964. More.", 1964, "individual"));
}
