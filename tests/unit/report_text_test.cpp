#include <pursuit/report/text.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace {

using pursuit::Content;
using pursuit::Report;
using pursuit::Section;
using pursuit::Table;
using pursuit::Tone;

std::string written(Section section, bool colour = false) {
  std::string out;
  pursuit::write_text(out, Report{std::move(section), {}}, {colour});
  return out;
}

Section with_table(Table table) {
  Section section;
  section.tables.push_back(std::move(table));
  return section;
}

std::string without_colour(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = text.find('m', i);
    else
      plain += text[i];
  }
  return plain;
}

TEST_CASE("columns are aligned, numbers and times to the right, and no line ends in blanks",
          "[report][text]") {
  const Table table{
      {{"Rank", Content::number}, {"Name", Content::name}, {"Time", Content::time}, {"Marks", Content::mark}},
      {{{{"1"}, {"Wiggins"}, {"4:15.031"}, {"Q"}}, {}}, {{{"10"}, {"Li"}, {"59.1"}, {""}}, {}}}};
  CHECK(written(with_table(table)) ==
        "Rank  Name         Time  Marks\n"
        "   1  Wiggins  4:15.031  Q\n"
        "  10  Li           59.1\n");
}

TEST_CASE("columns are aligned by what a terminal shows, not by bytes", "[report][text]") {
  const Table table{{{"Name", Content::name}, {"Nation", Content::nation}},
                    {{{{"\xE5\xBC\xA0\xE4\xB8\x89"}, {"CHN"}}, {}},  // two wide characters
                     {{{"Frida\xCC\x81"}, {"MEX"}}, {}},             // a combining accent
                     {{{"M\xC3\xB8rk\xC3\xB8v"}, {"DEN"}}, {}}}};
  CHECK(written(with_table(table)) ==
        "Name    Nation\n"
        "\xE5\xBC\xA0\xE4\xB8\x89    CHN\n"
        "Frida\xCC\x81   MEX\n"
        "M\xC3\xB8rk\xC3\xB8v  DEN\n");
}

TEST_CASE("columns without any text are left out, short rows and no rows are fine", "[report][text]") {
  const Table table{{{"Bib", Content::number}, {"Name", Content::name}, {"Club"}, {"Nation"}},
                    {{{{""}, {"Wiggins"}, {""}, {"GBR"}}, {}}, {{{""}, {"Burke"}}, {}}}};
  CHECK(written(with_table(table)) == "Name     Nation\nWiggins  GBR\nBurke\n");
  CHECK(written(with_table({{{"Bib"}, {"Name"}}, {}})).empty());
}

TEST_CASE("what belongs to a row stands under its name", "[report][text]") {
  const Table table{{{"Rank", Content::number}, {"Team", Content::name}, {"Time", Content::time}},
                    {{{{"1"}, {"Great Britain"}, {"3:52.499"}}, {"Ed Clancy, Geraint Thomas"}}}};
  CHECK(written(with_table(table)) ==
        "Rank  Team               Time\n"
        "   1  Great Britain  3:52.499\n"
        "      Ed Clancy, Geraint Thomas\n");
}

TEST_CASE("long lines are wrapped with a hanging indent", "[report][text]") {
  Section section;
  for (int i = 0; i < 30; ++i) section.lines.resize(1), section.lines[0].text += "pursuit ";
  const std::string text = written(section);
  REQUIRE(text.find('\n') <= 96);
  CHECK(text.find("\n  pursuit") != std::string::npos);
  section.lines[0].text = std::string(150, 'x');
  CHECK(written(section) == std::string(150, 'x') + "\n");
}

TEST_CASE("nothing in a name reaches the terminal as a command", "[report][text]") {
  const Table table{{{"Name", Content::name}}, {{{{"Wig\x1b[31mgins\n"}}, {}}}};
  const std::string text = written(with_table(table));
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("Wig\\u001b[31mgins\\n") != std::string::npos);
}

TEST_CASE("colour changes nothing but the colours", "[report][text]") {
  Section section = with_table({{{"Place", Content::number}, {"Medal"}, {"Name", Content::name}},
                                {{{{"1", Tone::strong}, {"gold", Tone::gold}, {"Wiggins"}}, {}},
                                 {{{"DNS", Tone::faint}, {"", Tone::gold}, {"Heimans"}}, {}}}});
  section.title = "Final classification";
  section.lines.push_back({"PROVISIONAL", Tone::warning});
  section.bracket = {{"Semifinals", {{"heat 1", {{{"Frey", Tone::good}, "", "", "4:42.05", {}, true}}}}}};
  const std::string coloured = written(section, true);
  CHECK(coloured.find('\x1b') != std::string::npos);
  CHECK(without_colour(coloured) == written(section));
}

TEST_CASE("a bracket stands side by side where it fits, else stage under stage", "[report][text]") {
  Section section;
  section.bracket = {
      {"Semifinals",
       {{"heat 1", {{{"Frey"}, "", "1", "4:42.05", 0, true}, {{"Bylsma"}, "", "4", "4:44.26", 1, false}}}}},
      {"Finals", {{"Gold", {{{"Frey"}, "", "", "OVT", 0, false}}}}}};
  CHECK(written(section) ==
        "Semifinals              Finals\n"
        "\n"
        "* 1 Frey    4:42.05 ─┐\n"
        "    heat 1           └─   Frey  OVT\n"
        "  4 Bylsma  4:44.26       Gold\n"
        "\n"
        "* won\n");
  section.bracket[1].heats[0].sides[0].name.text = std::string(90, 'F');
  CHECK(written(section).find("4:44.26\n\nFinals\n") != std::string::npos);
}

}  // namespace
