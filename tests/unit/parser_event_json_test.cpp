#include "parser_sample.hpp"

#include <catch2/catch.hpp>

using namespace pursuit;

namespace {

using Lines = std::vector<std::string>;

struct Reading {
  explicit Reading(std::string_view text) : document("event", text), reading(read_event(document)) {
    CHECK(lines_of(document, reading.findings) == Lines{});
    REQUIRE(reading.event);
  }

  const Event& event() const { return *reading.event; }
  const Event* operator->() const { return &event(); }

  Document document;
  EventReading reading;
};

std::vector<std::string_view> texts(const Event& event, Range range) {
  const auto all = event.texts_of(range);
  return {all.begin(), all.end()};
}

}  // namespace

TEST_CASE("two heats of a round do not have one name", "[event_json]") {
  const auto codes = [](std::string_view a, std::string_view b) {
    Document document(
        "event.json",
        fmt::format(R"({{"rounds": [{{"round": "q", "heats": [{{"heat": {}, "rides": [{{"name": "Ann"}}]}},
          {{"heat": {}, "rides": [{{"name": "Bea"}}]}}]}}]}})",
                    a, b));
    std::string found;
    for (const Finding& finding : read_event(document).findings) found += finding.code;
    return found;
  };
  CHECK(codes("1", "2").empty());
  CHECK(codes("4", "\"4\"") == "duplicate-heat");
  CHECK(codes("\"Gold\"", "\"GOLD\"") == "duplicate-heat");
}

TEST_CASE("every key of an event is read", "[event_json]") {
  const Reading event(R"({ "schema": 1, "id": "i", "meet": "m", "event": "e", "discipline": "team",
    "gender": "women", "category": "c", "venue": "v", "dates": "d", "distance": 4000, "track": 250,
    "rules": { "id": "own", "rounds": [ ] }, "note": "n", "issue": "official", "communique": 12,
    "records": [ { "kind": "WR", "time": "4:11.114", "holder": "h", "nation": "AUS", "date": "2016", "place": "p" } ],
    "rounds": [
      { "round": "qualifying", "date": "2008-08-15", "known": "part", "note": "n", "x_r": 1, "heats": [
        { "heat": 3, "note": "n", "x_h": 2, "rides": [ { "name": "A", "x_a": 3 }, { "name": "B" } ] },
        { "heat": "Gold", "rides": [] }, { "heat": "7" } ], "x_s": null },
      { "round": "gold", "rides": [ { "name": "A" } ] } ],
    "rulings": [ { "kind": "award", "competitor": "A", "round": "gold", "place": 2, "reason": "r", "article": 3.2 } ],
    "printed": [ { "source": "s", "winning_time": "4:15.977", "competitors": 1, "riders": 2, "teams": 3, "nations": 4,
      "note": "n", "classification": [ { "place": 1, "name": "A", "nation": "GBR", "time": "4:15.977" },
                                       { "place": null, "name": "B", "status": "AC" } ] } ],
    "accepted": [ { "code": "c", "where": "/w", "why": "y" } ], "hour": "19:42", "officials": [ "Secretary: Ann" ], "sources": "one", "result": { "any": [ { } ] },
    "x_own": { "kept" : [ 1 ] } })");

  CHECK(event->id == "i");
  CHECK(event->name == "e");
  CHECK(event->discipline == "team");
  CHECK(event->distance == Length::metres(4000));
  CHECK(event->track == "250");
  CHECK(event->rules == R"({ "id": "own", "rounds": [ ] })");
  CHECK(event->issue == "official");
  CHECK(event->communique == "12");
  CHECK(clock(*event->records.at(0).time) == "4:11.114");

  REQUIRE(event->rounds.size() == 2);
  CHECK(event->rounds[0].known_in_part);
  CHECK(event->rounds[0].heats_known);
  CHECK_FALSE(event->rounds[1].heats_known);
  REQUIRE(event->heats.size() == 4);
  CHECK(event->heats[0].number == 3U);
  CHECK(event->heats[1].label == "Gold");
  CHECK(event->heats[2].number == 7U);
  CHECK(event->heats_of(event->rounds[0]).size() == 3);
  CHECK(event->rides_of(event->heats[0]).size() == 2);
  CHECK(event->rides_of(event->heats[3]).size() == 1);

  CHECK(event->rulings.at(0).kind == RulingKind::award);
  CHECK(event->rulings[0].who == "A");
  CHECK(event->rulings[0].place == 2U);
  CHECK(event->rulings[0].article == "3.2");
  CHECK(event->printed.at(0).nations == 4U);
  CHECK(event->printed_places.at(1).status == "AC");
  CHECK_FALSE(event->printed_places[1].place);
  CHECK(event->accepted.at(0).why == "y");
  CHECK(event->hour == "19:42");
  CHECK(event->officials == std::vector<std::string_view>{"Secretary: Ann"});
  CHECK(event->sources == std::vector<std::string_view>{"one"});
}

