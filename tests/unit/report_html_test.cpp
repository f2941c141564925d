#include "../../src/report/style.hpp"
#include "../sha256.hpp"
#include "bracket_sample.hpp"

#include <pursuit/report/html.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/report/svg.hpp>
#include <pursuit/text/escape.hpp>

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Catch::Contains;
using pursuit::BracketHeat;
using pursuit::BracketSide;
using pursuit::Cell;
using pursuit::Content;
using pursuit::HtmlPage;
using pursuit::Report;
using pursuit::Section;
using pursuit::Table;
using pursuit::bracket_sample::qualifying;
using pursuit::bracket_sample::round;
using pursuit::bracket_sample::Sample;

std::string page(const Report& report, HtmlPage kind = HtmlPage::alone) {
  std::string out;
  pursuit::write_html(out, report, kind);
  return out;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
    ++count;
  return count;
}

/// What stands in the first group of each match, in order.
std::vector<std::string> all(const std::string& text, const char* pattern) {
  std::vector<std::string> found;
  const std::regex regex(pattern);
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match)
    found.push_back((*match)[1]);
  return found;
}

Report of_section(Section section) {
  Report report;
  report.head.title = "Spring meeting";
  report.sections.push_back(std::move(section));
  return report;
}

Report of_line(std::string line) {
  return of_section({"notes", "Notes", {{std::move(line)}}, {}, {}, {}});
}

TEST_CASE("a page has one heading of its own, of meet and event where both are known", "[html]") {
  Report report = of_line("A line.");
  CHECK(count(page(report), "<h1") == 1);
  CHECK_THAT(page(report), Contains("<h1><bdi>Spring meeting</bdi></h1>"));
  report.facts.emplace();
  report.facts->meet = "2008 Summer Olympics";
  CHECK_THAT(page(report), Contains("<h1><bdi>Spring meeting</bdi></h1>"));
  report.facts->event = "Men's individual pursuit";
  CHECK(count(page(report), "<h1") == 1);
  CHECK_THAT(page(report), Contains("<p class=\"meet\"><bdi>2008 Summer Olympics</bdi></p>\n"
                                    "<h1><bdi>Men&#39;s individual pursuit</bdi></h1>"));
}

