#include "report_sample.hpp"

#include <pursuit/report/markdown.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace {

using pursuit::Content;
using pursuit::Report;
using pursuit::Section;
using pursuit::Table;

std::string written(Section section) {
  std::string out;
  pursuit::write_markdown(out, Report{std::move(section), {}});
  return out;
}

std::string written(Table table) {
  Section section;
  section.tables.push_back(std::move(table));
  return written(std::move(section));
}

TEST_CASE("titles are headings and lines are paragraphs", "[report][markdown]") {
  Report report;
  report.head = {"head", "2008 Summer Olympics: Men's pursuit", {{"PROVISIONAL"}, {""}, {"1. gold"}}, {}, {},
                 {}};
  report.sections.push_back(
      {"findings", "Findings", {{"None."}}, {}, {}, {{"", "Part", {{"A*"}}, {}, {}, {}}}});
  report.silent.push_back({"sources", "Sources", {{"None named."}}, {}, {}, {}});
  std::string out = "before\n";
  pursuit::write_markdown(out, report);
  CHECK(out ==
        "before\n"
        "# 2008 Summer Olympics: Men's pursuit\n"
        "\n"
        "PROVISIONAL\n"
        "\n"
        "1\\. gold\n"
        "\n"
        "## Findings\n"
        "\n"
        "None.\n"
        "\n"
        "### Part\n"
        "\n"
        "A\\*\n");
}

TEST_CASE("tables are padded to what is shown, and figures stand to the right", "[report][markdown]") {
  const Table table{
      {{"Rank", Content::number}, {"Name", Content::name}, {"Time", Content::time}, {"Marks", Content::mark}},
      {{{{"=1"}, {"\xE5\xBC\xA0\xE4\xB8\x89"}, {"4:15.031"}, {"Q"}}, {}},  // two wide characters
       {{{"10"}, {"O'Neill"}, {"59.1"}}, {}}},
      "Q: Match round"};
  CHECK(written(table) ==
        "| Rank | Name    |     Time | Marks |\n"
        "| ---: | ------- | -------: | ----- |\n"
        "|   =1 | \xE5\xBC\xA0\xE4\xB8\x89    | 4:15.031 | Q     |\n"
        "|   10 | O'Neill |     59.1 |       |\n"
        "\n"
        "Q: Match round\n");
}

TEST_CASE("columns without any text are left out of Markdown too", "[report][markdown]") {
  const Table table{{{"Bib", Content::number}, {"Name", Content::name}, {"Club"}, {"Nation"}},
                    {{{{""}, {"Wiggins"}, {""}, {"GBR"}}, {}}, {{{""}, {"Burke"}}, {}}}};
  CHECK(written(table) ==
        "| Name    | Nation |\n"
        "| ------- | ------ |\n"
        "| Wiggins | GBR    |\n"
        "| Burke   |        |\n");
  CHECK(written(Table{{{"Bib"}, {"Name"}}, {}, "Q: Match round"}).empty());
}

TEST_CASE("members stand in the cell of their team, what else is below in the second", "[report][markdown]") {
  const Table teams{{{"Rank", Content::number}, {"Team", Content::team}},
                    {{{{"1"}, {"Denmark"}}, {"Madsen, L*", "pilot Lund"}}, {{{"2"}, {""}}, {"x|y"}}}};
  CHECK(written(teams) ==
        "| Rank | Team                                 |\n"
        "| ---: | ------------------------------------ |\n"
        "|    1 | Denmark<br>Madsen, L\\*<br>pilot Lund |\n"
        "|    2 | <br>x\\|y                             |\n");
  const std::string message(120, 'm');
  const Table findings{{{"Severity"}, {"Code"}},
                       {{{{"error"}, {"stale-draw"}}, {message}}, {{{"note"}, {"splits"}}, {}}}};
  CHECK(written(findings) ==
        "| Severity | Code   |\n"
        "| -------- | ------ |\n"
        "| error    | stale-draw<br>" +
            message +
            " |\n"
            "| note     | splits |\n");
}