TEST_CASE("keys of one's own stay with their owner", "[event_json]") {
  const Reading event(R"({ "x_1": 1, "rounds": [ { "round": "q", "x_2": 2, "heats": [ { "x_3": 3, "rides": [
    { "name": "A", "x_4": [4 ,  {"a":null}], "x_5": "5",
      "splits": [ { "at": 1000, "x_8": 8, "time": "1:05" } ] } ] } ], "x_6": null } ], "x_7": -7.50,
    "printed": [ { "source": "s", "classification": [ { "name": "A", "x_9": 9 } ] } ],
    "accepted": [ { "code": "c", "where": "/w", "why": "y", "x_10": 10 } ] })");
  const auto keys = [&](Range range) {
    std::string all;
    for (std::size_t i = range.first; i < range.first + range.count; ++i) {
      all += fmt::format("{}={};", event->extra_pool[i].key, event->extra_pool[i].json);
    }
    return all;
  };
  CHECK(keys(event->extras) == "x_1=1;x_7=-7.50;");
  CHECK(keys(event->rounds[0].extras) == "x_2=2;x_6=null;");
  CHECK(keys(event->heats[0].extras) == "x_3=3;");
  CHECK(keys(event->splits[0].extras) == "x_8=8;");
  CHECK(keys(event->printed_places[0].extras) == "x_9=9;");
  CHECK(keys(event->accepted[0].extras) == "x_10=10;");
  CHECK(keys(event->rides[0].extras) == R"(x_4=[4 ,  {"a":null}];x_5="5";)");
}

TEST_CASE("every key of a ride is read", "[event_json]") {
  const Reading event(
      R"([ { "name": "A", "as": "a", "nation": "GBR", "club": "c", "bib": 12, "ids": { "uci": 1 },
    "members": ["M", "N"], "pilot": "p", "side": "back", "time": 255.0310, "status": "OVT", "won": false,
    "last_lap": "15.5", "caught_at": 3250.5, "splits": [ { "at": 1000, "time": "1:05.1" } ], "tie_order": 2,
    "rank": 3, "seed": 4, "marks": "Q, WR", "note": "n" },
    { "name": "B", "members": "M, N", "caught_at": "10 laps", "marks": ["Q", "OR"], "status": "void", "time": null } ])");
  const Ride& first = event->rides.at(0);
  CHECK(first.as == "a");
  CHECK(first.bib == "12");
  CHECK(first.ids == R"({ "uci": 1 })");
  CHECK(texts(event.event(), first.members) == std::vector<std::string_view>{"M", "N"});
  CHECK_FALSE(first.members_as_text);
  CHECK(first.side == Straight::back);
  CHECK(clock(*first.time) == "4:15.0310");
  CHECK(first.status == Status::caught);
  CHECK(first.won == false);
  CHECK(first.last_lap->micros() == 15'500'000);
  CHECK(first.caught_at->thousandths == 3'250'500);
  CHECK(event->splits.at(first.splits.first).at.text == "1000");
  CHECK(first.tie_order == 2U);
  CHECK(first.rank == 3U);
  CHECK(first.seed == 4U);
  CHECK(texts(event.event(), first.marks) == std::vector<std::string_view>{"Q", "WR"});

  const Ride& second = event->rides.at(1);
  CHECK(second.members_as_text);
  CHECK(texts(event.event(), second.members) == std::vector<std::string_view>{"M, N"});
  CHECK(second.caught_at->laps);
  CHECK(second.is_void());
  CHECK_FALSE(second.time);
}

