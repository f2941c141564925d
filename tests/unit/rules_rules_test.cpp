#include <pursuit/rules/rules.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace pursuit;

TEST_CASE("A pair is two ranks from 1, the second may be missing", "[rules]") {
  CHECK(read_pair("1v8") == Pair{1, 8});
  CHECK(read_pair("12v3") == Pair{12, 3});
  CHECK(read_pair("1v-") == Pair{1, 0});
  for (const std::string_view wrong : {"", "v", "1v", "v1", "-v1", "0v1", "1v0", "01v2", "1 v 2", "1V2",
                                       "1-2", "1v2v3", "+1v2", "1v99999999999", "1v--"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_pair(wrong));
  }
}

TEST_CASE("A pair is written as it is read", "[rules]") {
  CHECK(to_text(Pair{4, 5}) == "4v5");
  CHECK(to_text(Pair{1, 0}) == "1v-");
}

TEST_CASE("A round is found by id, title or alias", "[rules]") {
  Rules rules;
  rules.rounds.resize(3);
  rules.rounds[0].id = "qualifying";
  rules.rounds[1].id = "quarterfinals";
  rules.rounds[1].aliases = {"Last eight"};
  rules.rounds[2].id = "gold";
  rules.rounds[2].title = "Final for gold";
  CHECK(rules.find_round("qualifying") == 0);
  CHECK(rules.find_round("Quarter-Finals") == 1);
  CHECK(rules.find_round("quarter finals") == 1);
  CHECK(rules.find_round("LAST EIGHT") == 1);
  CHECK(rules.find_round("final for gold") == 2);
  CHECK_FALSE(rules.find_round("Finals"));
  CHECK_FALSE(rules.find_round("bronze"));
}

TEST_CASE("Heats are those of all draws in the order ridden", "[rules]") {
  RoundRules round;
  CHECK(round.heats().empty());
  CHECK_FALSE(round.as_recorded());
  round.draws.resize(2);
  round.draws[0].heats = {{"a", {1, 2}, ""}, {"b", {3, 4}, ""}};
  round.draws[1].heats = {{"c", {1, 2}, ""}};
  std::vector<std::string> ids;
  for (const DrawnHeat* heat : round.heats()) ids.push_back(heat->id);
  CHECK(ids == std::vector<std::string>{"a", "b", "c"});
  round.draws[1].as_recorded = true;
  CHECK(round.as_recorded());
}

TEST_CASE("Every word of the vocabulary is written as files have it", "[rules]") {
  CHECK(word(RoundKind::time_trial) == "time-trial");
  CHECK(word(RoundKind::match) == "match");
  CHECK(word(IfCaught::rides_on) == "rides-on");
  CHECK(word(IfCaught::eliminated) == "eliminated");
  CHECK(word(IfCaught::loses) == "loses");
  CHECK(word(TieBreak::last_lap) == "last-lap");
  CHECK(word(TieBreak::tie_order) == "tie-order");
  CHECK(word(TieBreak::previous_round) == "previous-round");
  CHECK(word(TieBreak::shared) == "shared");
  CHECK(word(Take::all) == "all");
  CHECK(word(Take::winners) == "winners");
  CHECK(word(Take::losers) == "losers");
  CHECK(word(Take::rest) == "rest");
  CHECK(word(Order::time) == "time");
  CHECK(word(Order::heat) == "heat");
  CHECK(word(Order::seed) == "seed");
  CHECK(word(Order::tied) == "tied");
}
