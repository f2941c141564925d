// Ways in which a wrong pair could come about, none of which may.

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

const std::vector<std::string_view> first_round = {"F 4:26.000, G 4:27.000", "E 4:25.000, H 4:28.000",
                                                   "B 4:22.000, C 4:23.000", "A 4:21.000, D 4:24.000"};

}  // namespace

TEST_CASE("semifinals half ridden: nobody vanishes, no place is given away", "[wrong_pair]") {
  const Sample sample("semifinal-4", {qualifying(6), round("semifinals", {"2# A 4:20, D 4:21"})});
  CHECK(sample.competition.classification.size() == 6);
  CHECK(sample.places().find("5 E, 6 F") != std::string::npos);
}

TEST_CASE("missing digits reach beyond the neighbour", "[wrong_pair]") {
  // 4:15.0 may be 4:15.099, so A may be third.
  const Sample chain("final-4",
                     {round("qualifying", {"A 4:15.0", "B 4:15.051", "C 4:15.060", "D 4:20.000"})});
  CHECK(chain.next() == "");
  const Sample tied("final-4", {round("qualifying", {"A 4:15.0", "B 4:15.000", "C 4:15.050", "D 4:20.000"})});
  CHECK(tied.next() == "");
}

TEST_CASE("missing digits decide no heat", "[wrong_pair]") {
  const Sample sample(
      "semifinal-4",
      {qualifying(4), round("semifinals", {"B 4:24.0, C 4:24.050", "A 4:20.000, D 4:21.000"})});
  CHECK(has_error(sample.competition.findings));
  CHECK(sample.next() == "");
}

TEST_CASE("who was substituted in gold is not drawn for bronze", "[wrong_pair]") {
  const Sample sample("first-round-8", {qualifying(9), round("first-round", first_round)},
                      {ruling("substitute", "A", R"("by": "I", "round": "gold")")});
  CHECK(sample.next() == "seventh 5v6 G v H; fifth 3v4 E v F; bronze 1v2 C v D; gold 1v2 I v B");
}

TEST_CASE("who has ridden is on no start list of the round", "[wrong_pair]") {
  const Sample sample("match-round-8", {qualifying(9), round("match", {"A 4:21, B 4:22"})});
  CHECK(sample.next().find("A v H") == std::string::npos);
  CHECK(sample.next().find("B v G") == std::string::npos);
  CHECK(sample.competition.classification.size() == 9);
}

TEST_CASE("a disqualification in gold does not redraw bronze", "[wrong_pair]") {
  const std::string rules = rules_text(
      R"({"id": "gold", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["1v2"]}]},
         {"id": "bronze", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["3v4"]}]})",
      R"({"round": "gold", "order": "heat"}, {"round": "bronze", "order": "heat"})");
  CHECK(Sample(rules, {qualifying(6), round("gold", {"A DSQ, B 4:20"})}).next() == "bronze 3v4 C v D");
}

TEST_CASE("by heat, the position is the heat's number, not its line in the file", "[wrong_pair]") {
  const std::string rules = R"({"schema": 1, "id": "lot", "rounds": [
      {"id": "heats", "kind": "match", "draw": [{"heats": "as-recorded"}]},
      {"id": "semi", "kind": "match", "draw": [{"from": {"round": "heats", "take": "winners", "order": "heat"}, "heats": ["1v4", "2v3"]}]}],
    "classification": [{"round": "semi"}, {"round": "heats", "take": "rest"}]})";
  const Sample sample(
      rules,
      {round("heats", {"4# G 4:20, H 4:21", "1# A 4:20, B 4:21", "2# C 4:20, D 4:21", "3# E 4:20, F 4:21"})});
  CHECK(sample.next() == "semi 1v4 A v G; semi 2v3 C v E");
}

