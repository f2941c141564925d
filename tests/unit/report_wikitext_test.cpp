#include <pursuit/report/wikitext.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace {

using pursuit::Content;
using pursuit::EventFacts;
using pursuit::Medallist;
using pursuit::Report;
using pursuit::Section;
using pursuit::Table;
using pursuit::Tone;

std::string written(const Report& report) {
  std::string out;
  pursuit::write_wikitext(out, report);
  return out;
}

/// A table of one competitor at a meet, without the infobox; the cell he stands in.
std::string cell(std::string_view meet, std::string_view name, std::string_view nation,
                 Content content = Content::name) {
  Report report;
  report.facts.emplace();
  report.facts->meet = meet;
  report.head.tables = {{{{"Name", content}, {"Nation", Content::nation}},
                         {{{{std::string(name)}, {std::string(nation)}}, {}}}}};
  const std::string out = written(report);
  const std::size_t row = out.rfind("|-\n|");
  return out.substr(row + 5, out.find('\n', row + 3) - row - 5);
}

std::string infobox(EventFacts facts) {
  Report report;
  report.facts = std::move(facts);
  return written(report);
}

TEST_CASE("an event is written as an article", "[report][wikitext]") {
  Report report;
  report.head = {"head", "2008 Summer Olympics: Men's individual pursuit", {{"Laoshan Velodrome"}}, {}, {},
                 {}};
  report.facts = EventFacts{};
  report.facts->meet = "2008 Summer Olympics";
  report.facts->event = "Men's individual pursuit";
  report.facts->venue = "Laoshan Velodrome";
  report.facts->dates = "15-16 August 2008";
  report.facts->competitors = 18;
  report.facts->nations = 12;
  report.facts->winning_time = pursuit::read_time("4:16.977").time;
  report.facts->medallists = {{1, "gold", "Bradley Wiggins", "GBR", "4:16.977", {}},
                              {2, "silver", "Hayden Roulston", "NZL", "4:19.611", {}}};
  const Table ranking{{{"Rank", Content::number},
                       {"Bib", Content::number},
                       {"Name", Content::name},
                       {"Nation", Content::nation},
                       {"Time", Content::time},
                       {"Marks", Content::mark}},
                      {{{{"=1"}, {""}, {"Bradley Wiggins"}, {"GBR"}, {"4:15.031"}, {"Q"}}, {}},
                       {{{"=1"}, {""}, {"Hayden Roulston"}, {"NZL"}, {"4:15.031"}, {"QB"}}, {}},
                       {{{""}, {""}, {"(name not known)"}, {"FRA"}, {""}, {""}}, {}}},
                      "Q: Match round; QB: Bronze"};
  report.sections.push_back({"qualifying",
                             "Qualifying, 2008-08-15",
                             {},
                             {},
                             {},
                             {{"", "Ranking", {{"Known in part."}}, {ranking}, {}, {}}}});
  report.silent.push_back({"sources", "Sources", {{"None named."}}, {}, {}, {}});
  CHECK(written(report) ==
        "{{Infobox Olympic event\n"
        "| event = Men's individual pursuit\n"
        "| games = 2008 Summer\n"
        "| venue = Laoshan Velodrome\n"
        "| dates = 15-16 August 2008\n"
        "| competitors = 18\n"
        "| nations = 12\n"
        "| win_value = 4:16.977\n"
        "| win_label = Winning time\n"
        "| gold = Bradley Wiggins\n"
        "| goldNOC = GBR\n"
        "| silver = Hayden Roulston\n"
        "| silverNOC = NZL\n"
        "}}\n"
        "\n"
        "'''2008 Summer Olympics: Men's individual pursuit'''\n"
        "\n"
        "Laoshan Velodrome\n"
        "\n"
        "==Qualifying, 2008-08-15==\n"
        "\n"
        "===Ranking===\n"
        "\n"
        "Known in part.\n"
        "\n"
        "{| class=\"wikitable sortable\" style=\"text-align:left\"\n"
        "|+ Qualifying, 2008-08-15: Ranking\n"
        "|-\n"
        "! scope=\"col\" | Rank\n"
        "! scope=\"col\" | Name\n"
        "! scope=\"col\" | Time\n"
        "! scope=\"col\" | Marks\n"
        "|-\n"
        "| style=\"text-align:right\" | =1\n"
        "| {{flagIOCathlete|Bradley Wiggins|GBR|2008 Summer}}\n"
        "| style=\"text-align:right\" | 4:15.031\n"
        "| Q\n"
        "|-\n"
        "| style=\"text-align:right\" | =1\n"
        "| {{flagIOCathlete|Hayden Roulston|NZL|2008 Summer}}\n"
        "| style=\"text-align:right\" | 4:15.031\n"
        "| QB\n"
        "|-\n"
        "|\n"
        "| {{flagIOC|FRA|2008 Summer}} (name not known)\n"
        "|\n"
        "|\n"
        "|}\n"
        "\n"
        "'''Q''': Match round; '''QB''': Bronze\n");
}

