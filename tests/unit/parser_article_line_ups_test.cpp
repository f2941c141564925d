#include "../../src/parser/article_line_ups.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace pursuit;

namespace {

/// The position of the first line-up of each one's team; `?` where it is not clear.
std::string teams(const std::vector<LineUp>& line_ups) {
  std::string text;
  for (const TeamOfLineUp& team : match_line_ups(line_ups)) text += team ? fmt::format("{} ", *team) : "? ";
  return text;
}

}  // namespace

TEST_CASE("line-ups of one team share most of their names", "[line_ups]") {
  CHECK(teams({}).empty());
  CHECK(teams({{{"Ann Ames Bea Byrd"}, 0},
               {{"Cia Cole Dot Dahl"}, 0},
               {{"Cia Cole Eva Eden"}, 1},
               {{"Bea Byrd Ann Ames"}, 1}}) == "0 1 1 0 ");
  // As one text, or each name by itself; accents and capitals do not matter.
  CHECK(teams({{{"Zoë Ames", "Bea Byrd"}, 0}, {{"Zoe Ames BEA BYRD"}, 1}}) == "0 0 ");
  // Through a line-up between them.
  CHECK(teams({{{"A1 A2 A3 A4"}, 0}, {{"A3 A4 A5 A6"}, 1}, {{"A5 A6 A7 A8"}, 2}}) == "0 0 0 ");
}

TEST_CASE("a line-up that shares too little is a team of its own", "[line_ups]") {
  CHECK(teams({{{"Ann Ames Bea Byrd"}, 0}, {{"Ann Cole Dot Dahl"}, 1}}) == "0 1 ");
  CHECK(teams({{{""}, 0}, {{""}, 1}}) == "0 1 ");
}

TEST_CASE("what two teams may be is neither", "[line_ups]") {
  CHECK(teams({{{"A1 A2 A3 A4"}, 0}, {{"B1 B2 B3 B4"}, 0}, {{"A1 A2 B1 B2"}, 1}}) == "0 1 ? ");
  // Nor has one team two line-ups in a round.
  CHECK(teams({{{"A1 A2 A3 A4"}, 0}, {{"A1 A2 B1 B2"}, 1}, {{"A3 A4 C1 C2"}, 1}}) == "0 ? ? ");
}
