// What is undecided, and which draws it stops (design, words 4; UCI 3.2.015, 061, 086).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {

TEST_CASE("a tie across the cut or between two pairs stops the draw", "[undecided]") {
  // Across the cut: 8 and 9.
  const Sample cut("match-round-8",
                   {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24, F 4:25",
                                         "G 4:26, H 4:27.000", "I 4:27.000, J 4:28"})});
  CHECK(cut.next() == "");
  CHECK(cut.findings() == "error tie");
  CHECK(cut.competition.findings[0].hint.find("tie_order") != std::string::npos);
  // Between pairs: 2 and 3.
  const Sample pairs("final-4", {round("qualifying", {"A 4:20.000, B 4:21.000", "C 4:21.000, D 4:22.000"})});
  CHECK(pairs.next() == "");
  CHECK(pairs.findings() == "error tie");
  // Three together, two of whom would meet.
  const Sample three("final-4", {round("qualifying", {"A 4:20.000, B 4:20.000", "C 4:20.000, D 4:22.000"})});
  CHECK(three.next() == "");
}

TEST_CASE("whoever may still win an undecided heat may be missing from a round as recorded", "[undecided]") {
  const Sample sample(
      "knockout-by-lot-no-bronze",
      {round("first-round", {"U 4:10", "T 4:12.000, S 4:12.000"}), round("semifinals", {"U 4:20"})});
  CHECK(sample.next() == "");
  CHECK(sample.places() == "1-3 S, 1-3 T, 1-3 U");
}

TEST_CASE("a winner still to come belongs where a side of a round as recorded is free", "[undecided]") {
  const auto next = [](std::string_view quarterfinal) {
    return Sample(
               "knockout-8-as-recorded",
               {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24, F 4:25", "G 4:26, H 4:27"}),
                round("quarterfinals", {"D 4:23, E 4:25", "C 4:22, F 4:26", quarterfinal, "A 4:20, H 4:28"}),
                round("semifinals", {"C 4:22, D 4:23", "A 4:20"})})
        .next();
  };
  CHECK(next("B 4:21.000, G 4:21.000").find("gold") == std::string::npos);
  CHECK(next("B DNS, G DNS") == "gold 1v2 A v C");
}

TEST_CASE("a tie stops only the draws that depend on it", "[undecided]") {
  // 4 and 5 share: bronze waits, gold is drawn.
  const Sample sample(
      "final-4", {round("qualifying", {"A 4:20.000, B 4:21.000", "C 4:22.000, D 4:23.000", "E 4:23.000"})});
  CHECK(sample.next() == "gold 1v2 A v B");
  CHECK(sample.findings() == "error tie");
}