TEST_CASE("competitors stand in the templates of their Games", "[report][wikitext]") {
  CHECK(cell("2008 Summer Olympics", "Bradley Wiggins", "GBR") ==
        "{{flagIOCathlete|Bradley Wiggins|GBR|2008 Summer}}");
  CHECK(cell("Olympic Games 1908", "Ben Jones", "GBR") == "{{flagIOCathlete|Ben Jones|GBR|1908 Summer}}");
  CHECK(cell("2012 Summer Paralympics", "Sarah Storey", "GBR") ==
        "{{flagIPCathlete|Sarah Storey|GBR|2012 Summer}}");
  CHECK(cell("2018 Commonwealth Games", "Katie Archibald", "SCO") ==
        "{{flagCGFathlete|Katie Archibald|SCO|2018}}");
  CHECK(cell("1934 British Empire Games", "A", "ENG") == "{{flagCGFathlete|A|ENG|1934}}");
  for (const char* other : {"2014 Youth Olympics", "2008 Olympic Trials", "Summer Olympics", "2020",
                            "2019 UCI Track Cycling World Championships", ""}) {
    CHECK(cell(other, "Chloé Dygert", "USA") == "{{flagathlete|Chloé Dygert|USA}}");
  }
}

TEST_CASE("a team that is called as its nation is shown by its flag", "[report][wikitext]") {
  const auto team = [](std::string_view meet, std::string_view name, std::string_view nation) {
    return cell(meet, name, nation, Content::team);
  };
  CHECK(team("2012 Summer Olympics", "Great Britain", "GBR") == "{{flagIOCteam|GBR|2012 Summer}}");
  CHECK(team("2012 Summer Olympics", "GBR", "GBR") == "{{flagIOCteam|GBR|2012 Summer}}");
  CHECK(team("2012 Summer Paralympics", "great britain", "GBR") == "{{flagIPC|GBR|2012 Summer}}");
  CHECK(team("2018 Commonwealth Games", "England", "ENG") == "{{flagCGFteam|ENG|2018}}");
  CHECK(team("2019 World Cup", "Great Britain", "GBR") == "{{flag|GBR}}");
  CHECK(team("2019 World Cup", "Huub Wattbike", "GBR") == "{{flagathlete|Huub Wattbike|GBR}}");
  CHECK(team("2012 Summer Olympics", "Great Britain II", "GBR") ==
        "{{flagIOCathlete|Great Britain II|GBR|2012 Summer}}");
  CHECK(team("2012 Summer Olympics", "Great Britain", "AUS") ==
        "{{flagIOCathlete|Great Britain|AUS|2012 Summer}}");
  CHECK(team("1980 Summer Olympics", "USSR", "URS") == "{{flagIOCteam|URS|1980 Summer}}");
}

TEST_CASE("who has no name or no nation with a code stands as text", "[report][wikitext]") {
  CHECK(cell("1968 Summer Olympics", "(name not known)", "FRA") ==
        "{{flagIOC|FRA|1968 Summer}} (name not known)");
  CHECK(cell("2018 Commonwealth Games", "(name not known)", "ENG") ==
        "{{flagCGF|ENG|2018}} (name not known)");
  CHECK(cell("", "(name not known)", "FRA") == "{{flag|FRA}} (name not known)");
  CHECK(cell("1968 Summer Olympics", "(winner of 1v4)", "") == "(winner of 1v4)");
  CHECK(cell("1968 Summer Olympics", "Ann O'Neil", "") == "Ann O'Neil");
  CHECK(cell("1968 Summer Olympics", "Ann", "Great Britain") == "Ann (Great Britain)");
  CHECK(cell("1968 Summer Olympics", "", "FRA") == "{{flagIOC|FRA|1968 Summer}}");
  CHECK(cell("2018 Commonwealth Games", "Ann", "}}{{x|y") == "Ann (&#125;&#125;&#123;&#123;x&#124;y)");
}

