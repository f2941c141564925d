#include "../../src/report/style.hpp"

#include <pursuit/model/race_time.hpp>
#include <pursuit/report/site.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace {

using Catch::Contains;
using pursuit::EventFacts;
using pursuit::Site;
using pursuit::SitePage;

EventFacts facts(std::uint32_t year, std::string meet, std::string discipline = "individual") {
  EventFacts facts;
  facts.year = year;
  facts.meet = std::move(meet);
  facts.event = "Men's " + discipline + " pursuit";
  facts.discipline = std::move(discipline);
  facts.gender = "men";
  facts.category = "elite";
  facts.rules = "match-round-8";
  return facts;
}

EventFacts olympics(std::uint32_t year) {
  return facts(year, fmt::format("{} Summer Olympics", year));
}

/// Pages in this order: `a.html`, `b.html` ...
Site site_of(std::vector<EventFacts> all) {
  Site site;
  for (std::size_t i = 0; i < all.size(); ++i)
    site.add({std::move(all[i]), fmt::format("{}.html", static_cast<char>('a' + i))});
  site.close();
  return site;
}

/// `b < a > c`: the pages before and after one; `-` for none.
std::string neighbours(const Site& site, std::string_view file) {
  for (std::size_t page = 0; page < site.pages().size(); ++page) {
    if (site.pages()[page].file != file) continue;
    const std::string links = site.links(page);
    const auto to = [&](std::string_view word) {
      const std::size_t at = links.find(fmt::format("<li>{}: <a href=\"", word));
      return at == std::string::npos ? '-' : links[links.find("href=\"", at) + 6];
    };
    return fmt::format("{} < {} > {}", to("Before"), file.front(), to("After"));
  }
  return "no such page";
}

