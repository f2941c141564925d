#include "writer_sample.hpp"

#include <pursuit/writer/event_json.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace pursuit {

namespace {

std::string written(const Competition& competition, bool with_result = true) {
  std::string out;
  write_event_json(out, competition, with_result);
  return out;
}

nlohmann::json parsed(const Competition& competition) {
  return nlohmann::json::parse(written(competition));
}

}  // namespace

TEST_CASE("an event is written with its drawn heats, ready to be filled", "[writer][event_json]") {
  const WriterSample sample;
  CHECK(written(sample.competition, false) == R"({
  "schema": 1,
  "id": "sample",
  "distance": 4000,
  "rules": "final-2",
  "rounds": [
    { "round": "qualifying", "date": "2008-08-15", "heats": [
      { "heat": 1, "rides": [
        { "bib": "7", "name": "Bradley Wiggins", "nation": "GBR", "ids": {"uci": 10003}, "time": "4:15.031" }
      ] },
      { "heat": 2, "rides": [
        { "name": "Hayden Roulston", "nation": "NZL", "time": "4:18.990" }
      ] },
      { "heat": 3, "rides": [
        { "name": "Robert \"Bob\" Ó", "nation": "IRL", "status": "DNS" }
      ] }
    ] },
    { "round": "gold", "heats": [
      { "heat": 1, "rides": [
        { "side": "home", "seed": 1, "bib": "7", "name": "Bradley Wiggins", "nation": "GBR", "ids": {"uci": 10003}, "time": null },
        { "side": "back", "seed": 2, "name": "Hayden Roulston", "nation": "NZL", "time": null }
      ] }
    ] }
  ]
}
)");
}

TEST_CASE("the result has a row for everybody with the same keys", "[writer][event_json]") {
  WriterSample sample;
  sample.competition.findings.push_back(
      {Severity::warning, "tie", "equal times", Place{}.in("rounds", 0), "", "", "2"});
  const std::string text = written(sample.competition);
  CHECK(text.substr(text.find("  \"result\"")) == R"(  "result": {
    "version": "pursuit 0.1.0",
    "rules": { "id": "final-2", "assumed": false },
    "status": "open",
    "rounds": [
      { "round": "qualifying", "complete": true, "ranking": [
        { "rank": 1, "name": "Bradley Wiggins", "nation": "GBR", "bib": "7", "ids": {"uci": 10003}, "time": "4:15.031", "seconds": 255.031, "gap": "0.000", "speed": 56.463, "to": ["gold"], "marks": ["QG"] },
        { "rank": 2, "name": "Hayden Roulston", "nation": "NZL", "bib": null, "ids": {}, "time": "4:18.990", "seconds": 258.990, "gap": "3.959", "speed": 55.600, "to": ["gold"], "marks": ["QG"] },
        { "rank": null, "status": "DNS", "name": "Robert \"Bob\" Ó", "nation": "IRL", "bib": null, "ids": {}, "time": null, "seconds": null, "gap": null, "speed": null, "to": [], "marks": [] }
      ], "heats": [
        { "heat": 1, "pair": null, "by": null, "winner": null, "rides": [{ "name": "Bradley Wiggins", "nation": "GBR", "bib": "7", "ids": {"uci": 10003}, "side": null, "seed": null }] },
        { "heat": 2, "pair": null, "by": null, "winner": null, "rides": [{ "name": "Hayden Roulston", "nation": "NZL", "bib": null, "ids": {}, "side": null, "seed": null }] },
        { "heat": 3, "pair": null, "by": null, "winner": null, "rides": [{ "name": "Robert \"Bob\" Ó", "nation": "IRL", "bib": null, "ids": {}, "side": null, "seed": null }] }
      ] },
      { "round": "gold", "complete": false, "ranking": [], "heats": [
        { "heat": 1, "pair": "1v2", "by": null, "winner": null, "rides": [{ "name": "Bradley Wiggins", "nation": "GBR", "bib": "7", "ids": {"uci": 10003}, "side": "home", "seed": 1 }, { "name": "Hayden Roulston", "nation": "NZL", "bib": null, "ids": {}, "side": "back", "seed": 2 }] }
      ] }
    ],
    "next": [
      { "round": "gold", "heats": [
        { "heat": 1, "pair": "1v2", "rides": [{ "side": "home", "seed": 1, "name": "Bradley Wiggins", "nation": "GBR", "bib": "7", "ids": {"uci": 10003} }, { "side": "back", "seed": 2, "name": "Hayden Roulston", "nation": "NZL", "bib": null, "ids": {} }] }
      ] }
    ],
    "classification": [
      { "place": null, "places": [1, 2], "name": "Bradley Wiggins", "nation": "GBR", "bib": "7", "ids": {"uci": 10003}, "round": null, "time": null, "seconds": null, "by": null },
      { "place": null, "places": [1, 2], "name": "Hayden Roulston", "nation": "NZL", "bib": null, "ids": {}, "round": null, "time": null, "seconds": null, "by": null },
      { "place": null, "status": "DNS", "name": "Robert \"Bob\" Ó", "nation": "IRL", "bib": null, "ids": {}, "round": null, "time": null, "seconds": null, "by": null }
    ],
    "records": [],
    "findings": [
      { "severity": "warning", "code": "tie", "message": "equal times", "where": "/rounds/0", "computed": "2" }
    ]
  }
}
)");
}

