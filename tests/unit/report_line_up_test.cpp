#include "../../src/report/line_up.hpp"
#include "bracket_sample.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/report/text.hpp>

#include <catch2/catch.hpp>
#include <fmt/ranges.h>

#include <string>
#include <string_view>

namespace {

using pursuit::bracket_sample::final_of_two;
using pursuit::bracket_sample::round;
using pursuit::bracket_sample::Sample;

/// Qualifying of A, with these members, and B; then the final of both, as recorded.
Sample sample(std::string_view qualifying, const std::vector<std::string_view>& gold) {
  return {final_of_two(), {round("qualifying", {qualifying, "B 4:01"}), round("gold", gold)}};
}

/// Of A in the final.
std::string line_up(const Sample& sample) {
  const pursuit::ResolvedRound& gold = sample.round("gold");
  for (const pursuit::HeatSide& side : gold.heats.at(0).sides)
    if (sample.label(side.competitor) == "A") return pursuit::line_up(sample.competition, gold, side);
  return "A is not there";
}

/// What stands below the row of A in the final.
std::string crew(const Sample& sample) {
  const pursuit::ResolvedRound& gold = sample.round("gold");
  for (const pursuit::HeatSide& side : gold.heats.at(0).sides)
    if (sample.label(side.competitor) == "A")
      return fmt::format(
          "{}", fmt::join(pursuit::crew(sample.competition, gold, side.competitor, side.ride), "; "));
  return "A is not there";
}

/// Of a final ridden, with these members then and now.
std::string changed(std::string_view before, std::string_view now) {
  const std::string first = fmt::format("A 4:00 members={}", before);
  const std::string last = fmt::format("A 4:00 members={}, B 4:01", now);
  const Sample ridden = sample(first, {last});
  CHECK(crew(ridden) == line_up(ridden));
  return crew(ridden);
}

TEST_CASE("a line-up says who rides for whom since the team last rode", "[line_up]") {
  CHECK(changed(R"(["Ann","Bea","Cat"])", R"(["Ann","Dot","Cat"])") == "Ann, Dot, Cat (Dot for Bea)");
  CHECK(changed(R"(["Ann","Bea","Cat"])", R"(["Dot","Eve","Cat"])") ==
        "Dot, Eve, Cat (Dot and Eve for Ann and Bea)");
  CHECK(changed(R"(["Ann","Bea","Cat"])", R"(["Ann","Bea","Cat","Dot"])") == "Ann, Bea, Cat, Dot (with Dot)");
  CHECK(changed(R"(["Ann","Bea","Cat"])", R"(["Cat","Ann"])") == "Cat, Ann (without Bea)");
  CHECK(changed(R"(["Ann","Bea","Cat"])", R"(["CAT","bea","Ann"])") == "CAT, bea, Ann");
  CHECK(changed("[]", R"(["Ann","Bea"])") == "Ann, Bea");
}

TEST_CASE("names that a source does not part are not compared", "[line_up]") {
  CHECK(changed(R"("Ann-and-Bea")", R"(["Ann","Cat"])") == "Ann, Cat");
  CHECK(changed(R"(["Ann","Bea"])", R"("Ann-and-Cat")") == "Ann-and-Cat");
}

TEST_CASE("a team that has still to ride is shown as it last rode", "[line_up]") {
  const Sample drawn = sample(R"(A 4:00 members=["Ann","Bea"])", {});
  CHECK(line_up(drawn) == "as in Qualifying: Ann, Bea");
  CHECK(crew(drawn).empty());  // below a result stands only who rode for it
  std::string text_report;
  pursuit::write_text(text_report, pursuit::seed_report(drawn.competition));
  CHECK_THAT(text_report, Catch::Contains("A: as in Qualifying: Ann, Bea\n") && !Catch::Contains("B: "));

  const Sample named = sample(R"(A 4:00 members=["Ann","Bea"])", {R"(A members=["Ann","Cat"], B)"});
  CHECK(line_up(named) == "Ann, Cat (Cat for Bea)");

  const Sample text = sample(R"(A 4:00 members="Ann-and-Bea")", {});
  CHECK(line_up(text) == "as in Qualifying: Ann-and-Bea");
}

TEST_CASE("the line-up before is that of the latest round that tells one", "[line_up]") {
  const std::string rules =
      pursuit::bracket_sample::own(R"({"round": "semi", "take": "winners"})", R"(["1v2"])");
  const Sample late(rules,
                    {round("qualifying", {R"(A 4:00 members=["Ann","Bea"])", "B 4:01", "C 4:02", "D 4:03"}),
                     round("semi", {"B 4:01, C 4:02", R"(A 4:00 members=["Cat","Dot"], D 4:03)"}),
                     round("last", {R"(A 4:00 members=["Ann","Dot"], B 4:01)"})});
  const pursuit::ResolvedRound& last = late.round("last");
  const pursuit::HeatSide& side = last.heats.at(0).sides.at(0);
  CHECK(pursuit::line_up(late.competition, last, side) == "Ann, Dot (Ann for Cat)");

  const Sample early(rules,
                     {round("qualifying", {R"(A 4:00 members=["Ann","Bea"])", "B 4:01", "C 4:02", "D 4:03"}),
                      round("semi", {"B 4:01, C 4:02", "A 4:00, D 4:03"})});
  CHECK(pursuit::line_up(early.competition, early.round("last"),
                         early.round("last").heats.at(0).sides.at(0)) == "as in Qualifying: Ann, Bea");
}

TEST_CASE("where no line-up is known nothing is said", "[line_up]") {
  CHECK(line_up(sample("A 4:00", {})).empty());
  CHECK(line_up(sample("A 4:00", {"A 4:00, B 4:01"})).empty());
  CHECK(crew(sample("A 4:00", {"A 4:00, B 4:01"})).empty());
  CHECK(crew(sample("A 4:00", {R"(A 4:00 pilot="Pat", B 4:01)"})) == "pilot Pat");
}

}  // namespace
