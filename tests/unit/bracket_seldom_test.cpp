// What a meet sees once in years.

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

const std::vector<std::string_view> four_win = {"D 4:30, E 4:34", "C 4:28, F 4:33", "B 4:26, G 4:32",
                                                "A 4:24, H 4:31"};
constexpr std::string_view in_part = R"("known": "part", )";

std::string message_of(const Sample& sample, std::string_view code) {
  for (const Finding& finding : sample.competition.findings) {
    if (finding.code == code) return finding.message;
  }
  return {};
}

bool says(const Sample& sample, std::string_view code, std::string_view words) {
  return message_of(sample, code).find(words) != std::string::npos;
}

std::string to_ride(const Sample& sample, std::string_view round) {
  std::string names;
  for (const ToRide& rider : sample.round(round).to_ride)
    names += (names.empty() ? "" : " ") + sample.label(rider.competitor);
  return names;
}

/// Semifinals of six in three heats, and a final drawn from some of them.
std::string three_semis(std::string_view from, std::string_view heats, std::string_view keys = "") {
  return rules_text(
      fmt::format(
          R"({{"id": "semi", "kind": "match"{}, "draw": [{{"from": {{"round": "qualifying"}}, "heats": ["3v4", "2v5", "1v6"]}}]}},
             {{"id": "last", "kind": "match", "draw": [{{"from": {}, "heats": {}}}]}})",
          keys, from, heats),
      R"({"round": "last", "order": "heat"}, {"round": "semi", "take": "rest"})");
}

}  // namespace

TEST_CASE("a disqualification that names no round is of the latest its competitor rode in", "[seldom]") {
  const Sample match("match-round-8", {qualifying(9), round("match", four_win)},
                     {ruling("disqualify", "C", "")});
  CHECK(match.heats("match").find("2 F beats C (ruling)") != std::string::npos);
  CHECK(match.ranking("qualifying").starts_with("1 A, 2 B, 3 C"));
  const Sample qualified("match-round-8", {qualifying(9), round("match", four_win)},
                         {ruling("disqualify", "I", "")});
  CHECK(qualified.ranking("qualifying").ends_with("- I"));
}

TEST_CASE("a withdrawal that names no round is an error, and he is on no start list", "[seldom]") {
  const Sample sample("final-4", {qualifying(4)}, {ruling("withdraw", "B", "")});
  CHECK(sample.findings() == "error ruling-without-round");
  CHECK(sample.next() == "");
}

TEST_CASE("nobody is on a start list while a ride without a name is in a round that is not known",
          "[seldom]") {
  const Sample sample("final-4", {qualifying(4), round("repechage", {"? 4:20"})});
  CHECK(sample.findings() == "error unknown-round");
  CHECK(sample.next() == "");
}

TEST_CASE("the rest of a qualifying is not listed while one of them is in a round that is not known",
          "[seldom]") {
  const Sample sample("final-4",
                      {round("qualifying", {"A 4:20, B 4:21", "C, D"}), round("repechage", {"C 4:20"})});
  CHECK(sample.next() == "");
  CHECK(to_ride(sample, "qualifying") == "");
  const Sample other("final-4",
                     {round("qualifying", {"A 4:20, B 4:21", "C, D"}), round("repechage", {"A 4:20"})});
  CHECK(other.next() == "qualifying - C v D");
}

TEST_CASE("an opponent to come is not named where he rode elsewhere", "[seldom]") {
  // H rode with B, and is drawn with A, who is recorded alone.
  const Sample sample(
      "match-round-8",
      {qualifying(9), round("match", {"D 4:30, E 4:34", "C 4:28, F 4:33", "B 4:26, H 4:32", "A 4:24"})});
  CHECK(sample.findings().find("error left-out") != std::string::npos);
  CHECK(sample.heats("match").find("4 A v open") != std::string::npos);
  CHECK(to_ride(sample, "match") == "");
  CHECK(sample.next() == "");
}