TEST_CASE("a substitute is drawn once", "[wrong_pair]") {
  const Sample sample("match-round-8", {qualifying(9)},
                      {ruling("substitute", "A", R"("by": "C", "round": "match")")});
  CHECK(sample.next() == "match 4v5 E v F; match 3v6 D v G; match 2v7 B v H; match 1v8 C v I");
}

TEST_CASE("tie_order ranks who has no time, it does not overturn times", "[wrong_pair]") {
  const Sample sample(
      "match-round-8",
      {qualifying(9), round("match", {"D 4:24 tie_order=1, E 4:25", "C 4:23 tie_order=2, F 4:26",
                                      "B 4:22 tie_order=3, G 4:27", "A tie_order=4, H OVT"})});
  CHECK(has_error(sample.competition.findings));
}

TEST_CASE("a winner who was caught or did not finish has no time among others", "[wrong_pair]") {
  const Sample caught("match-round-8", {qualifying(9), round("match", {"D 4:24, E 4:25", "C 4:23, F 4:26",
                                                                       "B 4:22, G 4:27", "A DSQ, H OVT"})});
  CHECK(caught.findings() == "error without-time");
  const Sample dnf("match-round-8", {qualifying(9), round("match", {"D 4:24, E 4:25", "C 4:23, F 4:26",
                                                                    "B 4:22, G 4:27", "A DNF, H DNS"})});
  CHECK(dnf.findings() == "error without-time");
}

TEST_CASE("a recorded rank does not stand inside a tie", "[wrong_pair]") {
  const Sample sample(
      "final-4", {round("qualifying", {"A 4:20.000", "B 4:20.000", "X rank=2", "D 4:25.000", "E 4:26.000"})});
  CHECK(sample.ranking("qualifying").substr(0, 8) == "1 A, 1 B");
}

TEST_CASE("a rank the pool does not have is empty: a recorded rank 5 is not drawn as fourth",
          "[wrong_pair]") {
  const Sample sample("final-4",
                      {round("qualifying", {"A 4:20", "B 4:21", "C 4:22", "E rank=5", "F rank=6"})});
  CHECK(sample.next().find("C v E") == std::string::npos);
}

TEST_CASE("a heat of its own number goes before a heat of one that shares a side alone", "[wrong_pair]") {
  const Sample sample("match-round-8", {qualifying(7), round("match", {"2# A 4:20, C 4:21"})});
  CHECK(sample.next().find("C v F") == std::string::npos);
}

TEST_CASE("lost heats of a round known in part are not to be ridden", "[wrong_pair]") {
  const Sample sample("match-round-8",
                      {qualifying(8), round("match", {"D 4:20, E 4:21"}, R"("known": "part", )")});
  CHECK(sample.next() == "");
}

TEST_CASE("missing digits reach past one who is in another pool", "[wrong_pair]") {
  // H, who lost to A, stands between the winners B and C; B is 4:20.4 and something.
  const Sample sample("match-round-8",
                      {qualifying(8), round("match", {"D 4:25.000, E 4:30.000", "C 4:20.450, F 4:31.000",
                                                      "B 4:20.4, G 4:32.000", "A 4:10.000, H 4:20.410"})});
  CHECK(sample.next() == "");
  CHECK(sample.findings() == "error missing-digits");
}

TEST_CASE("a loser whose time is not written is not taken for the slowest", "[wrong_pair]") {
  const Sample blank("first-round-8",
                     {qualifying(8), round("first-round", {"F 4:25, G 4:30", "E 4:24, H 4:31",
                                                           "B 4:20, C 4:22", "A 4:10 won=true, D"})});
  CHECK(blank.next() == "gold 1v2 A v B");
  CHECK(blank.findings() == "note as-recorded, error without-time");
  const Sample caught("first-round-8",
                      {qualifying(8), round("first-round", {"F 4:25, G 4:30", "E 4:24, H 4:31",
                                                            "B 4:20, C 4:22", "A 4:10, D OVT"})});
  CHECK(caught.next() == "seventh 5v6 H v D; fifth 3v4 F v G; bronze 1v2 C v E; gold 1v2 A v B");
}

