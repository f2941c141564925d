#include <pursuit/report/site.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using Catch::Contains;
using pursuit::EventFacts;
using pursuit::Site;

EventFacts facts(std::uint32_t year, const std::string& meet, const std::string& discipline = "individual") {
  EventFacts facts;
  facts.year = year;
  facts.meet = meet;
  facts.event = discipline;
  facts.discipline = discipline;
  facts.gender = "men";
  facts.rules = "final-4";
  return facts;
}

std::string index_of(const Site& site) {
  std::string html;
  site.write_index(html);
  return html;
}

std::vector<std::string> files(const Site& site) {
  std::vector<std::string> files;
  for (const pursuit::SitePage& page : site.pages()) files.push_back(page.file);
  return files;
}

}  // namespace

TEST_CASE("a page leads to the same event of the Games before and after", "[site]") {
  Site site;
  site.add({facts(2012, "2012 Summer Olympics"), "c.html"});
  site.add({facts(2004, "2004 Summer Olympics"), "a.html"});
  site.add({facts(2008, "2008 Summer Olympics"), "b.html"});
  site.add({facts(2008, "2008 Summer Olympics", "team"), "t.html"});
  site.add({facts(2010, "2010 Commonwealth Games"), "g.html"});
  site.add({facts(0, "Summer Olympics"), "z.html"});
  site.close();
  CHECK(files(site) == std::vector<std::string>{"z.html", "a.html", "b.html", "t.html", "g.html", "c.html"});
  CHECK_THAT(site.links(1), !Contains("Before") && Contains("After: <a href=\"b.html\">"));
  CHECK_THAT(site.links(2),
             Contains("Before: <a href=\"a.html\">") && Contains("After: <a href=\"c.html\">"));
  CHECK_THAT(site.links(5), Contains("Before: <a href=\"b.html\"><bdi>2008 Summer Olympics</bdi>"));
  for (const std::size_t alone : {0U, 3U, 4U})
    CHECK_THAT(site.links(alone), !Contains("Before") && !Contains("After") && Contains("index.html"));
}

TEST_CASE("two events of the same Games have the same neighbour before", "[site]") {
  Site site;
  site.add({facts(2004, "2004 Olympics"), "a.html"});
  site.add({facts(2008, "2008 Olympics"), "b.html"});
  site.add({facts(2008, "2008 Olympics"), "c.html"});
  site.close();
  for (const std::size_t page : {1U, 2U}) CHECK_THAT(site.links(page), Contains("Before: <a href=\"a.html\">"));
}

TEST_CASE("an index asks only what has several answers", "[site]") {
  Site site;
  for (std::uint32_t i = 0; i < 13; ++i) {
    EventFacts one = facts(2000 + i, "M", i % 2 == 0 ? "team" : "individual");
    one.category = std::string(1, static_cast<char>('a' + i));
    site.add({one, std::to_string(i) + ".html"});
  }
  site.close();
  const std::string html = index_of(site);
  CHECK_THAT(html, Contains("<legend>Discipline</legend>") && Contains("data-f0=\"2\""));
  CHECK_THAT(html, !Contains("<legend>Gender</legend>") && !Contains("<legend>Category</legend>"));
  CHECK_THAT(html, Contains("<p>13 events</p>"));
}

TEST_CASE("an index shows names as text, and winning times from two on", "[site]") {
  EventFacts one = facts(2004, "<i>M</i>");
  one.winning_time = pursuit::read_time("4:16.304").time;
  one.medallists = {{1, "gold", "A & <b>", "GBR", "4:16.304", {}}, {1, "gold", "C", "FRA", "", {}}};
  Site site;
  site.add({one, "a&b.html"});
  site.close();
  CHECK_THAT(index_of(site), Contains("&lt;i&gt;M&lt;/i&gt;") && Contains("href=\"a&amp;b.html\"") &&
                                 Contains("A &amp; &lt;b&gt;, C") && Contains("4:16.304") &&
                                 !Contains("Winning times by year"));
  one.year = 2008;
  site.add({one, "b.html"});
  site.close();
  CHECK_THAT(index_of(site), Contains("Winning times by year") && Contains("men individual pursuit"));
}