/// Without its style sheet.
std::string index_of(const Site& site) {
  std::string out;
  site.write_index(out);
  const std::size_t style = out.find("<style>");
  return out.erase(style, out.find("</style>") - style);
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST_CASE("pages stand by year, meet and event, whatever the order they came in", "[site]") {
  const Site site =
      site_of({facts(2008, "B"), olympics(0), facts(2008, "A", "team"), facts(2008, "A"), facts(2004, "Z")});
  std::string order;
  for (const SitePage& page : site.pages()) order += page.file.front();
  CHECK(order == "bedca");
}

TEST_CASE("neighbours are the same event at the Games before and after", "[site]") {
  const Site site = site_of({olympics(2008), olympics(2000), facts(2004, "2004 World Championships"),
                             facts(2004, "2004 Summer Olympics", "team"), olympics(2004)});
  CHECK(neighbours(site, "b.html") == "- < b > e");
  CHECK(neighbours(site, "e.html") == "b < e > a");
  CHECK(neighbours(site, "a.html") == "e < a > -");
  CHECK(neighbours(site, "c.html") == "- < c > -");
  CHECK(neighbours(site, "d.html") == "- < d > -");
}

TEST_CASE("men and women, and categories, are no neighbours; letters in another case are", "[site]") {
  EventFacts women = olympics(2004);
  women.gender = "women";
  EventFacts juniors = olympics(2004);
  juniors.category = "junior";
  EventFacts same = olympics(2004);
  same.meet = "2004 SUMMER Olympics";
  CHECK(neighbours(site_of({olympics(2008), women}), "a.html") == "- < a > -");
  CHECK(neighbours(site_of({olympics(2008), juniors}), "a.html") == "- < a > -");
  CHECK(neighbours(site_of({olympics(2008), same}), "a.html") == "b < a > -");
}

TEST_CASE("an event whose discipline is not said has neighbours by its name", "[site]") {
  const auto named = [](std::uint32_t year, std::string_view name) {
    EventFacts facts = olympics(year);
    facts.discipline.clear();
    facts.event = name;
    return facts;
  };
  const Site site = site_of({named(2000, "Kilo"), named(2004, "Pursuit"), named(2008, "Kilo")});
  CHECK(neighbours(site, "a.html") == "- < a > c");
  CHECK(neighbours(site, "b.html") == "- < b > -");
}

TEST_CASE("an event of no known year or meet has no neighbours", "[site]") {
  const Site site = site_of({olympics(2008), facts(0, " Summer Olympics"), facts(2004, ""), facts(2008, "")});
  for (const char* file : {"a.html", "b.html", "c.html", "d.html"})
    CHECK_THAT(neighbours(site, file), Contains("- <") && Contains("> -"));
  CHECK(site.links(0) ==
        "<nav aria-label=\"Site\"><ul>\n<li><a href=\"index.html\">All events</a></li>\n</ul></nav>\n");
}

TEST_CASE("two events of the same Games have the same neighbours", "[site]") {
  const Site site = site_of({olympics(2004), olympics(2008), olympics(2008), olympics(2008), olympics(2012)});
  for (const char* file : {"b.html", "c.html", "d.html"})
    CHECK(neighbours(site, file) == fmt::format("a < {} > e", file[0]));
  CHECK(neighbours(site, "a.html") == "- < a > b");
  CHECK(neighbours(site, "e.html") == "d < e > -");
}

TEST_CASE("links and index show texts as texts", "[site]") {
  const std::string text = "\"><script>alert(1)</script>'&";
  EventFacts hostile = facts(2004, "2004 " + text);
  EventFacts later = facts(2008, "2008 " + text);
  for (EventFacts* one : {&hostile, &later}) {
    one->event = one->gender = one->category = one->discipline = text;
    one->medallists = {{1, "gold", text, text, "", {}}};
    one->winning_time = pursuit::read_time("4:20").time;
    one->findings = one->distance = text;
  }
  hostile.rules = "other";
  Site site;
  site.add({hostile, "a'\".html"});
  site.add({later, "b.html"});
  site.close();
  for (const std::string& html : {site.links(0), site.links(1), index_of(site)})
    CHECK_THAT(html, !Contains("<script") && !Contains("'&") && !Contains("a'"));
  CHECK_THAT(site.links(1), Contains("href=\"a&#39;&quot;.html\"><bdi>2004 &quot;&gt;&lt;script&gt;"));
}

TEST_CASE("a row of the index says who won what", "[site]") {
  EventFacts won = olympics(2008);
  won.competitors = 18;
  won.medallists = {
      {1, "gold", "Ann", "", "", {}}, {2, "silver", "Bea", "", "", {}}, {2, "silver", "Cat", "", "", {}}};
  won.winning_time = pursuit::read_time("4:16.977").time;
  won.status = "complete";
  won.findings = "1 warning";
  CHECK_THAT(index_of(site_of({won})),
             Contains("<tr><td class=\"figure\">2008</td><td><bdi>2008 Summer Olympics</bdi></td>"
                      "<th scope=\"row\"><a href=\"a.html\"><bdi>Men&#39;s individual pursuit</bdi></a></th>"
                      "<td class=\"figure\">18</td><td class=\"gold\"><bdi>Ann</bdi></td>"
                      "<td class=\"silver\"><bdi>Bea, Cat</bdi></td><td class=\"bronze\"></td>"
                      "<td class=\"figure\">4:16.977</td><td><bdi>match-round-8</bdi></td>"
                      "<td><bdi>complete</bdi></td><td><bdi>1 warning</bdi></td></tr>\n") &&
                 Contains("<p>1 event</p>"));
  EventFacts nameless;
  CHECK_THAT(index_of(site_of({nameless})),
             Contains("<tr><td class=\"figure\"></td><td></td><th scope=\"row\"><a href=\"a.html\">"
                      "<bdi>a.html</bdi></a></th>"));
  nameless.id = "own-id";
  CHECK_THAT(index_of(site_of({nameless})), Contains("<bdi>own-id</bdi></a></th>"));
  CHECK_THAT(index_of(site_of({})), Contains("<p>0 events</p>") && Contains("</html>"));
}

/// An index of events under so many rules.
std::string index_of_rules(std::size_t rules) {
  std::vector<EventFacts> all;
  for (std::size_t i = 0; i < rules; ++i) {
    all.push_back(olympics(2008));
    all.back().rules = fmt::format("rules-{:02}", i);
  }
  return index_of(site_of(std::move(all)));
}

TEST_CASE("a question is asked where there are two answers and no more than twelve", "[site]") {
  CHECK_THAT(index_of_rules(1),
             !Contains("<fieldset") && !Contains("class=\"filters\"") && !Contains("data-f"));
  CHECK_THAT(index_of_rules(2), Contains("<fieldset><legend>Rules</legend>") && Contains("id=\"f0-2\""));
  CHECK_THAT(index_of_rules(12), Contains("id=\"f0-12\"") && Contains("data-f0=\"12\""));
  CHECK_THAT(index_of_rules(13), !Contains("<fieldset") && !Contains("data-f"));
}

TEST_CASE("an answer shows the events it belongs to", "[site]") {
  EventFacts team = facts(2012, "2012 Summer Olympics", "team");
  team.gender.clear();
  const std::string html = index_of(site_of({team, olympics(2008)}));
  CHECK_THAT(html,
             Contains("<fieldset><legend>Discipline</legend>\n"
                      "<label><input type=\"radio\" name=\"f0\" id=\"f0-0\" checked> all</label>\n"
                      "<label><input type=\"radio\" name=\"f0\" id=\"f0-1\"> individual</label>\n"
                      "<label><input type=\"radio\" name=\"f0\" id=\"f0-2\"> team</label>\n</fieldset>\n"
                      "<fieldset><legend>Gender</legend>") &&
                 Contains("id=\"f1-1\"> not said</label>") && Contains("id=\"f1-2\"> men</label>"));
  CHECK_THAT(html, Contains("<tr data-f0=\"1\" data-f1=\"2\"><td class=\"figure\">2008<") &&
                       Contains("<tr data-f0=\"2\" data-f1=\"1\"><td class=\"figure\">2012<"));
  // What hides the others is in the style sheet.
  CHECK_THAT(std::string(pursuit::index_style().text),
             Contains("body:has(#f1-2:checked) tr[data-f1]:not([data-f1='2'])") &&
                 Contains("#f3-12:checked") && Contains("[data-f3='12']){display:none}"));
}

TEST_CASE("winning times are a chart where two can be compared", "[site]") {
  const auto won = [](EventFacts facts, std::string_view time) {
    facts.winning_time = pursuit::read_time(time).time;
    facts.distance = "4000";
    facts.medallists = {{1, "gold", "Ann", "", "", {}}};
    return facts;
  };
  EventFacts shorter = won(olympics(2012), "3:20");
  shorter.distance = "3000";
  CHECK_THAT(
      index_of(site_of({won(olympics(2008), "4:16.977"), olympics(2004), shorter, won(olympics(0), "4:20"),
                        won(facts(2012, "2012 Summer Olympics", "team"), "3:51")})),
      !Contains("id=\"times\"") && !Contains("<figure"));

  const std::string html = index_of(site_of({won(olympics(2008), "4:16.977"), won(olympics(2004), "4:17"),
                                             shorter, won(facts(2012, "2012 World Championships"), "4:18")}));
  CHECK(count(html, "<figure") == 1);
  CHECK_THAT(html, Contains("aria-label=\"men individual pursuit, 4000 m (elite)\"") &&
                       Contains("<title id=\"winning-1-title\">") &&
                       Contains("3 winning times from 2004 to 2012") &&
                       Contains("The fastest: 2008 Summer Olympics: Ann 4:16.977."));
}

}  // namespace
