// Rankings of rounds (design, words 1 and 8).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

std::string ranked(std::string_view rules, const std::vector<std::string_view>& heats) {
  return Sample(rules, {round("qualifying", heats)}).ranking("qualifying");
}

/// A match round of eight after qualifying, ridden as given.
std::string match_of_8(std::string_view if_caught) {
  return rules_text(
      fmt::format(
          R"({{"id": "match", "kind": "match", "if_caught": "{}", "draw": [{{"from": {{"round": "qualifying"}}, "heats": ["4v5", "3v6", "2v7", "1v8"]}}]}})",
          if_caught),
      R"({"round": "match"})");
}

std::string match_ranked(const std::vector<std::string_view>& heats, std::string_view if_caught = "loses") {
  return Sample(match_of_8(if_caught), {qualifying(8), round("match", heats)}).ranking("match");
}

const std::string only_qualifying = rules_text("");

}  // namespace

TEST_CASE("ranks are competition ranks, and rows that share one are listed by name", "[ranking]") {
  CHECK(ranked(only_qualifying, {"H 4:25.000, A 4:20.000", "G 4:25.000, B 4:21.000", "E 4:25.000, C 4:22.000",
                                 "F 4:25.000, D 4:23.000", "I 4:26.000"}) ==
        "1 A, 2 B, 3 C, 4 D, 5 E, 5 F, 5 G, 5 H, 9 I");
}

TEST_CASE("in a time trial nobody without a counting time is ranked", "[ranking]") {
  const Sample sample(
      "direct",
      {round("final", {"A 4:20, B DNF", "C DNF 4:10, D DNS", "E DSQ 4:11, F REL 4:12", "G OVT, H 4:21"})});
  CHECK(sample.ranking("final").substr(0, 8) == "1 A, 2 H");
  CHECK(sample.places() == "1 A, 2 H, OVT G, DNF B, DNF C, REL F, DNS D, DSQ E");
}

TEST_CASE("who was caught in qualifying rides on, and his time counts (UCI 3.2.056)", "[ranking]") {
  CHECK(ranked(only_qualifying, {"A 4:21, B OVT 4:20"}) == "1 B, 2 A");
}

TEST_CASE("who was caught where the caught are eliminated has no rank whatever his time", "[ranking]") {
  const Sample sample("knockout-8", {round("qualifying", {"A 4:21, B OVT 4:20", "C OVT, D 4:25"})});
  CHECK(sample.ranking("qualifying") == "1 A, 2 D, - B, - C");
  CHECK(sample.places().substr(0, 16) == "1-2 A, 1-2 D, AC");
}

TEST_CASE("a void ride does not rank, and the ride that replaced it does", "[ranking]") {
  CHECK(ranked(only_qualifying, {"A 4:10 VOID, B 4:21", "A 4:22"}) == "1 B, 2 A");
  CHECK(ranked(only_qualifying, {"A 4:10 VOID, B 4:21"}) == "1 B, - A");
}

TEST_CASE("a ride known by its rank alone stands at it where no time contradicts it", "[ranking]") {
  const Sample sample(only_qualifying, {round("qualifying", {"A 4:20, X rank=2", "C 4:22, Y rank=4"})});
  CHECK(sample.ranking("qualifying") == "1 A, 2 X, 3 C, 4 Y");
  CHECK(sample.findings() == "note as-recorded");
  CHECK(ranked(only_qualifying, {"A 4:20, X rank=5", "Y rank=5"}) == "1 A, 5 X, 5 Y");
}

TEST_CASE("a recorded rank that the times leave no room for is an error", "[ranking]") {
  const Sample sample(only_qualifying,
                      {round("qualifying", {"A 4:20 rank=1, B 4:21 rank=2", "X rank=1, Y rank=1"})});
  CHECK(sample.findings() != "");
  CHECK(has_error(sample.competition.findings) ==
        (sample.ranking("qualifying").find("- X") != std::string::npos));
}

TEST_CASE("a recorded rank counts for nothing beside a time or a status", "[ranking]") {
  CHECK(ranked(only_qualifying, {"A 4:20 rank=2, B 4:21 rank=1"}) == "1 A, 2 B");
  CHECK(ranked(only_qualifying, {"A 4:20.000 rank=2, B 4:20.000 rank=1"}) == "1 A, 1 B");
  CHECK(ranked(only_qualifying, {"A 4:20, B DNF rank=2"}) == "1 A, - B");
}

