// The final classification: places, vacancies, and what is still possible (design, words 5 and 6).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

std::string with_finals(std::string_view gold, std::string_view bronze) {
  return Sample("final-4", {qualifying(6), round("gold", {gold}), round("bronze", {bronze})}).places();
}

/// The match round after qualifying of ten, A to D having won, with finals as in the names' order.
std::string after_match(const std::vector<std::string_view>& match) {
  return Sample("match-round-8", {qualifying(10), round("match", match), round("bronze", {"C 4:20, D 4:21"}),
                                  round("gold", {"A 4:20, B 4:21"})})
      .places();
}

}  // namespace

TEST_CASE("selector by selector, members not yet placed take the next places", "[classification]") {
  CHECK(after_match({"D 4:30, E 4:34", "C 4:28, F 4:33", "B 4:26, G 4:32", "A 4:24, H 4:31"}) ==
        "1 A, 2 B, 3 C, 4 D, 5 H, 6 G, 7 F, 8 E, 9 I, 10 J");
}

TEST_CASE("finals are never merged by time", "[classification]") {
  CHECK(with_finals("A 4:40, B 4:41", "C 4:20, D 4:21") == "1 A, 2 B, 3 C, 4 D, 5 E, 6 F");
}

TEST_CASE("equal keys share a place and the next places are skipped", "[classification]") {
  const Sample sample(
      "knockout-8",
      {qualifying(9),
       round("quarterfinals", {"D 4:30, E 4:34", "C 4:28, F 4:33", "B 4:26, G 4:32", "A 4:24, H 4:31"}),
       round("semifinals", {"D 4:30, A 4:24", "C 4:28, B 4:26"}), round("bronze", {"C 4:30, D 4:31"}),
       round("gold", {"A 4:25, B 4:26"})});
  CHECK(sample.places() == "1 A, 2 B, 3 C, 4 D, 5 E, 5 F, 5 G, 5 H, 9 I");
  CHECK(sample.competition.status == EventStatus::complete);
  CHECK(Sample("direct", {round("final", {"B 4:20.000, A 4:20.000", "C 4:21"})}).places() == "1 A, 1 B, 3 C");
}

TEST_CASE("losers of a match round: by time, then the caught by distance, then who did not finish",
          "[classification]") {
  CHECK(after_match({"D 4:30, E DNF", "C 4:28, F OVT caught_at=3000", "B 4:26, G OVT caught_at=3500",
                     "A 4:24, H 4:31"}) == "1 A, 2 B, 3 C, 4 D, 5 H, 6 G, 7 F, 8 E, 9 I, 10 J");
}

TEST_CASE("an absent finalist is second or fourth (UCI 3.2.060)", "[classification]") {
  CHECK(with_finals("A DNS, B 4:20", "C 4:20, D DNS") == "1 B, 2 A, 3 C, 4 D, 5 E, 6 F");
}

TEST_CASE("a disqualified finalist leaves his place vacant (UCI 3.2.060)", "[classification]") {
  CHECK(with_finals("A DSQ, B 4:20", "C 4:20, D 4:21") == "1 B, 3 C, 4 D, 5 E, 6 F, DSQ A");
  CHECK(with_finals("A 4:20, B 4:21", "C DSQ, D 4:21") == "1 A, 2 B, 3 D, 5 E, 6 F, DSQ C");
  CHECK(with_finals("A DSQ, B DSQ", "C 4:20, D 4:21") == "3 C, 4 D, 5 E, 6 F, DSQ A, DSQ B");
}

