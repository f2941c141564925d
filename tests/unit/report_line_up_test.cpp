#include "../property/resolved_event.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/report/text.hpp>
#include <pursuit/rules/library.hpp>

#include <catch2/catch.hpp>

namespace {

using Catch::Contains;
using pursuit::test::Resolved;

/// The report of a part, where two teams rode the qualifying with the members given, and are to ride the
/// final.
std::string part(const std::string& qualifying, const std::string& final, std::string_view id) {
  const Resolved event(fmt::format(
      R"({{ "discipline": "team", "rules": "final-4", "rounds": [
        {{ "round": "qualifying", "rides": [ {{ "name": "A", "nation": "FRA", "time": "4:00", "members": {} }},
          {{ "name": "B", "nation": "GBR", "time": "4:01" }} ] }},
        {{ "round": "gold", "heats": [ {{ "heat": 1, "rides": [ {{ "name": "A", "nation": "FRA"{} }}, {{ "name": "B", "nation": "GBR" }} ] }} ] }} ] }})",
      qualifying, final));
  pursuit::Report report = pursuit::event_report(event.competition);
  REQUIRE(pursuit::keep_only(report, id));
  std::string text;
  pursuit::write_text(text, report);
  return text;
}

}  // namespace

TEST_CASE("a start list says with whom a team last rode", "[line_up]") {
  CHECK_THAT(part(R"(["Ann", "Bea"])", "", "next"),
             Contains("A: as in Qualifying: Ann, Bea") && !Contains("B: "));
  CHECK_THAT(part(R"("Ann Bea Cid")", "", "next"), Contains("A: as in Qualifying: Ann Bea Cid"));
}

TEST_CASE("a line-up says what changed", "[line_up]") {
  const auto now = [](const std::string& before, const std::string& members) {
    return part(before, R"(, "members": )" + members, "next");
  };
  CHECK_THAT(now(R"(["Ann", "Bea"])", R"(["Bea", "Cid"])"), Contains("A: Bea, Cid (Cid for Ann)"));
  CHECK_THAT(now(R"(["Ann", "Bea", "Cid"])", R"(["Dot", "Eve", "Cid"])"),
             Contains("(Dot and Eve for Ann and Bea)"));
  CHECK_THAT(now(R"(["Ann", "Bea"])", R"(["Ann", "Bea", "Cid"])"), Contains("(with Cid)"));
  CHECK_THAT(now(R"(["Ann", "Bea", "Cid"])", R"(["Ann", "Bea"])"), Contains("(without Cid)"));
  // The same in another spelling, or as one text, is no change.
  CHECK_THAT(now(R"(["Ann", "Bea"])", R"(["BEA", "ann"])"), Contains("A: BEA, ann\n"));
  CHECK_THAT(now(R"("Ann Bea")", R"(["Ann", "Cid"])"), Contains("A: Ann, Cid\n"));
}
