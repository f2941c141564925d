// Places, where the source lost names: nobody is placed as if he were not who has none.

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

const std::string bronze = round("bronze", {"C 4:22, D 4:23"});

}  // namespace

TEST_CASE("who was drawn where somebody without a name was disqualified may be he", "[lost_name]") {
  const Sample sample("final-4", {qualifying(5), bronze, round("gold", {"A 4:20, ? DSQ"})});
  CHECK(sample.places() == "1 A, 2-? B, 3 C, 4 D, 5 E");
  CHECK(Sample("final-4", {qualifying(5), bronze, round("gold", {"A 4:20, ? 4:21"})}).places() ==
        "1 A, 2 B, 3 C, 4 D, 5 E");
}

TEST_CASE("who waits for his place may be who was disqualified without a name", "[lost_name]") {
  // B was drawn with C, and C with somebody else.
  const Sample sample("match-round-8", {qualifying(4), round("match", {"A 4:20, D 4:26", "C 4:22, ? DSQ"})});
  CHECK(sample.places().find("-? B") != std::string::npos);
}

TEST_CASE("a nameless finalist and who waits for a place are one or two", "[lost_name]") {
  // One of the eight is nowhere named. F, who did not start, is drawn against nobody: he may be the nameless.
  const Sample sample(
      "first-round-8",
      {round("qualifying",
             {"A 4:20", "B 4:21", "C 4:22", "D 4:23", "? 4:24", "F 4:25", "G 4:26", "H 4:27", "I 4:28"}),
       round("first-round", {"? 4:24, G 4:26", "F DNS, H DNS", "B 4:21, C 4:22", "A 4:20, D 4:23"}),
       round("fifth", {"? 4:24, D 4:25"}), round("bronze", {"C 4:22, G 4:25"}),
       round("gold", {"A 4:20, B 4:21"})});
  for (const Placing& row : sample.competition.classification) {
    if (sample.label(row.competitor) == "I") CHECK(row.place.value_or(9) == 9);
  }
}

TEST_CASE("of a nameless rider drawn into a round nobody can say that he is behind those left out",
          "[lost_name]") {
  const Sample sample("knockout-8",
                      {round("qualifying", {"? 4:20", "B 4:21", "C 4:22", "D 4:23", "E 4:24", "F 4:25",
                                            "G 4:26", "H 4:27", "I 4:28", "? 4:29", "K 4:30"})});
  CHECK(sample.places().find("8 I") == std::string::npos);
  CHECK(sample.places().find("10 K") == std::string::npos);
}

TEST_CASE("who is listed without a ride that counts may be who has no name", "[lost_name]") {
  const std::string void_only = round("bronze", {"C 4:22, E VOID, ? 4:23"});
  CHECK(Sample("final-4", {round("qualifying", {"A 4:20", "B 4:21", "C 4:22", "? 4:23"}), void_only,
                           round("gold", {"A 4:20, B 4:21"})})
            .places() == "1 A, 1-? E, 2 B, 3 C");
  CHECK(Sample("final-4", {qualifying(4), round("bronze", {"C 4:22, E VOID, D 4:23"}),
                           round("gold", {"A 4:20, B 4:21"})})
            .places() == "1 A, 2 B, 3 C, 4 D,  E");
}

TEST_CASE("ridden otherwise than drawn: who has no name may be whoever is in no heat", "[lost_name]") {
  // 2v3 and 1v4 are drawn; A rode with C, and D or B with somebody whose name is lost.
  const Sample sample("semifinal-4-no-bronze",
                      {qualifying(5), round("semifinals", {"A 4:20, C OVT", "B 4:21, ? 4:24"})});
  CHECK(sample.places() == "1-2 A, 1-2 B, 3-5 C, 3-5 D, 4-6 E");
}

TEST_CASE("who rode for bronze is not the one without a name in the final for gold", "[lost_name]") {
  const std::string qualified =
      round("qualifying", {"A 4:20", "B 4:21", "C 4:22", "D 4:23"}, R"("known": "part", )");
  const Sample sample("semifinal-4",
                      {qualified, round("semifinals", {"B 4:21, C 4:22", "A 4:20, D 4:23"}),
                       round("bronze", {"A 4:20, D 4:23"}), round("gold", {"C 4:22, ? 4:24"})});
  CHECK(sample.places() == "1 C, 1-2 B, 3-4 A, 4-5 D");
}