TEST_CASE("a bracket is a table for each stage", "[report][markdown]") {
  Section section;
  section.title = "Bracket";
  section.bracket = {
      {"Semifinals",
       {{"heat 1  1v4",
         {{{"Frey"}, "DEN", "1", "4:42.05", {}, true}, {{"(name not known)"}, "", "4", "OVT", {}, false}}},
        {"heat 2  2v3", {{{"Kurmann"}, "SUI", "2", "", {}, true}}}}},
      {"Finals", {{"", {{{"(winner of 1v4)"}, "", "", "", {}, false}}}}}};
  CHECK(written(section) ==
        "# Bracket\n"
        "\n"
        "## Semifinals\n"
        "\n"
        "| Heat        | Seed | Name             | Nation |  Result | Won |\n"
        "| ----------- | ---: | ---------------- | ------ | ------: | --- |\n"
        "| heat 1  1v4 |    1 | Frey             | DEN    | 4:42.05 | won |\n"
        "|             |    4 | (name not known) |        |     OVT |     |\n"
        "| heat 2  2v3 |    2 | Kurmann          | SUI    |         | won |\n"
        "\n"
        "## Finals\n"
        "\n"
        "| Name            |\n"
        "| --------------- |\n"
        "| (winner of 1v4) |\n");
}

TEST_CASE("no name becomes markup in Markdown", "[report][markdown]") {
  Section section;
  section.title = "# <b> #";
  section.lines = {{"- [a](b)"}, {"4) http://x.org"}, {"a\n\n# b"}};
  section.tables = {
      {{{"Na|me", Content::name}},
       {{{{"<script>alert(1)</script>&amp;\"'"}}, {"- x@y.org"}}, {{{"|-"}}, {}}, {{{"\\"}}, {}}},
       "*: **bold**"}};
  CHECK(written(section) ==
        "# \\# \\<b> \\#\n"
        "\n"
        "\\- \\[a](b)\n"
        "\n"
        "4\\) http\\://x.org\n"
        "\n"
        "a\\\\n\\\\n# b\n"
        "\n"
        "| Na\\|me                                                    |\n"
        "| --------------------------------------------------------- |\n"
        "| \\<script>alert(1)\\</script>\\&amp;\"'<br>\\- x@<!-- -->y.org |\n"
        "| \\|-                                                       |\n"
        "| \\\\                                                        |\n"
        "\n"
        "\\*: \\*\\*bold\\*\\*\n");
}

TEST_CASE("an event is written as Markdown", "[report][markdown]") {
  pursuit::sample::Sample sample;
  sample.event.meet = "1972 Meeting";
  sample.event.name = "Tandem *";
  const auto bea = sample.rider("Bea", "BEL");
  pursuit::ResolvedRound& round = sample.round("qualifying", "Qualifying", pursuit::RoundKind::time_trial);
  sample.rank(round, bea, sample.ride(bea, "4:30.1"));
  sample.rank(round, {}, sample.ride({}, "4:31"));
  round.complete = true;
  std::string out;
  pursuit::write_markdown(out, pursuit::event_report(sample.competition));
  CHECK(out ==
        "# 1972 Meeting: Tandem \\*\n"
        "\n"
        "PROVISIONAL, open: not everything is ridden and decided\n"
        "\n"
        "Rules: Match round of four (match-round-4)\n"
        "\n"
        "## Classification so far\n"
        "\n"
        "Nobody is entered.\n"
        "\n"
        "## Qualifying\n"
        "\n"
        "### Ranking\n"
        "\n"
        "| Rank | Name             | Nation |   Time |  Gap |\n"
        "| ---: | ---------------- | ------ | -----: | ---: |\n"
        "|    1 | Bea              | BEL    | 4:30.1 |      |\n"
        "|    2 | (name not known) |        |   4:31 | +0.9 |\n"
        "\n"
        "## Decisions\n"
        "\n"
        "Everything follows from the times.\n"
        "\n"
        "## Findings\n"
        "\n"
        "None.\n");
}

}  // namespace
