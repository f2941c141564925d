#include "../../src/report/bracket_layout.hpp"
#include "../dice.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace {

using pursuit::BracketHeat;
using pursuit::BracketLayout;
using pursuit::BracketLink;
using pursuit::BracketStage;
using pursuit::lay_out;
using pursuit::PlacedHeat;
using pursuit::PlacedStage;

BracketHeat heat(std::initializer_list<std::optional<std::size_t>> who) {
  BracketHeat heat;
  for (const auto& one : who) {
    heat.sides.emplace_back();
    heat.sides.back().who = one;
  }
  if (!heat.sides.empty()) heat.sides.front().won = true;
  return heat;
}

std::vector<std::size_t> first_sides(const PlacedStage& stage) {
  std::vector<std::size_t> firsts;
  for (const PlacedHeat& placed : stage.heats) firsts.push_back(*placed.heat->sides.front().who);
  return firsts;
}

/// The rows a link passes on its track.
std::pair<std::size_t, std::size_t> rows(const BracketLink& link) {
  return {std::min(link.from, link.to), std::max(link.from, link.to)};
}

}  // namespace

TEST_CASE("a bracket without stages takes no rows", "[bracket_layout]") {
  CHECK(lay_out({}).rows == 0);
  CHECK(lay_out({{"Round", {}}}).rows == 0);
}

TEST_CASE("a knockout is centred on the heats that lead to it", "[bracket_layout]") {
  const std::vector<BracketStage> stages{
      {"Quarterfinals", {heat({1, 8}), heat({2, 7}), heat({3, 6}), heat({4, 5})}},
      {"Semifinals", {heat({1, 4}), heat({2, 3})}},
      {"Final", {heat({1, 2})}}};
  const BracketLayout layout = lay_out(stages);
  CHECK(first_sides(layout.stages[0]) == std::vector<std::size_t>{1, 4, 2, 3});
  CHECK(layout.stages[0].heats[3].row == 12);
  // Winners stand in rows 0 and 4, 8 and 12: halfway, a row off for the lines.
  CHECK(layout.stages[1].heats[0].row == 1);
  CHECK(layout.stages[1].heats[1].row == 9);
  CHECK(layout.stages[2].heats[0].row == 4);
  CHECK(layout.rows == 15);
  CHECK(layout.stages[0].links.size() == 4);
  CHECK(layout.stages[0].tracks == 1);
  CHECK(layout.stages[2].links.empty());
}

TEST_CASE("who lost is led on where he rides again, and told from who won", "[bracket_layout]") {
  const std::vector<BracketStage> stages{{"Semifinals", {heat({1, 4}), heat({2, 3})}},
                                         {"Finals", {heat({1, 2}), heat({3, 4})}}};
  const BracketLayout layout = lay_out(stages);
  std::size_t won = 0;
  for (const BracketLink& link : layout.stages[0].links) won += link.won ? 1 : 0;
  CHECK(layout.stages[0].links.size() == 4);
  CHECK(won == 2);
}

TEST_CASE("nobody is led on whose name is not known, and a rider alone takes the room of two",
          "[bracket_layout]") {
  const std::vector<BracketStage> stages{{"Round", {heat({std::nullopt, 4}), heat({2})}},
                                         {"Final", {heat({std::nullopt, 2})}}};
  const BracketLayout layout = lay_out(stages);
  REQUIRE(layout.stages[0].links.size() == 1);
  CHECK(layout.stages[0].links[0].from == layout.stages[0].heats[0].row);
  CHECK(first_sides(layout.stages[0]).front() == 2);
  CHECK(layout.stages[0].heats[1].row == pursuit::heat_rows);
}

TEST_CASE("no two lines of a bracket lie on one another", "[bracket_layout]") {
  pursuit::test::Dice dice(2012);
  for (int run = 0; run < 300; ++run) {
    const std::size_t riders = 2 * (1 + dice.roll(8));
    std::vector<BracketStage> stages;
    for (std::size_t s = 0; s < 2 + dice.roll(3); ++s) {
      std::vector<std::size_t> order(riders);
      for (std::size_t i = 0; i < riders; ++i) order[i] = i;
      for (std::size_t i = riders; i > 1; --i) std::swap(order[i - 1], order[dice.roll(i)]);
      BracketStage& stage = stages.emplace_back();
      for (std::size_t i = 0; i + 1 < riders; i += 2) stage.heats.push_back(heat({order[i], order[i + 1]}));
    }
    const BracketLayout layout = lay_out(stages);
    for (std::size_t s = 0; s + 1 < layout.stages.size(); ++s) {
      const std::vector<BracketLink>& links = layout.stages[s].links;
      CHECK(links.size() == riders);
      std::set<std::size_t> ends;
      for (const BracketLink& link : links) {
        CHECK(link.from % 2 == s % 2);
        CHECK(link.to % 2 != link.from % 2);
        CHECK(link.track < layout.stages[s].tracks);
        CHECK(ends.insert(link.from).second);
        CHECK(ends.insert(link.to).second);
      }
      for (std::size_t i = 0; i < links.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          const auto [above, below] = rows(links[i]);
          const auto [top, bottom] = rows(links[j]);
          const bool apart = below < top || bottom < above;
          CHECK((apart || links[i].track != links[j].track));
        }
      }
      for (std::size_t h = 1; h < layout.stages[s].heats.size(); ++h)
        CHECK(layout.stages[s].heats[h].row >= layout.stages[s].heats[h - 1].row + pursuit::heat_rows);
    }
  }
}