TEST_CASE("a loser of a match round whose name and draw are lost takes one of its places", "[lost_name]") {
  const Sample sample(
      "match-round-8",
      {round("qualifying", {"D 4:23", "E 4:24"}, R"("known": "part", )"),
       round("match", {"D 4:23, E 4:24", "C 4:22, ? 4:23.5", "B 4:21, G 4:26", "A 4:20, H 4:27"}),
       round("bronze", {"C 4:22, D 4:23"}), round("gold", {"A 4:20, B 4:21"})});
  CHECK(sample.places() == "1 A, 2 B, 3 C, 4 D, 5-6 E, 6-7 G, 7-8 H");
}

TEST_CASE("who rides for another may be the one without a name", "[lost_name]") {
  const Sample sample(
      "first-round-8-medals",
      {qualifying(9),
       round("first-round", {"F 4:30, G 4:31", "E 4:28, H 4:34", "? 4:20, C 4:22", "A 4:21, D 4:23"}),
       round("gold", {"A 4:20, ? 4:21"})},
      {ruling("substitute", "B", R"("round": "gold", "by": "I")")});
  CHECK(sample.places() == "1 A, 1-4 C, 1-9 B, 1-9 I, 3-7 D, 5-7 E, 6-8 F, 7-9 G, 8-10 H");
}

TEST_CASE("who came in for another later is not who lost his name before", "[lost_name]") {
  const Sample sample("knockout-by-lot-no-bronze",
                      {round("first-round", {"A 4:20, B 4:21", "C 4:22, D 4:23"}),
                       round("semifinals", {"A 4:20, ? 4:22"}), round("gold", {"A 4:20, E 4:22"})},
                      {ruling("substitute", "C", R"("round": "gold", "by": "E")")});
  CHECK(sample.places().find("3 B") == std::string::npos);
}

TEST_CASE("a ruling on somebody with no ride of his name may be on who has none", "[lost_name]") {
  const std::vector<std::string> rounds = {qualifying(4), round("bronze", {"? 4:22, D 4:23"}),
                                           round("gold", {"A 4:20, B 4:21"})};
  const Sample open("final-4", rounds, {ruling("disqualify", "C", R"("round": "bronze")")});
  CHECK(open.heats("bronze") == "1 ? v D");
  CHECK(open.places() == "1 A, 2 B, 3-4 D, DSQ C");
  CHECK(open.findings() == "warning unnamed-ruling");
  const Sample elsewhere("final-4", rounds, {ruling("disqualify", "B", R"("round": "gold")")});
  CHECK(elsewhere.heats("bronze") == "1 ? beats D (time)");
}

TEST_CASE("a heat of another number than its names say may be either where a name is lost", "[lost_name]") {
  // By the names heat 1 is the 1v4 and heat 4 the 6v7, by their numbers the other way round: two were lost,
  // and who met whom may be what was changed. The final for gold takes the winners of 2v3 and 1v4.
  const Sample sample(
      "first-round-8",
      {round("qualifying", {"? 4:20", "B 4:21", "C 4:22", "D 4:23", "E 4:24", "? 4:25", "G 4:26", "H 4:27"}),
       round("first-round", {"F 4:25, D 4:30", "E 4:24, H 4:27", "B 4:21, C 4:22", "A 4:20, G 4:26"})});
  CHECK(sample.next().empty());
}

TEST_CASE("a final has two places, also where the one without a name may be who was disqualified",
          "[lost_name]") {
  const Sample sample("final-4",
                      {qualifying(5), round("bronze", {"? 4:22, D DSQ"}), round("gold", {"A 4:20, B 4:21"})},
                      {ruling("disqualify", "C", R"("round": "bronze")")});
  CHECK(sample.places() == "1 A, 2 B, 5 E, DSQ C, DSQ D");
}

}  // namespace pursuit::bracket_sample
