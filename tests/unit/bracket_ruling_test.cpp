// What the jury rules (design, section 6; UCI 3.2.060, 087, 096).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

std::string in_round(std::string_view round) {
  return fmt::format(R"("round": "{}")", round);
}

const std::vector<std::string_view> first_four_win = {"D 4:30, E 4:34", "C 4:28, F 4:33", "B 4:26, G 4:32",
                                                      "A 4:24, H 4:31"};

}  // namespace

TEST_CASE("relegated in a round: the heat is lost, and the rank behind those who did not finish",
          "[ruling]") {
  const Sample sample("match-round-8", {qualifying(9), round("match", first_four_win)},
                      {ruling("relegate", "A", in_round("match"))});
  CHECK(sample.heats("match").find("4 H beats A (ruling)") != std::string::npos);
  CHECK(sample.ranking("match") == "1 B, 2 C, 3 D, 4 H, 5 G, 6 F, 7 E, 8 A");
  CHECK(sample.next() == "bronze 3v4 D v H; gold 1v2 B v C");
  CHECK(sample.places() == "1-2 B, 1-2 C, 3-4 D, 3-4 H, 5 G, 6 F, 7 E, 8 A, 9 I");
}

TEST_CASE("relegated in a final: the final is lost (UCI 3.2.096)", "[ruling]") {
  CHECK(Sample("final-4", {qualifying(4), round("gold", {"A 4:20, B 4:21"})},
               {ruling("relegate", "A", in_round("gold"))})
            .places() == "1 B, 2 A, 3-4 C, 3-4 D");
}

TEST_CASE("a relegation makes nobody better than absent or disqualified", "[ruling]") {
  const Sample absent("semifinal-4-no-bronze",
                      {qualifying(4), round("semifinals", {"B DNS, C DNS", "A 4:20, D 4:21"})},
                      {ruling("relegate", "C", in_round("semifinals"))});
  CHECK(absent.ranking("semifinals") == "1 A, 2 D, 3 B, 4 C");
  CHECK(absent.heats("semifinals").find("C beats B") == std::string::npos);
  CHECK(absent.next() == "");
  const Sample out("final-4", {qualifying(4), round("gold", {"A DSQ, B DNS"})},
                   {ruling("relegate", "A", in_round("gold"))});
  CHECK(out.heats("gold").find("beats") == std::string::npos);
}

TEST_CASE("disqualified from qualifying on: those behind move up", "[ruling]") {
  const Sample sample("match-round-8", {qualifying(9)}, {ruling("disqualify", "C", in_round("qualifying"))});
  CHECK(sample.ranking("qualifying") == "1 A, 2 B, 3 D, 4 E, 5 F, 6 G, 7 H, 8 I, - C");
  CHECK(sample.next() == "match 4v5 E v F; match 3v6 D v G; match 2v7 B v H; match 1v8 A v I");
}

