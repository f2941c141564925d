#include "../property/resolved_event.hpp"

#include <pursuit/report/html.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/report/svg.hpp>
#include <pursuit/rules/library.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace {

using Catch::Contains;
using pursuit::Report;
using pursuit::test::Resolved;

std::string page(const Report& report, pursuit::HtmlPage kind = pursuit::HtmlPage::alone) {
  std::string html;
  pursuit::write_html(html, report, kind);
  return html;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

constexpr std::string_view final_four =
    R"json({ "event": "<b>E</b>", "rules": "final-4", "track": "250", "distance": 4000,
  "sources": ["https://x.org/?a=1&b=2", "javascript:alert(1)", "http://x.org/\"onclick=\"y", "a book"],
  "rounds": [ { "round": "qualifying", "rides": [
    { "name": "<script>alert(1)</script>&\"'", "nation": "GBR", "time": "4:15.031" }, { "name": "B", "time": "4:16.1" },
    { "name": "C", "time": "4:17.1" } ] } ],
  "rulings": [ { "kind": "relegate", "competitor": "C", "round": "qualifying", "reason": "blocked", "article": "3.2.096" } ]
})json";

}  // namespace

TEST_CASE("a page runs nothing, asks for nothing and names its style by its hash", "[html]") {
  const Resolved event(final_four);
  const std::string html = page(pursuit::event_report(event.competition));
  CHECK(count(html, "<h1") == 1);
  CHECK(count(html, "<style>") == 1);
  for (const std::string_view tag : {"<script", "<link", "<img", "<iframe", "style=\"", "@import", "url("})
    CHECK(count(html, tag) == 0);
  CHECK_THAT(html, Contains("default-src 'none'; style-src 'sha256-"));
}

TEST_CASE("a name is text on a page, and only addresses of the web are links", "[html]") {
  const Resolved event(final_four);
  const std::string html = page(pursuit::event_report(event.competition));
  CHECK(count(html, "<b>E") == 0);
  CHECK_THAT(html, Contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"));
  CHECK_THAT(html, Contains("<a href=\"https://x.org/?a=1&amp;b=2\" rel=\"noreferrer\">"));
  CHECK(count(html, "href=\"javascript") == 0);
  CHECK(count(html, "href=\"http://x.org") == 0);
  CHECK(count(html, "onclick=\"") == 0);
}

TEST_CASE("a communique is the round, what was decided on it, and what comes next", "[html]") {
  const Resolved event(final_four);
  Report report = pursuit::event_report(event.competition);
  CHECK_FALSE(pursuit::make_communique(report, event.competition, "classification"));
  CHECK(report.sections.size() > 4);
  REQUIRE(pursuit::make_communique(report, event.competition, "Qualifying"));
  CHECK(report.is_sheet);
  const std::string html = page(report);
  CHECK_THAT(html, Contains("<body class=\"signed\">") &&
                       Contains("C is relegated in Qualifying: blocked (UCI 3.2.096)"));
  CHECK_THAT(html, Contains("<h4>Heat 1, 1v2</h4>") && Contains("Next: who rides whom"));
  CHECK_THAT(html, Contains("<dt>Hour</dt><dd><bdi></bdi>&nbsp;</dd>"));
  CHECK(count(page(pursuit::event_report(event.competition)), "class=\"signed\"") == 0);
}

TEST_CASE("a sheet says number, hour and officials where the event does", "[html]") {
  const Resolved event(R"({ "rules": "final-4", "communique": 12, "hour": "19:42",
    "officials": ["President: Ann <i>", "Bea"], "rounds": [ { "round": "qualifying", "rides": [ { "name": "A", "time": "4:15" } ] } ] })");
  const std::string html = page(pursuit::seed_report(event.competition));
  CHECK_THAT(html, Contains("PROVISIONAL, communiqué 12, 19:42") && Contains("<dd><bdi>12</bdi>"));
  CHECK_THAT(html, Contains("<dt>President</dt><dd><bdi>Ann &lt;i&gt;</bdi>") &&
                       Contains("<dt>Official</dt><dd><bdi>Bea</bdi>"));
  CHECK(count(html, "Secretary") == 0);
}

TEST_CASE("a start list is a block for each heat, with both straights", "[html]") {
  const Resolved event(R"({ "rules": "match-round-8", "track": "250", "distance": 4000,
    "rounds": [ { "round": "qualifying", "rides": [ { "name": "A", "bib": "7", "time": "4:15" },
      { "name": "B", "time": "4:16" }, { "name": "C", "time": "4:17" }, { "name": "D", "time": "4:18" },
      { "name": "E", "time": "4:19" } ] } ] })");
  const std::string html = page(pursuit::seed_report(event.competition));
  CHECK(count(html, "<div class=\"block\">") == 4);
  CHECK_THAT(html, Contains("16 laps of 250 m"));
  // Whoever rides alone has the same columns, and a bib on one side is a column of all blocks.
  CHECK(count(html, "(alone)") == 3);
  CHECK(count(html, ">Back</th>") == 4);
  CHECK(count(html, "<th scope=\"col\" class=\"figure\">Bib</th>") == 5);
}

TEST_CASE("only pages of a site have room for links to their neighbours", "[html]") {
  const Resolved event(final_four);
  const Report report = pursuit::event_report(event.competition);
  CHECK(count(page(report), pursuit::neighbours_slot) == 0);
  CHECK(count(page(report, pursuit::HtmlPage::of_site), pursuit::neighbours_slot) == 1);
}

TEST_CASE("ids are given once, also where a round is called like a part", "[html]") {
  Report report;
  report.head.title = "R";
  for (const char* const id : {"findings", "findings", "findings-title", ""}) {
    report.sections.emplace_back();
    report.sections.back().id = id;
    report.sections.back().title = "T";
  }
  const std::string html = page(report);
  for (const std::string_view id :
       {"id=\"findings\"", "id=\"findings-2\"", "id=\"findings-title\"", "id=\"findings-title-2\""})
    CHECK(count(html, id) == 1);
}

TEST_CASE("a bracket alone is a document with its own colours, also where there is none", "[svg]") {
  const Resolved event(final_four);
  std::string svg;
  pursuit::write_svg(svg, pursuit::bracket_report(event.competition));
  CHECK_THAT(svg, Contains("<?xml version=\"1.0\"") && Contains("</desc><style>"));
  Report nothing;
  nothing.head.title = "<E>";
  svg.clear();
  pursuit::write_svg(svg, nothing);
  CHECK_THAT(svg, Contains("No heats of two are drawn yet.") && Contains("&lt;E&gt;</title>"));
}