TEST_CASE("a tie outside the pairs stops nothing", "[undecided]") {
  const Sample sample(
      "final-4",
      {round("qualifying", {"A 4:20.000, B 4:21.000", "C 4:22.000, D 4:23.000", "E 4:24.000, F 4:24.000"})});
  CHECK(sample.next() == "bronze 3v4 C v D; gold 1v2 A v B");
  CHECK(sample.findings() == "");
  CHECK(sample.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5 E, 5 F");
}

TEST_CASE("a tie within one pair leaves the side alone undecided, with a warning", "[undecided]") {
  const Sample sample("final-4", {round("qualifying", {"A 4:20.000, B 4:20.000", "C 4:22.000, D 4:23.000"})});
  CHECK(sample.next() == "bronze 3v4 C v D; gold 1v2 A v B");
  CHECK(sample.findings() == "warning side-undecided");
}

TEST_CASE("the side goes by rank in the latest earlier round (UCI 3.2.086)", "[undecided]") {
  const std::string_view winners = R"({"round": "semi", "take": "winners"})";
  CHECK(drawn_last(winners, R"(["1v2"])", {"B 4:20.000, C 4:30", "D 4:20.000, A 4:30"}) == "last 1v2 B v D");
  CHECK(drawn_last(winners, R"(["1v2"])", {"C, B OVT", "A 4:20.000, D 4:30"}) == "last 1v2 A v C");
  CHECK(drawn_last(winners, R"(["1v2"])", {"B 4:20.000, C 4:30", "A, D OVT"}) == "last 1v2 A v B");
}

TEST_CASE("last_lap or tie_order on all the tied lets the draw go on", "[undecided]") {
  const auto next = [](std::string_view b, std::string_view c) {
    return Sample("final-4", {round("qualifying", {"A 4:20.000", b, c, "D 4:22.000"})}).next();
  };
  CHECK(next("B 4:21.000 last_lap=15.3", "C 4:21.000 last_lap=15.2") == "bronze 3v4 B v D; gold 1v2 A v C");
  CHECK(next("B 4:21.000 tie_order=2", "C 4:21.000 tie_order=1") == "bronze 3v4 B v D; gold 1v2 A v C");
  CHECK(next("B 4:21.000 tie_order=2", "C 4:21.000") == "");
  CHECK(next("B 4:21.000 rank=3", "C 4:21.000 rank=2") == "");
  CHECK(next("B 4:21.000 tie_order=1", "C 4:21.000 tie_order=1") == "");
}

TEST_CASE("a winner without a time among others stops the draws, and tie_order lets them go on",
          "[undecided]") {
  const Sample stopped(
      "match-round-8",
      {qualifying(8), round("match", {"D 4:30, E 4:31", "C 4:28, F 4:29", "B 4:26, G 4:27", "A, H OVT"})});
  CHECK(stopped.next() == "");
  CHECK(stopped.findings() == "error without-time");
  const Sample ordered(
      "match-round-8",
      {qualifying(8), round("match", {"D 4:30 tie_order=4, E 4:31", "C 4:28 tie_order=3, F 4:29",
                                      "B 4:26 tie_order=2, G 4:27", "A tie_order=1, H OVT"})});
  CHECK(ordered.next() == "bronze 3v4 C v D; gold 1v2 A v B");
  const Sample partly("match-round-8",
                      {qualifying(8), round("match", {"D 4:30, E 4:31", "C 4:28, F 4:29", "B 4:26, G 4:27",
                                                      "A tie_order=1, H OVT"})});
  CHECK(partly.next() == "");
}

TEST_CASE("a loser of whom nothing is recorded stops the draws by time", "[undecided]") {
  const auto first_round = [](std::string_view heat) {
    return Sample(
        "first-round-8",
        {qualifying(8), round("first-round", {"F 4:30, G 4:33", heat, "B 4:26, C 4:27", "A 4:24, D 4:25"})});
  };
  const Sample stopped = first_round("E 4:31 won=true, H");
  CHECK(stopped.next() == "gold 1v2 A v B");
  CHECK(stopped.findings() == "note as-recorded, error without-time");
  CHECK(first_round("E 4:31, H OVT").next() ==
        "seventh 5v6 G v H; fifth 3v4 F v E; bronze 1v2 D v C; gold 1v2 A v B");
}

TEST_CASE("who has only been caught loses no draw: a loser's order is decided", "[undecided]") {
  CHECK(drawn_last(R"({"round": "semi", "take": "losers"})", R"(["1v2"])",
                   {"B 4:20.000, C OVT", "A 4:20.000, D OVT"}) == "last 1v2 C v D");
}

TEST_CASE("times of different decimals stop a draw where the missing digits could change a pair",
          "[undecided]") {
  const Sample cut("final-4", {round("qualifying", {"A 4:20.000, B 4:21.0", "C 4:21.050, D 4:22.000"})});
  CHECK(cut.next() == "");
  CHECK(cut.findings() == "error missing-digits");
  const Sample apart("final-4", {round("qualifying", {"A 4:20.000, B 4:21.0", "C 4:21.150, D 4:22.000"})});
  CHECK(apart.next() == "bronze 3v4 C v D; gold 1v2 A v B");
  CHECK(apart.findings() == "");
  const Sample outside(
      "final-4",
      {round("qualifying", {"A 4:20.000, B 4:21.000", "C 4:22.000, D 4:23.000", "E 4:24.0, F 4:24.050"})});
  CHECK(outside.next() == "bronze 3v4 C v D; gold 1v2 A v B");
  const Sample inside("final-4", {round("qualifying", {"A 4:20.0, B 4:20.050", "C 4:21.150, D 4:22.000"})});
  CHECK(inside.next() == "bronze 3v4 C v D; gold 1v2 A v B");
  CHECK(inside.findings() == "warning side-undecided");
}

TEST_CASE("a draw that cannot be made is no error where the round is ridden", "[undecided]") {
  const std::string first =
      round("first-round", {"F won=true, G 4:31", "E 4:28, H OVT", "B 4:20, C 4:22", "A 4:21, D 4:23"});
  CHECK(Sample("first-round-8-medals", {qualifying(8), first}).findings() ==
        "note as-recorded, error without-time");
  CHECK(Sample("first-round-8-medals", {qualifying(8), first, round("bronze", {"C 4:20, D 4:21"})})
            .findings() == "note as-recorded, note without-time, warning no-time");
}

TEST_CASE("a hint asks for what could part the equal, and for nothing that is there", "[undecided]") {
  const auto of_tie = [](std::string_view second, std::string_view third) {
    const Sample sample("final-4",
                        {round("qualifying", {"A 4:20.000", fmt::format("B 4:21.000 {}", second),
                                              fmt::format("C 4:21.000 {}", third), "D 4:23.000"})});
    REQUIRE(sample.findings() == "error tie");
    return sample.competition.findings.front().hint;
  };
  CHECK(of_tie("marks=[]", "marks=[]") == "add last_lap (UCI 3.2.061) or tie_order to each of them");
  CHECK(of_tie("last_lap=\"14.100\"", "marks=[]") ==
        "add last_lap (UCI 3.2.061) or tie_order to each of them");
  CHECK(of_tie("last_lap=\"14.100\"", "last_lap=\"14.100\"") ==
        "their last laps are equal too: add tie_order to each of them");
  CHECK(of_tie("last_lap=\"14.1\"", "last_lap=\"14.100\"") ==
        "write each last_lap to the thousandth (UCI 3.2.061), or add tie_order to each of them");
  const auto of_heat = [](std::string_view heat) {
    const Sample sample("final-4", {qualifying(4), round("gold", {heat})});
    return sample.competition.findings.front().hint;
  };
  CHECK(of_heat("A 4:20.000, B 4:20.000") == "add last_lap (UCI 3.2.061) or tie_order, or won");
  CHECK(of_heat("A 4:20.000 last_lap=\"14.1\", B 4:20.000 last_lap=\"14.1\"") ==
        "their last laps are equal too: add tie_order, or won");
  CHECK(of_heat("A DNF, B DNF") == "add won to the one who has won, as the jury decides");
}

TEST_CASE("who was caught by nobody is named, and so is who was not there", "[undecided]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"A DNS, B OVT"})});
  CHECK(sample.competition.findings.front().message ==
        "Final for gold, heat 1: B cannot have been caught, for A did not start");
}

}  // namespace pursuit::bracket_sample
