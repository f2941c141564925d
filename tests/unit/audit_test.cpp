#include <pursuit/audit/audit.hpp>
#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace pursuit;

namespace {

/// `code where: recorded > computed` of everything that is news.
struct Checked {
  std::vector<std::string> news;
  std::size_t accepted = 0;
  Compared compared;
};

Checked checked(std::string_view text) {
  Document document("event", text);
  const EventReading reading = read_event(document);
  for (const Finding& finding : reading.findings) UNSCOPED_INFO(finding.message);
  REQUIRE(reading.event);
  const Rules rules = library_rules(reading.event->rules).value();
  const Audit audit = pursuit::audit(resolve(*reading.event, rules));
  Checked result;
  for (const Finding& finding : audit.news) {
    result.news.push_back(fmt::format("{} {}: {} > {}", finding.code, finding.place.pointer(),
                                      finding.recorded, finding.computed));
  }
  result.accepted = audit.accepted.size();
  result.compared = audit.compared;
  return result;
}

std::vector<std::string> news(std::string_view text) {
  return checked(text).news;
}

/// An event of four in which everything is as it must be, with one text put in the place of another.
std::string but(std::string_view what, std::string_view instead) {
  std::string text =
      R"({ "meet": "2008 Olympic Games", "dates": "15-16 August 2008", "discipline": "individual",
    "distance": 4000, "rules": "final-4",
    "records": [{ "kind": "WR", "time": "4:11.114", "date": "1996-08-29" },
                { "kind": "OR", "time": "4:15.165", "date": "2004-08-20" }],
    "rounds": [
    { "round": "qualifying", "date": "2008-08-15", "heats": [
      { "heat": 1, "rides": [
        { "name": "Ann", "nation": "GBR", "time": "4:15.031", "rank": 1, "marks": ["QG", "OR"] },
        { "name": "Bea", "nation": "RUS", "time": "4:21.498", "rank": 3, "marks": ["QB"] }] },
      { "heat": 2, "rides": [
        { "name": "Cat", "nation": "NZL", "time": "4:18.990", "rank": 2, "marks": ["QG"] },
        { "name": "Dot", "nation": "GBR", "time": "4:22.260", "rank": 4, "marks": ["QB"] }] },
      { "heat": 3, "rides": [{ "name": "Eva", "nation": "ESP", "time": "4:26.102", "rank": 5 }] }] },
    { "round": "bronze", "date": "2008-08-16", "heats": [{ "heat": 1, "rides": [
        { "name": "Bea", "nation": "RUS", "time": "4:24.149" },
        { "name": "Dot", "nation": "GBR", "time": "4:20.947", "won": true }] }] },
    { "round": "gold", "date": "2008-08-16", "heats": [{ "heat": 1, "rides": [
        { "name": "Ann", "nation": "GBR", "time": "4:16.977", "won": true },
        { "name": "Cat", "nation": "NZL", "time": "4:19.611" }] }] }],
    "printed": [{ "source": "book", "winning_time": "4:16.977", "competitors": 5, "nations": 4,
      "classification": [{ "place": 1, "name": "Ann" }, { "place": 2, "name": "Cat" },
        { "place": 3, "name": "Dot" }, { "place": 4, "name": "Bea" }, { "place": 5, "name": "Eva" }] }] })";
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), instead);
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("nothing is found where everything is as it must be", "[audit]") {
  const Checked all = checked(but("book", "results book"));
  CHECK(all.news == Codes{});
  CHECK(all.compared.ranks == 5);
  CHECK(all.compared.marks == 4);
  CHECK(all.compared.pairs == 2);
  CHECK(all.compared.winners == 2);
  CHECK(all.compared.places == 5);
  CHECK(all.compared.winning_times == 1);
  CHECK(all.compared.counts == 2);
  CHECK(all.compared.records == 1);
}

TEST_CASE("ranks are held against times", "[audit]") {
  CHECK(news(but("\"rank\": 5", "\"rank\": 6")) == Codes{"rank /rounds/0/heats/2/rides/0/rank: 6 > 5"});
  CHECK(news(but("\"time\": \"4:26.102\", \"rank\": 5", "\"status\": \"DNF\", \"rank\": 5")).front() ==
        "rank /rounds/0/heats/2/rides/0/rank: 5 > unranked");
}

