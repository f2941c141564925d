#include "../../src/parser/article_names.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;

namespace {

using Names = std::vector<std::string_view>;

std::string team(std::string_view text, std::string_view nation = {}) {
  const ArticleNames names = read_team_names(text, nation);
  return fmt::format("{}: {}", names.name, fmt::join(names.members, "|"));
}

std::string nation(std::string_view text, std::string_view flag) {
  ArticleCell cell;
  cell.text = text;
  cell.nation = flag;
  const NationCell read = read_nation_cell(cell);
  return fmt::format("{}: {}", read.nation, read.names);
}

}  // namespace

TEST_CASE("members stand between line breaks, commas and the word and", "[article]") {
  CHECK(read_member_names("Ann Lee and Bea May") == Names{"Ann Lee", "Bea May"});
  CHECK(read_member_names("(Ann, Bea & Cat,\nand Dee)") == Names{"Ann", "Bea", "Cat", "Dee"});
  CHECK(read_member_names("Ann Lee Bea May and Cat Roe") == Names{"Ann Lee Bea May and Cat Roe"});
  CHECK(read_member_names("Sandy Andersen") == Names{"Sandy Andersen"});
  CHECK(read_member_names(" and ") == Names{"and"});
  CHECK(read_member_names("").empty());
}

TEST_CASE("a line-up is more names than a rider has", "[article]") {
  CHECK(is_line_up("Ann Lee\nBea May\nCat Roe", false));
  CHECK(is_line_up("NOR (Ann Lee, Bea May)", false));
  CHECK_FALSE(is_line_up("Lee, Ann", false));
  CHECK_FALSE(is_line_up("Ann\nLee\n(NOR)", false));
  CHECK_FALSE(is_line_up("Ann Lee\nWheelers", false));
  CHECK(is_line_up("Ann Lee\nBea May", true));
}

TEST_CASE("a team is called by what stands above its riders", "[article]") {
  CHECK(team("Ann Lee\nBea May", "NOR") == ": Ann Lee|Bea May");
  CHECK(team("Norway\nAnn Lee\nBea May", "NOR") == "Norway: Ann Lee|Bea May");
  CHECK(team("Norway 2\nAnn Lee\nBea May", "NOR") == "Norway 2: Ann Lee|Bea May");
  CHECK(team("Jordan Lee\nBea May", "NZL") == ": Jordan Lee|Bea May");
  CHECK(team("Lee\nMay\nRoe", "NOR") == ": Lee|May|Roe");
  CHECK(team("Wheelers\nAnn Lee, Bea May") == "Wheelers: Ann Lee|Bea May");
  CHECK(team("Wheelers (Ann Lee, Bea May)") == "Wheelers: Ann Lee|Bea May");
  CHECK(team("(Ann Lee, Bea May)", "NOR") == ": Ann Lee|Bea May");
  CHECK(team("Harbour (Northern)") == "Harbour (Northern): ");
}

TEST_CASE("a cell of a nation can say who rode for it", "[article]") {
  CHECK(nation("", "NOR") == "NOR: ");
  CHECK(nation("Norway", "NOR") == "NOR: ");
  CHECK(nation("(NOR)", "NOR") == "NOR: ");
  CHECK(nation("Norway (NOR)", "NOR") == "NOR: ");
  CHECK(nation("Ann Lee", "NOR") == "NOR: Ann Lee");
  CHECK(nation("Norway\nAnn Lee\nBea May", "") == "Norway: Ann Lee\nBea May");
  CHECK(nation("Norway (Ann Lee, Bea May)", "") == "Norway: Ann Lee, Bea May");
  CHECK(nation("(", "NOR") == "NOR: (");
}
