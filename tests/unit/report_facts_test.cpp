#include "report_sample.hpp"

#include <pursuit/report/report.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace {

using pursuit::EventFacts;
using pursuit::sample::Sample;

std::uint32_t year(std::string_view dates, std::string_view meet = {}, std::string_view id = {}) {
  Sample sample;
  sample.event.dates = dates;
  sample.event.meet = meet;
  sample.event.id = id;
  return pursuit::event_facts(sample.competition).year;
}

TEST_CASE("the year of an event is the last of its dates", "[facts]") {
  CHECK(year("31 August - 1 September 1996") == 1996);
  CHECK(year("31 December 1899 - 1 January 1900") == 1900);
  CHECK(year("2008-08-15") == 2008);
  CHECK(year("15.8.2008") == 2008);
  CHECK(year("2-4 August 2021", "2020 Summer Olympics") == 2021);
}

TEST_CASE("where the dates name no year the meet does, else the id", "[facts]") {
  CHECK(year("2-4 August", "2020 Summer Olympics", "1996-x") == 2020);
  CHECK(year("", "Summer Olympics", "1908-olympics-men-team-pursuit") == 1908);
  CHECK(year("") == 0);
}

TEST_CASE("a number that is no year is none", "[facts]") {
  CHECK(year("20080815", "4000 m", "pursuit-1") == 0);
  CHECK(year("1867", "2200 riders", "heat-12008") == 0);
  CHECK(year("1868") == 1868);
  CHECK(year("2199") == 2199);
  CHECK(year("99999999999999999999", "00000002008") == 0);
}

TEST_CASE("nations are counted where each is known", "[facts]") {
  Sample sample;
  CHECK(pursuit::event_facts(sample.competition).nations == 0);
  sample.rider("Ann", "GBR");
  sample.rider("Bea", "GBR");
  sample.rider("Cat", "NZL");
  CHECK(pursuit::event_facts(sample.competition).nations == 2);
  sample.rider("Dot", "");
  CHECK(pursuit::event_facts(sample.competition).nations == 0);
  CHECK(pursuit::event_facts(sample.competition).competitors == 4);
}

struct Placed : Sample {
  pursuit::CompetitorId ann = rider("Ann", "GBR");
  pursuit::CompetitorId bea = rider("Bea", "NZL");
  pursuit::CompetitorId cat = rider("Cat", "FRA");
  pursuit::CompetitorId dot = rider("Dot", "GER");

  Placed() { round("gold", "Gold", pursuit::RoundKind::match); }
  [[nodiscard]] EventFacts facts() const { return pursuit::event_facts(competition); }
};

/// `1 gold Ann GBR 4:20.000`, one after the other.
std::string medals(const EventFacts& facts) {
  std::string text;
  for (const pursuit::Medallist& one : facts.medallists)
    text += (text.empty() ? "" : ", ") + std::to_string(one.place) + ' ' + one.medal + ' ' + one.name + ' ' +
            one.nation + ' ' + one.time;
  return text;
}

TEST_CASE("medallists are those of the first three places, also where two share one", "[facts]") {
  Placed sample;
  sample.place(sample.ann, 1, 0).ride = sample.ride(sample.ann, "4:20.000");
  sample.place(sample.bea, 2, 0);
  sample.place(sample.cat, 3, 0).tied = true;
  sample.place(sample.dot, 3, 0).tied = true;
  CHECK(medals(sample.facts()) ==
        "1 gold Ann GBR 4:20.000, 2 silver Bea NZL , 3 bronze Cat FRA , 3 bronze Dot GER ");
  CHECK(pursuit::names_at(sample.facts(), 3) == "Cat, Dot");
  CHECK(pursuit::names_at(sample.facts(), 1) == "Ann");
  REQUIRE(sample.facts().winning_time);
  CHECK(pursuit::clock(*sample.facts().winning_time) == "4:20.000");
}

TEST_CASE("a place that is vacant or not given yet has no medallist", "[facts]") {
  Placed sample;
  sample.place(sample.ann, 1, 0);
  sample.place(sample.bea, 3, 0);
  auto& open = sample.place(sample.cat, 0, 0);
  open.place.reset();
  open.best = 2;
  open.worst = 2;
  sample.place(sample.dot, 4, 0);
  CHECK(medals(sample.facts()) == "1 gold Ann GBR , 3 bronze Bea NZL ");
  CHECK(pursuit::names_at(sample.facts(), 2).empty());
  CHECK_FALSE(sample.facts().winning_time);
}

TEST_CASE("of two who share the first place the time known counts", "[facts]") {
  Placed sample;
  sample.place(sample.ann, 1, 0);
  sample.place(sample.bea, 1, 0).ride = sample.ride(sample.bea, "4:20.000");
  CHECK(sample.facts().winning_time);
  CHECK(pursuit::names_at(sample.facts(), 1) == "Ann, Bea");
}

TEST_CASE("facts of the head are those of the event", "[facts]") {
  Sample sample;
  sample.event.distance = pursuit::Length::metres(4000);
  sample.event.track = "250";
  sample.event.discipline = "team";
  sample.event.issue = "official";
  sample.event.communique = "12";
  sample.event.officials = {"Secretary: Ann Smith"};
  sample.competition.status = pursuit::EventStatus::complete;
  EventFacts facts = pursuit::event_facts(sample.competition);
  CHECK(facts.distance == "4000");
  CHECK(facts.track == "250 m track");
  CHECK(facts.team);
  CHECK(facts.official);
  CHECK(facts.issue == "OFFICIAL, communiqué 12, complete");
  CHECK(facts.officials == std::vector<std::string>{"Secretary: Ann Smith"});
  CHECK(facts.findings.empty());

  for (const auto severity :
       {pursuit::Severity::warning, pursuit::Severity::note, pursuit::Severity::warning}) {
    pursuit::Finding finding;
    finding.severity = severity;
    sample.competition.findings.push_back(finding);
  }
  CHECK(pursuit::event_facts(sample.competition).findings == "2 warnings");
  sample.competition.findings.front().severity = pursuit::Severity::error;
  CHECK(pursuit::event_facts(sample.competition).findings == "1 error, 1 warning");
}

}  // namespace