TEST_CASE("no name becomes markup in an article", "[report][wikitext]") {
  const auto athlete = [](std::string_view name) { return cell("2008 Summer Olympics", name, "GBR"); };
  CHECK(athlete("}}{{x|y") == "{{flagIOCathlete|&#125;&#125;&#123;&#123;x&#124;y|GBR|2008 Summer}}");
  CHECK(athlete("a=b") == "{{flagIOCathlete|a&#61;b|GBR|2008 Summer}}");
  CHECK(athlete("|-") == "{{flagIOCathlete|&#124;&#45;|GBR|2008 Summer}}");
  CHECK(athlete("a\n|}") == "{{flagIOCathlete|a&#92;n&#124;&#125;|GBR|2008 Summer}}");
  Report report;
  report.head.title = "'''[[A]]'''";
  report.head.lines = {{"* ~~~~"}, {" <script>"}};
  report.head.tables = {{{{"!!|", Content::text}, {"Time", Content::time}},
                         {{{{"|-"}, {"+{}"}}, {"</small>", "-{x}-"}}, {{{"+1.5"}, {"-0.5"}}, {}}},
                         "<b>: '''A'''; : x; ''"}};
  report.sections = {{"", "==A==", {}, {}, {}, {}}};
  CHECK(written(report) ==
        "'''&#39;&#39;&#39;&#91;&#91;A&#93;&#93;&#39;&#39;&#39;'''\n"
        "\n"
        "&#42; &#126;&#126;&#126;&#126;\n"
        "\n"
        "&#32;&#60;script&#62;\n"
        "\n"
        "{| class=\"wikitable sortable\" style=\"text-align:left\"\n"
        "|-\n"
        "! scope=\"col\" | &#33;&#33;&#124;\n"
        "! scope=\"col\" | Time\n"
        "|-\n"
        "| &#124;&#45;\n"
        "| style=\"text-align:right\" | &#43;&#123;&#125;"
        "<br /><small>&#60;/small&#62;</small><br /><small>&#45;&#123;x&#125;&#45;</small>\n"
        "|-\n"
        "| +1.5\n"
        "| style=\"text-align:right\" | -0.5\n"
        "|}\n"
        "\n"
        "'''&#60;b&#62;''': &#39;&#39;&#39;A&#39;&#39;&#39;; &#58; x; &#39;&#39;\n"
        "\n"
        "==&#61;&#61;A&#61;&#61;==\n");
}

TEST_CASE("places keep their text beside the medals, ties and members too", "[report][wikitext]") {
  Report report;
  report.facts = EventFacts{};
  report.facts->meet = "2012 Summer Olympics";
  report.facts->team = true;
  report.sections.push_back({"classification", "Final classification", {}, {}, {}, {}});
  report.sections.front().tables = {
      {{{"Place", Content::number},
        {"Medal", Content::mark},
        {"Team", Content::team},
        {"Nation", Content::nation}},
       {{{{"1"}, {"gold", Tone::gold}, {"Denmark"}, {"DEN"}}, {"Madsen, Lund", "pilot <i>"}},
        {{{"2"}, {"silver", Tone::silver}, {"Italy"}, {"ITA"}}, {}},
        {{{"=3"}, {"bronze", Tone::bronze}, {"France"}, {"FRA"}}, {}},
        {{{"=3"}, {"bronze", Tone::bronze}, {"bronze"}, {""}}, {}},
        {{{"5-8"}, {"gold"}, {"Spain"}, {"ESP"}}, {}}}}};
  const std::string out = written(report);
  CHECK(out.substr(out.find("|-\n| style")) ==
        "|-\n"
        "| style=\"text-align:right\" | 1\n"
        "| {{gold1}}\n"
        "| {{flagIOCteam|DEN|2012 Summer}}<br /><small>Madsen, Lund</small><br /><small>pilot "
        "&#60;i&#62;</small>\n"
        "|-\n"
        "| style=\"text-align:right\" | 2\n"
        "| {{silver2}}\n"
        "| {{flagIOCteam|ITA|2012 Summer}}\n"
        "|-\n"
        "| style=\"text-align:right\" | =3\n"
        "| {{bronze3}}\n"
        "| {{flagIOCteam|FRA|2012 Summer}}\n"
        "|-\n"
        "| style=\"text-align:right\" | =3\n"
        "| {{bronze3}}\n"
        "| bronze\n"
        "|-\n"
        "| style=\"text-align:right\" | 5-8\n"
        "| gold\n"
        "| {{flagIOCteam|ESP|2012 Summer}}\n"
        "|}\n");
}

