// An event as it stood after one of its rounds.

#include "bracket_sample.hpp"

#include <pursuit/bracket/event_after.hpp>
#include <pursuit/writer/event_json.hpp>

#include <fstream>
#include <iterator>

namespace pursuit::bracket_sample {
namespace {

std::string written(const Event& event, const Rules& rules) {
  std::string out;
  write_event_json(out, resolve(event, rules));
  return out;
}

struct After {
  After(const Sample& sample, std::string_view round)
      : rules(*sample.competition.rules),
        event(event_after(*sample.competition.event, rules, rules.find_round(round).value())),
        competition(resolve(event, rules)) {}

  Rules rules;
  Event event;
  Competition competition;
};

const std::vector<std::string_view> match = {"D 4:23, E 4:33", "C 4:22, F 4:32", "B 4:21, G 4:31",
                                             "A 4:20, H 4:30"};

}  // namespace

TEST_CASE("after a round nothing later is left", "[event_after]") {
  const Sample whole("match-round-8",
                     {qualifying(9), round("match", match), round("bronze", {"C 4:22, D 4:23"}),
                      round("gold", {"A 4:20, B 4:21"})});
  const After after(whole, "match");
  const Sample then("match-round-8", {qualifying(9), round("match", match)});
  CHECK(written(after.event, after.rules) == written(*then.competition.event, then.rules()));
  CHECK(after.event.rides.size() == 17);
  CHECK(After(whole, "bronze").event.rounds.size() == 3);
  CHECK(After(whole, "gold").event.rides.size() == whole.competition.event->rides.size());
}

TEST_CASE("who was first heard of later is not there yet", "[event_after]") {
  const Sample whole("match-round-8", {qualifying(7), round("match", {"D 4:23, Italy 4:33"})});
  const After after(whole, "qualifying");
  CHECK(after.event.competitors.size() == 7);
  CHECK(after.competition.classification.size() == 7);
}

TEST_CASE("finals under one title are parted by label, and what stays keeps its place", "[event_after]") {
  const Sample whole("final-4",
                     {qualifying(4), round("Finals", {"Gold# A 4:20, B 4:21", "Bronze# C 4:22, D 4:23"})});
  const After after(whole, "bronze");
  REQUIRE(after.event.rounds.size() == 2);
  CHECK(after.event.heats_of(after.event.rounds[1]).size() == 2);
  const ResolvedRound& bronze = after.competition.rounds[after.rules.find_round("bronze").value()];
  REQUIRE(bronze.heats[0].recorded);
  CHECK(after.event.place_of(*bronze.heats[0].recorded).pointer() == "/rounds/1/heats/1");
  REQUIRE(after.competition.next.size() == 1);
  CHECK(after.rules.rounds[after.competition.next[0].round].id == "gold");
  CHECK(After(whole, "qualifying").event.rounds.size() == 1);
  CHECK(After(whole, "gold").event.rides.size() == 8);
}

TEST_CASE("rounds listed in another order keep their places", "[event_after]") {
  const Sample whole("final-4",
                     {qualifying(4), round("gold", {"A 4:20, B 4:21"}), round("bronze", {"C 4:22, D 4:23"})});
  const After after(whole, "bronze");
  REQUIRE(after.event.rounds.size() == 3);
  CHECK(after.event.rounds[1].heats.empty());
  CHECK(after.event.rounds[2].heats.count == 1);
}

TEST_CASE("later rulings are dropped with their rounds", "[event_after]") {
  const Sample whole(
      "match-round-8", {qualifying(9), round("match", match), round("gold", {"A 4:20, B 4:21"})},
      {ruling("relegate", "D", R"("round": "match")"), ruling("disqualify", "B", R"("round": "gold")"),
       ruling("reinstate", "B", ""), ruling("award", "I", R"("place": 9)")});
  const After match_round(whole, "match");
  REQUIRE(match_round.event.rulings.size() == 1);
  CHECK(match_round.event.rulings[0].kind == RulingKind::relegate);
  CHECK(match_round.competition.findings.empty());
  CHECK(After(whole, "qualifying").event.rulings.empty());
  CHECK(After(whole, "gold").event.rulings.size() == 4);
}

TEST_CASE("what was written after any round of the Games reads back to the same", "[event_after]") {
  for (const std::string_view name :
       {"1968-olympics-men-individual-pursuit", "2004-olympics-men-individual-pursuit",
        "2008-olympics-men-individual-pursuit", "2012-olympics-men-team-pursuit"}) {
    std::ifstream file(fmt::format("{}/data/games/{}.json", PURSUIT_SOURCE_DIR, name));
    Document document("games.json", std::string(std::istreambuf_iterator<char>(file), {}));
    const EventReading reading = read_event(document);
    REQUIRE(reading.event);
    const Rules rules = rules_of(reading.event->rules);
    for (std::size_t r = 0; r < rules.rounds.size(); ++r) {
      INFO(name << " after " << rules.rounds[r].id);
      const std::string once = written(event_after(*reading.event, rules, r), rules);
      Document again("again.json", once);
      const EventReading back = read_event(again);
      REQUIRE(back.event);
      CHECK(written(*back.event, rules) == once);
    }
  }
}

}  // namespace pursuit::bracket_sample