TEST_CASE("null means not known", "[event_json]") {
  const Reading event(
      R"({ "meet": null, "distance": null, "rulings": null, "rounds": [ { "round": "gold", "date": null,
    "heats": [ { "heat": null, "rides": [
      { "side": "home", "seed": 4, "name": "A", "nation": "GBR", "time": null, "status": null, "marks": null } ] } ] } ] })");
  CHECK_FALSE(event->rides.at(0).ridden());
  CHECK(event->rides[0].seed == 4U);
  CHECK_FALSE(event->distance);
}

TEST_CASE("a bare list of rides is a first round", "[event_json]") {
  const Reading event(R"([ { "name": "A", "time": "4:15.031" }, { "time": "4:16" } ])");
  REQUIRE(event->rounds.size() == 1);
  CHECK(event->rounds[0].name.empty());
  CHECK_FALSE(event->rounds[0].heats_known);
  CHECK(event->rides.size() == 2);
  CHECK_FALSE(event->rides[1].competitor);
  CHECK(Reading("[]")->rides.empty());
}

namespace {

struct Wrong {
  std::string_view json;
  std::string_view finding;
};

// Of a ride that begins in column 1.
constexpr Wrong wrong_rides[] = {
    {R"("nmae": "B")", R"(1:16 unknown-key unknown key "nmae")"},
    {R"("name": "B")", R"(1:16 duplicate-key key "name" is written twice, first in line 1, column 3)"},
    {R"("x_a": 1, "x_a": 2)", "1:26 duplicate-key a key of the same name stands before it"},
    {R"("nation": ["GBR"])", "1:26 type a text is wanted here, not a list"},
    {R"("nation": true)", "1:26 type a text is wanted here, not true"},
    {R"("bib": {})", "1:23 type a text is wanted here, not an object"},
    {R"("time": "4:61.20")", R"(1:24 time time "4:61.20" has 61 seconds)"},
    {R"("time": false)", "1:24 type a text is wanted here, not false"},
    {R"("status": "GONE")", R"(1:26 status status "GONE" is not known)"},
    {R"("side": "left")", R"(1:24 value "left" is not a word for side)"},
    {R"("rank": 0)", "1:24 value a whole number from 1 is wanted here, not 0"},
    {R"("rank": -1)", "1:24 value a whole number from 1 is wanted here, not -1"},
    {R"("seed": 1.5)", "1:24 value a whole number from 1 is wanted here, not 1.5"},
    {R"("tie_order": 4294967296)", "1:29 value a whole number from 1 is wanted here, not 4294967296"},
    {R"("rank": "1")", "1:24 type a whole number from 1 is wanted here, not a text"},
    {R"("won": "yes")", "1:23 type true or false is wanted here, not a text"},
    {R"("caught_at": "late")", R"(1:29 value "late" is not a distance covered)"},
    {R"("splits": {})", "1:26 type a list is wanted here, not an object"},
    {R"("splits": [{"at": 1000}])", R"(1:27 missing-key key "time" is missing here)"},
    {R"("splits": [{"at": -5, "time": "1:05"}])", "1:34 value -5 is not a distance covered"},
    {R"("ids": 12)", "1:23 type an object is wanted here, not a number"},
    {R"("members": 4)", "1:27 type a text or a list of texts is wanted here, not a number"},
    {R"("members": ["B", 4])", "1:33 type a text is wanted here, not a number"},
    {R"("marks": [null])", "1:26 type a text is wanted here, not null"},
};

// Of an event that begins in column 1 and has its rounds.
constexpr Wrong wrong_events[] = {
    {R"("schema": 2)", "1:26 schema this is schema 2 of the event document"},
    {R"("schema": "1")", "1:26 type a whole number from 1 is wanted here, not a text"},
    {R"("meet": 2008)", "1:24 type a text is wanted here, not a number"},
    {R"("discipline": "teams")", R"(1:30 value "teams" is not a word for discipline)"},
    {R"("distance": "4000 m")", "1:28 type a number of metres is wanted here, not a text"},
    {R"("rules": "own/rules.json")",
     R"(1:25 rules-path "own/rules.json" is a path; rules are named by their id)"},
    {R"("rules": 8)",
     "1:25 type an id of built-in rules or the rules themselves is wanted here, not a number"},
    {R"("rules": "knokout-8")", R"(1:25 unknown-rules there are no rules "knokout-8")"},
    {R"("issue": "final")", R"(1:25 value "final" is not a word for issue)"},
    {R"("communique": [])", "1:30 type a text is wanted here, not a list"},
    {R"("sources": [1])", "1:28 type a text is wanted here, not a number"},
    {R"("records": [{"kind": "WR", "time": "12"}])", "1:51 time time \"12\" is under 30 seconds"},
    {R"("accepted": [{"code": "c", "where": "/"}])", R"(1:29 missing-key key "why" is missing here)"},
    {R"("printed": [{"source": "s", "riders": 0}])",
     "1:54 value a whole number from 1 is wanted here, not 0"},
    {R"("rulings": [{"kind": "award", "reason": "r"}])",
     R"(1:28 missing-key key "competitor" is missing here)"},
    {R"("round": [])", R"(1:16 unknown-key unknown key "round")"},
};

constexpr Wrong wrong_rounds[] = {
    {R"("heats": [])", R"(1:13 missing-key key "round" is missing here)"},
    {R"("round": 1)", "1:23 type a text is wanted here, not a number"},
    {R"("round": "q", "known": "half")", R"(1:37 value "half" is not a word for known)"},
    {R"("round": "q", "heats": [{}], "rides": [])",
     "1:43 heats-and-rides a round has \"heats\" or \"rides\", not both"},
    {R"("round": "q", "rides": [], "heats": [{}])",
     "1:41 heats-and-rides a round has \"heats\" or \"rides\", not both"},
    {R"("round": "q", "heats": [{"heat": 0}])", "1:47 value a whole number from 1 is wanted here, not 0"},
    {R"("round": "q", "heats": [{"heat": []}])", "1:47 type a text is wanted here, not a list"},
    {R"("round": "q", "heats": [7])", "1:38 type an object is wanted here, not a number"},
};

}  // namespace

