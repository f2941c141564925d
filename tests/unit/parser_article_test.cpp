#include "../../src/parser/article.hpp"
#include "../../src/parser/article_brackets.hpp"
#include "../../src/parser/article_kind.hpp"
#include "../../src/parser/article_markup.hpp"
#include "../../src/parser/article_title.hpp"
#include "../../src/parser/article_words.hpp"
#include "../../src/parser/event_article.hpp"
#include "parser_sample.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;

namespace {

std::string shown(const ArticleRow& row) {
  std::string text;
  for (const ArticleCell& cell : row.cells) {
    text += fmt::format("[{}{}{}{}]", cell.continued ? "^" : "", cell.heading ? "!" : "", cell.text,
                        cell.nation.empty() ? "" : fmt::format(" ({})", cell.nation));
  }
  return text;
}

/// Each block as a line, the rows of a table as one each.
std::vector<std::string> blocks(std::string_view text) {
  Document document("article", text);
  const Article article = read_blocks(document);
  std::vector<std::string> lines;
  for (const ArticleBlock& block : article.blocks) {
    if (const auto* const heading = std::get_if<ArticleHeading>(&block))
      lines.push_back(fmt::format("{}: {}", heading->level, heading->text));
    if (const auto* const paragraph = std::get_if<ArticleParagraph>(&block))
      lines.push_back(fmt::format("text: {}", paragraph->text));
    if (const auto* const infobox = std::get_if<ArticleInfobox>(&block)) {
      for (const ArticlePair& pair : infobox->pairs)
        lines.push_back(fmt::format("{} = {}", pair.key, pair.value));
    }
    if (const auto* const table = std::get_if<ArticleTable>(&block)) {
      for (const ArticleRow& row : table->rows) lines.push_back(shown(row));
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

std::string title(std::string_view text) {
  const ArticleTitle read = read_title(text);
  constexpr std::array kinds = {"other",   "round",    "heat",   "finals", "classification",
                                "records", "schedule", "medals", "bracket"};
  return fmt::format("{} {} {}", kinds[static_cast<std::size_t>(read.kind)], read.round, read.heat);
}

}  // namespace

TEST_CASE("an article is told from sheets and JSON", "[article]") {
  CHECK(is_article("= Games =\n\n| 1 | Ann | 4:20.1 |\n| 2 | Bea | 4:21.1 |\n"));
  CHECK(is_article("{| class=\"wikitable\"\n|}"));
  CHECK(is_article("text\n:{|\n"));
  CHECK(is_article("== Final ==\nName\tTime\nAnn\t4:20.1\n"));
  CHECK(is_article("Qualifying\nName\tTime\nAnn\t4:20.1\nFinal\nName\tTime\n"));
  CHECK_FALSE(is_article(""));
  CHECK_FALSE(is_article("name,time\nAnn,4:20.1\n"));
  CHECK_FALSE(is_article("Qualifying\nName\tTime\nAnn\t4:20.1\n"));
  CHECK_FALSE(is_article("| 1 | Ann |\n"));
  CHECK_FALSE(is_article("= Games =\nprose alone\n"));
  CHECK_FALSE(is_article("{ \"note\": \"\n{|\n\" }"));
  CHECK_FALSE(is_article("[[1]]\n{|"));
  CHECK(is_article("[[File:a.jpg]]\n{|"));
}

TEST_CASE("plain text becomes headings, keys, tables and text", "[article]") {
  CHECK(blocks("= Title =\n\nInfobox\n- Win Value: 4:20.1 WR\n- Gold:\n\nText.\n==A==\n;Heat 1\n| 1 | | x |\n"
               "| y |\n\n- no: key\n") == Lines{"1: Title", "Win Value = 4:20.1 WR", "text: Text.", "2: A",
                                                "9: Heat 1", "[1][][x]", "[y]", "text: - no: key"});
  CHECK(blocks("First line\nSemifinal 2\nName\tTime\r\nAnn\t4:20.1\r\n") ==
        Lines{"1: First line", "9: Semifinal 2", "[Name][Time]", "[Ann][4:20.1]"});
  CHECK(blocks("Infobox\n- A: 1\ntext\n- B: 2\n") == Lines{"A = 1", "1: text", "text: - B: 2"});
  CHECK(blocks("A sentence.\n|a|b|\n|--|:-:|\n|c|[[d|e]]|") ==
        Lines{"text: A sentence.", "[a][b]", "[c][e]"});
}

TEST_CASE("a table of MediaWiki becomes rows of as many cells as it shows", "[article]") {
  CHECK(blocks(
            "{| class=\"wikitable\"\n|+ Final\n! Rank !! scope=col | Name\n|-\n| rowspan=2 | 1 || [[Ann|A.]]"
            "\n|-\n| {{flagIOCathlete|Bea|NOR|2008 Summer}}\n|-\n| colspan=\"2\" | all\nof it\n|}\nbehind") ==
        Lines{"[!Rank][!Name]", "[1][A.]", "[^1][Bea (NOR)]", "[all\nof it][^]", "text: behind"});
  // A template may go over lines, but not into another row.
  CHECK(blocks("{|\n| {{ubl\n| a\n| b\n}} || c\n|}") == Lines{"[a\nb][c]"});
  CHECK(blocks("{|\n| {{ubl|a\n|-\n| b }}\n|}") == Lines{"[a]", "[b }}]"});
  // What is open at the end ends there.
  CHECK(blocks("{|\n| a || b") == Lines{"[a][b]"});
  // However far a cell says it reaches.
  CHECK(blocks("{|\n| colspan=99999999 rowspan=99999999 | a\n|}").at(0).size() == 3 + 99 * 3);
}

TEST_CASE("tables in the cells of a table are tables of their own", "[article]") {
  // One that only arranges them is none.
  CHECK(blocks("{| width=100%\n| valign=top |\n'''Heat 1'''\n{|\n| inner\n|}\n| b || [[x|y]]\n|}\nbehind") ==
        Lines{"9: Heat 1", "[inner]", "9: ", "text: b", "9: ", "text: y", "text: behind"});
  // The titles of its first row stand above the cells of the second.
  CHECK(blocks("{|\n! Heat 1 !! Heat 2\n|-\n|\n{|\n| a\n|}\n|\n{|\n| b\n|}\n|-\n|\n{|\n| c\n|}\n|}") ==
        Lines{"9: Heat 1", "9: ", "9: Heat 2", "9: Heat 1", "[a]", "9: Heat 2", "[b]", "9: ", "[c]"});
  // One with results has its own rows first.
  CHECK(blocks("{|\n| Ann || 4:20.1\n{|\n| inner\n|}\nlost\n| b\n|}\nbehind") ==
        Lines{"[Ann][4:20.1][b]", "[inner]", "text: behind"});
}

TEST_CASE("tables in each other without end are read in one go", "[article]") {
  std::string results;
  std::string layouts;
  for (int i = 0; i < 50'000; ++i) results += "{|\n! Rank !! Name\n";
  for (int i = 0; i < 50'000; ++i) layouts += "{|\n|\n";
  // Each with its row, and nine of them.
  CHECK(blocks(results).size() == 9);
  CHECK(blocks(layouts).size() <= 1);
}

TEST_CASE("a line of a list above a table is its title where it is bold", "[article]") {
  CHECK(blocks("A.\n* '''Heat 1'''\n\n{|\n| a\n|}\n* '''Heat 2'''\ntext.\n* Heat 3\n{|\n| b\n|}") ==
        Lines{"text: A.", "9: Heat 1", "[a]", "text: Heat 2", "text: text.", "text: Heat 3", "[b]"});
}

TEST_CASE("an infobox is read whatever stands in it", "[article]") {
  CHECK(blocks("{{Infobox Olympic event\n| event = Men's | gold = [[A|B]]<br />[[C]]\n| venue = "
               "{{nowrap|The {{x|y}}}}<ref>no</ref>\n| empty =\n}}\ntext.\n") ==
        Lines{"event = Men's", "gold = B\nC", "venue = The y", "text: text."});
}

TEST_CASE("markup is read as the text it shows", "[article]") {
  CHECK(read_markup("O'Neill").text == "O'Neill");
  CHECK(read_markup("'''''bold''''' ''it''").text == "bold it");
  CHECK(read_markup("4'15''031").text == "4'15''031");
  CHECK(read_markup("a&nbsp;b &amp; &#99; &#x64; &zz; &#7;").text == "a b & c d &zz; &#7;");
  CHECK(read_markup("[[File:a.jpg|20px]] [[A (b)|A]]s [http://x.org there]").text == "As there");
  CHECK(read_markup("a<br/>b<ref name=x />c<sup>d</sup> <3").text == "a\nbcd <3");
  CHECK(read_markup("{{flagicon|NOR}} Ann").nation == "NOR");
  CHECK(read_markup("{{GBR}}").nation == "GBR");
  CHECK(read_markup("{{WR}}, {{abbr|OR|Olympic record}}").text == "WR, OR");
  CHECK(read_markup("{{sortname|Ann|Lee}} {{lang|fr|x}} {{ubl|a|b}}").text == "Ann Lee x a\nb");
  CHECK(read_markup("{{odd|a|b=c|1=d}}").text == "a d");
  CHECK(read_markup("{{odd|a}}").unknown == Lines{"odd"});
  CHECK(read_markup("{{N/A|DSQ}} {{n/a}} {{na}}").text == "DSQ – –");
  CHECK(read_markup("**Ann** [B](http://x.org/b_(c)) C[a](NOR)").text == "Ann B C[a](NOR)");
  CHECK(read_markup("{{plainlist|\n* a\n** b\n}}").text == "a\nb");
  // What nothing closes stays.
  CHECK(read_markup("{{a|[[b").text == "{{a|[[b");
  CHECK(read_markup("]]}}").text == "]]}}");
  const std::string deep = std::string(10'000, '{') + "a" + std::string(10'000, '}');
  CHECK(read_markup(deep).text.size() < deep.size());
}

TEST_CASE("hidden markup keeps its place", "[article]") {
  const std::string_view text = "a<!-- | -->b<ref>\n</ref>c<ref name=\"x\"/>d<refuse>e<!-- open";
  const std::string hidden = without_hidden_markup(text);
  REQUIRE(hidden.size() == text.size());
  CHECK(read_markup(hidden).text == "abcde<!-- open");
}

TEST_CASE("titles name rounds, heats and what else an article has", "[article]") {
  CHECK(title("Qualification") == "round qualifying ");
  CHECK(title("Qualifying heats") == "round qualifying ");
  CHECK(title("Heats") == "round qualifying ");
  CHECK(title("Quarter-finals") == "round quarterfinals ");
  CHECK(title("Quarterfinal 3") == "round quarterfinals 3");
  CHECK(title("Semi-final 1") == "round semifinals 1");
  CHECK(title("1/8 finals") == "round round-of-16 ");
  CHECK(title("Match round") == "round match ");
  CHECK(title("First round") == "round first-round ");
  CHECK(title("Final bronze medal") == "round bronze ");
  CHECK(title("Bronze medal match") == "round bronze ");
  CHECK(title("Final 3–4") == "round bronze ");
  CHECK(title("Final") == "round gold ");
  CHECK(title("Gold medal race") == "round gold ");
  CHECK(title("Final 5th–6th place") == "round fifth ");
  CHECK(title("Final 7-8") == "round seventh ");
  // One of a pair is understood as the other is.
  CHECK(title("1st–2nd place") == "round gold ");
  CHECK(title("3rd–4th place") == "round bronze ");
  CHECK(title("Finals for 1st–2nd place") == "round gold ");
  CHECK(title("Finals for third and fourth place") == "round bronze ");
  CHECK(title("First place match") == "round gold ");
  CHECK(title("Third place match") == "round bronze ");
  CHECK(title("Race for 1st place") == "round gold ");
  CHECK(title("Race for 5th place") == "round fifth ");
  CHECK(title("Grand final") == "round gold ");
  CHECK(title("Small final") == "round bronze ");
  CHECK(title("Big final") == "round gold ");
  CHECK(title("Final A") == "round gold ");
  CHECK(title("Final B") == "round bronze ");
  CHECK(title("Semi-final B") == "round semifinals b");
  CHECK(title("Final C") == "other  ");
  CHECK(title("Round one") == "round first-round ");
  CHECK(title("Round Two") == "round second-round ");
  CHECK(title("Heat One") == "heat  1");
  CHECK(title("Heat #12 [edit]") == "heat  12");
  CHECK(title("Qualification (Friday, 15 August 2008, from 16:55 local time)") == "round qualifying ");
  CHECK(title("First match") == "other  ");
  CHECK(title("Final places 5–6") == "round fifth ");
  CHECK(title("Final 1–2 and 3–4 results") == "classification  ");
  CHECK(title("Classification matches") == "round classification-matches ");
  CHECK(title("Heat 12") == "heat  12");
  CHECK(title("Finals") == "finals  ");
  CHECK(title("Medal round") == "finals  ");
  CHECK(title("Final classification") == "classification  ");
  CHECK(title("Final results") == "classification  ");
  CHECK(title("Records") == "records  ");
  CHECK(title("Records that fell") == "bracket  ");
  CHECK(title("Schedule") == "schedule  ");
  CHECK(title("Medalists") == "medals  ");
  CHECK(title("Competition format") == "other  ");
  CHECK(title("") == "other  ");
}

TEST_CASE("a line that says more than the name of a round or heat is none", "[article]") {
  CHECK(names_part_alone("Heat 1"));
  CHECK(names_part_alone("First round heat 2[edit]"));
  CHECK(names_part_alone("Qualifying, Friday 15 August 2008, 16:55"));
  CHECK(names_part_alone("Men's individual pursuit – Final for 1st–2nd place"));
  CHECK(names_part_alone("Finals"));
  CHECK_FALSE(names_part_alone("Heat 1: 2nd v 3rd fastest"));
  CHECK_FALSE(names_part_alone("First round was won by Aland"));
  CHECK_FALSE(names_part_alone("Final classification"));
  CHECK_FALSE(names_part_alone("Friday"));
  CHECK(blocks("Games\n\nHeat 1: 2nd v 3rd\nHeat 2: 1st v 4th\n{|\n| a\n|}") ==
        Lines{"1: Games", "text: Heat 1: 2nd v 3rd", "text: Heat 2: 1st v 4th", "[a]"});
}

TEST_CASE("a row of plain text can go over several lines", "[article]") {
  const std::string headings = "Rank\tName\tNation\tTime\tNotes\n";
  const std::string shown_headings = "[Rank][Name][Nation][Time][Notes]";
  CHECK(blocks(headings + "1\tAnn\r\nBea\r\nCia\tNOR\t4:20.1\tQ\r\n2\tDot\nEva\tSWE\t4:21.1\n") ==
        Lines{shown_headings, "[1][Ann\nBea\nCia][NOR][4:20.1][Q]", "[2][Dot\nEva][SWE][4:21.1]"});
  // Rows that are short by themselves, and a line that names a round.
  CHECK(blocks(headings + "1\tAnn\n2\tBea\tSWE\t4:21.1\n") ==
        Lines{shown_headings, "[1][Ann]", "[2][Bea][SWE][4:21.1]"});
  CHECK(blocks(headings + "1\tAnn\tNOR\t4:20.1\n2\tBea\n") ==
        Lines{shown_headings, "[1][Ann][NOR][4:20.1]", "[2][Bea]"});
  CHECK(blocks(headings + "1\tAnn\nFinal\n1\tBea\tSWE\t4:21.1\n") ==
        Lines{shown_headings, "[1][Ann]", "[Final]", "[1][Bea][SWE][4:21.1]"});
}

TEST_CASE("cells are told by what stands in them", "[article]") {
  CHECK(read_place("=10") == 10U);
  CHECK(read_place("(3rd)") == 3U);
  CHECK(read_place("7.") == 7U);
  CHECK_FALSE(read_place("0"));
  CHECK_FALSE(read_place("4:20"));
  CHECK_FALSE(read_place("3 riders"));
  CHECK(read_rank("=10")->place == 10U);
  CHECK(read_rank("1 Q")->marks == std::vector<std::string_view>{"Q"});
  CHECK(read_rank("2 (QG, OR)")->marks == std::vector<std::string_view>{"QG", "OR"});
  CHECK(read_rank("1st place, gold medalist(s)")->place == 1U);
  CHECK(read_rank("Silver")->place == 2U);
  CHECK(read_rank("bronze medal")->place == 3U);
  CHECK_FALSE(read_rank("1 Aland"));
  CHECK_FALSE(read_rank("Goldberg"));
  CHECK_FALSE(fits(CsvKey::name, "2nd place, silver medalist(s)"));
  CHECK(fits(CsvKey::name, "Ann Gold"));
  CHECK(read_article_status("lapped by Ann Lee") == Status::caught);
  CHECK(read_article_status("Overtaken at 3 km") == Status::caught);
  CHECK_FALSE(read_article_status("eliminated by Ann Lee"));
  CHECK_FALSE(read_article_status("caught a cold"));
  CHECK(read_record_mark("Olympic record") == "OR");
  CHECK(read_record_mark("New World Record") == "WR");
  CHECK(read_record_mark("Olympic record until heat 4").empty());
  CHECK(looks_like_time("4:61.20"));
  CHECK(looks_like_time("4'20"));
  CHECK_FALSE(looks_like_time("1/8"));
  CHECK_FALSE(looks_like_time("2008"));
  std::string_view name = "Ann Lee (NOR)";
  CHECK(take_nation(name) == "NOR");
  CHECK(name == "Ann Lee");
  CHECK(fits(CsvKey::nation, "FIN"));
  CHECK_FALSE(fits(CsvKey::name, "DNS"));
  CHECK_FALSE(fits(CsvKey::heat, "Bob Ray"));
}

TEST_CASE("places of an article's event lead to its cells", "[article]") {
  const std::string_view text =
      "= A – Men's individual pursuit =\n== Qualifying ==\n| Heat | Name | Time |\n| 2 | Ann | 4:20.1 |\n"
      "| 1 | Bea | DNS |\n== Final classification ==\n| Rank | Name |\n| 1 | Ann |\n";
  Document document("article", text);
  const auto at = [&](const Place& place) {
    const Span bytes = locate(document, place);
    return std::string(text.substr(bytes.offset, bytes.length));
  };
  const Place heats = Place{}.in("rounds", 0);
  CHECK(at(heats.in("heats", 0).in("rides", 0).in("status")) == "DNS");
  CHECK(at(heats.in("heats", 0).in("rides", 0).in("nation")) == "| 1 | Bea | DNS |");
  CHECK(at(heats.in("heats", 1).in("rides", 0).in("time")) == "4:20.1");
  CHECK(at(heats.in("heats", 1).in("rides", 0).in("name")) == "Ann");
  CHECK(at(Place{}.in("printed", 0).in("classification", 0).in("name")) == "| 1 | Ann |");
  CHECK(at(Place{}.in("meet")) == "= A – Men's individual pursuit =");
  CHECK(at(Place{}.in("venue")).empty());
}