TEST_CASE("every key of a ride is written, each in its place", "[writer][event_json]") {
  WriterSample sample;
  Event& event = sample.event;
  event.texts = {"Ed Clancy", "Steven Burke", "Q", "OR"};
  event.splits = {{{"1000", 1'000'000, false}, thousandths(65'100)},
                  {{"3 laps", 3000, true}, thousandths(50'000)}};
  event.extra_pool = {{"x_shoes", "\"red\""}};
  Ride& ride = event.rides[0];
  ride.as = "B. Wiggins";
  ride.club = "Sky";
  ride.pilot = "P";
  ride.note = "n";
  ride.members = {0, 2};
  ride.marks = {2, 2};
  ride.splits = {0, 2};
  ride.extras = {0, 1};
  ride.last_lap = RaceTime::from_micros(15'200'000, 1);
  ride.caught_at = Covered{"62,50", 62'500, false};
  ride.status = Status::caught;
  ride.side = Straight::back;
  ride.won = false;
  ride.tie_order = 2;
  ride.rank = 1;
  ride.seed = 3;
  const std::string text = written(sample.competition);
  CHECK(
      text.find(
          R"({ "side": "back", "seed": 3, "bib": "7", "name": "Bradley Wiggins", "as": "B. Wiggins", "nation": "GBR", )"
          R"("club": "Sky", "ids": {"uci": 10003}, "members": ["Ed Clancy", "Steven Burke"], "pilot": "P", )"
          R"("time": "4:15.031", "status": "OVT", "won": false, "last_lap": "15.2", "caught_at": 62.5, )"
          R"("splits": [{ "at": 1000, "time": "1:05.100" }, { "at": "3 laps", "time": "50.000" }], )"
          R"("tie_order": 2, "rank": 1, "marks": ["Q", "OR"], "note": "n", "x_shoes": "red" })") !=
      std::string::npos);
}

TEST_CASE("keys of an event are written in one order, and only those with a value", "[writer][event_json]") {
  WriterSample sample;
  Event& event = sample.event;
  event.rules = R"({ "schema": 1 })";
  event.communique = "12";
  event.issue = "official";
  event.track = "250";
  event.note = "lost";
  event.records.push_back({"OR", thousandths(255'165), "Bradley Wiggins", "GBR", "2004-08-20", {}, {}});
  event.rulings.push_back(
      {RulingKind::award, CompetitorId{0}, {}, 1, "Wiggins", {}, {}, "appeal", "3.2.096", {}});
  event.printed_places.push_back({{}, "A", {}, "DNS", {}});
  event.printed.push_back({"S", {}, thousandths(255'977), {}, 18, {}, 11, {0, 1}, {}});
  event.accepted.push_back({"winning-time", "/printed/0/winning_time", "1", "2", "misprint"});
  event.sources = {"S"};
  event.extra_pool = {{"x_own", "[1]"}};
  event.extras = {0, 1};
  sample.competition.next.clear();
  std::string text = written(sample.competition, false);
  const std::size_t first = text.find("  \"rounds\"");
  text.replace(first, text.find("  \"rulings\"") - first, "  ...\n");
  CHECK(text == R"({
  "schema": 1,
  "id": "sample",
  "distance": 4000,
  "track": "250",
  "rules": { "schema": 1 },
  "note": "lost",
  "records": [
    { "kind": "OR", "time": "4:15.165", "holder": "Bradley Wiggins", "nation": "GBR", "date": "2004-08-20" }
  ],
  ...
  "rulings": [
    { "kind": "award", "competitor": "Wiggins", "place": 1, "reason": "appeal", "article": "3.2.096" }
  ],
  "printed": [
    { "source": "S", "winning_time": "4:15.977", "riders": 18, "nations": 11, "classification": [
      { "place": null, "name": "A", "status": "DNS" }
    ] }
  ],
  "accepted": [
    { "code": "winning-time", "where": "/printed/0/winning_time", "recorded": "1", "computed": "2", "why": "misprint" }
  ],
  "issue": "official",
  "communique": 12,
  "sources": [
    "S"
  ],
  "x_own": [1]
}
)");
}

TEST_CASE("rounds without heats, without names and known in part", "[writer][event_json]") {
  WriterSample sample;
  sample.competition.next.clear();
  sample.event.rounds[0].heats_known = false;
  sample.event.rounds[0].heats.count = 1;
  sample.event.rounds[0].name = {};
  sample.event.rounds[0].known_in_part = true;
  const nlohmann::json round = parsed(sample.competition)["rounds"][0];
  CHECK(round["round"] == "qualifying");
  CHECK(round["known"] == "part");
  CHECK(round["rides"].size() == 1);
  CHECK_FALSE(round.contains("heats"));
}

TEST_CASE("a placed competitor has a medal down to the third place", "[writer][event_json]") {
  WriterSample sample;
  Placing& row = sample.competition.classification[0];
  row.place = 1;
  row.round = 1;
  row.ride = RideId{0};
  row.by = By::heat;
  sample.competition.classification[1].worst.reset();
  const nlohmann::json rows = parsed(sample.competition)["result"]["classification"];
  CHECK(rows[0]["medal"] == "gold");
  CHECK(rows[0]["tied"] == false);
  CHECK(rows[0]["round"] == "gold");
  CHECK(rows[0]["by"] == "heat");
  CHECK(rows[0]["time"] == "4:15.031");
  CHECK(rows[1]["places"] == nlohmann::json::array({1, nullptr}));
  row.place = 4;
  CHECK(parsed(sample.competition)["result"]["classification"][0]["medal"].is_null());
}

TEST_CASE("a ride that finished without a time says so", "[writer][event_json]") {
  WriterSample sample;
  sample.event.rides[0].status = Status::finished;
  sample.event.rides[2].status = Status::finished;
  const nlohmann::json heats = parsed(sample.competition)["rounds"][0]["heats"];
  CHECK_FALSE(heats[0]["rides"][0].contains("status"));
  CHECK(heats[2]["rides"][0]["status"] == "FIN");
}

}  // namespace pursuit