TEST_CASE("disqualified from a match round on: his opponent has won, one place is vacant", "[ruling]") {
  const Sample ridden("match-round-8", {qualifying(9), round("match", first_four_win)},
                      {ruling("disqualify", "A", in_round("match"))});
  CHECK(ridden.next() == "bronze 3v4 D v H; gold 1v2 B v C");
  CHECK(ridden.places() == "1-2 B, 1-2 C, 3-4 D, 3-4 H, 5 G, 6 F, 7 E, 9 I, DSQ A");
  // Before it is ridden he is not replaced (UCI 3.2.087): H rides alone for a time.
  const Sample before("match-round-8", {qualifying(9)}, {ruling("disqualify", "A", in_round("match"))});
  CHECK(before.next() == "match 4v5 D v E; match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
  CHECK(before.heats("match").find("H beats A") == std::string::npos);
  CHECK_FALSE(before.round("match").complete);
}

TEST_CASE("disqualified from a round drawn with his own on: the place of his own is vacant", "[ruling]") {
  const std::vector<std::string> rounds = {qualifying(5), round("bronze", {"C 4:20, D 4:21"}),
                                           round("gold", {"A 4:20, B 4:21"})};
  CHECK(Sample("final-4", rounds, {ruling("disqualify", "B", in_round("bronze"))}).places() ==
        "1 A, 3 C, 4 D, 5 E, DSQ B");
}

TEST_CASE("disqualified in the final: silver is vacant; given back it is his again (1968)", "[ruling]") {
  const std::vector<std::string> rounds = {qualifying(5), round("gold", {"A 4:20, B 4:21"}),
                                           round("bronze", {"C 4:20, D 4:21"})};
  const std::string out = ruling("disqualify", "B", in_round("gold"));
  CHECK(Sample("final-4", rounds, {out}).places() == "1 A, 3 C, 4 D, 5 E, DSQ B");
  CHECK(Sample("final-4", rounds, {out, ruling("award", "B", R"("place": 2)")}).places() ==
        "1 A, 2 B, 3 C, 4 D, 5 E");
  // Rulings apply in the order written.
  CHECK(Sample("final-4", rounds, {ruling("award", "B", R"("place": 2)"), out}).places() ==
        "1 A, 3 C, 4 D, 5 E, DSQ B");
  CHECK(Sample("final-4", rounds, {out, ruling("reinstate", "B", "")}).places() == "1 A, 2 B, 3 C, 4 D, 5 E");
}

TEST_CASE("a reinstatement undoes the latest ruling on him, and no other", "[ruling]") {
  const std::vector<std::string> rounds = {qualifying(5), round("gold", {"A 4:20, B 4:21"})};
  const std::string relegate = ruling("relegate", "A", in_round("gold"));
  const std::string disqualify = ruling("disqualify", "A", in_round("gold"));
  const std::string reinstate = ruling("reinstate", "A", "");
  CHECK(Sample("final-4", rounds, {relegate, disqualify, reinstate}).places() ==
        "1 B, 2 A, 3-4 C, 3-4 D, 5 E");
  CHECK(Sample("final-4", rounds, {relegate, ruling("relegate", "B", in_round("qualifying")), reinstate})
            .heats("gold") == "1 A beats B (time)");
  CHECK(has_error(Sample("final-4", rounds, {reinstate, relegate}).competition.findings));
}

TEST_CASE("withdrawn before the draw: the next moves up, and he keeps his qualifying order", "[ruling]") {
  const Sample sample("match-round-8", {qualifying(10)}, {ruling("withdraw", "B", in_round("match"))});
  CHECK(sample.next() == "match 4v5 E v F; match 3v6 D v G; match 2v7 C v H; match 1v8 A v I");
  CHECK(sample.places() == "1-8 A, 1-8 C, 1-8 D, 1-8 E, 1-8 F, 1-8 G, 1-8 H, 1-8 I, 9 B, 10 J");
}

TEST_CASE("a substitute stands where the one he replaces stood", "[ruling]") {
  const Sample sample("match-round-8", {qualifying(9)},
                      {ruling("substitute", "B", R"("by": "I", "round": "match")")});
  CHECK(sample.next() == "match 4v5 D v E; match 3v6 C v F; match 2v7 I v G; match 1v8 A v H");
  CHECK(sample.findings() == "");
}

TEST_CASE("a substitute who stands in the pool himself leaves his own position", "[ruling]") {
  const auto uci = [](const std::vector<std::string>& rulings) {
    const Sample sample("uci", {qualifying(6)}, rulings);
    CHECK(sample.findings() == "");
    return sample.next();
  };
  const auto by = [](std::string_view who, std::string_view in) {
    return ruling("substitute", who, fmt::format(R"("by": "{}", "round": "gold")", in));
  };
  CHECK(uci({by("B", "D")}) == "bronze 3v4 C v E; gold 1v2 A v D");
  CHECK(uci({by("C", "A")}) == "bronze 3v4 D v E; gold 1v2 B v A");
  CHECK(uci({by("B", "D"), by("D", "E")}) == "bronze 3v4 C v F; gold 1v2 A v E");
  CHECK(uci({by("D", "E"), by("B", "D")}) == "bronze 3v4 C v E; gold 1v2 A v D");
  // Nobody stands where a disqualified rider stood, so the substitute keeps his own position.
  CHECK(uci({ruling("disqualify", "B", in_round("qualifying")), by("B", "D")}) ==
        "bronze 3v4 D v E; gold 1v2 A v C");
}

TEST_CASE("a ruling for a round the rules do not have is an error", "[ruling]") {
  CHECK(Sample("final-4", {qualifying(4)}, {ruling("relegate", "A", in_round("repechage"))}).findings() ==
        "error unknown-round");
}

TEST_CASE("relegated after a catch: the caught has lost by the catch, the catcher by the ruling",
          "[ruling]") {
  const auto heat = [](std::string_view who) {
    return Sample("final-4", {qualifying(4), round("gold", {"A 4:20, B OVT"})},
                  {ruling("relegate", who, R"("round": "gold")")})
        .heats("gold");
  };
  CHECK(heat("B") == "1 A beats B (catch)");
  CHECK(heat("A") == "1 B beats A (ruling)");
}

TEST_CASE("a place awarded beside the one who holds it is shared", "[ruling]") {
  const Sample sample("final-4", {qualifying(7)}, {ruling("award", "F", R"("place": 5)")});
  CHECK(sample.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5 E, 5 F, 7 G");
  for (const Placing& row : sample.competition.classification) CHECK(row.tied == (row.place == 5U));
}

TEST_CASE("disqualified where he was drawn alone: nobody wins", "[ruling]") {
  const Sample sample("final-4", {qualifying(1)}, {ruling("disqualify", "A", R"("round": "gold")")});
  CHECK(sample.heats("gold") == "1 A v - (walk-over)");
}

TEST_CASE("two replaced by one: he cannot ride in two heats", "[ruling]") {
  const Sample sample("match-round-8", {qualifying(9)},
                      {ruling("substitute", "A", R"("round": "match", "by": "I")"),
                       ruling("substitute", "B", R"("round": "match", "by": "I")")});
  CHECK(sample.findings() == "error drawn-twice");
  CHECK(sample.next() == "");
}

TEST_CASE("two relegated in other heats than theirs: who was left out stops their own", "[ruling]") {
  const Sample sample(
      "match-round-8", {qualifying(9), round("match", {"D 4:30, A 4:31", "C 4:32, H 4:33"})},
      {ruling("relegate", "A", R"("round": "match")"), ruling("relegate", "H", R"("round": "match")")});
  CHECK(sample.heats("match") == "1 D beats A (ruling); 2 C beats H (ruling); 3 open v open; 4 open v open");
}

}  // namespace pursuit::bracket_sample
