#include "writer_sample.hpp"

#include <pursuit/parser/event_reader.hpp>
#include <pursuit/writer/event_csv.hpp>

#include <catch2/catch.hpp>

namespace pursuit {

namespace {

std::string written(const Competition& competition) {
  std::string out;
  write_event_csv(out, competition);
  return out;
}

}  // namespace

TEST_CASE("an event is a ride a row, the drawn heats last", "[writer][event_csv]") {
  const WriterSample sample;
  CHECK(written(sample.competition) == R"(# id: sample
# distance: 4000
# rules: final-2
"# rounds: [{""round"":""qualifying"",""date"":""2008-08-15""},{""round"":""gold""}]"
round,heat,side,seed,bib,name,nation,time,status,ids
qualifying,1,,,7,Bradley Wiggins,GBR,4:15.031,,"{""uci"":10003}"
qualifying,2,,,,Hayden Roulston,NZL,4:18.990,,
qualifying,3,,,,"Robert ""Bob"" Ó",IRL,,DNS,
gold,1,home,1,7,Bradley Wiggins,GBR,,,"{""uci"":10003}"
gold,1,back,2,,Hayden Roulston,NZL,,,
)");
}

TEST_CASE("every column that has a value anywhere", "[writer][event_csv]") {
  WriterSample sample;
  Event& event = sample.event;
  event.id = event.rules = {};
  event.distance.reset();
  sample.competition.next.clear();
  event.rounds[0].date = {};
  event.rounds[0].heats.count = 1;
  event.texts = {"Ed Clancy", "Steven Burke", "Q", "OR"};
  event.splits = {{{"2000", 2'000'000, false}, thousandths(130'000)},
                  {{"62.5", 62'500, false}, thousandths(9'000)}};
  event.extra_pool = {{"x_shoes", "\"red\""}, {"x_n", "\"12\""}, {"x_list", "[1, 2]"}};
  Ride& ride = event.rides[0];
  ride.bib = ride.ids = {};
  ride.name = "=Wiggins";
  ride.as = "B. Wiggins";
  ride.members = {0, 2};
  ride.marks = {2, 2};
  ride.splits = {0, 2};
  ride.extras = {0, 3};
  ride.last_lap = thousandths(15'200);
  ride.caught_at = Covered{"10 laps", 10'000, true};
  ride.won = true;
  ride.tie_order = 2;
  CHECK(written(sample.competition) ==
        "round,heat,name,as,nation,members,time,status,won,last_lap,caught_at,62.5,2000,tie_order,marks,x_"
        "shoes,x_n,x_list\n"
        "qualifying,1,'=Wiggins,B. Wiggins,GBR,Ed Clancy / Steven Burke,4:15.031,,true,15.200,10 "
        "laps,9.000,2:10.000,2,"
        "Q OR,red,\"\"\"12\"\"\",\"[1,2]\"\n");
}

TEST_CASE("a name without a letter is kept from looking like a bib", "[writer][event_csv]") {
  for (const std::string_view name : {"7", "4:15.031", "'7", "''", "(5)"}) {
    CAPTURE(name);
    WriterSample sample;
    sample.event.rules = {};
    sample.event.rides[0].name = name;
    sample.competition.next.clear();
    for (const CsvFor whom : {CsvFor::programs, CsvFor::spreadsheets}) {
      std::string text;
      write_event_csv(text, sample.competition, whom);
      Document document("event.csv", text);
      const EventReading reading = read_event(document);
      REQUIRE(reading.event);
      CHECK(reading.event->rides[0].name == name);
    }
  }
}

TEST_CASE("a heat without a number takes one that no other has", "[writer][event_csv]") {
  WriterSample sample;
  sample.competition.next.clear();
  sample.event.rules = {};
  sample.event.heats[0].number = 2;
  sample.event.heats[1].number.reset();
  Document document("event.csv", written(sample.competition));
  const EventReading reading = read_event(document);
  REQUIRE(reading.event);
  CHECK(reading.event->rides_of(reading.event->heats[0]).size() == 1);
  CHECK(reading.event->heats[1].number == 4U);
}

TEST_CASE("for spreadsheets nothing looks like a number, a date or a time of day", "[writer][event_csv]") {
  WriterSample sample;
  Event& event = sample.event;
  event.id = event.rules = {};
  event.distance.reset();
  sample.competition.next.clear();
  event.rounds[0].date = {};
  event.rounds[0].heats.count = 2;
  event.heats[1].number.reset();
  event.heats[1].label = "1/2";
  event.texts = {"Ed Clancy"};
  event.splits = {{{"1000", 1'000'000, false}, thousandths(65'200)},
                  {{"62.5", 62'500, false}, RaceTime::from_micros(5'200'000, 1)}};
  event.extra_pool = {{"x_power", "12.50"}};
  Ride& ride = event.rides[0];
  ride.bib = "007";
  ride.ids = {};
  ride.members = {0, 1};
  ride.splits = {0, 2};
  ride.extras = {0, 1};
  ride.last_lap = thousandths(15'200);
  ride.caught_at = Covered{"2062.5", 2'062'500, false};
  ride.won = true;
  std::string out;
  write_event_csv(out, sample.competition, CsvFor::spreadsheets);
  CHECK(out ==
        "\xEF\xBB\xBF"
        "round,heat,bib,name,nation,members,time,status,won,last_lap,caught_at,62.5 m,1000,x_power\n"
        "qualifying,1,'007,Bradley Wiggins,GBR,Ed Clancy /,4'15.031,,yes,0'15.200,2062.5 "
        "m,0'05.2,1'05.200,'12.50\n"
        "qualifying,'1/2,,Hayden Roulston,NZL,,4'18.990,,,,,,,\n");
}

TEST_CASE("a ruling is a row, as JSON where it must be", "[writer][event_csv]") {
  WriterSample sample;
  sample.competition.next.clear();
  Ruling relegate;
  relegate.kind = RulingKind::relegate;
  relegate.who = "Bradley Wiggins";
  relegate.round = "gold";
  relegate.reason = "pushed, twice";
  relegate.article = "3.2.096";
  Ruling award;
  award.kind = RulingKind::award;
  award.who = "NZL";
  award.reason = "appeal";
  award.place = 2;
  Ruling substitute;
  substitute.kind = RulingKind::substitute;
  substitute.who = "7";
  substitute.by_who = "Ó";
  substitute.reason = "a | b";
  sample.event.rulings = {relegate, award, substitute};
  const std::string text = written(sample.competition);
  CHECK(text.find(
            "\"# ruling: relegate | Bradley Wiggins | gold | pushed, twice | article: 3.2.096\"\n"
            "# ruling: award | NZL |  | appeal | place: 2\n"
            "\"# ruling: {\"\"kind\"\":\"\"substitute\"\",\"\"competitor\"\":\"\"7\"\",\"\"by\"\":\"\"Ó\"\","
            "\"\"reason\"\":\"\"a | b\"\"}\"\n") != std::string::npos);
}

TEST_CASE("where heats are unknown there is no column for them", "[writer][event_csv]") {
  WriterSample sample;
  sample.competition.next.clear();
  sample.event.rounds[0].heats_known = false;
  const std::string text = written(sample.competition);
  CHECK(text.find("\nround,bib,name,nation,time,status,ids\n") != std::string::npos);
}

TEST_CASE("keys that would be cut or taken for formulas stand in quotes", "[writer][event_csv]") {
  WriterSample sample;
  sample.competition.next.clear();
  sample.event.meet = "Games, =1+1";
  sample.event.heats[1].note = "restart";
  sample.event.sources = {"a", "b"};
  const std::string text = written(sample.competition);
  CHECK(text.find("\"# meet: Games, =1+1\"\n") != std::string::npos);
  CHECK(
      text.find(
          R"("# rounds: [{""round"":""qualifying"",""date"":""2008-08-15"",""heats"":[{""heat"":1},{""heat"":2,""note"":""restart""},{""heat"":3}]}]")") !=
      std::string::npos);
  CHECK(text.find("\"# sources: [\"\"a\"\",\"\"b\"\"]\"\n") != std::string::npos);
}

TEST_CASE("a key comes back as it is, whatever its ends", "[writer][event_csv]") {
  for (const std::string_view venue : {"a,", "; ", " a", "a\t", "\"a\"", "\"", "\"a\" b", "' "}) {
    WriterSample sample;
    sample.competition.next.clear();
    sample.event.rules = {};
    sample.event.venue = venue;
    Document sheet("sheet.csv", written(sample.competition));
    const EventReading reading = read_event(sheet);
    REQUIRE(reading.event);
    CHECK(reading.event->venue == venue);
  }
}

TEST_CASE("a ride of which nothing is known is still a row", "[writer][event_csv]") {
  WriterSample sample;
  sample.competition.next.clear();
  sample.event.rules = {};
  sample.event.rides[1] = Ride{};
  const std::string text = written(sample.competition);
  CHECK(text.find("\nqualifying,2,,?,,,,\n") != std::string::npos);
  Document sheet("sheet.csv", text);
  const EventReading reading = read_event(sheet);
  REQUIRE(reading.event);
  CHECK(reading.event->rides[1].name.empty());
  CHECK(reading.event->competitors.size() == 2);
}

TEST_CASE("a name like a date comes back", "[writer][event_csv]") {
  WriterSample sample;
  sample.competition.next.clear();
  sample.event.rules = {};
  sample.event.rides[1].name = "Nov-5";
  const std::string text = written(sample.competition);
  CHECK(text.find(",'Nov-5,") != std::string::npos);
  Document sheet("sheet.csv", text);
  const EventReading reading = read_event(sheet);
  REQUIRE(reading.event);
  CHECK(reading.event->rides[1].name == "Nov-5");
}

}  // namespace pursuit
