#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/identity.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;

namespace {

struct Entry {
  const char* round;
  const char* name;
  const char* nation = "";
  const char* bib = "";
  std::optional<Status> status = {};
};

/// Each round has one heat.
Event event_of(std::initializer_list<Entry> entries, std::string_view discipline = "individual") {
  Event event;
  event.discipline = discipline;
  for (const Entry& entry : entries) {
    if (event.rounds.empty() || event.rounds.back().name != entry.round) {
      Round round;
      round.name = entry.round;
      round.heats = {static_cast<std::uint32_t>(event.heats.size()), 1};
      event.rounds.push_back(round);
      Heat heat;
      heat.number = 1;
      heat.rides.first = static_cast<std::uint32_t>(event.rides.size());
      event.heats.push_back(heat);
    }
    Ride ride;
    ride.name = entry.name;
    ride.nation = entry.nation;
    ride.bib = entry.bib;
    ride.status = entry.status;
    event.rides.push_back(ride);
    ++event.heats.back().rides.count;
  }
  return event;
}

/// The competitors of the rides, -1 where there is none, and the codes of the findings.
struct Identified {
  std::vector<int> who;
  std::vector<std::string> codes;
  friend bool operator==(const Identified&, const Identified&) = default;
};

Identified identified(std::initializer_list<Entry> entries, std::string_view discipline = "individual") {
  Event event = event_of(entries, discipline);
  Identified all;
  for (const Finding& finding : identify(event)) all.codes.push_back(finding.code);
  for (const Ride& ride : event.rides)
    all.who.push_back(ride.competitor ? static_cast<int>(*ride.competitor) : -1);
  return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("rides are matched by name and nation", "[identity]") {
  CHECK(identified({{"q", "Ann Bee", "GBR"}, {"q", "Cy", "FRA"}, {"f", "ANN  BEE", "gbr"}}) ==
        Identified{{0, 1, 0}, {}});
  CHECK(identified({{"q", "Kim", "KOR"}, {"q", "Kim", "PRK"}, {"f", "Kim", "PRK"}}) ==
        Identified{{0, 1, 1}, {}});
  CHECK(identified({{"q", "Ann", "GBR"}, {"f", "Ann"}}) == Identified{{0, 0}, {}});
  CHECK(identified({{"q", "Ann"}, {"f", "Ann", "GBR"}}) == Identified{{0, 0}, {}});
  CHECK(identified({{"q", "Kim", "KOR"}, {"q", "Kim", "PRK"}, {"f", "Kim"}}) ==
        Identified{{0, 1, -1}, {"ambiguous-name"}});
  CHECK(identified({{"q", "Kim"}, {"f", "Kim", "KOR"}, {"g", "Kim", "PRK"}}) ==
        Identified{{-1, 0, 1}, {"ambiguous-name", "new-name"}});
}

TEST_CASE("bibs decide", "[identity]") {
  CHECK(identified({{"q", "Ann", "", "7"}, {"f", "", "", "7"}}) == Identified{{0, 0}, {}});
  CHECK(identified({{"q", "Kim", "KOR", "1"}, {"q", "Kim", "KOR", "2"}, {"f", "Kim", "KOR", "2"}}) ==
        Identified{{0, 1, 1}, {}});
  CHECK(identified({{"q", "Ann", "", "7"}, {"f", "Bea", "", "7"}}).codes == Codes{"bib-conflict"});
  CHECK(identified({{"q", "Ann", "", "7"}, {"f", "Ann", "", "8"}}).codes == Codes{"bib-conflict"});
  CHECK(identified({{"q", "Ann", "", "7"}, {"f", "Ann"}, {"g", "Ann", "", "7"}}) ==
        Identified{{0, 0, 0}, {}});
  CHECK(identified({{"q", "Ann"}, {"f", "Ann", "", "7"}, {"g", "", "", "7"}}) == Identified{{0, 0, 0}, {}});
  CHECK(identified({{"q", "Kim", "KOR", "1"}, {"q", "Kim", "KOR", "2"}, {"f", "Kim", "KOR"}}).codes ==
        Codes{"ambiguous-name"});
}

TEST_CASE("a bib that disagrees names both places", "[identity]") {
  Event event = event_of({{"q", "Ann", "GBR", "7"}, {"f", "Bea", "FRA", "7"}});
  const Findings findings = identify(event);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "bib \"7\" is \"Ann\" (GBR) in q, heat 1, and \"Bea\" (FRA) in f, heat 1");
  CHECK(findings[0].place.pointer() == "/rounds/1/heats/0/rides/0/name");
}

TEST_CASE("teams are known by nation and name, or by the nation", "[identity]") {
  CHECK(identified({{"q", "Great Britain", "GBR"}, {"f", "", "GBR"}}, "team") == Identified{{0, 0}, {}});
  CHECK(identified({{"q", "", "GBR"}, {"f", "Great Britain", "GBR"}}, "team") == Identified{{0, 0}, {}});
  CHECK(identified({{"q", "", "GBR"}, {"f", "", "GBR"}}, "team") == Identified{{0, 0}, {}});
  CHECK(identified({{"q", "Lions", "GBR"}, {"q", "Bears", "GBR"}, {"f", "", "GBR"}}, "team") ==
        Identified{{0, 1, -1}, {"ambiguous-name"}});
  CHECK(identified({{"q", "", "GBR"}, {"q", "", "GBR"}}, "individual") == Identified{{-1, -1}, {}});
}

TEST_CASE("rides without a name stay without a competitor", "[identity]") {
  CHECK(identified({{"q", ""}, {"q", ""}}) == Identified{{-1, -1}, {}});
}

TEST_CASE("one competitor rides once in a round", "[identity]") {
  CHECK(identified({{"q", "Ann"}, {"q", "Ann"}}).codes == Codes{"rides-twice"});
  CHECK(identified({{"q", "Ann", "", "", Status::void_ride}, {"q", "Ann"}}) == Identified{{0, 0}, {}});
  CHECK(identified({{"q", "Ann"}, {"q", "Ann", "", "", Status::void_ride}}) == Identified{{0, 0}, {}});
}

TEST_CASE("a new name that nearly is an absent entrant's is an error", "[identity]") {
  CHECK(identified({{"q", "Bradley Wiggins", "GBR"}, {"f", "Bradly Wigins", "GBR"}}).codes ==
        Codes{"new-name"});
  CHECK(identified({{"q", "Bradley Wiggins"}, {"f", "Wiggins Bradley"}}).codes == Codes{"new-name"});
  CHECK(identified({{"q", "Rodríguez"}, {"f", "Rodriguez"}}).codes == Codes{"new-name"});
  CHECK(identified({{"q", "Austria", "AUT"}, {"f", "Australia", "AUS"}}, "team").codes.empty());
  CHECK(identified({{"q", "Ann Carter", "", "1"}, {"f", "Anna Carter", "", "2"}}).codes.empty());
  CHECK(identified({{"q", "Bradley Wiggins"}, {"f", "Bradley Wiggins"}, {"f", "Bradly Wiggins"}})
            .codes.empty());
  CHECK(identified({{"q", "Ann"}, {"f", "Zoe Quite-Other"}}) == Identified{{0, 1}, {}});

  Event event = event_of({{"q", "Bradley Wiggins"}, {"f", "Bradly Wiggins"}});
  const Findings findings = identify(event);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].hint == "did you mean \"Bradley Wiggins\" of q, heat 1? If not, give both a bib");
}

