#include "../property/resolved_event.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/rules/library.hpp>

#include <catch2/catch.hpp>

namespace {

using pursuit::EventFacts;
using pursuit::test::Resolved;

EventFacts facts(const std::string& keys,
                 std::string_view rides = R"([ { "name": "A", "nation": "FRA", "time": "4:00.5" } ])") {
  const Resolved event(fmt::format(
      R"({{ "rules": "direct", {} "rounds": [ {{ "round": "final", "rides": {} }} ] }})", keys, rides));
  return pursuit::event_facts(event.competition);
}

}  // namespace

TEST_CASE("the year is that of the days, else of the meet, else of the id", "[facts]") {
  CHECK(facts(R"("dates": "31 December 1995 - 1 January 1996",)").year == 1996);
  CHECK(facts(R"("meet": "2020 Summer Olympics", "dates": "2-4 August 2021",)").year == 2021);
  CHECK(facts(R"("meet": "2020 Summer Olympics", "dates": "August",)").year == 2020);
  CHECK(facts(R"("id": "1908-olympics-4000-m",)").year == 1908);
  CHECK(facts(R"("id": "event-12345", "meet": "Cup 1066",)").year == 0);
}

TEST_CASE("medals are of places, and several share one", "[facts]") {
  const EventFacts all = facts("", R"([ { "name": "A", "nation": "FRA", "time": "4:00.5" },
    { "name": "B", "nation": "GBR", "time": "4:00.5" }, { "name": "C", "time": "4:02" }, { "name": "D", "time": "4:03" } ])");
  REQUIRE(all.medallists.size() == 3);
  CHECK(names_at(all, 1) == "A, B");
  CHECK(names_at(all, 2).empty());
  CHECK(names_at(all, 3) == "C");
  CHECK(all.medallists[2].medal == "bronze");
  CHECK(clock(*all.winning_time) == "4:00.5");
  CHECK(all.competitors == 4);
  CHECK(all.nations == 0);  // not all are known
}

TEST_CASE("nations are counted where all are known", "[facts]") {
  CHECK(
      facts(
          "",
          R"([ { "name": "A", "nation": "FRA", "time": "4:00" }, { "name": "B", "nation": "FRA", "time": "4:01" },
    { "name": "C", "nation": "GBR", "time": "4:02" } ])")
          .nations == 2);
}
