#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/location.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;

namespace {

std::string located(const Document& document, const Place& place) {
  const Span bytes = locate(document, place);
  return std::string(document.bytes().substr(bytes.offset, bytes.length));
}

Place ride(std::size_t round, std::size_t heat, std::size_t ride) {
  return Place{}.in("rounds", round).in("heats", heat).in("rides", ride);
}

Finding finding(Place place, Severity severity = Severity::error) {
  return {severity, "code", "wrong", std::move(place), "mend it", {}, {}};
}

}  // namespace

TEST_CASE("a path leads to a value of JSON or to the nearest around it", "[location]") {
  const Document document("a.json", R"({ "a}": "\"]", "rounds": [ 1, { "heats": [ {
    "rides": [ { "time": "4:61.2", "rank" : 12 }, {} ] } ] } ], "rules": {"id": "x"} })");
  CHECK(located(document, ride(1, 0, 0).in("time")) == "\"4:61.2\"");
  CHECK(located(document, ride(1, 0, 0).in("rank")) == "12");
  CHECK(located(document, ride(1, 0, 0).in("name")) == "{");
  CHECK(located(document, ride(1, 0, 9).in("name")) == "[");
  CHECK(located(document, Place{}.in("rounds", 0)) == "1");
  CHECK(located(document, Place{}.in("rules").in("id")) == "\"x\"");
  CHECK(locate(document, Place{}).offset == 0);
  CHECK(locate(document, Place(Span{3, 4})).offset == 3);
}

TEST_CASE("a bare list is the rides of the first round", "[location]") {
  const Document document("a.json", "[{\"name\": \"A\"}, {\"name\": \"B\"}]");
  CHECK(located(document, Place{}.in("rounds", 0).in("rides", 1).in("name")) == "\"B\"");
}

TEST_CASE("broken JSON is searched no further than it goes", "[location]") {
  for (const char* text : {"{", "[", "{\"rounds\"", "{\"rounds\": [", "{\"rounds\": [{]", "{\"rounds\" 1}",
                           "\"", "{\"a\": \"x\\", "[,,,", "[1 2", "{\"rounds\": }"}) {
    const Document document("a.json", text);
    CHECK(locate(document, ride(0, 0, 1).in("time")).offset <= document.bytes().size());
  }
}

TEST_CASE("a locator finds many places as if each were the first", "[location]") {
  const std::string json =
      R"({ "rounds": [ { "round": "q", "heats": [ { "rides": [ {"name": "A"}, {"name": "\u00e9", "bib": 2} ] },
    { "heat": 2 }, { "rides": [ [], {"name": "C", "time": "x"} ] } ] }, { "rides": [1, 2] } ], "rules": {"id": "x"} })";
  for (const std::string& text : {json, std::string("[{\"name\": \"A\"},\n{\"name\": \"B\"}]"),
                                  std::string("round,heat,name,time\nq,1,A,4:00\nq,1,B,x\nq,2,C,4:02\n")}) {
    const Document document("event", text);
    std::vector<Place> places{{}, Place{}.in("rules").in("id"), Place{}.in("rounds", 9)};
    for (std::size_t i = 0; i < 60; ++i) {
      const Place place = ride(i % 2, i * 7 % 3, i * 5 % 3);
      places.push_back(i % 4 == 0 ? place.in("name") : i % 4 == 1 ? place.in("time") : place);
      places.push_back(Place{}.in("rounds", i % 3).in("rides", i % 4));
    }
    Locator locator(document);
    for (const Place& place : places) {
      INFO(place.pointer());
      CHECK(locator.locate(0, place).offset == locate(document, place).offset);
      CHECK(locator.diagnose(finding(place), false) == diagnose(document, finding(place), false));
    }
  }
}

TEST_CASE("a path leads to a cell of CSV", "[location]") {
  const Document document("a.csv",
                          "# meet: Games\n# records: [{\"kind\": \"WR\"}]\n# ruling: relegate | A | q | x\n"
                          "# ruling: relegate | B | q | y\nround,heat,name,time,1000,2000\n"
                          "f,1,A,4:00,,\nq,2,B,DNS,1:05,2:05\nq,1,C,4:01,,\nq,2,D,4:02,,\n");
  CHECK(located(document, ride(1, 0, 1).in("name")) == "D");
  CHECK(located(document, ride(1, 1, 0).in("time")) == "4:01");
  CHECK(located(document, ride(1, 0, 0).in("status")) == "DNS");
  CHECK(located(document, ride(1, 0, 0).in("splits", 1).in("time")) == "2:05");
  CHECK(located(document, ride(1, 0, 0).in("bib")) == "q,2,B,DNS,1:05,2:05");
  CHECK(located(document, Place{}.in("rounds", 1).in("heats", 1)) == "q,1,C,4:01,,");
  CHECK(located(document, Place{}.in("rounds", 1).in("round")) == "q");
  CHECK(located(document, Place{}.in("meet")) == "Games");
  CHECK(located(document, Place{}.in("records", 0).in("kind")) == "\"WR\"");
  CHECK(located(document, Place{}.in("rulings", 1).in("competitor")) == "relegate | B | q | y");
  CHECK(locate(document, ride(7, 0, 0)).offset == 0);
}