TEST_CASE("a name is new where it was ridden, not where it was written", "[identity]") {
  CHECK(
      identified(
          {{"gold", "Ann Bee"}, {"bronze", "Ann Bea"}, {"qualifying", "Ann Bea"}, {"qualifying", "Ann Bee"}})
          .codes == Codes{});
  Event event = event_of({{"bronze", "Ann Bea"}, {"qualifying", "Ann Bee"}});
  const Findings findings = identify(event);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().place.pointer() == "/rounds/0/heats/0/rides/0/name");
}

TEST_CASE("an absent entrant's name with another nation is an error", "[identity]") {
  CHECK(identified({{"q", "Ann", "AUS"}, {"q", "Ann", "GBR"}, {"f", "Ann", "GBR"}}).codes.empty());
  CHECK(identified({{"q", "Ann", "AUS"}, {"f", "Ann", "AUS"}, {"f", "Ann", "GBR"}}).codes.empty());
  CHECK(identified({{"q", "Ann", "AUS", "1"}, {"f", "Ann", "GBR", "2"}}).codes.empty());
  CHECK(identified({{"q", "Lions", "AUS"}, {"f", "Lions", "GBR"}}, "team").codes == Codes{"new-name"});

  Event event =
      event_of({{"q", "Anna Carter", "AUS"}, {"q", "Ann Carters", "GBR"}, {"f", "Ann Carter", "GBR"}});
  CHECK_THAT(identify(event).at(0).hint, Catch::StartsWith("did you mean \"Ann Carters\" (GBR)"));
  event = event_of({{"q", "Ann", "AUS"}, {"f", "Ann", "GBR"}});
  const Findings findings = identify(event);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "\"Ann\" (GBR) rides in f, heat 1, but in no earlier round; \"Ann\" (AUS) rides in q, heat 1");
  CHECK(findings[0].place.pointer() == "/rounds/1/heats/0/rides/0/nation");
}