TEST_CASE("who has ridden is not awaited in the heat of one recorded alone", "[wrong_pair]") {
  // Five: E rode alone, B met C and A met D; then A was disqualified in qualifying, and E meets B by the
  // draw.
  const Sample sample("first-round-8",
                      {qualifying(5), round("first-round", {"2# E 4:25.000", "3# B 4:20.000, C 4:21.000",
                                                            "4# A 4:22.000, D 4:23.000"})},
                      {ruling("disqualify", "A", R"("round": "qualifying")")});
  CHECK(sample.next() == "bronze 1v2 C v E; gold 1v2 B v D");
  CHECK(sample.heats("first-round").find("B v E") == std::string::npos);
  CHECK(sample.round("first-round").to_ride.empty());
}

TEST_CASE("a heat ridden alone is decided, whichever of its sides the draw left empty", "[wrong_pair]") {
  // 2v3 is C against B, 1v4 the other of the quarterfinals alone; then C rode alone, and B with him.
  const auto semifinals = [](std::string_view first, std::string_view fourth, std::string_view with_b) {
    return Sample("knockout-8",
                  {qualifying(8), round("quarterfinals", {first, "C 4:20, F 4:21", "B 4:20, G 4:21", fourth}),
                   round("semifinals", {"C 4:20", with_b})})
        .heats("semifinals");
  };
  CHECK(semifinals("D DNS, E DNS", "A 4:20, H 4:21", "B 4:20, A 4:21") ==
        "1 C beats - (alone); 2 B beats A (time)");
  CHECK(semifinals("D 4:20, E 4:21", "A DNS, H DNS", "B 4:20, D 4:21") ==
        "1 C beats - (alone); 2 B beats D (time)");
}

TEST_CASE("who rode alone is not half of a pair that a correction gives", "[wrong_pair]") {
  // E rode 5v8 alone as the last of five; corrected, he is second and drawn against B.
  const std::string corrected =
      round("qualifying", {"A 4:00.000, B 4:01.000", "C 4:02.000, D 4:03.000", "E 4:00.500"});
  const Sample sample("uci-team", {corrected, round("first-round", {"2# E 4:02.000"})});
  CHECK(sample.next() == "");
  CHECK(sample.findings() == "warning other-pair, error left-out");
  const auto left_out = std::find_if(sample.competition.findings.begin(), sample.competition.findings.end(),
                                     [](const Finding& finding) { return finding.code == "left-out"; });
  CHECK(left_out->message == "D is drawn into the First round (5v8) and in no heat that is left to ride");
}

TEST_CASE("nothing is drawn beside a final that somebody of another rode", "[wrong_pair]") {
  // A won his heat and rides for gold: if he rode for seventh, who rides for bronze is no longer certain.
  const Sample sample("first-round-8", {qualifying(8), round("first-round", first_round),
                                        round("seventh", {"G 4:27, A 4:28"})});
  CHECK(sample.findings().find("error drawn-twice") != std::string::npos);
  CHECK(sample.next() == "");
}

TEST_CASE("a disqualified substitute rides for nobody", "[wrong_pair]") {
  const Sample sample("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24, F DSQ"})},
                      {ruling("substitute", "B", R"("by": "F", "round": "gold")")});
  CHECK(sample.next() == "bronze 3v4 D v E; gold 1v2 A v C");
}

TEST_CASE("who is relegated where he has not ridden still rides", "[wrong_pair]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"A, B"})},
                      {ruling("relegate", "A", R"("round": "gold")")});
  CHECK(sample.findings() == "error nothing-to-relegate");
  CHECK(sample.next() == "bronze 3v4 C v D; gold 1v2 A v B");
}

