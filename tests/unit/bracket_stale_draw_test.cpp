// An earlier draw that the results no longer give (design, words 3).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {

TEST_CASE("nobody who was beaten is announced for a winner whose name is lost", "[stale]") {
  const auto announced = [](std::string_view gold) {
    return Sample("semifinal-4",
                  {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23"}),
                   round("semifinals", {"? 4:20, C 4:25", "A 4:21, D 4:30"}), round("gold", {gold})});
  };
  const Sample beaten = announced("C, A");
  CHECK(beaten.round("gold").stale);
  CHECK(beaten.next().find("gold") == std::string::npos);
  // B was drawn into that semifinal, and has no ride in it by his name.
  CHECK_FALSE(announced("B, A").round("gold").stale);
}

TEST_CASE("a stale draw: another pair, another heat, another side, or no draw any more", "[stale_draw]") {
  const auto check = [](const std::vector<std::string>& rounds) {
    const Sample sample("match-round-8", rounds);
    CHECK(sample.findings() == "error stale-draw");
    CHECK(sample.next().find("match") == std::string::npos);
  };
  check({qualifying(8), round("match", {"D, F", "C, E", "B, G", "A, H"})});
  check({qualifying(8), round("match", {"4# D, E"})});
  check({qualifying(8), round("match", {"D side=back, E side=home"})});
  check({qualifying(8), round("match", {"D, I"})});
  check({qualifying(8), round("match", {"4# A"})});
  check({qualifying(7), round("match", {"4# A, H"})});
  check({round("qualifying", {"A, B", "C, D", "E, F", "G, H"}), round("match", {"D, E"})});
  check({round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24, F 4:25", "G 4:26, H"}),
         round("match", {"D, E"})});
  check({round("match", {"D, E", "C, F"})});
  // One heat has been ridden by now.
  check({qualifying(8), round("match", {"D 4:20, E 4:21", "C, G", "B, F", "A, H"})});
}

TEST_CASE("a draw that stands is not stale, whatever order its names are in", "[stale_draw]") {
  const Sample sample("match-round-8",
                      {qualifying(8), round("match", {"E, D", "C side=home, F side=back", "B, G", "A, H"})});
  CHECK(sample.findings() == "");
  CHECK(sample.next() == "match 4v5 D v E; match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
}

TEST_CASE("the message of a stale draw says which pairs changed", "[stale_draw]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"A, C"})});
  CHECK(sample.competition.findings[0].message.find("A v C is now A v B") != std::string::npos);
}

TEST_CASE("heats that are only numbered on through the day stand", "[stale_draw]") {
  const Sample drawn("match-round-8",
                     {qualifying(8), round("match", {"6# D, E", "7# C, F", "8# B, G", "9# A, H"})});
  CHECK(drawn.findings() == "");
  CHECK(drawn.heats("match") == "6 D v E; 7 C v F; 8 B v G; 9 A v H");
  CHECK(drawn.next() == "match 4v5 D v E; match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
  const Sample begun("match-round-8",
                     {qualifying(7), round("match", {"6# D 4:20, E 4:21", "7# C, F", "8# B, G", "9# A"})});
  CHECK(begun.findings() == "");
  CHECK(begun.next() == "match 3v6 C v F; match 2v7 B v G; match 1v8 A v -");
}

TEST_CASE("where the pairs are right, the message says what is not", "[stale_draw]") {
  const auto message = [](const std::vector<std::string_view>& heats) {
    const Sample sample("match-round-8", {qualifying(8), round("match", heats)});
    CHECK(sample.findings() == "error stale-draw");
    CHECK(sample.next() == "");
    return sample.competition.findings.front().message;
  };
  CHECK(message({"7# D, E", "6# C, F", "8# B, G", "9# A, H"}) ==
        "the Match round is not drawn by the rules: heat 7, D v E, is heat 1 by the rules; heat 6, C v F, is "
        "heat 2 by the rules; heat 8, B v G, is heat 3 by the rules; heat 9, A v H, is heat 4 by the rules");
  CHECK(message({"D, E", "C, F", "B, G", "A side=back, H side=home"}) ==
        "the Match round is not drawn by the rules: A finishes on the home straight");
}

TEST_CASE("pairs announced by the organiser do not stand with who is withdrawn or replaced", "[stale]") {
  const auto announced = [](const std::string& ruled) {
    return std::make_unique<Sample>(
        "knockout-by-lot",
        std::vector<std::string>{round("first-round", {"A 4:20, B 4:21", "C 4:20, D 4:23"}),
                                 round("semifinals", {"A, C"})},
        std::vector<std::string>{ruled});
  };
  CHECK(announced(ruling("award", "B", R"("place": 3)"))->next() == "semifinals - A v C");
  for (const std::string& ruled : {ruling("withdraw", "A", R"("round": "semifinals")"),
                                   ruling("substitute", "A", R"("round": "semifinals", "by": "B")")}) {
    const auto sample = announced(ruled);
    CHECK(sample->findings() == "error stale-draw");
    CHECK(sample->next() == "");
  }
  const Sample lost(
      "final-4", {round("qualifying", {"A 4:20", "B 4:21"}, R"("known": "part", )"), round("gold", {"A, B"})},
      {ruling("withdraw", "A", R"("round": "gold")")});
  CHECK(lost.findings() == "error stale-draw");
  CHECK(lost.next() == "");
}

}  // namespace pursuit::bracket_sample