TEST_CASE("a page allows its own style sheet and nothing else", "[html]") {
  using pursuit::test::base64;
  using pursuit::test::sha256;
  CHECK(base64(sha256("abc")) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");  // FIPS 180-4

  const Sample sample("semifinal-4", {qualifying(6), round("semifinals", {"A 4:20, D 4:21"})});
  const std::string html = page(pursuit::event_report(sample.competition));
  const std::size_t style = html.find("<style>") + 7;
  const std::string css = html.substr(style, html.find("</style>") - style);
  CHECK_THAT(html, Contains("content=\"default-src 'none'; style-src 'sha256-" + base64(sha256(css)) +
                            "'; base-uri 'none'; form-action 'none'\""));
  CHECK(count(html, "<style") == 1);
  CHECK_THAT(html, !Contains(" style=") && !Contains("<script") && !Contains("src=") && !Contains("<link"));
  CHECK_THAT(css, !Contains("url(") && !Contains("@import") && !Contains("</"));

  for (const pursuit::StyleSheet& sheet :
       {pursuit::page_style(), pursuit::index_style(), pursuit::picture_style()})
    CHECK(sheet.hash == "sha256-" + base64(sha256(std::string(sheet.text))));
}

/// A report in which every text is this one, without pictures: those are as wide as their texts.
Report made_of(const std::string& text) {
  Table table{{{text, Content::number}, {text, Content::name}, {text, Content::nation}},
              {{{{text}, {text}, {text}}, {text, text}}},
              text};
  Table sides{{{text}, {text, Content::name, "Home " + text}, {text, Content::name, "Back " + text}},
              {{{{text}, {text}, {text}}, {text}}}};
  Section part{"part", text, {{text, pursuit::Tone::error}}, {table, sides}, {}, {}};
  Report report;
  report.head = {"head", text, {{text}}, {table}, {}, {}};
  for (const char* id : {"one", "two", "three"})
    report.sections.push_back({id, text, {{text}}, {table, sides}, {}, {part, part}});
  report.is_sheet = true;
  pursuit::EventFacts& facts = report.facts.emplace();
  facts.meet = facts.event = facts.communique = facts.hour = text;
  facts.officials = {text, "Secretary: " + text, text + ": A. Smith"};
  return report;
}

std::string with_podium(const std::string& text) {
  Report report = made_of(text);
  report.is_sheet = false;
  report.facts->medallists = {{1, "gold", text, text, "4:20.000", {text, text}}};
  return page(report, HtmlPage::of_site);
}

TEST_CASE("whatever a text holds, the page is the same but for it", "[html]") {
  for (const std::string hostile :
       {"\"><script>alert(1)</script>", "' onload='alert(1)", "</style></title><h1>&quot;&lt;",
        "<!--neighbours-->\n", "]]>", "javascript:alert(1)", "{0}{}%s"}) {
    const std::string escaped = pursuit::escape_markup(hostile);
    const auto plain = [&](std::string html) {
      for (std::size_t at = html.find(escaped); at != std::string::npos; at = html.find(escaped, at + 1))
        html.replace(at, escaped.size(), "X");
      return html;
    };
    INFO(hostile);
    CHECK(plain(page(made_of(hostile))) == page(made_of("X")));
    CHECK(plain(with_podium(hostile)) == with_podium("X"));
  }
}

TEST_CASE("no text gets out of its place in a bracket", "[html]") {
  const std::string text = "\"><script>alert(1)</script>&'";
  Section section{"bracket", text, {}, {}, {}, {}};
  section.bracket = {
      {text, {{text, {{{text}, text, text, text, 0, true}, {{text}, text, text, text, {}, false}}}}},
      {text, {{text, {{{text}, text, text, text, 0, true}}}}}};
  const std::string html = page(of_section(section));
  CHECK_THAT(html, !Contains("<script") && !Contains(text) && !Contains("&'"));
  CHECK(count(html, pursuit::escape_markup(text)) >= 20);
}

TEST_CASE("only an address of the web is a link", "[html]") {
  CHECK_THAT(page(of_line("https://example.org/a?b=1&c=2")),
             Contains("<p><a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noreferrer\">"
                      "https://example.org/a?b=1&amp;c=2</a></p>"));
  CHECK_THAT(page(of_line("http://example.org/")), Contains("<a href=\"http://example.org/\""));
  for (const char* text :
       {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//example.org",
        "ftp://example.org", "file:///etc/passwd", " https://example.org", "https://example.org/ and more",
        "https://example.org/\"onclick=", "https://example.org/'", "http:javascript", "www.example.org"}) {
    INFO(text);
    CHECK_THAT(page(of_line(text)), !Contains("<a "));
  }
}

TEST_CASE("an id names one thing, whatever rounds are called", "[html]") {
  Report report;
  report.head.title = "Spring meeting";
  for (const char* id : {"classification", "bracket", "gold", "gold", "gold-2", "gold-title", "content",
                         "tree", "tree-title", "gaps-gold", "", ""}) {
    Section section{id, id, {}, {}, {}, {}};
    section.bracket = {{"Round", {{"", {{{"A"}, "", "", "", {}, false}}}}}};
    section.pictures = {pursuit::GapStrip{"gaps-gold", "Gaps", "", {}, {}, {}},
                        pursuit::LineChart{"course-gold-1", "Course", "", "", "", {}, {}, {}}};
    report.sections.push_back(std::move(section));
  }
  const std::string html = page(report);
  const std::vector<std::string> ids = all(html, " id=\"([^\"]*)\"");
  std::set<std::string> named;
  for (const std::string& id : ids) {
    INFO(id);
    CHECK(named.insert(id).second);
    CHECK(std::regex_match(id, std::regex("[a-z][a-z0-9-]*")));
  }
  for (const std::string& to : all(html, " href=\"#([^\"]*)\"")) CHECK(named.count(to) == 1);
  for (const std::string& of : all(html, " aria-labelledby=\"([^\"]*)\"")) {
    for (const std::string_view id : pursuit::bracket_sample::split(of, " "))
      CHECK(named.count(std::string(id)) == 1);
  }
  CHECK(all(html, "<a class=\"skip\" href=\"#([^\"]*)\"") == std::vector<std::string>{"content"});
  CHECK(count(html, "<main id=\"content\">") == 1);
}

TEST_CASE("the lines to be signed stand on a sheet, filled in as far as is known", "[html]") {
  const Sample sample(
      "final-4", {qualifying(4)}, {},
      R"("communique": 7, "hour": "18:40", "officials": ["Secretary: Ann Smith", "Bo Berg"], )");
  const std::string sheet = page(pursuit::seed_report(sample.competition));
  CHECK_THAT(sheet, Contains("<body class=\"signed\">"));
  CHECK_THAT(sheet, Contains("<dl>\n<div><dt>Communiqué</dt><dd><bdi>7</bdi>&nbsp;</dd></div>\n"
                             "<div><dt>Hour</dt><dd><bdi>18:40</bdi>&nbsp;</dd></div>\n"
                             "<div><dt>Secretary</dt><dd><bdi>Ann Smith</bdi>&nbsp;</dd></div>\n"
                             "<div><dt>Official</dt><dd><bdi>Bo Berg</bdi>&nbsp;</dd></div>\n</dl>"));
  CHECK_THAT(page(pursuit::event_report(sample.competition)),
             Contains("<body>") && !Contains("class=\"signed\""));

  const Sample unsaid("final-4", {qualifying(4)});
  CHECK_THAT(page(pursuit::seed_report(unsaid.competition)),
             Contains("<dt>Communiqué</dt><dd><bdi></bdi>&nbsp;</dd>") &&
                 Contains("<dt>President of the commissaires&#39; panel</dt><dd><bdi></bdi>&nbsp;</dd>"));
  CHECK_THAT(page(of_line("Rules.")), !Contains("class=\"sheet\""));
}

TEST_CASE("a communique is the round, what was decided on it, and what comes next", "[html]") {
  const Sample sample(
      "final-4", {qualifying(5)},
      {R"({"kind": "relegate", "competitor": "C", "round": "qualifying", "reason": "blocked", "article": "3.2.096"})"});
  Report report = pursuit::event_report(sample.competition);
  CHECK_FALSE(pursuit::make_communique(report, sample.competition, "classification"));
  CHECK_FALSE(report.is_sheet);
  CHECK(report.sections.size() > 4);
  REQUIRE(pursuit::make_communique(report, sample.competition, "Qualifying"));
  CHECK(report.is_sheet);
  CHECK(pursuit::part_ids(report) == std::vector<std::string_view>{"qualifying", "decisions", "next"});
  CHECK(report.sections[1].lines[0].text == "C is relegated in Qualifying: blocked (UCI 3.2.096).");

  report = pursuit::event_report(sample.competition);
  REQUIRE(pursuit::make_communique(report, sample.competition, "gold"));
  REQUIRE(report.sections[1].lines.size() == 1);
  CHECK(report.sections[1].lines[0].text == "Nothing is ridden yet.");
}

TEST_CASE("a podium is of medals given, and on no sheet", "[html]") {
  Report report = of_line("A line.");
  report.facts.emplace();
  CHECK_THAT(page(report), !Contains("<ol"));
  report.facts->medallists = {{1, "gold", "Ann", "GBR", "", {}},
                              {3, "bronze", "Bea", "", "4:20", {}},
                              {3, "bronze", "Cat", "", "", {"Dot", "Eve"}}};
  CHECK_THAT(page(report),
             Contains("<ol class=\"podium\">\n"
                      "<li class=\"gold\">Gold medal<b><bdi>Ann</bdi></b><span>GBR</span></li>\n"
                      "<li class=\"bronze\">Bronze medal<b><bdi>Bea</bdi></b><span>4:20</span></li>\n"
                      "<li class=\"bronze\">Bronze medal<b><bdi>Cat</bdi></b><span></span>"
                      "<small>Dot, Eve</small></li>\n</ol>"));
  report.is_sheet = true;
  CHECK_THAT(page(report), !Contains("<ol"));
}

TEST_CASE("a start list has a block for each heat, with a row for each straight", "[html]") {
  const Sample sample("match-round-8", {qualifying(5)});
  const std::string html = page(pursuit::seed_report(sample.competition));
  CHECK(count(html, "<div class=\"block\">") == 4);
  CHECK_THAT(html,
             Contains("<div class=\"block\"><h4>Heat 1, 4v5</h4>\n"
                      "<div class=\"scroll\" role=\"group\" aria-label=\"Heat 1, 4v5\" tabindex=\"0\"><table>"
                      "<caption class=\"hidden\">Heat 1, 4v5</caption>\n"
                      "<thead><tr><th scope=\"col\">Straight</th><th scope=\"col\">Name</th>"
                      "<th scope=\"col\" class=\"figure\">Rank</th>"
                      "<th scope=\"col\" class=\"figure\">Qualifying</th></tr></thead>\n<tbody>\n"
                      "<tr><th scope=\"row\" class=\"straight\">Home</th>"
                      "<td class=\"strong\"><bdi>D</bdi></td><td class=\"figure\">4</td>"
                      "<td class=\"figure\">4:23.000</td></tr>\n"
                      "<tr><th scope=\"row\" class=\"straight\">Back</th>"
                      "<td class=\"strong\"><bdi>E</bdi></td><td class=\"figure\">5</td>"
                      "<td class=\"figure\">4:24.000</td></tr>\n</tbody></table></div>\n</div>"));
  // Nobody is left for the third: the row of his straight says so, with as many cells.
  CHECK_THAT(html, Contains("<h4>Heat 2, 3v6</h4>") &&
                       Contains("<td class=\"strong\"><bdi>C</bdi></td><td class=\"figure\">3</td>"
                                "<td class=\"figure\">4:22.000</td></tr>\n"
                                "<tr><th scope=\"row\" class=\"straight\">Back</th>"
                                "<td class=\"faint\"><bdi>(alone)</bdi></td><td class=\"figure\"></td>"
                                "<td class=\"figure\"></td></tr>"));
}

TEST_CASE("a column that one side fills stays for both", "[html]") {
  const Table table{
      {{"Heat", Content::number},
       {"Bib", Content::number, "Home"},
       {"Home", Content::team, "Home"},
       {"Nation", Content::nation, "Home"},
       {"Bib", Content::number, "Back"},
       {"Back", Content::team, "Back"},
       {"Nation", Content::nation, "Back"}},
      {{{{"1"}, {""}, {"Ann"}, {""}, {""}, {"Bea"}, {"GBR"}}, {"Ann: with Cat"}}, {{{"2"}}, {}}}};
  const std::string html = page(of_section({"next", "Next", {}, {table}, {}, {}}));
  CHECK_THAT(html,
             Contains("<h3>Heat 1</h3>") && Contains("<th scope=\"col\">Team</th>") && !Contains("Bib"));
  CHECK_THAT(html, Contains("<bdi>Ann</bdi></td><td class=\"short\"></td></tr>") &&
                       Contains("<bdi>Bea</bdi></td><td class=\"short\">GBR</td></tr>") &&
                       Contains("</table></div>\n<p>Ann: with Cat</p>\n</div>"));
  CHECK_THAT(html, Contains("<h3>Heat 2</h3>"));  // a row cut short
}

TEST_CASE("a bracket alone is a document with its own colours, also where there is none", "[html][svg]") {
  const Sample sample("final-4", {qualifying(4)});
  std::string svg;
  pursuit::write_svg(svg, pursuit::bracket_report(sample.competition));
  CHECK(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  CHECK_THAT(svg, Contains("</desc><style>" + std::string(pursuit::picture_style().text) + "</style>"));
  Report nothing;
  nothing.head.title = "<E>";
  svg.clear();
  pursuit::write_svg(svg, nothing);
  CHECK_THAT(svg, Contains("No heats of two are drawn yet.") && Contains("&lt;E&gt;</title>"));
}

TEST_CASE("only a page of a site has room for its neighbours", "[html]") {
  const Report report = of_line(std::string(pursuit::neighbours_slot));
  CHECK(count(page(report), pursuit::neighbours_slot) == 0);
  const std::string html = page(report, HtmlPage::of_site);
  CHECK(count(html, pursuit::neighbours_slot) == 1);
  CHECK(html.find(pursuit::neighbours_slot) < html.find("<header>"));
}

}  // namespace
