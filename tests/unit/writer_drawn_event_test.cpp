#include "../../src/writer/drawn_event.hpp"
#include "writer_sample.hpp"

#include <catch2/catch.hpp>

namespace pursuit {

namespace {

/// Round, heat and names of every ride: `gold 1: A, B; `.
std::string outline(const Event& event) {
  std::string text;
  for (const Round& round : event.rounds) {
    text += std::string(round.name) + ":";
    for (const Heat& heat : event.heats_of(round)) {
      text += " " + (heat.number ? std::to_string(*heat.number) : std::string(heat.label)) + "[";
      for (const Ride& ride : event.rides_of(heat))
        text += std::string(ride.nation) + (ride.ridden() ? "+" : "-");
      text += "]";
    }
    text += "\n";
  }
  return text;
}

constexpr std::string_view qualifying = "qualifying: 1[GBR+] 2[NZL+] 3[IRL+]\n";

}  // namespace

TEST_CASE("a new round follows all others", "[writer][drawn_event]") {
  WriterSample sample;
  sample.add_round("exhibition");
  CHECK(outline(with_drawn_heats(sample.competition)) ==
        std::string(qualifying) + "exhibition:\ngold: 1[GBR-NZL-]\n");
}

TEST_CASE("an earlier draw of a heat gives way, and what was entered with it stays",
          "[writer][drawn_event]") {
  WriterSample sample;
  sample.add_round("Gold");
  sample.add_heat().number = 1;
  sample.event.heats.back().note = "at nine";
  sample.add_ride(1).note = "new bicycle";
  sample.add_ride(2);
  sample.competition.rounds[1].recorded = {RoundId{1}};
  const Event event = with_drawn_heats(sample.competition);
  CHECK(outline(event) == std::string(qualifying) + "Gold: 1[GBR-NZL-]\n");
  const Heat& heat = event.heats_of(event.rounds[1]).front();
  CHECK(heat.note == "at nine");
  CHECK(event.rides_of(heat)[1].note == "new bicycle");
  CHECK(event.rides_of(heat)[1].seed == 2u);
}

TEST_CASE("a heat that was ridden keeps its number and its rides", "[writer][drawn_event]") {
  WriterSample sample;
  sample.add_round("gold");
  sample.add_heat().number = 1;
  sample.add_ride(2).time = thousandths(260'000);
  sample.competition.rounds[1].recorded = {RoundId{1}};
  CHECK(outline(with_drawn_heats(sample.competition)) ==
        std::string(qualifying) + "gold: 1[IRL+] [GBR-NZL-]\n");
}

TEST_CASE("void rides stay before those of the re-ride", "[writer][drawn_event]") {
  WriterSample sample;
  sample.add_round("gold");
  sample.add_heat().number = 1;
  sample.add_ride(0).status = Status::void_ride;
  sample.add_ride(1).status = Status::void_ride;
  sample.competition.rounds[1].recorded = {RoundId{1}};
  CHECK(outline(with_drawn_heats(sample.competition)) ==
        std::string(qualifying) + "gold: 1[GBR+NZL+GBR-NZL-]\n");
}

TEST_CASE("a heat of Finals is found by its label", "[writer][drawn_event]") {
  WriterSample sample;
  sample.add_round("Finals");
  sample.add_heat().label = "Bronze";
  sample.add_heat().label = "GOLD";
  sample.add_ride(2);
  sample.competition.rounds[1].recorded = {RoundId{1}};
  CHECK(outline(with_drawn_heats(sample.competition)) ==
        std::string(qualifying) + "Finals: Bronze[] GOLD[GBR-NZL-]\n");
  sample.event.heats.back().rides = {static_cast<std::uint32_t>(sample.event.rides.size()), 0};
  CHECK(outline(with_drawn_heats(sample.competition)) ==
        std::string(qualifying) + "Finals: Bronze[] GOLD[GBR-NZL-]\n");
  sample.event.heats.pop_back();
  sample.event.rounds[1].heats.count = 1;
  CHECK(outline(with_drawn_heats(sample.competition)) ==
        std::string(qualifying) + "Finals: Bronze[] gold[GBR-NZL-]\n");
}

TEST_CASE("a heat without a number keeps its label, and nobody rides twice", "[writer][drawn_event]") {
  WriterSample sample;
  sample.add_round("gold");
  sample.add_heat().label = "2-6";
  sample.add_ride(0);
  sample.competition.rounds[1].recorded = {RoundId{1}};
  sample.competition.rounds[1].heats[0].recorded = HeatId{size32(sample.event.heats.size() - 1)};
  CHECK(outline(with_drawn_heats(sample.competition)) == std::string(qualifying) + "gold: 2-6[GBR-NZL-]\n");
}

TEST_CASE("a list of entries becomes heats, and nobody is lost", "[writer][drawn_event]") {
  WriterSample sample;
  sample.add_round("gold").heats_known = false;
  sample.add_heat();
  sample.add_ride(1);
  sample.add_ride(2);
  sample.competition.rounds[1].recorded = {RoundId{1}};
  CHECK(outline(with_drawn_heats(sample.competition)) ==
        std::string(qualifying) + "gold: 1[GBR-NZL-] 2[IRL-]\n");
}

TEST_CASE("a team rides with the line-up of its latest ride, and an empty side is left out",
          "[writer][drawn_event]") {
  WriterSample sample;
  sample.event.texts = {"Clancy", "Burke"};
  sample.event.rides[0].members = {0, 2};
  sample.competition.rounds[1].heats[0].sides[1] = {};
  const Event event = with_drawn_heats(sample.competition);
  CHECK(outline(event) == std::string(qualifying) + "gold: 1[GBR-]\n");
  CHECK(event.texts_of(event.rides.back().members).size() == 2);
}

}  // namespace pursuit