TEST_CASE("what is wrong with a ride is told where it stands", "[event_json]") {
  for (const Wrong& sample : wrong_rides) {
    INFO(sample.json);
    CHECK(wrong_in(fmt::format(R"([{{"name": "A", {}}}])", sample.json)) ==
          Lines{std::string(sample.finding)});
  }
}

TEST_CASE("what is wrong with an event is told where it stands", "[event_json]") {
  for (const Wrong& sample : wrong_events) {
    INFO(sample.json);
    CHECK(wrong_in(fmt::format(R"({{"rounds": [], {}}})", sample.json)) ==
          Lines{std::string(sample.finding)});
  }
}

TEST_CASE("what is wrong with a round is told where it stands", "[event_json]") {
  for (const Wrong& sample : wrong_rounds) {
    INFO(sample.json);
    CHECK(wrong_in(fmt::format(R"({{"rounds": [{{{}}}]}})", sample.json)) ==
          Lines{std::string(sample.finding)});
  }
}

TEST_CASE("a ruling says what its kind needs", "[event_json]") {
  constexpr Wrong rulings[] = {
      {R"("kind": "award")", R"(2:13 missing-key key "reason" is missing here)"},
      {R"("kind": "award", "reason": "")", "2:60 value a ruling has a reason"},
      {R"("kind": "award", "reason": "r")", R"(2:13 missing-key a ruling to award has a key "place")"},
      {R"("kind": "relegate", "reason": "r")", R"(2:13 missing-key a ruling to relegate has a key "round")"},
      {R"("kind": "substitute", "reason": "r")", R"(2:13 missing-key a ruling to substitute has a key "by")"},
      {R"("kind": "banish", "reason": "r")", R"(2:41 value "banish" is not a word for kind)"},
  };
  for (const Wrong& sample : rulings) {
    INFO(sample.json);
    CHECK(wrong_in(fmt::format(R"({{"rounds": [{{"round": "q", "rides": [{{"name": "A"}}]}}],
"rulings": [{{"competitor": "A", {}}}]}})",
                               sample.json)) == Lines{std::string(sample.finding)});
  }
}