TEST_CASE("each side of a start list has its own flag, and heats are not sorted apart",
          "[report][wikitext]") {
  const std::string home = "Home straight";
  const std::string back = "Back straight";
  Report report;
  report.head.tables = {{{{"Heat", Content::number},
                          {home, Content::name, home},
                          {"Nation", Content::nation, home},
                          {"Rank", Content::number, home},
                          {back, Content::name, back},
                          {"Nation", Content::nation, back}},
                         {{{{"1"}, {"Ann"}, {"DEN"}, {"4"}, {"Bea"}, {"BEL"}}, {"Ann: new"}},
                          {{{"2"}, {"(alone)"}, {""}, {""}, {"Cat"}, {"CAN"}}, {}}}}};
  CHECK(written(report) ==
        "{| class=\"wikitable\" style=\"text-align:left\"\n"
        "|-\n"
        "! scope=\"col\" | Heat\n"
        "! scope=\"col\" | Home straight\n"
        "! scope=\"col\" | Rank\n"
        "! scope=\"col\" | Back straight\n"
        "|-\n"
        "| style=\"text-align:right\" | 1\n"
        "| {{flagathlete|Ann|DEN}}<br /><small>Ann: new</small>\n"
        "| style=\"text-align:right\" | 4\n"
        "| {{flagathlete|Bea|BEL}}\n"
        "|-\n"
        "| style=\"text-align:right\" | 2\n"
        "| (alone)\n"
        "|\n"
        "| {{flagathlete|Cat|CAN}}\n"
        "|}\n");
}

TEST_CASE("a bracket is a table for each stage of an article", "[report][wikitext]") {
  Report report;
  report.head.bracket = {
      {"Finals",
       {{"Gold  1v2",
         {{{"Frey"}, "DEN", "1", "4:42.05", {}, true}, {{"(name not known)"}, "", "2", "", {}, false}}}}}};
  CHECK(written(report) ==
        "{| class=\"wikitable\" style=\"text-align:left\"\n"
        "|+ Finals\n"
        "|-\n"
        "! scope=\"col\" | Heat\n"
        "! scope=\"col\" | Seed\n"
        "! scope=\"col\" | Name\n"
        "! scope=\"col\" | Result\n"
        "! scope=\"col\" | Won\n"
        "|-\n"
        "| Gold  1v2\n"
        "| style=\"text-align:right\" | 1\n"
        "| {{flagathlete|Frey|DEN}}\n"
        "| style=\"text-align:right\" | 4:42.05\n"
        "| won\n"
        "|-\n"
        "|\n"
        "| style=\"text-align:right\" | 2\n"
        "| (name not known)\n"
        "|\n"
        "|\n"
        "|}\n");
}

TEST_CASE("an infobox says what is known", "[report][wikitext]") {
  EventFacts facts;
  CHECK(infobox(facts) == "{{Infobox sports competition event\n}}\n");
  facts.meet = "2012 Summer Olympics";
  facts.event = "A|b";
  facts.team = true;
  facts.competitors = 10;
  facts.medallists = {{1, "gold", "Great Britain", "GBR", "", {"Ed Clancy", "O'Shea}}"}},
                      {3, "bronze", "Team X", "NZL", "", {"Sam Bewley"}},
                      {3, "bronze", "Ann", "Great Britain", "", {}}};
  CHECK(infobox(facts) ==
        "{{Infobox Olympic event\n"
        "| event = A&#124;b\n"
        "| games = 2012 Summer\n"
        "| teams = 10\n"
        "| gold = Ed Clancy<br />O'Shea&#125;&#125;\n"
        "| goldNOC = GBR\n"
        "| bronze = Team X<br />Sam Bewley\n"
        "| bronzeNOC = NZL\n"
        "| bronze2 = Ann (Great Britain)\n"
        "}}\n");
  facts.meet = "2018 Commonwealth Games";
  CHECK(infobox(facts) ==
        "{{Infobox sports competition event\n"
        "| event = A&#124;b\n"
        "| competition = 2018 Commonwealth Games\n"
        "| teams = 10\n"
        "| gold = {{flagCGFteam|GBR|2018}}<br />Ed Clancy<br />O'Shea&#125;&#125;\n"
        "| bronze = {{flagCGFathlete|Team X|NZL|2018}}<br />Sam Bewley<br />Ann (Great Britain)\n"
        "}}\n");
}

}  // namespace