TEST_CASE("ties are tried in order, each only where all the tied have the value (UCI 3.2.061)", "[ranking]") {
  CHECK(ranked(only_qualifying, {"A 4:20.000 last_lap=15.3, B 4:20.000 last_lap=15.2"}) == "1 B, 2 A");
  CHECK(ranked(only_qualifying, {"A 4:20.000 last_lap=15.3, B 4:20.000 last_lap=15.2", "C 4:20.000"}) ==
        "1 A, 1 B, 1 C");
  CHECK(ranked(only_qualifying, {"A 4:20.000 last_lap=15.3 tie_order=2, B 4:20.000 last_lap=15.2 tie_order=3",
                                 "C 4:20.000 tie_order=1"}) == "1 C, 2 A, 3 B");
  CHECK(ranked(only_qualifying, {"A 4:20.000 last_lap=15.2 tie_order=2, B 4:20.000 last_lap=15.2 tie_order=1",
                                 "C 4:20.000 last_lap=15.1"}) == "1 C, 2 B, 3 A");
}

TEST_CASE("previous-round breaks a tie, and shared ends the attempts", "[ranking]") {
  const auto rules = [](std::string_view ties) {
    return rules_text(
        fmt::format(
            R"({{"id": "match", "kind": "match", "ties": {}, "draw": [{{"from": {{"round": "qualifying"}}, "heats": ["2v3", "1v4"]}}]}})",
            ties),
        R"({"round": "match"})");
  };
  const std::vector<std::string> rounds = {
      qualifying(4),
      round("match", {"B 4:30.000 tie_order=2, C 4:31.000", "A 4:31.000, D 4:30.000 tie_order=1"})};
  CHECK(Sample(rules(R"(["previous-round"])"), rounds).ranking("match") == "1 B, 2 D, 3 A, 4 C");
  CHECK(Sample(rules(R"(["tie-order", "shared"])"), rounds).ranking("match") == "1 D, 2 B, 3 A, 3 C");
}

TEST_CASE("the groups of a match round: timed, won without a time, caught, DNF, relegated, DNS",
          "[ranking]") {
  CHECK(match_ranked({"D DNS, E 4:30", "C DNF, F 4:31", "B OVT, G", "A REL 4:00, H 4:29"}) ==
        "1 H, 2 E, 3 F, 4 G, 5 B, 6 C, 7 A, 8 D");
}

TEST_CASE("each group goes by rank in the latest earlier round", "[ranking]") {
  CHECK(match_ranked({"D, E OVT", "C, F OVT", "B, G OVT", "A, H OVT"}) ==
        "1 A, 2 B, 3 C, 4 D, 5 E, 6 F, 7 G, 8 H");
  CHECK(match_ranked({"E DNS, D 4:20", "F DNS, C 4:21", "B DNF, G 4:22", "A DNF, H 4:23"}) ==
        "1 D, 2 C, 3 G, 4 H, 5 A, 6 B, 7 E, 8 F");
}

TEST_CASE("the caught: further first, where all have caught_at", "[ranking]") {
  CHECK(match_ranked({"D 4:20, E OVT caught_at=2500", "C 4:21, F OVT caught_at=3500",
                      "B 4:22, G OVT caught_at=3000", "A 4:23, H OVT caught_at=3750"}) ==
        "1 D, 2 C, 3 B, 4 A, 5 H, 6 F, 7 G, 8 E");
  CHECK(match_ranked({"D 4:20, E OVT caught_at=2500", "C 4:21, F OVT caught_at=3500",
                      "B 4:22, G OVT caught_at=3000", "A 4:23, H OVT"}) ==
        "1 D, 2 C, 3 B, 4 A, 5 E, 6 F, 7 G, 8 H");
  CHECK(match_ranked({"D 4:20, E OVT caught_at=3000", "C 4:21, F OVT caught_at=3000",
                      "B 4:22, G OVT caught_at=3500", "A 4:23, H 4:24"}) ==
        "1 D, 2 C, 3 B, 4 A, 5 H, 6 G, 7 E, 8 F");
}

TEST_CASE("a caught rider's time counts in a match round only where he rides on (UCI 3.2.086)", "[ranking]") {
  const std::vector<std::string_view> heats = {"D 4:20, E 4:27", "C 4:21, F 4:26", "B 4:22, G 4:25",
                                               "A 4:23, H OVT 4:24"};
  CHECK(match_ranked(heats, "loses") == "1 D, 2 C, 3 B, 4 A, 5 G, 6 F, 7 E, 8 H");
  CHECK(match_ranked(heats, "rides-on") == "1 D, 2 C, 3 B, 4 A, 5 H, 6 G, 7 F, 8 E");
}