TEST_CASE("a place of a final is taken whoever the loser of the other was", "[seldom]") {
  const std::string rules = rules_text(
      R"({"id": "semi", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["2v3", "1v4"]}]},
         {"id": "bronze", "kind": "match", "draw": [{"from": {"round": "semi", "take": "losers"}, "heats": ["1v2"]}]},
         {"id": "gold", "kind": "match", "draw": [{"from": {"round": "semi", "take": "winners"}, "heats": ["1v2"]}]})",
      R"({"round": "gold", "order": "heat"}, {"round": "bronze", "order": "heat"})");
  const std::string semi = round("semi", {"A 4:24, D 4:31"}, in_part);
  const std::string bronze = round("bronze", {"D 4:21, ? 4:23"});
  CHECK(Sample(rules, {qualifying(4), semi, bronze, round("gold", {"A 4:20, ? 4:22"})}).places() ==
        "1 A, 1-4 B, 1-4 C, 3 D");
}

TEST_CASE("a match round of lost results with all its names takes nobody else", "[seldom]") {
  const auto places = [](std::string_view last) {
    const std::vector<std::string_view> heats = {"D 4:30, E 4:34", "C 4:28, F 4:33", "B 4:26, G 4:32", last};
    return Sample("match-round-8", {round("qualifying", {"A 4:20.000", "I 4:40.000"}, in_part),
                                    round("match", heats, in_part)})
        .places();
  };
  CHECK(places("A 4:24, H 4:31").ends_with("9-? I"));
  CHECK(places("A 4:24, ? 4:31").find("1-? I") != std::string::npos);
}

TEST_CASE("on a track that is not known laps order the caught of a match round", "[seldom]") {
  const auto caught = [](std::string_view b_at) {
    const std::string heats = fmt::format(
        R"({{"round": "match", "heats": [
          {{"heat": 1, "rides": [{{"name": "D", "time": "4:30"}}, {{"name": "E", "status": "OVT", "caught_at": "9 laps"}}]}},
          {{"heat": 2, "rides": [{{"name": "C", "time": "4:28"}}, {{"name": "F", "status": "OVT", "caught_at": {}}}]}}]}})",
        b_at);
    return Sample("match-round-8", {qualifying(9), heats}).ranking("match");
  };
  CHECK(caught(R"("10 laps")").starts_with("1 C, 2 D, 3 F, 4 E"));
  CHECK(caught(R"("8 laps")").starts_with("1 C, 2 D, 3 E, 4 F"));
  // Metres and laps do not compare: the rank in qualifying does.
  CHECK(caught("1000").starts_with("1 C, 2 D, 3 E, 4 F"));
}

TEST_CASE("a shared rank is an error where the rules share none", "[seldom]") {
  const std::string rules = rules_text("", "", R"(, "ties": ["last-lap", "tie-order"])");
  const Sample tied(rules, {round("qualifying", {"A 4:20.000, B 4:20.000"})});
  CHECK(tied.findings() == "error tie");
  CHECK(message_of(tied, "tie") == "B shares rank 1 of the Qualifying, and the rules share none");
  CHECK(Sample(rules, {round("qualifying", {"A 4:20.000 tie_order=2, B 4:20.000 tie_order=1"})}).findings() ==
        "");
}

TEST_CASE("the time to beat is of the heats that the pool takes", "[seldom]") {
  // The final takes the winner of 2v5 and of 1v6, whichever was faster; that of 3v4 rides for nothing.
  const std::string rules = three_semis(R"({"round": "semi", "heats": ["2v5", "1v6"]})", R"(["1v2"])");
  const Sample sample(rules, {qualifying(6), round("semi", {"C 4:10, D 4:11", "B 4:26, E 4:30"})});
  const auto& cut = sample.round("semi").to_beat;
  REQUIRE(cut);
  CHECK(cut->rank == 2);
  CHECK(sample.label(cut->competitor) == "E");
}

