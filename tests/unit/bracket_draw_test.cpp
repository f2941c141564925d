// Pools and draws: who is paired with whom (design, words 4).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {

TEST_CASE("ranks count within the pool, in the order the heats are ridden, home first", "[draw]") {
  CHECK(Sample("match-round-8", {qualifying(10)}).next() ==
        "match 4v5 D v E; match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
  CHECK(Sample("first-round-8", {qualifying(10)}).next() ==
        "first-round 6v7 F v G; first-round 5v8 E v H; first-round 2v3 B v C; first-round 1v4 A v D");
  CHECK(Sample("semifinal-4", {qualifying(10)}).next() == "semifinals 2v3 B v C; semifinals 1v4 A v D");
  CHECK(Sample("final-4", {qualifying(10)}).next() == "bronze 3v4 C v D; gold 1v2 A v B");
}

TEST_CASE("a rank the pool does not have is an empty side, and the other rides alone", "[draw]") {
  CHECK(Sample("match-round-8", {qualifying(7)}).next() ==
        "match 4v5 D v E; match 3v6 C v F; match 2v7 B v G; match 1v8 A v -");
  CHECK(Sample("match-round-8", {qualifying(5)}).next() ==
        "match 4v5 D v E; match 3v6 C v -; match 2v7 B v -; match 1v8 A v -");
  CHECK(Sample("first-round-8", {qualifying(5)}).next() ==
        "first-round 5v8 E v -; first-round 2v3 B v C; first-round 1v4 A v D");
  CHECK(Sample("final-4", {qualifying(1)}).next() == "");
  CHECK(Sample("final-4", {}).next() == "");
}

TEST_CASE("1v- rides alone", "[draw]") {
  const std::string rules = rules_text(
      R"({"id": "semi", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["1v-", "2v3"]}]},
         {"id": "gold", "kind": "match", "draw": [{"from": {"round": "semi", "take": "winners"}, "heats": ["1v2"]}]})",
      R"({"round": "gold", "order": "heat"}, {"round": "semi", "take": "rest"})");
  CHECK(Sample(rules, {qualifying(4)}).next() == "semi 1v- A v -; semi 2v3 B v C");
  // Winners go on by time, so A must ride.
  CHECK(Sample(rules, {qualifying(4), round("semi", {"2# B 4:20, C 4:21"})}).next() == "semi 1v- A v -");
  CHECK(Sample(rules, {qualifying(4), round("semi", {"A 4:22", "B 4:20, C 4:21"})}).next() ==
        "gold 1v2 B v A");
}

TEST_CASE("the winners of a round by time, though a heat loser was faster", "[draw]") {
  const Sample sample("match-round-8", {qualifying(8), round("match", {"D 4:30, E 4:31", "C 4:28, F 4:29",
                                                                       "B 4:27, G 4:26", "A 4:24, H 4:25"})});
  CHECK(sample.next() == "bronze 3v4 C v D; gold 1v2 A v G");
}

TEST_CASE("the winners by heat, whatever their times", "[draw]") {
  CHECK(drawn_last(R"({"round": "semi", "take": "winners", "order": "heat"})", R"(["1v2"])",
                   {"B 4:30, C 4:40", "A 4:20, D 4:50"}) == "last 1v2 B v A");
  const Sample knockout("knockout-8",
                        {qualifying(8), round("quarterfinals", {"D 4:40, E 4:31", "C 4:30, F 4:41",
                                                                "B 4:22, G 4:42", "A 4:21, H 4:43"})});
  CHECK(knockout.next() == "semifinals 1v4 E v A; semifinals 2v3 C v B");
}

TEST_CASE("all by heat: winner before loser", "[draw]") {
  CHECK(drawn_last(R"({"round": "semi", "order": "heat"})", R"(["1v4", "2v3"])",
                   {"B 4:40, C 4:30", "A 4:50, D 4:20"}) == "last 1v4 C v A; last 2v3 B v D");
}

TEST_CASE("by seed: as they came in", "[draw]") {
  CHECK(drawn_last(R"({"round": "semi", "take": "winners", "order": "seed"})", R"(["1v2"])",
                   {"B 4:20, C 4:30", "A 4:29, D 4:31"}) == "last 1v2 A v B");
  CHECK(drawn_last(R"({"round": "semi", "order": "seed"})", R"(["1v4", "2v3"])",
                   {"B 4:40, C 4:30", "A 4:50, D 4:20"}) == "last 1v4 A v D; last 2v3 B v C");
}