TEST_CASE("lines and columns", "[location]") {
  const Document document("a",
                          "\xEF\xBB\xBF"
                          "a\u00e9z\r\nb\rc\nd");
  const auto at = [&](std::string_view text) {
    const Location where = line_and_column(document, {document.bytes().find(text), 1});
    return std::pair(where.line, where.column);
  };
  CHECK(at("a") == std::pair<std::size_t, std::size_t>(1, 1));
  CHECK(at("z") == std::pair<std::size_t, std::size_t>(1, 3));
  CHECK(at("b") == std::pair<std::size_t, std::size_t>(2, 1));
  CHECK(at("c") == std::pair<std::size_t, std::size_t>(3, 1));
  CHECK(at("d") == std::pair<std::size_t, std::size_t>(4, 1));
  CHECK(line_and_column(document, {document.bytes().size(), 0}).column == 2);
}

TEST_CASE("a finding is shown with its line", "[location]") {
  const Document document("a.json", "{\n  \"name\": \"Crapez\", \"time\": \"4:61.20\" }");
  CHECK(diagnose(document, finding(Place(Span{32, 9})), false) ==
        "a.json:2:31: error: wrong\n"
        "    2 |   \"name\": \"Crapez\", \"time\": \"4:61.20\" }\n"
        "      |                               ^^^^^^^^^\n"
        "  hint: mend it\n");
  CHECK(diagnose(document, finding({}), false) == "a.json: error: wrong\n  hint: mend it\n");
  CHECK(diagnose(document, finding({}, Severity::note), true) ==
        "a.json: \x1b[1;36mnote:\x1b[0m wrong\n  hint: mend it\n");
}

TEST_CASE("a finding in CSV names row and column", "[location]") {
  const Document document("men.csv", "# meet: \"x\ny\"\nName,Time\n\"A\nB\",4:61.2\n");
  const std::string text = diagnose(document, finding(Place(Span{document.bytes().find("4:61"), 6})), false);
  CHECK(text.substr(0, text.find('\n')) == "men.csv:5:4 (row 4, column Time): error: wrong");
}

TEST_CASE("carets stand under what is meant, whatever stands before it", "[location]") {
  const auto carets = [](std::string_view before, std::string_view what) {
    const Document document("a", std::string(before) + std::string(what) + " \x1b[2J");
    const std::string text = diagnose(document, finding(Place(Span{before.size(), what.size()})), false);
    CHECK(text.find('\x1b') == std::string::npos);
    const std::size_t second = text.find('\n', text.find('\n') + 1) + 1;
    return text.substr(second + 8, text.find('\n', second) - second - 8);
  };
  CHECK(carets("ab ", "x") == "   ^");
  CHECK(carets("\t", "x") == " ^");
  CHECK(carets("李雪", "x") == "    ^");
  CHECK(carets("e\u0301 ", "李") == "  ^^");
  CHECK(carets("", "") == "^");
}

TEST_CASE("a long line is cut around what is meant", "[location]") {
  const std::string before(5000, 'a');
  const Document document("a", before + "HERE" + before);
  const std::string text = diagnose(document, finding(Place(Span{5000, 4})), false);
  CHECK(text.size() < 500);
  CHECK(text.find("...a") != std::string::npos);
  CHECK(text.find("aHEREa") != std::string::npos);
  CHECK(text.find("a...") != std::string::npos);
  CHECK(text.starts_with("a:1:5001: "));
}

TEST_CASE("marks and note of a ride may stand in one column of a sheet", "[location]") {
  const Document notes("a.csv", "name,time,notes\nAnn,4:20.1,Q fast\n");
  CHECK(located(notes, ride(0, 0, 0).in("marks")) == "Q fast");
  CHECK(located(notes, ride(0, 0, 0).in("note")) == "Q fast");
  const Document apart("b.csv", "name,time,marks,note\nAnn,4:20.1,Q,fast\n");
  CHECK(located(apart, ride(0, 0, 0).in("marks")) == "Q");
  CHECK(located(apart, ride(0, 0, 0).in("note")) == "fast");
}

TEST_CASE("where UTF-8 goes wrong is the character that is spoilt", "[location]") {
  // Behind a letter of UTF-8, bytes that continue no character.
  Document document("a.json", "{ \"event\": \"\xC3\xA9\", \"meet\": \"\x80\x80\x80\x80\x80\" }");
  const EventReading reading = read_event(document);
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].code == "not-json");
  REQUIRE(reading.findings[0].place.bytes());
  CHECK(reading.findings[0].place.bytes()->offset == document.bytes().find("\x80"));
}

TEST_CASE("one event is not read from a sheet of several", "[location]") {
  Document document("a.csv", "event,name,time\nMen,Ann,4:20.1\nWomen,Bea,4:30.1\n");
  const EventReading reading = read_event(document);
  CHECK_FALSE(reading.event);
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].code == "several-events");
}