TEST_CASE("a ruling decides between two who are both recorded as caught", "[wrong_pair]") {
  const auto gold = [](std::string_view heat) {
    return Sample("final-4", {qualifying(4), round("bronze", {"C 4:20, D 4:21"}), round("gold", {heat})},
                  {ruling("relegate", "A", R"("round": "gold")")})
        .places();
  };
  CHECK(gold("A OVT, B OVT") == "1 B, 2 A, 3 C, 4 D");
  CHECK(gold("A OVT, B") == "1 B, 2 A, 3 C, 4 D");
  CHECK(gold("A, B OVT") == "1 B, 2 A, 3 C, 4 D");
}

TEST_CASE("no two heats of a round have one number", "[wrong_pair]") {
  // A rode 1v8 alone, number 4, and is second by a correction: 2v7 alone.
  const std::string corrected =
      round("qualifying", {"A 4:05.000, B 4:07.000", "C 4:09.000, D 4:12.000", "E 4:18.000, F 4:00.000"});
  const Sample sample("knockout-8", {corrected, round("quarterfinals", {"4# A 4:09.000"})});
  CHECK(sample.heats("quarterfinals") == "1 C v D; 2 B v E; 4 A beats - (alone); 3 F v -");
  CHECK(sample.next() == "quarterfinals 4v5 C v D; quarterfinals 3v6 B v E; quarterfinals 1v8 F v -");
}

TEST_CASE("of a heat with three rides nothing is drawn, and nobody is dropped", "[wrong_pair]") {
  const Sample entries("match-round-8", {round("qualifying", {"A, B, C", "D"})});
  CHECK(entries.next() == "");
  CHECK(entries.findings() == "error crowded-heat");
  const Sample match("match-round-8", {qualifying(8), round("match", {"D 4:20, E 4:21, F"})});
  CHECK(match.next() == "");
  CHECK(match.findings().find("error crowded-heat") != std::string::npos);
}

TEST_CASE("who rode in a round that could not be read is drawn into none", "[wrong_pair]") {
  const Sample misnamed("match-round-8", {qualifying(8), round("heats of eight", {"D 4:20, E 4:21"})});
  CHECK(misnamed.next() == "");
  CHECK(misnamed.findings() == "error unknown-round");
  CHECK(misnamed.round("match").withheld);
  const Sample twice(
      "final-4", {qualifying(4), round("gold", {"A 4:20, B 4:21"}), round("Final 1-2", {"C 4:20, D 4:21"})});
  CHECK(twice.next() == "");
  CHECK(twice.findings() == "error round-twice");
  const Sample others("final-4", {qualifying(8), round("exhibition", {"H 4:20, G 4:21"})});
  CHECK(others.next() == "bronze 3v4 C v D; gold 1v2 A v B");
}

TEST_CASE("a ruling without a round stops the draws that have him", "[wrong_pair]") {
  const Sample nowhere("final-4", {qualifying(5)}, {ruling("withdraw", "B", "")});
  CHECK(nowhere.next() == "");
  CHECK(nowhere.findings() == "error ruling-without-round");
  const Sample unknown("final-4", {qualifying(5)}, {ruling("withdraw", "B", R"("round": "golf")")});
  CHECK(unknown.next() == "");
  const Sample not_drawn("final-4", {qualifying(5)}, {ruling("withdraw", "E", "")});
  CHECK(not_drawn.next() == "bronze 3v4 C v D; gold 1v2 A v B");
}

TEST_CASE("of two heats of a final neither gives places", "[wrong_pair]") {
  const Sample sample("final-4", {round("gold", {"C 4:20, D 4:21", "A 4:18, B 4:19"})});
  CHECK(sample.findings() == "warning missing-round, error extra-heat");
  CHECK(sample.places() == "1-4 A, 1-4 B, 1-4 C, 1-4 D");
  CHECK(!sample.round("gold").complete);
  const Sample drawn("final-4", {qualifying(4), round("gold", {"C 4:20, D 4:21", "A 4:18, B 4:19"})});
  CHECK(drawn.places().substr(0, 8) == "1 A, 2 B");
}

}  // namespace pursuit::bracket_sample