TEST_CASE("by heat, a pool of some heats leaves the others out", "[seldom]") {
  const std::vector<std::string> rounds = {
      qualifying(6), round("semi", {"C 4:20, D 4:21", "B 4:26, E 4:25", "A 4:24, F 4:30"})};
  const auto last = [&](std::string_view from, std::string_view heats) {
    return Sample(three_semis(from, heats), rounds).next();
  };
  CHECK(last(R"({"round": "semi", "take": "winners", "order": "heat", "heats": ["2v5", "1v6"]})",
             R"(["1v2"])") == "last 1v2 E v A");
  CHECK(last(R"({"round": "semi", "order": "heat", "heats": ["2v5"]})", R"(["1v2"])") == "last 1v2 E v B");
}

TEST_CASE("equal seeds are not drawn by seed, unless they meet each other", "[seldom]") {
  const std::string rules = rules_text(
      R"({"id": "last", "kind": "match", "draw": [{"from": {"round": "qualifying", "order": "seed"}, "heats": ["1v2", "3v4"]}]})",
      R"({"round": "last", "order": "heat"})");
  const auto next = [&](std::string_view first, std::string_view second) {
    return Sample(rules, {round("qualifying", {first, second})}).next();
  };
  CHECK(next("A 4:20 seed=4, B 4:21 seed=3", "C 4:22 seed=2, D 4:23 seed=1") ==
        "last 1v2 D v C; last 3v4 B v A");
  CHECK(next("A 4:20 seed=4, B 4:21 seed=2", "C 4:22 seed=2, D 4:23 seed=1") == "");
  CHECK(next("A 4:20 seed=3, B 4:21 seed=3", "C 4:22 seed=2, D 4:23 seed=1") ==
        "last 1v2 D v C; last 3v4 A v B");
  CHECK(next("A 4:20 seed=1, B 4:21 seed=1", "C 4:22 seed=1, D 4:23 seed=2") == "");
  // Who has no seed comes last.
  CHECK(next("A 4:20, B 4:21 seed=3", "C 4:22 seed=2, D 4:23 seed=1") == "last 1v2 D v C; last 3v4 B v A");
}

TEST_CASE("why the straights of a pair are undecided", "[seldom]") {
  const Sample ranks("final-4", {round("qualifying", {"A rank=1, B rank=2"})});
  CHECK(ranks.next() == "gold 1v2 A v B");
  CHECK(says(ranks, "side-undecided", "for only their ranks are recorded"));
  const Sample order(
      own(R"({"round": "semi", "take": "winners"})", R"(["1v2"])"),
      {qualifying(4), round("semi", {"B won=true tie_order=1, C OVT", "A won=true tie_order=1, D OVT"})});
  CHECK(order.next() == "last 1v2 A v B");
  CHECK(says(order, "side-undecided", "for their tie_order is given twice or contradicts their times"));
}

TEST_CASE("places stay open where a tie_order contradicts the times", "[seldom]") {
  // E has finished without a time, and the jury ranks him between two times the wrong way round.
  const auto match = [](std::string_view orders) {
    const std::string f = fmt::format("C 4:23, F 4:33 tie_order={}", orders.front());
    const std::string g = fmt::format("B 4:22, G 4:32 tie_order={}", orders.back());
    return Sample("match-round-8",
                  {qualifying(8), round("match", {"D 4:24 won=true, E tie_order=2", f, g, "A 4:21, H OVT"})});
  };
  CHECK(match("3 1").places().ends_with("5 G, 6 E, 7 F, 8 H"));
  CHECK(match("1 3").places().ends_with("5-7 E, 5-7 F, 5-7 G, 8 H"));
  CHECK(says(match("1 3"), "tie-order", "the places of"));
}

TEST_CASE("a substitute who is not in the entry list is not forgotten", "[seldom]") {
  const std::string entries = R"({"round": "qualifying", "rides": ["A", "B", "C", "D"]})";
  const auto in = [](std::string_view who) {
    return ruling("substitute", "B", fmt::format(R"("round": "qualifying", "by": "{}")", who));
  };
  const Sample other("final-4", {entries}, {in("Z")});
  CHECK(other.findings() == "error substitute-not-entered");
  CHECK(other.next() == "");
  CHECK(Sample("final-4", {entries}, {in("D")}).next() == "qualifying - D v -; qualifying - A v C");
}

