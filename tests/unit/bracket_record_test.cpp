// What was ridden against what was drawn: members, recorded heats, rounds by name (design, words 3).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

/// The match round after a qualifying of nine, in which 4v5 is D v E, 3v6 C v F, 2v7 B v G, 1v8 A v H.
Sample match(const std::vector<std::string_view>& heats) {
  return Sample("match-round-8", {qualifying(9), round("match", heats)});
}

}  // namespace

TEST_CASE("a recorded heat is the drawn heat with both its sides, whatever its number", "[record]") {
  const Sample sample = match({"A 4:20, H 4:30", "G 4:31, B 4:21", "F 4:22, C 4:32", "D 4:23, E 4:33"});
  CHECK(sample.findings() == "");
  std::string ids;
  for (const ResolvedHeat& heat : sample.round("match").heats) ids += heat.drawn->id + " ";
  CHECK(ids == "4v5 3v6 2v7 1v8 ");
  CHECK(sample.next() == "bronze 3v4 F v D; gold 1v2 A v B");
}

TEST_CASE("else the one of its number that shares a side", "[record]") {
  // I stands in for H; A also is in no other heat, and number 4 is 1v8.
  const Sample sample = match({"D 4:23, E 4:33", "C 4:22, F 4:32", "B 4:21, G 4:31", "A 4:20, I 4:30"});
  CHECK(sample.heats("match") ==
        "1 D beats E (time); 2 C beats F (time); 3 B beats G (time); 4 A beats I (time)");
  CHECK(sample.findings() == "warning other-pair");
  CHECK(sample.next() == "bronze 3v4 C v D; gold 1v2 A v B");
}

TEST_CASE("who lost his name rode where somebody was drawn", "[record]") {
  // Two teams, both drawn alone; only B can have ridden heat 1.
  const Sample sample("first-round-8-medals", {qualifying(2), round("first-round", {"? 4:22", "A 4:21"})});
  CHECK(sample.next() == "");
  std::string ids;
  for (const ResolvedHeat& heat : sample.round("first-round").heats)
    ids += heat.drawn->id + (heat.ridden ? "* " : " ");
  CHECK(ids == "2v3* 1v4* ");
}

TEST_CASE("a number that shares a side goes before another heat that shares one", "[record]") {
  // G and H have changed places: heat 3 holds B of 2v7 and H of 1v8, heat 4 holds A and G.
  const Sample sample = match({"D 4:23, E 4:33", "C 4:22, F 4:32", "B 4:21, H 4:31", "A 4:20, G 4:30"});
  std::string ids;
  for (const ResolvedHeat& heat : sample.round("match").heats) ids += heat.drawn->id + " ";
  CHECK(ids == "4v5 3v6 2v7 1v8 ");
  CHECK(sample.heats("match") ==
        "1 D beats E (time); 2 C beats F (time); 3 B beats H (time); 4 A beats G (time)");
  CHECK(sample.findings() == "warning other-pair");
}

TEST_CASE("else the only one that shares a side", "[record]") {
  const Sample sample = match({"A 4:20, I 4:30"});
  const ResolvedHeat& heat = sample.round("match").heats.back();
  CHECK(heat.drawn->id == "1v8");
  CHECK(sample.label(heat.sides[1].competitor) == "I");
}

TEST_CASE("else the next free one by number", "[record]") {
  // J and K were in no pair of the draw.
  const Sample sample("match-round-8",
                      {qualifying(11), round("match", {"J 4:20, K 4:30", "C 4:22, F 4:32"})});
  CHECK(sample.round("match").heats.front().drawn->id == "4v5");
  CHECK(sample.label(sample.round("match").heats.front().sides[0].competitor) == "J");
  CHECK(sample.findings() == "warning other-pair, error left-out");
}

TEST_CASE("members are those recorded in a heat that was ridden, not those drawn", "[record]") {
  const Sample sample("final-4", {qualifying(6), round("gold", {"A 4:20, F 4:21"})});
  CHECK(sample.places() == "1 A, 2 F, 3-4 C, 3-4 D, 5 B, 6 E");
}

