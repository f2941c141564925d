#include <pursuit/parser/event_reader.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;

namespace {

struct Read {
  explicit Read(std::string_view text) : document("test.csv", text), reading(read_event(document)) {}

  const Event& event() {
    for (const Finding& finding : reading.findings) UNSCOPED_INFO(finding.message);
    REQUIRE(reading.event);
    return *reading.event;
  }
  /// The codes of the findings, and the text each points at.
  std::vector<std::string> found() const {
    std::vector<std::string> all;
    for (const Finding& finding : reading.findings) {
      const Span bytes = finding.place.bytes().value();
      all.push_back(finding.code + ": " + std::string(document.bytes().substr(bytes.offset, bytes.length)));
    }
    return all;
  }

  Document document;
  EventReading reading;
};

using Found = std::vector<std::string>;

std::string file(const std::string& name) {
  std::ifstream in(PURSUIT_SOURCE_DIR "/data/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void check_same(const Event& a, const Event& b) {
  CHECK(a.id == b.id);
  CHECK(a.name == b.name);
  CHECK(a.dates == b.dates);
  CHECK(a.rules == b.rules);
  CHECK(a.note == b.note);
  CHECK(a.distance == b.distance);
  CHECK(a.records.size() == b.records.size());
  CHECK(a.printed.size() == b.printed.size());
  CHECK(a.hour == b.hour);
  CHECK(a.officials == b.officials);
  CHECK(a.sources == b.sources);
  REQUIRE(a.rounds.size() == b.rounds.size());
  REQUIRE(a.heats.size() == b.heats.size());
  REQUIRE(a.rides.size() == b.rides.size());
  CHECK(a.competitors.size() == b.competitors.size());
  for (std::size_t i = 0; i < a.rounds.size(); ++i) {
    CHECK(a.rounds[i].name == b.rounds[i].name);
    CHECK(a.rounds[i].date == b.rounds[i].date);
    CHECK(a.rounds[i].heats.count == b.rounds[i].heats.count);
    CHECK(a.rounds[i].heats_known == b.rounds[i].heats_known);
  }
  for (std::size_t i = 0; i < a.heats.size(); ++i) {
    CHECK(a.heats[i].number == b.heats[i].number);
    CHECK(a.heats[i].label == b.heats[i].label);
    CHECK(a.heats[i].note == b.heats[i].note);
    CHECK(a.heats[i].rides.count == b.heats[i].rides.count);
  }
  for (std::size_t i = 0; i < a.rides.size(); ++i) {
    CHECK(a.rides[i].name == b.rides[i].name);
    CHECK(a.rides[i].nation == b.rides[i].nation);
    CHECK(a.rides[i].competitor == b.rides[i].competitor);
    CHECK(a.rides[i].time == b.rides[i].time);
    CHECK(a.rides[i].status == b.rides[i].status);
    CHECK(a.rides[i].rank == b.rides[i].rank);
    CHECK(a.rides[i].members.count == b.rides[i].members.count);
    CHECK(a.rides[i].marks.count == b.rides[i].marks.count);
  }
}

}  // namespace

TEST_CASE("CSV and JSON carry the same event", "[event_csv]") {
  Document json("qualifiers.json", file("qualifiers.json"));
  Document csv("qualifiers.csv", file("qualifiers.csv"));
  const EventReading from_json = read_event(json);
  const EventReading from_csv = read_event(csv);
  REQUIRE(from_json.event);
  REQUIRE(from_csv.event);
  check_same(*from_json.event, *from_csv.event);
}

TEST_CASE("CSV files of every kind are one event", "[event_csv]") {
  Read plain("# event: Club night\nround,heat,name,time\nq,1,Ann Bee,4:15.031\nq,2,Cy Dee,DNS\n");
  for (const char* text :
       {"\xEF\xBB\xBF# event: Club night\r\nround,heat,name,time\r\nq,1,Ann Bee,4:15.031\r\nq,2,Cy "
        "Dee,DNS\r\n",
        "#event:Club night\rTime;Heat;Surname;First name;Round\r4:15,031;1;Bee;Ann;q\rDNS;2;Dee;Cy;q\r",
        "event\tClub night\n\nPhase\tHeat No.\tRIDER\tResult\tIRM\nq\t1\tAnn Bee\t4'15\"031\t\nq\t2\tCy "
        "Dee\t\tdns\n",
        "\"# event: Club night\",,,\nround,heat,name,time\nq,1,\"Ann Bee\",\"4:15,031\"\n,,,\nq,2,Cy "
        "Dee,NP,,\n",
        "event;Club night;;\nround;heat;name;time;note\nq;1;Ann Bee;4:15.031\nq;2;Cy Dee;DNS;\n"}) {
    INFO(text);
    Read other(text);
    check_same(plain.event(), other.event());
  }
}

TEST_CASE("CSV in every encoding a spreadsheet saves", "[event_csv]") {
  using namespace std::string_view_literals;
  Read little(
      "\xFF\xFEn\0a\0m\0e\0\t\0t\0i\0m\0e\0\n\0Z\0o\0\xEB\0\x3D\xD8\xB4\xDE\t\0"
      "4\0:\0"
      "1\0"
      "5\0"sv);
  CHECK(little.event().rides[0].name == "Zoë🚴");
  Read big(
      "\xFE\xFF\0n\0a\0m\0e\0,\0t\0i\0m\0e\0\n\xAE\x40\xBB\xFC\xC2\x18\0,\0"
      "4\0:\0"
      "1\0"
      "5\0\n"sv);
  CHECK(big.event().rides[0].name == "김민수");
  Read ansi(
      "name;time\nS\xF8ren \x8Aim\x9A"
      "a \x96 \x80;4:15\n");
  CHECK(ansi.event().rides[0].name == "Søren Šimša – €");
  CHECK(ansi.found() == Found{"encoding: ø"});
  CHECK(ansi.reading.findings[0].severity == Severity::warning);
  CHECK(Read("\xFF\xFEn\0a\0\0\xDC"sv).found() == Found{"encoding: \uFFFD"});
  CHECK(Read("\xFF\xFEn\0a"sv).found() == Found{"encoding: \uFFFD"});
  CHECK(Read("n\0a\0m\0"sv).found() == Found{std::string("encoding: \0"sv)});
}

TEST_CASE("CSV columns are the keys of a ride", "[event_csv]") {
  Read read(
      "discipline;team;;\nteam;noc;bib;members;time;status;won;last lap;caught_at;1000;62.5 m;tie "
      "order;rank;seed;marks;"
      "remarks;side;ids;x_bike;x_no\n"
      "Lions;GBR;7;Ann / Bo;4:01.5;OVT;no;15.2;10 laps;1:05.1;6.2;2;3;4;Q, WR;wet;Home;{\"a\": 1};red;12\n"
      "Bears;FRA;8;One, text;;;;;;;;;;;;;;;;\n");
  const Event& event = read.event();
  REQUIRE(event.rides.size() == 2);
  const Ride& ride = event.rides[0];
  CHECK(ride.name == "Lions");
  CHECK(ride.nation == "GBR");
  CHECK(ride.bib == "7");
  REQUIRE(ride.members.count == 2);
  CHECK(event.texts_of(ride.members)[1] == "Bo");
  CHECK_FALSE(ride.members_as_text);
  CHECK(clock(*ride.time) == "4:01.5");
  CHECK(ride.status == Status::caught);
  CHECK(ride.won == false);
  CHECK(clock(*ride.last_lap) == "15.2");
  CHECK(ride.caught_at->laps);
  CHECK(ride.caught_at->thousandths == 10'000);
  REQUIRE(ride.splits.count == 2);
  CHECK(event.splits[ride.splits.first + 1].at.thousandths == 62'500);
  CHECK(ride.tie_order == 2U);
  CHECK(ride.rank == 3U);
  CHECK(ride.seed == 4U);
  REQUIRE(ride.marks.count == 2);
  CHECK(event.texts_of(ride.marks)[1] == "WR");
  CHECK(ride.note == "wet");
  CHECK(ride.side == Straight::home);
  CHECK(ride.ids == "{\"a\": 1}");
  REQUIRE(ride.extras.count == 2);
  CHECK(event.extra_pool[ride.extras.first].json == "\"red\"");
  CHECK(event.extra_pool[ride.extras.first + 1].json == "12");
  CHECK(event.rides[1].members_as_text);
  CHECK_FALSE(event.rides[1].ridden());
}

TEST_CASE("CSV columns that are counted or named twice", "[event_csv]") {
  Read read("Nr.;Startnummer;Name;Vorname;NOC;Land;Zeit\n1;12;Groß;Max;GER;Germany;4:15,1\n");
  const Ride& ride = read.event().rides[0];
  CHECK(ride.bib == "12");
  CHECK(ride.name == "Max Groß");
  CHECK(ride.nation == "GER");
  CHECK(read.found() == Found{"unread-column: Nr.", "unread-column: Land"});
  Read alone("Nr.;Name;Land;Zeit\n12;Max Groß;GER;4:15,1\n");
  CHECK(alone.event().rides[0].bib == "12");
  CHECK(alone.event().rides[0].nation == "GER");
  CHECK(alone.found().empty());
}

TEST_CASE("CSV sides and winners in the words of sheets", "[event_csv]") {
  Read read("heat,name,side,won\n1,A,Home straight,WAHR\n1,B,green,faux\n2,C,red,Sì\n2,D,BACK,no\n");
  const Event& event = read.event();
  for (std::size_t i = 0; i < event.rides.size(); ++i) {
    CHECK(event.rides[i].side == (i % 2 == 0 ? Straight::home : Straight::back));
    CHECK(event.rides[i].won == (i % 2 == 0));
  }
}

TEST_CASE("CSV members are separated in three ways", "[event_csv]") {
  Read read("team,members,time\nA,Ann / Bo,4:01\nB,Cy; Di,4:02\nC,\"Ed\nFay\",4:03\nD,Gia /,4:04\n");
  const Event& event = read.event();
  for (const Ride& ride : event.rides) {
    CHECK(ride.members.count == (ride.name == "D" ? 1 : 2));
    CHECK_FALSE(ride.members_as_text);
  }
  CHECK(event.texts_of(event.rides[2].members)[1] == "Fay");
}

TEST_CASE("CSV marks behind a time join those of their column", "[event_csv]") {
  Read read("name,time,marks\nAnn,\"4:15.031 WR, Q\",Q PB\nBo,4:16.1 (a),\n");
  const Event& event = read.event();
  const auto marks = event.texts_of(event.rides[0].marks);
  CHECK(std::vector(marks.begin(), marks.end()) == std::vector<std::string_view>{"Q", "PB", "WR"});
  CHECK(event.rides[1].marks.empty());
  CHECK(clock(*event.rides[1].time) == "4:16.1");
}

TEST_CASE("CSV notes are marks or a note", "[event_csv]") {
  Read read("name,time,notes\nAnn,4:15,\"Q, OR\"\nBo,4:16,flat tyre\n");
  const Event& event = read.event();
  CHECK(event.rides[0].marks.count == 2);
  CHECK(event.rides[1].marks.empty());
  CHECK(event.rides[1].note == "flat tyre");
}

TEST_CASE("CSV rows of a heat need not stand together", "[event_csv]") {
  Read read(
      "round,heat,name,time\nq,2,A,4:01\nfinals,Gold,A,4:00\nq,1,B,4:02\nq,2,C,4:03\nfinals,gold,B,\nq,3,,"
      "\n");
  const Event& event = read.event();
  REQUIRE(event.rounds.size() == 2);
  REQUIRE(event.heats.size() == 4);
  CHECK(event.heats[0].number == 2U);
  CHECK(event.rides_of(event.heats[0])[1].name == "C");
  CHECK(event.heats[2].rides.empty());
  CHECK(event.heats[3].label == "Gold");
  CHECK(event.rides_of(event.heats[3]).size() == 2);
  CHECK(event.rounds[1].heats.first == 3);
}

TEST_CASE("CSV without heats or rounds", "[event_csv]") {
  Read read("name,time\nA,4:01\nB,4:02\n");
  const Event& event = read.event();
  REQUIRE(event.rounds.size() == 1);
  CHECK(event.rounds[0].name.empty());
  CHECK_FALSE(event.rounds[0].heats_known);
  CHECK(event.heats.size() == 1);
}

TEST_CASE("CSV key rows carry what has no column", "[event_csv]") {
  Read read(
      "# distance: 4000\n"
      "# rounds: [{\"round\": \"q\", \"date\": \"2008-08-15\", \"known\": \"part\", \"heats\": [{\"heat\": "
      "2, \"note\": "
      "\"rain\"}]}]\n"
      "\"# records: [{\"\"kind\"\": \"\"WR\"\", \"\"time\"\": \"\"4:11.114\"\"}]\",,\n"
      "# ruling: relegate | A | q | hindered | 3.2.096\n"
      "# ruling: award | B | 2 | jury\n"
      "# hour: 19:42\n"
      "# officials: [\"Secretary: Ann\"]\n"
      "# sources: [\"a\", \"b\"]\n"
      "# x_own: {\"deep\": [1, 2]}\n"
      "round,heat,name,time\nq,1,A,4:01\nq,2,B,4:02\n# note: below the table\n");
  const Event& event = read.event();
  CHECK(event.distance == Length::metres(4000));
  CHECK(event.note == "below the table");
  CHECK(event.rounds[0].date == "2008-08-15");
  CHECK(event.rounds[0].known_in_part);
  CHECK(event.rounds[0].heats_known);
  CHECK(event.heats[0].note == "rain");
  CHECK(event.rides_of(event.heats[0])[0].name == "B");
  REQUIRE(event.records.size() == 1);
  CHECK(clock(*event.records[0].time) == "4:11.114");
  REQUIRE(event.rulings.size() == 2);
  CHECK(event.rulings[0].article == "3.2.096");
  CHECK(event.rulings[0].competitor);
  CHECK(event.rulings[1].place == 2U);
  CHECK(event.hour == "19:42");
  CHECK(event.officials == std::vector<std::string_view>{"Secretary: Ann"});
  CHECK(event.sources.size() == 2);
  CHECK(event.extra_pool[event.extras.first].json == "{\"deep\": [1, 2]}");
}

TEST_CASE("CSV headings of one's own may have quotes", "[event_csv]") {
  Read read("name,time,\"x_\"\"a\"\"\"\nAnn,4:01,1\n");
  const Event& event = read.event();
  REQUIRE(event.extra_pool.size() == 1);
  CHECK(event.extra_pool[0].key == "x_\"a\"");
}

TEST_CASE("CSV headings alone are an event without rides", "[event_csv]") {
  for (const std::string_view text : {"name,time\n", "event,name,time\n", "category,name,time\n"}) {
    Read read(text);
    CHECK(read.event().rides.empty());
  }
  Document document("event.csv", "# records: [{\"kind\": \"WR\", \"time\": \"4:61.2\"}]\nevent,name,time\n");
  CHECK(has_error(read_event(document).findings));
}

TEST_CASE("CSV rows of every kind of ruling", "[event_csv]") {
  Read read(
      "# ruling: relegate | Ann | q | pushed | article: 3.2.096\n"
      "# ruling: disqualify | Bo | | doping | 3.2.060\n"
      "# ruling: reinstate | Bo | | appeal\n"
      "# ruling: award | Bo | | appeal | place: 2\n"
      "# ruling: withdraw | Ann | gold | ill\n"
      "# ruling: substitute | Ann | gold | ill | article: 3.2.079 | BY: Cy\n"
      "# ruling: {\"kind\": \"withdraw\", \"competitor\": \"Cy\", \"reason\": \"a | b\"}\n"
      "round,name,time\nq,Ann,4:01\nq,Bo,4:02\nq,Cy,4:03\n");
  const Event& event = read.event();
  REQUIRE(event.rulings.size() == 7);
  CHECK(event.rulings[0].kind == RulingKind::relegate);
  CHECK(event.rulings[0].article == "3.2.096");
  CHECK(event.rulings[1].article == "3.2.060");
  CHECK(event.rulings[1].round.empty());
  CHECK(event.rulings[2].kind == RulingKind::reinstate);
  CHECK(event.rulings[3].place == 2U);
  CHECK(event.rulings[4].kind == RulingKind::withdraw);
  CHECK(event.rulings[5].by);
  CHECK(event.rulings[5].by_who == "Cy");
  CHECK(event.rulings[5].article == "3.2.079");
  CHECK(event.rulings[6].reason == "a | b");
}

TEST_CASE("CSV mistakes are all found, each at its place", "[event_csv]") {
  struct Case {
    const char* text;
    Found found;
  };
  const auto cases = std::to_array<Case>({
      {"name,time\nA,4:61.2\nB,4:75\n", {"time: 4:61.2", "time: 4:75"}},
      {"name,time,rank,side\nA,,0,left\n", {"value: 0", "value: left"}},
      {"name,time,status\nA,DNF,DNS\nB,,quick\n", {"status: DNS", "status: quick"}},
      {"name,time,won,caught at,ids\nA,,?,far,[]\n", {"value: ?", "value: far", "value: []"}},
      {"name,time\nA,4:15,031\n", {"row-shape: 4:15,031"}},
      {"name,time,note\nA,4:15,031\n", {"row-shape: 4:15,031"}},
      {"name;time\nA;4:15;x\n", {"row-shape: x"}},
      {"name,time\nA,\"4:15\n", {"quotes: \""}},
      {"name,time\nA,\"4:15,1\nB,4:16\n\"C\",4:17\n", {"quotes: \""}},
      {"round,name,time\nq,Ann,4:15\nf,\"Ann,4:16\n", {"quotes: \""}},
      {"# rules: knokout-8\nname,time\nA,4:61\n", {"unknown-rules: knokout-8", "time: 4:61"}},
      {"name,time,Rider\nA,4:15,\n", {"duplicate-key: Rider"}},
      {"name,time,1000,2000,1000 m,1000 laps\nA,4:15,,,,\n", {"duplicate-key: 1000 m"}},
      {"name,time,Km/h\nA,4:15,\n", {"unread-column: Km/h"}},
      {"My night\nname,time\nA,4:15\n", {"passed-over: My night"}},
      {"# a title\nname,time\nA,4:15\n", {"passed-over: # a title"}},
      {"# id: a\n# id: b\nname,time\nA,4:15\n", {"duplicate-key: id"}},
      {"# distance: far\n# evnt: x\nname,time\nA,4:15\n", {"type: far", "unknown-key: evnt"}},
      {"# records: [\nname,time\nA,4:15\n", {"not-json: "}},
      {"# records: [{\"kind\": 1, \"time\": \"4:11\"}]\nname,time\nA,4:15\n", {"type: 1"}},
      {"round,name,time\nq,A,4:15\n,B,4:16\n", {"round: ,B,4:16"}},
      {"heat,name,time\n1,A,4:15\n,B,4:16\n", {"heat: ,B,4:16"}},
      {"name,time\nJos\xE9,4:15\n", {"encoding: é"}},
      {"name,time\nZo\xC3\xAB,4:15\nJos\xE9,4:16\n", {"encoding: \xE9"}},
      {"name,time\nJos\xE9,4:15\nA\x8D,4:16\n", {"encoding: \x8D"}},
      {"name,time\nA,4:15\nA,4:16\n", {"rides-twice: A"}},
      {"# ruling: relegate | Zoe | q | x\nround,name,time\nq,A,4:15\n",
       {"unknown-competitor: relegate | Zoe | q | x"}},
      {"# ruling: award | A | | jury | plac: 1\nname,time\nA,4:15\n", {"unknown-key: plac"}},
      {"# ruling: award | A | | jury | place: 1 | place: 2\nname,time\nA,4:15\n", {"duplicate-key: place"}},
      {"# ruling: substitute | A | | ill\nname,time\nA,4:15\n", {"missing-key: substitute"}},
      {"only,words\nin,here\n", {"header: "}},
      {"Night,\n\"name,nation,time\",\n\"A,GER,4:15\"\n", {"header: name,nation,time"}},
      {"name,nation,time\n\"A,GER,\"\"4:15\"\"\"\n", {"row-shape: A,GER,\"\"4:15\"\""}},
      {"heat,bib,name,time\n1,02.01.2026,A,4:15\n1,2,#NAME?,4:16\n",
       {"spreadsheet: 02.01.2026", "spreadsheet: #NAME?"}},
      {"name,time,last lap,1000\nA,04:15.0,00:15.23,04.05.2031\n",
       {"time: 04:15.0", "time: 00:15.23", "time: 04.05.2031"}},
      {"name,time\nA,1899-12-30 00:04:15\nB,04:15:00\nC,15031\nD,4:15.03 PM\n",
       {"time: 1899-12-30 00:04:15", "time: 04:15:00", "time: 15031", "time: 4:15.03 PM"}},
      {"name,time\nJi?i,4:15\n???,4:16\nWho?,4:17\n", {"spreadsheet: Ji?i", "spreadsheet: ???"}},
      {"name,time\n\nA,4:15\n\n,\n", {"passed-over: "}},
      {"round,heat,name,time\nFinals,,,\nq,1,A,4:15\nq,2,,\n", {"row-shape: Finals", "empty-heat: q,2,,"}},
      {"name,time\nA,4:15\nname,time\nB,4:16\n", {"passed-over: name,time"}},
      {"name,time,rank\nA,4:15 Q,1.\nB*,4:16 (OR),2.\n",
       {"cleaned: 4:15 Q", "cleaned: 1.", "cleaned: B*", "cleaned: 4:16 (OR)"}},
      {"name,time\nA,4:15 X\nB,4:16 Q WO\n", {"time: 4:15 X", "time: 4:16 Q WO"}},
      {"", {"empty: "}},
  });
  for (const Case& wrong : cases) {
    INFO(wrong.text);
    Read read(wrong.text);
    CHECK(read.found() == wrong.found);
    CHECK(read.reading.event.has_value() != has_error(read.reading.findings));
  }
}

TEST_CASE("CSV that ends within a row is not whole", "[event_csv]") {
  const std::string rows = "heat,name,nation,time\n1,Ann,AUS,3:31.2\n1,Bea,BEL,3:32.2\n";
  CHECK(Read(rows + "2,Cid,C").found() == Found{"cut-off: 2,Cid,C"});
  CHECK(Read(rows + "2,Cid,").found() == Found{"cut-off: 2,Cid,"});
  // Not every program ends the last row, and not everybody types every comma.
  for (const char* whole : {"", "2,Cid,CAN,3:33.2", "2,Cid,C\n", "2,Cid,C\r\n"}) {
    CHECK(Read(rows + whole).found().empty());
  }
  CHECK(Read("heat,name,nation,time\n1,Ann\n1,Bea").found().empty());
}

TEST_CASE("what is no time says what a cell may hold", "[event_csv]") {
  const Read read("name,time,1000\nA,crashed,\nB,,####\n");
  REQUIRE(read.found() == Found{"time: crashed", "time: ####"});
  CHECK(read.reading.findings[0].message == "time \"crashed\" is neither a time nor a known status");
  CHECK_THAT(read.reading.findings[1].hint, Catch::Contains("too narrow when the sheet was exported"));
}

TEST_CASE("an entry list has no column of times", "[event_csv]") {
  CHECK(Read("name,nation\nAnn,GBR\nBea,FRA\n").event().rides.size() == 2);
  CHECK(Read("Entries\n\nBib;Rider;Nation;UCI ID\n1;Ann;GBR;99\n").event().rides.front().bib == "1");
  CHECK(Read("surname,first name,club\nAble,Ann,CC\n").event().rides.front().name == "Ann Able");
  CHECK(Read("# rules: uci\n\nName\nAnn\nBea\n").event().rides.size() == 2);
  CHECK(Read("Our night\nName\nAnn\n").found() == Found{"header: "});
  CHECK(Read("Name\nAble, Ann\n").found() == Found{"row-shape: Ann"});
  // A header with times goes first, wherever it stands.
  CHECK(Read("name,nation\nheat,name,time\n1,Ann,3:31.0\n").event().rides.size() == 1);
  CHECK(Read("name,colour\nAnn,red\n").found() == Found{"header: "});
  CHECK(Read("name,nation,tiem\nAnn,GBR,3:31.021\n").found() == Found{"unread-column: tiem"});
}

TEST_CASE("a key of one's own is as it is written", "[event_csv]") {
  Read read("# x_Bike: 1\n# x_bike: 2\nname,time,x_Bike\nAnn,4:01,3\n");
  const Event& event = read.event();
  REQUIRE(event.extra_pool.size() == 3);
  for (const Extra& extra : event.extra_pool) CHECK(extra.key == (extra.json == "2" ? "x_bike" : "x_Bike"));
}

TEST_CASE("a value of one's own is JSON or a text", "[event_csv]") {
  Read read(
      "name,time,x_a,x_b\nAnn,4:01,1.80,\xef\xbb\xbf"
      "1.80\n");
  const Event& event = read.event();
  REQUIRE(event.extra_pool.size() == 2);
  CHECK(event.extra_pool[0].json == "1.80");
  CHECK(event.extra_pool[1].json ==
        "\"\xef\xbb\xbf"
        "1.80\"");
}

TEST_CASE("whoever rides in a round may be called like a heading, and so may the round", "[event_csv]") {
  const Found none;
  CHECK(Read("round,name,club,time\nqualifying,Verein,,4:30\nfinal,Nachname,Verein,\n").found() == none);
  CHECK(Read("round,heat,name,time\nround,heat,Ann,\n").found() == none);
  const std::string own = "round,heat,name,nation,time,status\nround,heat,Name,Nation,,\n";
  CHECK(Read(own).found() == none);
  for (const char* other :
       {"round,name,nation,time,status,note", "round,heat,side,seed,name,nation,time,status"})
    CHECK(Read(own + other + "\n").found() == Found{std::string("second-table: ") + other});
  for (const char* other : {"Rang,Name,Zeit", "Start-Nr.,Name"}) {
    CHECK(Read(std::string("round,name,time\nqualifying,Ann,4:30\n") + other + "\n").found() ==
          Found{std::string("second-table: ") + other});
  }
  CHECK(Read("round,name,nation,time,status\nqualifying,\";;;;rank;#\",,,\n").event().rides.size() == 1);
}