TEST_CASE("rivals of one heat of a time trial: who was caught has a time, who is disqualified has none",
          "[seldom]") {
  const auto qualifying_heat = [](std::string_view rides) {
    return Sample("final-4", {round("qualifying", {rides})}).heats("qualifying");
  };
  CHECK(qualifying_heat("A 4:20 OVT, B 4:21") == "1 A beats B (time)");
  CHECK(qualifying_heat("A 4:20 DSQ, B 4:21") == "1 A v B");
  CHECK(qualifying_heat("A 4:20, B 4:21 DNF") == "1 A v B");
}

TEST_CASE("whose opponent rode with another is left out, on either straight", "[seldom]") {
  const auto left_out = [](std::string_view rides) {
    const Sample sample("match-round-8", {qualifying(10), round("match", {rides, "C, F"})});
    return message_of(sample, "left-out");
  };
  CHECK(left_out("D 4:20, J 4:30").starts_with("E is drawn into the Match round (4v5)"));
  CHECK(left_out("J 4:20, E 4:30").starts_with("D is drawn into the Match round (4v5)"));
}

TEST_CASE("by heat, who is in the first heat still to be ridden can yet be in the final", "[seldom]") {
  const std::string rules = own(R"({"round": "semi", "take": "winners", "order": "heat"})", R"(["1v2"])");
  CHECK(Sample(rules, {qualifying(4), round("semi", {"2# A 4:20, D 4:21"})}).places() ==
        "1-2 A, 1-4 B, 1-4 C, 2-4 D");
  CHECK(Sample(rules, {qualifying(4), round("semi", {"1# B 4:20, C 4:21"})}).places() ==
        "1-2 B, 1-4 A, 1-4 D, 2-4 C");
}

TEST_CASE("numbers of a small field go on from those of the day only in the order of the rules", "[seldom]") {
  // Of three, 4v5 has nobody: C is heat 2, B heat 3 and A heat 4.
  const auto findings = [](const std::vector<std::string_view>& heats) {
    return Sample("match-round-8", {qualifying(3), round("match", heats)}).findings();
  };
  CHECK(findings({"12# C", "13# B", "14# A"}) == "");
  CHECK(findings({"14# C", "13# B", "12# A"}) == "error stale-draw");
}

TEST_CASE("a record of a round without heats names no heat", "[seldom]") {
  const Sample sample(
      "final-4",
      {qualifying(4),
       R"({"round": "gold", "rides": [{"name": "A", "time": "4:10.000"}, {"name": "B", "time": "4:11.000"}]})"},
      {}, R"("records": [{"kind": "WR", "time": "4:15.000", "holder": "X"}], )");
  REQUIRE(sample.competition.fallen.size() == 1);
  CHECK_FALSE(sample.competition.fallen[0].heat);
}

TEST_CASE("a final paired as recorded may take anybody of its pool", "[seldom]") {
  const std::string rules = rules_text(
      R"({"id": "final", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": "as-recorded"}]})",
      R"({"round": "final", "order": "heat"})");
  CHECK(Sample(rules, {qualifying(3)}).places() == "1-3 A, 1-3 B, 1-3 C");
  CHECK(Sample(rules, {qualifying(3), round("final", {"A, B"})}).places() == "1-2 A, 1-2 B, 3 C");
}

TEST_CASE("equal seeds of a qualifying under two titles are said at the first", "[seldom]") {
  const Sample sample(
      "final-4", {round("Friday", {"Qualifying# A seed=1"}), round("Saturday", {"Qualifying# B seed=1"})});
  REQUIRE(sample.findings() == "warning equal-seeds");
  CHECK(sample.competition.findings[0].place.pointer() == "/rounds/0");
}

}  // namespace pursuit::bracket_sample