TEST_CASE("equal times that are ranked need something that parts them", "[audit]") {
  const std::string tie = but(
      R"("time": "4:26.102", "rank": 5 }] })",
      R"("time": "4:26.102", "rank": 5 }, { "name": "Fay", "nation": "ESP", "time": "4:26.102", "rank": 6 }] })");
  const Codes found = news(tie);
  REQUIRE(found.size() == 3);  // the book has five
  CHECK(found[0] == "unbroken-tie /rounds/0/heats/2/rides/1/rank: 5, 6 > =5");
  CHECK(found[1] == "left-out-of-print /printed/0/classification:  > =5");
  CHECK(found[2] == "competitor-count /printed/0/competitors: 5 > 6");
}

TEST_CASE("of a round that is known in part the order is compared", "[audit]") {
  const auto part = [](std::string_view ranks) {
    return fmt::format(
        R"({{ "rules": "final-4", "rounds": [{{ "round": "qualifying", "known": "part", "rides": [{}] }}] }})",
        ranks);
  };
  CHECK(news(part(
            R"({"name": "A", "time": "4:20.1", "rank": 4}, {"name": "B", "time": "4:21.1", "rank": 9})")) ==
        Codes{});
  CHECK(news(part(
            R"({"name": "A", "time": "4:20.1", "rank": 9}, {"name": "B", "time": "4:21.1", "rank": 4})")) ==
        Codes{"rank /rounds/0/rides/0/rank: 9 > before 4"});
  CHECK(news(part(
            R"({"name": "A", "time": "4:20.1", "rank": 4}, {"name": "B", "time": "4:21.1", "rank": 4})")) ==
        Codes{"rank /rounds/0/rides/1/rank: 4 > "});
  CHECK(news(part(R"({"name": "A", "rank": 1}, {"name": "B", "rank": 1}, {"name": "C", "rank": 2})")) ==
        Codes{"rank-contradicted /rounds/0/rides/2/rank:  > ", "rank /rounds/0/rides/2/rank: 2 > 3 or more"});
}

TEST_CASE("marks are held against who goes on", "[audit]") {
  CHECK(news(but("\"rank\": 5", "\"rank\": 5, \"marks\": [\"QB\"]")) ==
        Codes{"mark /rounds/0/heats/2/rides/0/marks: QB > "});
  CHECK(news(but("\"rank\": 3, \"marks\": [\"QB\"]", "\"rank\": 3")) ==
        Codes{"mark /rounds/0/heats/0/rides/1:  > QB"});
  CHECK(news(but("\"rank\": 3, \"marks\": [\"QB\"]", "\"rank\": 3, \"marks\": [\"QG\"]")) ==
        Codes{"mark /rounds/0/heats/0/rides/1/marks: QG > QB"});
  CHECK(news(but("\"rank\": 5", "\"rank\": 5, \"marks\": [\"OR\"]")) ==
        Codes{"record-mark /rounds/0/heats/2/rides/0/marks:  > "});
  CHECK(news(but("[\"QG\", \"OR\"]", "[\"QG\"]")) ==
        Codes{"record-mark /rounds/0/heats/0/rides/0/time:  > OR"});
}

TEST_CASE("winners, pairs and places are held against the times", "[audit]") {
  CHECK(news(but("\"time\": \"4:19.611\"", "\"time\": \"4:19.611\", \"won\": true")).size() == 1);
  CHECK(news(but("\"time\": \"4:16.977\", \"won\": true", "\"time\": \"4:16.977\", \"won\": false")) ==
        Codes{"winner /rounds/2/heats/0/rides/0/won: lost > won"});
  CHECK(news(but("{ \"place\": 4, \"name\": \"Bea\" }", "{ \"place\": 3, \"name\": \"Bea\" }")) ==
        Codes{"place /printed/0/classification/3/place: 3 > 4"});
  CHECK(news(but(", { \"place\": 2, \"name\": \"Cat\" }", "")) ==
        Codes{"left-out-of-print /printed/0/classification:  > 2"});
  CHECK(news(but("{ \"place\": 5, \"name\": \"Eva\" }", "{ \"place\": 5, \"name\": \"Gil\" }")) ==
        Codes{"printed-name /printed/0/classification/4/name:  > "});
  CHECK(news(but("{ \"place\": 5, \"name\": \"Eva\" }", "{ \"place\": 1, \"name\": \"Ann\" }")) ==
        Codes{"printed-twice /printed/0/classification/4/name:  > "});
}

TEST_CASE("totals are held against the event", "[audit]") {
  CHECK(news(but("\"winning_time\": \"4:16.977\"", "\"winning_time\": \"4:15.977\"")) ==
        Codes{"winning-time /printed/0/winning_time: 4:15.977 > 4:16.977"});
  CHECK(news(but("\"winning_time\": \"4:16.977\"", "\"winning_time\": \"4:16.98\"")) ==
        Codes{});  // cut digits
  CHECK(news(but("\"nations\": 4", "\"nations\": 3")) == Codes{"nation-count /printed/0/nations: 3 > 4"});
  CHECK(news(but("\"competitors\": 5", "\"riders\": 6")) == Codes{"rider-count /printed/0/riders: 6 > 5"});
}