TEST_CASE("absent from the first round: last, upwards by qualifying rank (UCI 3.2.087)", "[classification]") {
  const Sample sample("first-round-8-medals",
                      {qualifying(9), round("first-round", {"F 4:30, G DNS", "E DNS, H 4:31",
                                                            "B 4:20, C 4:22", "A 4:21, D 4:23"})});
  CHECK(sample.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5 F, 6 H, 7 E, 8 G, 9 I");
}

TEST_CASE("disqualified in a match round: a place of the round is vacant (UCI 3.2.087)", "[classification]") {
  CHECK(after_match({"D 4:30, E DSQ", "C 4:28, F 4:33", "B 4:26, G 4:32", "A 4:24, H 4:31"}) ==
        "1 A, 2 B, 3 C, 4 D, 5 H, 6 G, 7 F, 9 I, 10 J, DSQ E");
}

TEST_CASE("disqualified in qualifying: those behind move up", "[classification]") {
  const Sample sample("final-4",
                      {round("qualifying", {"A 4:20, B DSQ 4:21", "C 4:22, D 4:23", "E 4:24, F 4:25"})});
  CHECK(sample.next() == "bronze 3v4 D v E; gold 1v2 A v C");
  CHECK(sample.places() == "1-2 A, 1-2 C, 3-4 D, 3-4 E, 5 F, DSQ B");
}

TEST_CASE("who was not ranked in a time trial is unplaced with his status", "[classification]") {
  const Sample sample("knockout-8", {round("qualifying", {"A 4:20, B OVT 4:10", "C DNF, D DNS"})});
  CHECK(sample.places() == "1-1 A, AC B, DNF C, DNS D");  // A has still to ride
}

TEST_CASE("nobody is first who did not start", "[classification]") {
  CHECK(Sample("knockout-by-lot", {round("first-round", {"A DNS, B DNS"})}).places() == "1-1 A, 1-1 B");
  CHECK(Sample("final-4", {qualifying(1), round("gold", {"A DNS"})}).places() == "1-1 A");
  CHECK(Sample("final-4", {qualifying(2), round("gold", {"A DNS, B DNS"})}).places() == "2 A, 2 B");
}

TEST_CASE("who rode in the wrong final leaves the place of his own", "[classification]") {
  const std::vector<std::string> rounds = {
      qualifying(8),
      round("quarterfinals", {"D 4:20, E 4:21", "C 4:20, F 4:21", "B 4:20, G 4:21", "A 4:20, H 4:21"}),
      round("semifinals", {"A 4:18, D 4:19", "B 4:20, C 4:21"}), round("bronze", {"C 4:20, B 4:21"})};
  const Sample twice("knockout-8", rounds);
  CHECK(twice.findings().find("error drawn-twice") != std::string::npos);
  CHECK(twice.places() == "1-2 A, 1-2 B, 3 C, 4 D, 5 E, 5 F, 5 G, 5 H");
  CHECK(twice.competition.status == EventStatus::open);
  const Sample out("knockout-8", rounds, {ruling("disqualify", "B", R"("round": "bronze")")});
  CHECK(out.places() == "1 A, 3 C, 4 D, 5 E, 5 F, 5 G, 5 H, DSQ B");
}

TEST_CASE("who is out of the finals leaves the place of his own, whichever is ridden first",
          "[classification]") {
  // F is drawn into the final for fifth, alone, and the ruling begins with that for bronze.
  const Sample sample(
      "first-round-8",
      {qualifying(7), round("first-round", {"F 4:26, G DNS", "E 4:25", "B 4:22, C 4:23", "A 4:21, D DNS"}),
       round("bronze", {"C 4:20, E 4:21"}), round("gold", {"A 4:20, B 4:21"})},
      {ruling("disqualify", "F", R"("round": "bronze")")});
  CHECK(sample.places() == "1 A, 2 B, 3 C, 4 E, 6 D, 7 G, DSQ F");
}

TEST_CASE("places stay open behind one who is out of a round still to be drawn", "[classification]") {
  CHECK(Sample("knockout-by-lot-no-bronze", {round("first-round", {"A 4:20, B 4:21"})},
               {ruling("disqualify", "A", R"("round": "semifinals")")})
            .places() == "1-? B, DSQ A");
  // D is out of the semifinals, which are announced with E in his place.
  const Sample stale(
      "knockout-8",
      {qualifying(9),
       round("quarterfinals", {"D 4:20, E 4:21", "C 4:20, F 4:21", "B 4:20, G 4:21", "A 4:20, H 4:21"}),
       round("semifinals", {"A, E", "B, C"})},
      {ruling("disqualify", "D", R"("round": "semifinals")")});
  CHECK(stale.findings() == "error stale-draw");
  CHECK(stale.places().find("8-? I") != std::string::npos);
}

TEST_CASE("an announced heat that is stale decides nothing", "[classification]") {
  // C is withdrawn before the finals are drawn, so D is alone in that for bronze.
  const Sample sample(
      "knockout-8",
      {qualifying(8),
       round("quarterfinals", {"D 4:20, E 4:21", "C 4:20, F 4:21", "B 4:20, G 4:21", "A 4:20, H 4:21"}),
       round("semifinals", {"A 4:18, D 4:19", "B 4:20, C 4:21"}), round("bronze", {"C, D"}),
       round("gold", {"A 4:20, B 4:21"})},
      {ruling("withdraw", "C", R"("round": "gold")")});
  CHECK(sample.findings() == "error stale-draw");
  CHECK(sample.places().find("3-3 D") != std::string::npos);
  CHECK(sample.competition.status == EventStatus::open);
}

TEST_CASE("a round by the organiser is whole once all who can be in it are", "[classification]") {
  // Only times say who goes on from the second round: that its heat is not decided holds up nothing.
  CHECK(Sample("second-round-8", {qualifying(2), round("second-round", {"A 4:20, B 4:20"}),
                                  round("semifinals", {"A 4:20, B 4:21"})})
            .places() == "1 A, 2 B");
  // B may still ride a quarterfinal.
  const std::vector<std::string> two = {round("first-round", {"A 4:20, B 4:21"}),
                                        round("quarterfinals", {"A DNS"})};
  CHECK(Sample("knockout-by-lot", two).places() == "1-2 A, 1-2 B");
  CHECK(Sample("knockout-by-lot", two, {ruling("award", "B", R"("round": "quarterfinals", "place": 8)")})
            .places() == "1-2 A, 8 B");
}

TEST_CASE("who is alone in a match that is placed by time has to ride", "[classification]") {
  const Sample sample(
      "classification-16",
      {qualifying(9),
       round("quarterfinals", {"D 4:20, E 4:21", "C 4:20, F 4:21", "B 4:20, G 4:21", "A 4:20, H 4:21"}),
       round("classification-matches", {"I"})});
  CHECK(sample.next() == "classification-matches - I v -");
}

TEST_CASE("a winner of a final without a time is first all the same", "[classification]") {
  CHECK(with_finals("A, B OVT", "C, D won=true") == "1 A, 2 B, 3 D, 4 C, 5 E, 6 F");
}

TEST_CASE("take winners and losers in the classification", "[classification]") {
  const std::string rules = rules_text(
      R"({"id": "semi", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["2v3", "1v4"]}]})",
      R"({"round": "semi", "take": "winners"}, {"round": "semi", "take": "losers", "order": "tied"}, {"round": "semi", "take": "rest"})");
  CHECK(Sample(rules, {qualifying(5), round("semi", {"B 4:20, C 4:25", "A 4:21, D 4:22"})}).places() ==
        "1 B, 2 A, 3 C, 3 D, 5 E");
}

TEST_CASE("a place is given only where it is decided", "[classification]") {
  const Sample drawn("final-4", {qualifying(6)});
  CHECK(drawn.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5 E, 6 F");
  CHECK(drawn.competition.status == EventStatus::open);
  CHECK(Sample("final-4", {qualifying(6), round("bronze", {"C 4:20, D 4:21"})}).places() ==
        "1-2 A, 1-2 B, 3 C, 4 D, 5 E, 6 F");
  CHECK(Sample("match-round-8", {qualifying(10)}).places() ==
        "1-8 A, 1-8 B, 1-8 C, 1-8 D, 1-8 E, 1-8 F, 1-8 G, 1-8 H, 9 I, 10 J");
  const Sample finals("match-round-8", {qualifying(9), round("match", {"D 4:30, E 4:34", "C 4:28, F 4:33",
                                                                       "B 4:26, G 4:32", "A 4:24, H 4:31"})});
  CHECK(finals.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5 H, 6 G, 7 F, 8 E, 9 I");
}

TEST_CASE("losers of whom nothing is recorded could stand anywhere among the losers", "[classification]") {
  const auto places = [](std::string_view second) {
    return Sample("semifinal-4-no-bronze", {qualifying(5), round("semifinals", {"B 4:20, C 4:25", second}),
                                            round("gold", {"A 4:20, B 4:21"})})
        .places();
  };
  CHECK(places("A 4:21 won=true, D") == "1 A, 2 B, 3-4 C, 3-4 D, 5 E");
  CHECK(places("A 4:21, D OVT") == "1 A, 2 B, 3 C, 4 D, 5 E");
}

TEST_CASE("a round as recorded that lost a name may have had anybody", "[classification]") {
  const std::vector<std::string> rounds = {
      round("qualifying",
            {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24, F 4:25", "G 4:26, H 4:27", "? 4:28, I 4:29"}),
      round("second-round", {"? 4:20, ? 4:31", "? 4:21, ? 4:32", "? 4:22, ? 4:33", "? 4:23, ? 4:34"}),
      round("semifinals", {"? 4:20, ? 4:23", "? 4:21, ? 4:22"}), round("bronze", {"E 4:24, ? 4:25"}),
      round("gold", {"A 4:20, D 4:21"})};
  CHECK(Sample("second-round-8", rounds).places() ==
        "1 A, 2 D, 3 E, 3-10 B, 3-10 C, 3-10 F, 3-10 G, 3-10 H, 3-10 I");
  // In a round that was drawn from the qualifying he is one of those drawn.
  CHECK(Sample("knockout-8", {qualifying(9),
                              round("quarterfinals",
                                    {"? 4:20, ? 4:31", "? 4:21, ? 4:32", "? 4:22, ? 4:33", "? 4:23, ? 4:34"}),
                              round("semifinals", {"? 4:20, ? 4:23", "? 4:21, ? 4:22"}),
                              round("bronze", {"B 4:24, C 4:25"}), round("gold", {"A 4:20, D 4:21"})})
            .places() == "1 A, 2 D, 3 B, 4 C, 5 E, 5 F, 5 G, 5 H, 9 I");
}

TEST_CASE("who has lost his name keeps his place behind the clock", "[classification]") {
  CHECK(Sample("direct", {round("final", {"? 4:02, A 4:04", "B 4:05"})}).places() == "2 A, 3 B");
  CHECK(Sample("direct", {round("final", {"A 4:04, ? 4:04", "B 4:05"})}).places() == "1 A, 3 B");
  const std::vector<std::string> finals = {round("bronze", {"C 4:20, D 4:21"}),
                                           round("gold", {"A 4:20, B 4:21"})};
  const auto behind = [&](std::string_view fifth, std::string_view sixth) {
    return Sample("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", fifth, sixth}),
                              finals[0], finals[1]})
        .places();
  };
  CHECK(behind("? 4:24", "F 4:25") == "1 A, 2 B, 3 C, 4 D, 6 F");
  CHECK(behind("E 4:24", "? 4:25") == "1 A, 2 B, 3 C, 4 D, 5 E");
  // He rode for gold.
  CHECK(Sample("final-4", {round("qualifying", {"? 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24"}), finals[0],
                           round("gold", {"? 4:20, B 4:21"})})
            .places() == "2 B, 3 C, 4 D, 5 E");
}

TEST_CASE("a final that only a lost name reached has its places", "[classification]") {
  CHECK(Sample("semifinal-4-no-bronze",
               {round("qualifying", {"? 4:21, A 4:28"}), round("semifinals", {"? 4:20", "A DNS"})})
            .places() == "2 A");
  CHECK(Sample("second-round-8",
               {round("qualifying", {"? 4:21, A 4:28"}), round("second-round", {"? 4:20, A OVT"}),
                round("semifinals", {"? 4:10, A 4:26"})})
            .places() == "1-2 A");
}

TEST_CASE("a lost name may be that of somebody known from another round", "[classification]") {
  CHECK(Sample("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "? 4:24, F 4:25"}),
                           round("bronze", {"C 4:20, X 4:21"}), round("gold", {"A 4:20, B 4:21"})})
            .places() == "1 A, 2 B, 3 C, 4 X, 5-6 D, 6-7 F");
}

TEST_CASE("a round as recorded that is known in part may have had anybody", "[classification]") {
  const Sample sample("knockout-by-lot", {round("first-round", {"A 4:30, B 4:31", "C 4:20, D 4:40"}),
                                          round("quarterfinals", {"C 4:20"}, R"("known": "part", )")});
  CHECK(sample.places() == "1-? A, 1-? B, 1-? C, 1-? D");
}

TEST_CASE("where the draw of a round is lost its heats have no numbers to draw by", "[classification]") {
  const Sample one("knockout-8-adjacent",
                   {round("qualifying", {"A 4:20, B 4:21", "C 4:22"}, R"("known": "part", )"),
                    round("quarterfinals", {"A 4:20"})});
  CHECK(one.next() == "");
  CHECK(one.places() == "1-13 A, 1-? B, 1-? C");
}

TEST_CASE("lost results: nothing is drawn from them and no place rests on them", "[classification]") {
  const auto part = [](std::string_view name, const std::vector<std::string_view>& heats) {
    return round(name, heats, R"("known": "part", )");
  };
  const Sample qualifying_lost("final-4",
                               {part("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24"})});
  CHECK(qualifying_lost.next() == "");
  for (const Placing& row : qualifying_lost.competition.classification) CHECK_FALSE(row.place);

  const Sample finals_known("final-4",
                            {part("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24"}),
                             round("gold", {"B 4:20, C 4:21"}), round("bronze", {"A 4:20, D 4:21"})});
  CHECK(finals_known.places() == "1 B, 2 C, 3 A, 4 D, 5-? E");
  CHECK(finals_known.findings() == "");
  CHECK(finals_known.competition.status == EventStatus::partial);

  const Sample match_lost(
      "match-round-8", {qualifying(9), part("match", {"D 4:30, E 4:34"}), round("gold", {"A 4:20, B 4:21"})});
  CHECK(match_lost.next() == "");
  CHECK_FALSE(match_lost.round("match").complete);
  for (const Placing& row : match_lost.competition.classification) {
    const std::string who = match_lost.label(row.competitor);
    CHECK(row.place.has_value() == (who == "A" || who == "B"));
  }
}