TEST_CASE("the losers of heats that have a winner, by time", "[draw]") {
  const std::string_view losers = R"({"round": "semi", "take": "losers"})";
  CHECK(drawn_last(losers, R"(["1v2"])", {"B 4:40, C 4:30", "A 4:20, D 4:39"}) == "last 1v2 D v B");
  CHECK(drawn_last(losers, R"(["1v2"])", {"B 4:20, C OVT", "A 4:20, D 4:39"}) == "last 1v2 D v C");
  CHECK(drawn_last(losers, R"(["1v2"])", {"B DNS, C DNS", "A 4:20, D 4:39"}) == "");
}

TEST_CASE("by heat, a heat without a winner leaves an empty position", "[draw]") {
  const std::vector<std::string_view> quarterfinals = {"D DNS, E DNS", "C 4:30, F 4:41", "B 4:22, G 4:42",
                                                       "A 4:21, H 4:43"};
  CHECK(Sample("knockout-8", {qualifying(8), round("quarterfinals", quarterfinals)}).next() ==
        "semifinals 1v4 - v A; semifinals 2v3 C v B");
  const Sample all(own(R"({"round": "semi", "order": "heat"})", R"(["1v4", "2v3"])"),
                   {qualifying(4), round("semi", {"B DNS, C DNS", "A 4:20, D 4:50"})});
  CHECK(all.heats("last") == "1 D beats - (alone); 2 A beats - (alone)");
}

TEST_CASE("only some heats: gold waits for its two, the others for all", "[draw]") {
  const std::string two = round("first-round", {"3# B 4:21.000, C 4:23.000", "4# A 4:22.000, D 4:24.000"});
  CHECK(Sample("first-round-8", {qualifying(8), two}).next() ==
        "first-round 6v7 F v G; first-round 5v8 E v H; gold 1v2 B v A");
}

TEST_CASE("except a round that is ridden later: the best of the others by time", "[draw]") {
  const Sample sample("first-round-8",
                      {qualifying(9), round("first-round", {"F 4:21, G 4:26", "E 4:22, H 4:27",
                                                            "B 4:25, C 4:28", "A 4:30, D 4:24"})});
  CHECK(sample.next() == "seventh 5v6 C v A; fifth 3v4 G v H; bronze 1v2 F v E; gold 1v2 D v B");
}

TEST_CASE("except a list of rounds", "[draw]") {
  const std::string rules = rules_text(
      R"({"id": "gold", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["1v2"]}]},
         {"id": "bronze", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["3v4"]}]},
         {"id": "fifth", "kind": "match", "draw": [{"from": {"round": "qualifying", "except": ["gold", "bronze"]}, "heats": ["1v2"]}]})",
      R"({"round": "gold", "order": "heat"}, {"round": "bronze", "order": "heat"}, {"round": "fifth", "order": "heat"})");
  CHECK(Sample(rules, {qualifying(7)}).next() == "gold 1v2 A v B; bronze 3v4 C v D; fifth 1v2 E v F");
}

TEST_CASE("two draws in one round", "[draw]") {
  const std::string rules = rules_text(
      R"({"id": "semi", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["2v3", "1v4"]}]},
         {"id": "finals", "kind": "match", "draw": [
           {"from": {"round": "semi", "take": "losers"}, "heats": [{"id": "for-bronze", "pair": "1v2"}]},
           {"from": {"round": "semi", "take": "winners"}, "heats": [{"id": "for-gold", "pair": "1v2"}]}]})",
      R"({"round": "finals", "heats": ["for-gold"], "order": "heat"}, {"round": "finals", "heats": ["for-bronze"], "order": "heat"})");
  const std::string semi = round("semi", {"B 4:20, C 4:30", "A 4:21, D 4:29"});
  CHECK(Sample(rules, {qualifying(5), semi}).next() == "finals for-bronze D v C; finals for-gold B v A");
  CHECK(
      Sample(rules, {qualifying(5), semi, round("finals", {"D 4:20, C 4:21", "A 4:20, B 4:21"})}).places() ==
      "1 A, 2 B, 3 D, 4 C, 5 E");
}

TEST_CASE("as-recorded: the pairs are the event's own", "[draw]") {
  const std::string rules = R"({"schema": 1, "id": "lot", "rounds": [
      {"id": "heats", "kind": "match", "draw": [{"heats": "as-recorded"}]},
      {"id": "final", "kind": "match", "draw": [{"from": {"round": "heats", "take": "winners"}, "heats": ["1v2"]}]}],
    "classification": [{"round": "final", "order": "heat"}, {"round": "heats", "take": "rest"}]})";
  const Sample sample(rules, {round("heats", {"A 4:30, B 4:31", "C 4:20, D 4:40"})});
  CHECK(sample.findings() == "");
  CHECK(sample.next() == "final 1v2 C v A");
  CHECK(sample.places() == "1-2 A, 1-2 C, 3 B, 4 D");
  const Sample bye(rules, {round("heats", {"A 4:30, B 4:31", "C 4:20"})});
  CHECK(bye.next() == "final 1v2 C v A");
  const Sample half(rules, {round("heats", {"A 4:30, B", "C 4:20, D 4:40"})});
  CHECK(half.next() == "");
  // Where gold needs two winners, one heat is not the whole round.
  const Sample one(rules, {round("heats", {"A 4:30, B 4:31"})});
  CHECK(one.next() == "");
  CHECK(one.places() == "1-2 A, 1-2 B");
}