TEST_CASE("an event has rounds", "[event_json]") {
  CHECK(wrong_in("{}") == Lines{R"(1:1 missing-key key "rounds" is missing here)"});
  CHECK(wrong_in(R"({"rounds": null})") == Lines{R"(1:1 missing-key key "rounds" is missing here)"});
}

TEST_CASE("findings suggest what was meant", "[event_json]") {
  Document empty("event", "{}");
  CHECK_THAT(read_event(empty).findings.at(0).hint, Catch::Contains("\"rounds\": ["));
  Document unknown("event", R"({"rounds": [], "rules": "knokout-8"})");
  CHECK(read_event(unknown).findings.at(0).hint == "did you mean \"knockout-8\"?");
  Document document("event", R"({"rounds": [{"round": "q", "rdies": []}], "issue": "oficial"})");
  const Findings findings = read_event(document).findings;
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].hint == "did you mean \"rides\"?");
  CHECK(findings[0].place.pointer() == "/rounds/0/rdies");
  CHECK(findings[1].hint == "did you mean \"official\"?");
}

TEST_CASE("ten mistakes of a file are ten findings in their order", "[event_json]") {
  CHECK(wrong_in(R"({
  "schema": 1,
  "meet": ["Games"],
  "distance": "4 km",
  "rounds": [
    { "round": "qualifying", "heats": [
      { "heat": -1, "rides": [
        { "nmae": "Bradley Wiggins", "time": "4:61.20" },
        { "name": "Alexei Markov", "status": "LATE", "name": "A. Markov" } ] } ] },
    { "rides": [ { "name": "Hayden Roulston", "rank": "first" } ] } ],
  "rulings": [ { "kind": "banish", "competitor": "Alexei Markov", "reason": "r" } ]
})") == Lines{
            "3:11 type a text is wanted here, not a list",
            "4:15 type a number of metres is wanted here, not a text",
            "7:17 value a whole number from 1 is wanted here, not -1",
            R"(8:11 unknown-key unknown key "nmae")",
            R"(8:46 time time "4:61.20" has 61 seconds)",
            R"(9:46 status status "LATE" is not known)",
            R"(9:54 duplicate-key key "name" is written twice, first in line 9, column 11)",
            R"(10:5 missing-key key "round" is missing here)",
            "10:55 type a whole number from 1 is wanted here, not a text",
            R"(11:26 value "banish" is not a word for kind)",
        });
}

TEST_CASE("what is no event is recognised", "[event_reader]") {
  const auto what = [](std::string_view text) {
    const Lines lines = wrong_in(text);
    return lines.empty() ? std::string() : lines[0];
  };
  CHECK(what("") == "1:1 empty the file is empty");
  CHECK(what(" \r\n") == "1:1 empty the file is empty");
  CHECK(what("PK\x03\x04...") == "1:1 not-an-event this is a workbook or another zip archive, not an event");
  CHECK(what("\xD0\xCF\x11\xE0...") == "1:1 not-an-event this is an old workbook (.xls), not an event");
  CHECK(what("%PDF-1.7") == "1:1 not-an-event this is a PDF, not an event");
  CHECK(what("\n<!DOCTYPE html>") == "1:1 not-an-event this is a web page, not an event");
  CHECK(what("<HTML>") == "1:1 not-an-event this is a web page, not an event");
  CHECK(what("\x1F\x8B\x08") == "1:1 not-an-event this is compressed with gzip, not an event");
  CHECK(what(std::string_view("\xFF\xFE{\0", 4)) == "1:1 not-an-event this is JSON in UTF-16, not an event");
}

TEST_CASE("a text in place of a ride is a name", "[event_json]") {
  Document document("event.json", R"(["Ann", {"name": "Bea", "time": "4:15.031"}])");
  const EventReading reading = read_event(document);
  REQUIRE(reading.event);
  REQUIRE(reading.event->rides.size() == 2);
  CHECK(reading.event->rides[0].name == "Ann");
  CHECK(reading.event->rides[1].name == "Bea");
  CHECK(wrong_in(R"(["Ann", ""])") == std::vector<std::string>{"1:9 value a name is wanted here"});
  CHECK(wrong_in(R"(["Ann", 7])").size() == 1);
}