TEST_CASE("no place rests on digits that are missing", "[classification]") {
  const Sample sample("final-4", {round("qualifying", {"A 4:20.000, B 4:21.000", "C 4:22.000, D 4:23.000",
                                                       "E 4:24.4, F 4:24.450", "G 4:26.000"})});
  CHECK(sample.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5-6 E, 5-6 F, 7 G");
  CHECK(sample.findings() == "warning missing-digits");
}

TEST_CASE("the caught: no place rests on ranks that are lost", "[classification]") {
  const auto after = [](std::string_view e, std::string_view f, std::string_view g) {
    const std::string match[] = {fmt::format("D 4:30, {}", e), fmt::format("C 4:28, {}", f),
                                 fmt::format("B 4:26, {}", g)};
    return std::vector<std::string>{
        round("qualifying", {"A 4:20, B 4:21", "C, D", "E, F", "G, H"}, R"("known": "part", )"),
        round("match", {match[0], match[1], match[2], "A 4:24, H DNF"})};
  };
  const Sample unknown("match-round-8", after("E OVT", "F OVT", "G OVT"));
  CHECK(unknown.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5-7 E, 5-7 F, 5-7 G, 8 H");
  CHECK(unknown.findings() == "warning lost-order");
  const Sample recorded("match-round-8",
                        after("E OVT tie_order=2", "F OVT tie_order=3", "G OVT tie_order=1"));
  CHECK(recorded.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5 G, 6 E, 7 F, 8 H");
  CHECK(recorded.findings() == "");
}

TEST_CASE("disqualified before and recorded again leaves one place vacant, not two", "[classification]") {
  const std::vector<std::string> rounds = {
      qualifying(9),
      round("first-round", {"F 4:30, G 4:31", "E 4:28, H DSQ", "B 4:20, C 4:22", "A 4:21, D 4:23"})};
  const auto with_seventh = [&](std::string_view heat) {
    std::vector<std::string> all = rounds;
    all.push_back(round("seventh", {heat}));
    return Sample("first-round-8", all).places();
  };
  CHECK(with_seventh("G") == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5-6 E, 5-6 F, 7 G, 9 I, DSQ H");
  CHECK(with_seventh("G won=true, H") == with_seventh("G"));
}

TEST_CASE("a final known, the rounds before it in part: anybody else may have been in them",
          "[classification]") {
  const std::string qualifying_lost =
      round("qualifying", {"A 4:20 rank=1, B 4:21 rank=2", "C 4:22 rank=3"}, R"("known": "part", )");
  const std::string semifinals_lost = round("semifinals", {"2# C 4:20, D 4:21"}, R"("known": "part", )");
  CHECK(Sample("knockout-8", {qualifying_lost, semifinals_lost}).places() == "1-2 C, 1-? A, 1-? B, 2-4 D");
}

TEST_CASE("three winners of heats that are not known are not all finalists", "[classification]") {
  const std::string qualifying_lost = round("qualifying", {"A 4:20, B 4:21"}, R"("known": "part", )");
  const auto unnumbered = [](std::string_view a, std::string_view b) {
    return fmt::format(R"({{"rides": [{{"name": "{}", "won": true}}, {{"name": "{}"}}]}})", a, b);
  };
  const std::string first =
      fmt::format(R"({{"round": "first-round", "known": "part", "heats": [{}, {}, {}]}})",
                  unnumbered("A", "B"), unnumbered("C", "D"), unnumbered("E", "F"));
  CHECK(Sample("first-round-8-medals", {qualifying_lost, first}).places() ==
        "1-? A, 1-? B, 1-? C, 1-? D, 1-? E, 1-? F");
}

TEST_CASE("losers whose times are not written: their places and those of the others are open",
          "[classification]") {
  CHECK(after_match({"D 4:30 won=true, E", "C 4:28, F 4:33", "B 4:26, G 4:32", "A 4:24, H OVT"}) ==
        "1 A, 2 B, 3 C, 4 D, 5-7 E, 5-7 F, 5-7 G, 8 H, 9 I, 10 J");
  CHECK(after_match({"D 4:30 won=true, E tie_order=2", "C 4:28, F 4:33 tie_order=3",
                     "B 4:26, G 4:32 tie_order=1", "A 4:24, H OVT"}) ==
        "1 A, 2 B, 3 C, 4 D, 5 G, 6 E, 7 F, 8 H, 9 I, 10 J");
}

TEST_CASE("a place left vacant behind him makes nobody's worst place worse", "[classification]") {
  const Sample sample("knockout-8",
                      {qualifying(9), round("quarterfinals", {"D 4:20, E 4:24", "C 4:20, F DSQ",
                                                              "B 4:20, G 4:22", "A 4:20, H 4:21"})});
  CHECK(sample.places() == "1-4 A, 1-4 B, 1-4 C, 1-4 D, 5 E, 5 G, 5 H, 9 I, DSQ F");
}

}  // namespace pursuit::bracket_sample