TEST_CASE("as-recorded: nothing is drawn before all who go on are in a heat", "[draw]") {
  const std::string quarterfinals =
      round("quarterfinals", {"D 4:30, E 4:34", "C 4:28, F 4:33", "B 4:26, G 4:32", "A 4:24, H 4:31"});
  const auto sample = [&](const std::vector<std::string_view>& semifinals) {
    return Sample("knockout-8-as-recorded", {qualifying(9), quarterfinals, round("semifinals", semifinals)});
  };
  const Sample half = sample({"A 4:20, D 4:21"});
  CHECK(half.next() == "");
  CHECK(half.findings() == "warning heat-missing");
  CHECK(half.competition.status == EventStatus::open);
  for (const Placing& row : half.competition.classification)
    CHECK(row.place.has_value() == (half.label(row.competitor) == "I"));
  const Sample whole = sample({"A 4:20, D 4:21", "B 4:22, C 4:23"});
  CHECK(whole.next() == "bronze 1v2 D v C; gold 1v2 A v B");
  CHECK(whole.findings() == "");
  CHECK(whole.places() == "1-2 A, 1-2 B, 3-4 C, 3-4 D, 5 E, 5 F, 5 G, 5 H, 9 I");
}

TEST_CASE("as-recorded: a small field has fewer heats", "[draw]") {
  const Sample sample(
      "knockout-by-lot-no-bronze",
      {round("first-round", {"A 4:30, B 4:31", "C 4:20, D 4:40"}), round("semifinals", {"A 4:30, C 4:31"})});
  CHECK(sample.next() == "");
  CHECK(sample.places() == "1 A, 2 C, 3 B, 3 D");
}

TEST_CASE("nothing is drawn from a round that is not whole", "[draw]") {
  CHECK(Sample("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E"})}).next() ==
        "qualifying - E v -");
  CHECK(Sample("final-4", {round("qualifying", {"A 4:20 VOID, B 4:21", "C 4:22, D 4:23"})}).next() == "");
  CHECK(Sample("match-round-8", {qualifying(8), round("match", {"D 4:20, E 4:21", "C 4:20, F 4:21",
                                                                "B 4:20, G 4:21", "A 4:20, H"})})
            .next() == "");
}

TEST_CASE("all rounds that can be drawn are drawn at once", "[draw]") {
  CHECK(Sample("knockout-8", {qualifying(8),
                              round("quarterfinals",
                                    {"D 4:30, E 4:31", "C 4:28, F 4:29", "B 4:26, G 4:27", "A 4:20, H OVT"}),
                              round("semifinals", {"D 4:22, A 4:21", "C 4:25, B 4:26"})})
            .next() == "bronze 1v2 D v B; gold 1v2 A v C");
}

TEST_CASE("the disqualified are in no later pool", "[draw]") {
  CHECK(Sample("final-4", {round("qualifying", {"A DSQ 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24"})}).next() ==
        "bronze 3v4 D v E; gold 1v2 B v C");
  CHECK(drawn_last(R"({"round": "semi", "take": "losers"})", R"(["1v2"])",
                   {"B 4:20, C DSQ 4:25", "A 4:20, D 4:39"}) == "");
}

TEST_CASE("the opponent of a disqualified rider has won whoever caught whom", "[draw]") {
  const Sample sample("knockout-8",
                      {qualifying(8), round("quarterfinals", {"D 4:30, E 4:31", "C 4:28, F 4:29",
                                                              "B 4:26, G 4:27", "A DSQ, H OVT"})});
  CHECK(sample.next() == "semifinals 1v4 D v H; semifinals 2v3 C v B");
}

TEST_CASE("who is drawn goes on with the mark of his heat", "[draw]") {
  const Sample sample("final-4", {qualifying(5)});
  std::string marks;
  for (const RankedRide& row : sample.round("qualifying").ranking) {
    for (const Advance& to : row.to) marks += fmt::format("{}:{} ", sample.label(row.competitor), to.mark);
  }
  CHECK(marks == "A:QG B:QG C:QB D:QB ");
  CHECK(Sample("match-round-8", {qualifying(8)}).round("qualifying").ranking[7].to[0].mark == "Q");
}

}  // namespace pursuit::bracket_sample
