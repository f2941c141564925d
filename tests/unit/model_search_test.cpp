#include <pursuit/model/search.hpp>
#include <pursuit/parser/event_reader.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace {

using namespace std::string_literals;

/// Labels of those found, one after the other.
struct Meeting {
  pursuit::Document document{"event.json",
                             R"([{"bib": "7", "name": "Radamés Treviño", "nation": "MEX", "time": "4:20"},
      {"bib": "17", "name": "Bradley Wiggins", "nation": "GBR", "time": "4:21"},
      {"bib": "9", "name": "Steven Burke", "nation": "GBR", "time": "4:22"},
      {"bib": "3", "name": "Team Seven", "members": ["Jiří Daler", "Ann O'Neil"], "time": "4:23"}])"};
  pursuit::Event event = pursuit::read_event(document).event.value();

  std::string found(std::string_view who) const { return names(pursuit::search(event, who)); }
  std::string near(std::string_view who) const { return names(pursuit::search_near(event, who)); }

 private:
  std::string names(const std::vector<pursuit::CompetitorId>& which) const {
    std::string all;
    for (const pursuit::CompetitorId id : which) all += std::string(event.competitor(id).label()) + ";";
    return all;
  }
};

TEST_CASE("a competitor is found by bib, name, nation or parts of them", "[search]") {
  const Meeting meeting;
  CHECK(meeting.found("7") == "Radamés Treviño;");  // not 17 as well
  CHECK(meeting.found("TREVINO") == "Radamés Treviño;");
  CHECK(meeting.found("wiggins bradley") == "Bradley Wiggins;");
  CHECK(meeting.found("gbr burke") == "Steven Burke;");
  CHECK(meeting.found("GBR") == "Bradley Wiggins;Steven Burke;");
  CHECK(meeting.found("Daler") == "Team Seven;");
  CHECK(meeting.found("nobody") == "");
  CHECK(meeting.found("") == "");
  CHECK(meeting.found("  ") == "");
}

TEST_CASE("a mistyped competitor is near those he may be", "[search]") {
  const Meeting meeting;
  CHECK(meeting.near("Wigins") == "Bradley Wiggins;");
  CHECK(meeting.near("Stephen Burke") == "Steven Burke;");
  CHECK(meeting.near("Dalar") == "Team Seven;");
  CHECK(meeting.near("xyz") == "");
  CHECK(meeting.near("") == "");
}

}  // namespace