TEST_CASE("a time that stands twice may be copied", "[audit]") {
  CHECK(news(but("\"time\": \"4:24.149\"", "\"time\": \"4:21.498\"")) ==
        Codes{"copied-time /rounds/1/heats/0/rides/0/time: 4:21.498 > another time"});
}

TEST_CASE("a time with fewer digits than the others of its round lacks one", "[audit]") {
  const auto times = [](std::string_view last) {
    std::string rides;
    for (int i = 1; i <= 6; ++i)
      rides += fmt::format(R"({{ "name": "Rider {0}", "time": "4:2{0}.{0}00" }}, )", i);
    return news(fmt::format(R"({{ "rules": "direct", "rounds": [{{ "round": "final", "rides":
                               [{} {{ "name": "Ann", "time": "{}" }}] }}] }})",
                            rides, last));
  };
  CHECK(times("4:20.031").empty());
  CHECK(times("4:20.31") == Codes{"digits /rounds/0/rides/6/time:  > "});
  CHECK(news(but("4:26.102", "4:26.1")).empty());  // one of five
}

TEST_CASE("the keys of an event are held against its title", "[audit]") {
  const auto called = [](std::string_view title) {
    return news(but("\"discipline\": \"individual\"",
                    fmt::format(R"("event": "{}", "gender": "women", "discipline": "individual")", title)));
  };
  CHECK(called("Women's individual pursuit").empty());
  CHECK(called("Final of men and women").empty());
  CHECK(called("Pursuit").empty());
  CHECK(called("Men's individual pursuit") == Codes{"title /gender:  > "});
  CHECK(called("Women's team pursuit") == Codes{"title /discipline:  > "});
}

TEST_CASE("splits that cannot be right are found", "[audit]") {
  const auto splits = [](std::string_view second) {
    return but("\"time\": \"4:26.102\"",
               fmt::format(R"("splits": [{{"at": 1000, "time": "1:09.5"}}, {{"at": 2000, "time": "{}"}},
                                         {{"at": 3000, "time": "3:20.6"}}], "time": "4:26.102")",
                           second));
  };
  CHECK(news(splits("2:14.9")) == Codes{});
  CHECK(news(splits("2:29.9")) == Codes{"lap /rounds/0/heats/2/rides/0/splits/1/time: 2:29.9 > "});
}

TEST_CASE("nations have their years and their Games", "[audit]") {
  CHECK(news(but("\"name\": \"Eva\", \"nation\": \"ESP\"", "\"name\": \"Eva\", \"nation\": \"ESX\"")) ==
        Codes{"nation-unknown /rounds/0/heats/2/rides/0/nation:  > "});
  CHECK(
      news(but("\"name\": \"Eva\", \"nation\": \"ESP\"", "\"name\": \"Eva\", \"nation\": \"URS\"")).front() ==
      "nation-year /rounds/0/heats/2/rides/0/nation: URS > ARM, AZE, BLR, EST, GEO, KAZ, KGZ, LAT, LTU, MDA, "
      "RUS, "
      "TJK, TKM, UKR, UZB");
  CHECK(news(but("\"name\": \"Eva\", \"nation\": \"ESP\"", "\"name\": \"Eva\", \"nation\": \"WAL\"")) ==
        Codes{"nation-meet /rounds/0/heats/2/rides/0/nation: WAL > GBR"});
}

TEST_CASE("dates and standing records are in order", "[audit]") {
  CHECK(news(but("\"round\": \"bronze\", \"date\": \"2008-08-16\"",
                 "\"round\": \"bronze\", \"date\": \"2008-08-14\"")) ==
        Codes{"date /rounds/1/date: 2008-08-14 > 2008-08-15 or later"});
  CHECK(news(but("\"round\": \"bronze\", \"date\": \"2008-08-16\"",
                 "\"round\": \"bronze\", \"date\": \"2008-08-32\"")) == Codes{"date /rounds/1/date:  > "});
  CHECK(news(but("\"date\": \"2004-08-20\"", "\"date\": \"2004-06-31\"")) ==
        Codes{"date /records/1/date:  > "});
  CHECK(news(but("\"date\": \"2004-08-20\"", "\"date\": \"2004-06\"")).empty());
  CHECK(news(but("\"date\": \"2004-08-20\"", "\"date\": \"2008-08-16\"")) ==
        Codes{"record-date /records/1/date: 2008-08-16 > before 2008-08-15"});
  CHECK(news(but("\"kind\": \"WR\", \"time\": \"4:11.114\"", "\"kind\": \"WR\", \"time\": \"4:15.500\""))
            .size() == 2);
}