TEST_CASE("a heat winner can be slower than a heat loser", "[ranking]") {
  CHECK(match_ranked({"D 4:30, E 4:31", "C 4:28, F 4:29", "B 4:26, G 4:27", "A 4:24, H 4:25"}) ==
        "1 A, 2 H, 3 B, 4 G, 5 C, 6 F, 7 D, 8 E");
}

TEST_CASE("the disqualified are never ranked", "[ranking]") {
  CHECK(match_ranked({"D 4:20, E 4:27", "C 4:21, F 4:26", "B 4:22, G 4:25", "A DSQ 4:19, H 4:24"}) ==
        "1 D, 2 C, 3 B, 4 H, 5 G, 6 F, 7 E, - A");
}

TEST_CASE("a round being ridden has a running ranking", "[ranking]") {
  const Sample sample("final-4", {round("qualifying", {"A, B", "C 4:22, D 4:21"})});
  CHECK(sample.ranking("qualifying") == "1 D, 2 C, - A, - B");
  CHECK_FALSE(sample.round("qualifying").complete);
  CHECK(sample.next() == "qualifying - A v B");
}

TEST_CASE("the caught in the recorded order, where how far they had got is not known", "[ranking]") {
  const auto ranked = [](std::string_view e, std::string_view f) {
    const std::string heats[] = {fmt::format("D 4:30, {}", e), fmt::format("C 4:28, {}", f)};
    return Sample("match-round-8",
                  {qualifying(8), round("match", {heats[0], heats[1], "B 4:26, G 4:40", "A 4:24, H 4:41"})})
        .ranking("match");
  };
  CHECK(ranked("E OVT tie_order=2", "F OVT tie_order=1") == "1 A, 2 B, 3 C, 4 D, 5 G, 6 H, 7 F, 8 E");
  CHECK(ranked("E OVT tie_order=2", "F OVT") == "1 A, 2 B, 3 C, 4 D, 5 G, 6 H, 7 E, 8 F");
  CHECK(ranked("E OVT tie_order=1 caught_at=2000", "F OVT tie_order=2 caught_at=2500") ==
        "1 A, 2 B, 3 C, 4 D, 5 G, 6 H, 7 F, 8 E");
}

TEST_CASE("a round known in part: a recorded rank says how many of the lost were faster", "[ranking]") {
  const auto ranked = [](const std::vector<std::string_view>& heats) {
    return Sample("final-4", {round("qualifying", heats, R"("known": "part", )")}).ranking("qualifying");
  };
  CHECK(ranked({"A 4:20 rank=1, B 4:25 rank=5", "C 4:26, D"}) == "1 A, 5 B, 6 C, - D");
  CHECK(ranked({"A 4:20 rank=2, B 4:20", "C 4:26 rank=4"}) == "2 A, 2 B, 4 C");
  CHECK(ranked({"A 4:20 rank=1, B 4:25 rank=1"}) == "1 A, 2 B");
  CHECK(ranked({"A 4:20 rank=1, B 4:25 rank=51", "C 4:26 rank=6"}) == "1 A, 2 B, 6 C");
  CHECK(ranked({"A 4:20 rank=15, B 4:20 rank=12", "C 4:26 rank=13"}) == "12 A, 12 B, 14 C");
  CHECK(ranked({"A 4:20 rank=8, B rank=9", "C 4:29 rank=10, D 4:30"}) == "8 A, 9 B, 10 C, 11 D");
  CHECK(ranked({"A 4:20 rank=8, B rank=9", "C 4:29"}) == "8 A, 9 B, 10 C");
  CHECK(ranked({"A rank=1, B rank=2", "C 4:06 rank=3, D 4:09 rank=8"}) == "1 A, 2 B, 3 C, 8 D");
}

TEST_CASE("a name lost behind them: the caught still go by their ranks before", "[ranking]") {
  const Sample sample(
      "match-round-8",
      {round("qualifying",
             {"A 4:20", "B 4:21", "C 4:22", "D 4:23", "E 4:24", "F 4:25", "G 4:26", "H 4:27", "? 4:28"}),
       round("match", {"D 4:30, E OVT", "C 4:28, F OVT", "B 4:26, G 4:32", "A 4:24, H 4:31"})});
  CHECK(sample.ranking("match") == "1 A, 2 B, 3 C, 4 D, 5 H, 6 G, 7 E, 8 F");
}

}  // namespace pursuit::bracket_sample