TEST_CASE("one round ridden in part: the others are still to be ridden", "[record]") {
  const Sample sample = match({"D 4:23, E 4:33", "2# C, F"});
  CHECK(sample.next() == "match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
  CHECK(sample.findings() == "");
}

TEST_CASE("a heat of three that count is an error and undecided", "[record]") {
  const Sample sample("final-4", {qualifying(6), round("gold", {"A 4:20, B 4:21, C 4:22"})});
  CHECK(sample.heats("gold").find("beats") == std::string::npos);
  CHECK(has_error(sample.competition.findings));
}

TEST_CASE("a heat too many is an error", "[record]") {
  const Sample sample("final-4", {qualifying(6), round("gold", {"A 4:20, B 4:21", "C 4:20, D 4:21"})});
  CHECK(sample.findings().substr(0, 16) == "error extra-heat");
}

TEST_CASE("rounds stand in any order in the file", "[record]") {
  const Sample sample(
      "final-4", {round("gold", {"A 4:20, B 4:21"}), qualifying(5), round("bronze", {"C 4:20, D 4:19"})});
  CHECK(sample.places() == "1 A, 2 B, 3 D, 4 C, 5 E");
  CHECK(sample.findings() == "");
}

TEST_CASE("rides under a common title find their round by the heat's label", "[record]") {
  const Sample sample("final-4",
                      {qualifying(5), round("Finals", {"Bronze# C 4:20, D 4:19", "Gold# A 4:20, B 4:21"})});
  CHECK(sample.places() == "1 A, 2 B, 3 D, 4 C, 5 E");
  CHECK(sample.findings() == "");
}

TEST_CASE("a common title that is an alias too goes by the heat's label", "[record]") {
  const Sample sample("final-4",
                      {qualifying(4), round("Final", {"Bronze# C 4:20, D 4:21", "Gold# A 4:20, B 4:21"})});
  CHECK(sample.findings() == "");
  CHECK(sample.places() == "1 A, 2 B, 3 C, 4 D");
}

TEST_CASE("a round by its title or an alias, whatever the case", "[record]") {
  const Sample sample("final-4", {qualifying(4), round("FINAL 1-2", {"A 4:20, B 4:21"}),
                                  round("Bronze Medal Race", {"C 4:20, D 4:21"})});
  CHECK(sample.places() == "1 A, 2 B, 3 C, 4 D");
}

TEST_CASE("a round recorded twice, or unknown, is an error", "[record]") {
  CHECK(Sample("final-4",
               {qualifying(4), round("gold", {"A 4:20, B 4:21"}), round("Final", {"B 4:20, A 4:21"})})
            .findings() == "error round-twice");
  CHECK(Sample("final-4", {qualifying(4), round("repechage", {"A 4:20, B 4:21"})}).findings() ==
        "error unknown-round");
}

TEST_CASE("a line-up or a side of a start list does not make it ridden", "[record]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"A side=home, B side=back"})});
  CHECK(sample.next() == "bronze 3v4 C v D; gold 1v2 A v B");
  CHECK(sample.findings() == "");
}

TEST_CASE("a ride without a known competitor ranks in its round and is in no other", "[record]") {
  const Sample sample("match-round-8", {round("qualifying", {"A 4:20, ? 4:21", "C 4:22, D 4:23"})});
  CHECK(sample.ranking("qualifying") == "1 A, 2 ?, 3 C, 4 D");
  CHECK(sample.places().find('?') == std::string::npos);
}

TEST_CASE("a nameless winner of a final leaves first and second open", "[record]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"? 4:20, B 4:21"})});
  CHECK(sample.heats("gold") == "1 ? beats B (time)");
  for (const Placing& row : sample.competition.classification) {
    if (sample.label(row.competitor) == "A") CHECK((row.best == 1 && !row.place));
  }
}

TEST_CASE("a heat without a number is none of the rules where draw and heats are lost", "[record]") {
  const auto heat_of = [](std::string_view keys, std::string_view heat) {
    const Sample sample("first-round-8", {round("qualifying", {"A 4:20, B 4:21"}, R"("known": "part", )"),
                                          round("first-round", {heat}, keys)});
    const ResolvedHeat& first = sample.round("first-round").heats.front();
    return first.drawn != nullptr ? std::string(first.drawn->id) : "-";
  };
  const auto unnumbered = [](std::string_view known) {
    return fmt::format(
        R"({{"round": "first-round", {}"heats": [{{"rides": [{{"name": "A", "won": true}}, {{"name": "B"}}]}}]}})",
        known);
  };
  CHECK(heat_of(R"("known": "part", )", "3# A 4:20, B 4:21") == "2v3");
  for (const bool part : {true, false}) {
    const Sample sample("first-round-8", {round("qualifying", {"A 4:20, B 4:21"}, R"("known": "part", )"),
                                          unnumbered(part ? R"("known": "part", )" : "")});
    const ResolvedHeat& first = sample.round("first-round").heats.front();
    CHECK((first.drawn == nullptr) == part);
  }
}

TEST_CASE("an announced heat keeps its rides for the start list", "[record]") {
  const Sample sample("final-4", {qualifying(4), round("gold", {"B, A"})});
  for (const HeatSide& side : sample.round("gold").heats[0].sides) {
    REQUIRE(side.ride);
    CHECK(sample.competition.event->ride(*side.ride).competitor == side.competitor);
  }
}

TEST_CASE("a match round recorded as a bare list: the drawn pairs, and who was not drawn", "[record]") {
  const auto bare = [](std::string_view name, const std::vector<std::string_view>& rides) {
    std::string list;
    for (const std::string_view words : rides) list += (list.empty() ? "" : ", ") + ride(words);
    return fmt::format(R"({{"round": "{}", "rides": [{}]}})", name, list);
  };
  const Sample drawn("match-round-8",
                     {qualifying(9), bare("match", {"A 4:20", "H 4:27", "D 4:23", "E 4:24", "C 4:22",
                                                    "F 4:25", "B 4:21", "I 4:26"})});
  CHECK(drawn.heats("match") ==
        "1 D beats E (time); 2 C beats F (time); 3 B v G; 4 A beats H (time); 5 I v open");
  // Whom I met is not known: none of those who are still to ride.
  const Sample other("match-round-8",
                     {qualifying(9), bare("match", {"A 4:20", "H 4:27", "D 4:23", "E 4:24", "I 4:26"})});
  CHECK(other.heats("match") ==
        "1 D beats E (time); 2 open v open; 3 open v open; 4 A beats H (time); 5 I v open");
  CHECK(other.next() == "");
  const Sample by_lot("knockout-by-lot", {bare("first-round", {"A 4:20", "H 4:27"})});
  CHECK(by_lot.heats("first-round") == "1 A v open; 2 H v open");
}

TEST_CASE("a round as recorded is whole with the heats that the ranks drawn from it need", "[record]") {
  const std::string rules = rules_text(
      R"({"id": "semi", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": "as-recorded"}]},
         {"id": "last", "kind": "match", "draw": [{"from": {"round": "semi"}, "heats": ["2v3"]}]})",
      R"({"round": "last", "order": "heat"}, {"round": "semi", "take": "rest"})");
  CHECK_FALSE(Sample(rules, {qualifying(5), round("semi", {"A 4:20, D 4:24"})}).round("semi").complete);
  const Sample two(rules, {qualifying(5), round("semi", {"A 4:20, D 4:24", "B 4:21, C 4:22"})});
  CHECK(two.next() == "last 2v3 B v C");
}

TEST_CASE("the name of a round that is not known may be near an id", "[record]") {
  const Sample sample(
      rules_text(
          R"({"id": "repechage", "title": "Second chance", "kind": "match", "draw": [{"from": {"round": "qualifying"}, "heats": ["1v2"]}]})"),
      {qualifying(5), round("repechag", {"A 4:20, D 4:24"})});
  CHECK(sample.competition.findings.front().hint == R"(did you mean "repechage"?)");
}

}  // namespace pursuit::bracket_sample