TEST_CASE("members of teams have one name and one team", "[audit]") {
  const auto teams = [](std::string_view first, std::string_view second) {
    return fmt::format(R"({{ "rules": "final-4", "discipline": "team", "rounds": [
      {{ "round": "qualifying", "rides": [
        {{ "name": "GBR", "nation": "GBR", "members": ["Ann Ash", "Bea Birch"], "time": "4:00.1" }},
        {{ "name": "AUS", "nation": "AUS", "members": ["Cat Cherry", "{}"], "time": "4:01.1" }}] }},
      {{ "round": "gold", "heats": [{{ "rides": [
        {{ "name": "GBR", "nation": "GBR", "members": ["Ann Ash", "{}"], "time": "4:00.2" }},
        {{ "name": "AUS", "nation": "AUS", "members": ["Cat Cherry"], "time": "4:01.2" }}] }}] }}] }})",
                       first, second);
  };
  CHECK(news(teams("Dot Dogwood", "Eva Elm")) == Codes{});
  CHECK(news(teams("Dot Dogwood", "Bea Brich")) ==
        Codes{"two-spellings /rounds/1/heats/0/rides/0/members/1:  > "});
  CHECK(news(teams("Ann Ash", "Bea Birch")) == Codes{"two-teams /rounds/0/rides/1/members/1:  > "});
}

TEST_CASE("who loses does not ride on where the rules leave the pairs to the record", "[audit]") {
  const auto semifinal = [](std::string_view who) {
    return fmt::format(R"({{ "rules": "knockout-8-as-recorded", "rounds": [
      {{ "round": "quarterfinals", "heats": [
        {{ "heat": 1, "rides": [{{ "name": "Ann", "won": true }}, {{ "name": "Bea" }}] }}] }},
      {{ "round": "semifinals", "heats": [
        {{ "heat": 1, "rides": [{{ "name": "{}", "won": true }}, {{ "name": "Cat" }}] }}] }}] }})",
                       who);
  };
  const Codes wrong = news(semifinal("Bea"));
  const Codes right = news(semifinal("Ann"));
  const auto advanced = [](const std::string& code) { return code.starts_with("advanced"); };
  CHECK(std::count_if(wrong.begin(), wrong.end(), advanced) == 1);
  CHECK(std::count_if(right.begin(), right.end(), advanced) == 0);
}

TEST_CASE("what the event accepts is no news, and must be there", "[audit]") {
  const auto accepted = [](std::string_view code, std::string_view where, std::string_view values = "") {
    return but("\"printed\": [{",
               fmt::format(R"("accepted": [{{ "code": "{}", "where": "{}", {} "why": "known" }}],
                                                "printed": [{{ "source": "page", "winning_time": "4:15.977" }}, {{)",
                           code, where, values));
  };
  const Checked known = checked(accepted("winning-time", "/printed/0/winning_time"));
  CHECK(known.news == Codes{});
  CHECK(known.accepted == 1);
  CHECK(checked(accepted("winning-time", "")).accepted == 1);
  CHECK(news(accepted("winning-time", "/printed/1/winning_time")) ==
        Codes{"winning-time /printed/0/winning_time: 4:15.977 > 4:16.977",
              "accepted-for-nothing /accepted/0:  > "});

  const auto as = [&](std::string_view values) {
    return news(accepted("winning-time", "/printed/0/winning_time", values));
  };
  const Codes other{"winning-time /printed/0/winning_time: 4:15.977 > 4:16.977",
                    "accepted-for-nothing /accepted/0:  > "};
  CHECK(as(R"("recorded": "4:15.977", "computed": "4:16.977",)").empty());
  CHECK(as(R"("recorded": "4:15.977",)").empty());
  CHECK(as(R"("recorded": "4:15.978",)") == other);
  CHECK(as(R"("recorded": "4:15.977", "computed": "4:16.978",)") == other);
}

TEST_CASE("every code that compares is described once, in order", "[audit]") {
  const auto& codes = check_codes();
  CHECK(std::is_sorted(codes.begin(), codes.end(),
                       [](const CheckCode& a, const CheckCode& b) { return a.code < b.code; }));
  CHECK(std::adjacent_find(codes.begin(), codes.end(), [](const CheckCode& a, const CheckCode& b) {
          return a.code == b.code;
        }) == codes.end());
  CHECK(rule_of("winning-time") == "the time of the winner in the final");
  CHECK(rule_of("no-such-code").empty());
}