TEST_CASE("rulings find whom they mean", "[identity]") {
  Event event =
      event_of({{"q", "Ann Carter", "GBR", "7"}, {"q", "Bea", "FRA", "8"}, {"f", "Anna Carter", "GBR"}});
  const auto ruling = [&](RulingKind kind, std::string_view who, std::string_view by = {}) {
    Ruling given;
    given.kind = kind;
    given.who = who;
    given.by_who = by;
    event.rulings.push_back(given);
  };
  ruling(RulingKind::relegate, "7");
  ruling(RulingKind::relegate, "bea");
  ruling(RulingKind::relegate, "fra");
  ruling(RulingKind::substitute, "Ann Carter", "Anna Carter");
  ruling(RulingKind::substitute, "Bea", "Not Yet Ridden");
  ruling(RulingKind::relegate, "Bae");
  ruling(RulingKind::relegate, "GBR");
  ruling(RulingKind::substitute, "Bea", "GBR");
  const Findings findings = identify(event);
  CHECK(event.rulings[0].competitor == CompetitorId(0));
  CHECK(event.rulings[1].competitor == CompetitorId(1));
  CHECK(event.rulings[2].competitor == CompetitorId(1));
  CHECK(event.rulings[3].by == CompetitorId(2));
  REQUIRE(event.rulings[4].by);
  CHECK(event.competitor(*event.rulings[4].by).name == "Not Yet Ridden");
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].code == "unknown-competitor");
  CHECK(findings[0].hint == "did you mean \"Bea\"?");
  CHECK(findings[1].code == "ambiguous-name");
  CHECK(findings[1].place.pointer() == "/rulings/6/competitor");
  CHECK(findings[2].code == "ambiguous-name");
  CHECK(findings[2].place.pointer() == "/rulings/7/by");
}

TEST_CASE("competitors have the fields first given", "[identity]") {
  Event event = event_of({{"q", "Ann", "", "7"}, {"f", "ANN", "GBR", "7"}});
  CHECK(identify(event).empty());
  CHECK(identify(event).empty());  // once more changes nothing
  REQUIRE(event.competitors.size() == 1);
  CHECK(event.competitors[0].name == "Ann");
  CHECK(event.competitors[0].nation == "GBR");
}

TEST_CASE("views of one text are as good as texts of their own", "[identity]") {
  const std::string_view kim = "Kim";
  Event event = event_of({{"qualifying", "A"}, {"semifinals", "B"}, {"gold", "C"}});
  for (Ride& ride : event.rides) ride.name = kim;
  CHECK(identify(event).empty());
  CHECK(event.competitors.size() == 1);
  for (const Ride& ride : event.rides) CHECK(ride.competitor == CompetitorId{0});
}

TEST_CASE("a question mark is nobody's name", "[identity]") {
  Event event =
      event_of({{"qualifying", "?"}, {"qualifying", "?"}, {"qualifying", "?", "GBR"}, {"gold", "?"}});
  CHECK(identify(event).empty());
  CHECK(event.competitors.empty());
}
