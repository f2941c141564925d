#include "../../src/report/bracket_layout.hpp"
#include "../../src/report/bracket_svg.hpp"
#include "../dice.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using pursuit::BracketHeat;
using pursuit::BracketLayout;
using pursuit::BracketLink;
using pursuit::BracketSide;
using pursuit::BracketStage;
using pursuit::PlacedHeat;
using pursuit::PlacedStage;
using pursuit::test::Dice;

/// `AB`: A beat B; `A`: A rode alone; `?`: somebody who is not known.
BracketHeat heat(std::string_view sides) {
  BracketHeat heat{std::string(sides), {}};
  for (const char c : sides) {
    BracketSide side;
    side.name.text = c;
    if (c != '?') side.who = static_cast<std::size_t>(c - 'A');
    side.won = heat.sides.empty();
    heat.sides.push_back(std::move(side));
  }
  return heat;
}

BracketStage stage(const std::vector<std::string_view>& heats) {
  BracketStage stage;
  for (const std::string_view sides : heats) stage.heats.push_back(heat(sides));
  return stage;
}

/// `AD 0, BC 4`: the heats from above, each with its row.
std::string placed(const PlacedStage& stage) {
  std::string text;
  for (const PlacedHeat& heat : stage.heats)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", heat.heat->title, heat.row);
  return text;
}

/// `0>1, 4>3 lost`, in the order of their starts.
std::string links(PlacedStage stage) {
  std::sort(stage.links.begin(), stage.links.end(),
            [](const BracketLink& a, const BracketLink& b) { return a.from < b.from; });
  std::string text;
  for (const BracketLink& link : stage.links)
    text += fmt::format("{}{}>{}{}", text.empty() ? "" : ", ", link.from, link.to, link.won ? "" : " lost");
  return text;
}

TEST_CASE("heats stand in the order of the finals they lead to", "[bracket_layout]") {
  // A first round, and finals by its times: for gold, bronze, fifth and seventh.
  const std::vector<BracketStage> stages{stage({"FG", "EH", "BC", "AD"}), stage({"AB", "CE", "DF", "GH"})};
  const BracketLayout layout = pursuit::lay_out(stages);
  CHECK(placed(layout.stages[0]) == "AD 0, BC 4, EH 8, FG 12");
  CHECK(placed(layout.stages[1]) == "AB 1, CE 7, DF 11, GH 15");
  CHECK(links(layout.stages[0]) == "0>1, 2>11 lost, 4>3, 6>7 lost, 8>9, 10>17 lost, 12>13, 14>15 lost");
  CHECK(layout.rows == 18);
}

TEST_CASE("who goes nowhere stands last, in the order given", "[bracket_layout]") {
  const std::vector<BracketStage> stages{stage({"GH", "EF", "CD", "AB"}), stage({"CA"})};
  CHECK(placed(pursuit::lay_out(stages).stages[0]) == "CD 0, AB 4, GH 8, EF 12");
}

TEST_CASE("a heat of a knockout stands in the middle of those that lead to it", "[bracket_layout]") {
  const std::vector<BracketStage> stages{stage({"AP", "HI", "DM", "EL", "BO", "GJ", "CN", "FK"}),
                                         stage({"AH", "DE", "BG", "CF"}), stage({"AD", "BC"}), stage({"AB"})};
  const BracketLayout layout = pursuit::lay_out(stages);
  CHECK(placed(layout.stages[0]) == "AP 0, HI 4, DM 8, EL 12, BO 16, GJ 20, CN 24, FK 28");
  CHECK(placed(layout.stages[1]) == "AH 1, DE 9, BG 17, CF 25");
  CHECK(placed(layout.stages[2]) == "AD 4, BC 20");
  CHECK(placed(layout.stages[3]) == "AB 11");
  CHECK(layout.rows == 31);
}

TEST_CASE("a side alone takes the rows of one", "[bracket_layout]") {
  const std::vector<BracketStage> one{stage({"A"})};
  CHECK(pursuit::lay_out(one).rows == 2);
  const std::vector<BracketStage> two{stage({"AB"})};
  CHECK(pursuit::lay_out(two).rows == 3);

  const std::vector<BracketStage> stages{stage({"DE", "C", "B", "A"}), stage({"AB", "CD"})};
  const BracketLayout layout = pursuit::lay_out(stages);
  CHECK(placed(layout.stages[0]) == "A 0, B 4, C 8, DE 12");
  CHECK(links(layout.stages[0]) == "0>1, 4>3, 8>9, 12>11");
}

TEST_CASE("no line leads from or to somebody who is not known", "[bracket_layout]") {
  const std::vector<BracketStage> stages{stage({"?B", "A?"}), stage({"A?"}), stage({"AB"})};
  const BracketLayout layout = pursuit::lay_out(stages);
  CHECK(links(layout.stages[0]) == "0>1");
  CHECK(layout.stages[0].tracks == 1);
  CHECK(links(layout.stages[1]) == "1>0");  // B was not seen in the stage before: no line skips one
  CHECK(layout.stages[2].links.empty());
}

TEST_CASE("no stages, and stages without heats, take no place", "[bracket_layout]") {
  CHECK(pursuit::lay_out({}).stages.empty());
  CHECK(pursuit::lay_out({}).rows == 0);
  const std::vector<BracketStage> stages{{}, stage({"AB"}), {}};
  const BracketLayout layout = pursuit::lay_out(stages);
  REQUIRE(layout.stages.size() == 3);
  CHECK(layout.rows == 4);
  CHECK(layout.stages[1].tracks == 0);
}

/// Stages in which everybody rides once at most, some are not known, and some sides are empty.
std::vector<BracketStage> random_stages(Dice& dice) {
  std::vector<BracketStage> stages(1 + dice.roll(5));
  for (BracketStage& stage : stages) {
    std::string riders = "ABCDEFGHIJKLMNOPQRST";
    for (std::size_t heats = dice.roll(9); heats > 0; --heats) {
      std::string sides;
      for (std::size_t side = dice.roll(8) == 0 ? 1 : 2; side > 0; --side) {
        const std::size_t who = dice.roll(riders.size());
        sides += dice.roll(10) == 0 ? '?' : riders[who];
        riders.erase(who, 1);
      }
      stage.heats.push_back(heat(sides));
    }
  }
  return stages;
}

/// The row of somebody in a stage.
std::optional<std::size_t> row_of(const PlacedStage& stage, std::size_t who) {
  for (const PlacedHeat& heat : stage.heats) {
    for (std::size_t side = 0; side < heat.heat->sides.size(); ++side)
      if (heat.heat->sides[side].who == who) return heat.row_of(side);
  }
  return std::nullopt;
}

/// Lines in one channel: along the row of a start, on a track, along the row of an end.
bool lie_on_one_another(const BracketLink& a, const BracketLink& b) {
  if (a.from == b.from || a.to == b.to || a.from == b.to || a.to == b.from) return true;
  const auto [a_top, a_bottom] = std::minmax(a.from, a.to);
  const auto [b_top, b_bottom] = std::minmax(b.from, b.to);
  return a.track == b.track && a_top <= b_bottom && b_top <= a_bottom;
}

bool has_room(const PlacedStage& stage, std::size_t rows, std::size_t parity) {
  std::size_t free = 0;
  for (const PlacedHeat& heat : stage.heats) {
    if (heat.row < free || heat.row % 2 != parity || heat.row_of(heat.heat->sides.size() - 1) >= rows)
      return false;
    free = heat.row + pursuit::heat_rows;
  }
  return true;
}

void check_links(const PlacedStage& stage, const PlacedStage& next) {
  std::size_t expected = 0;
  for (std::size_t who = 0; who < 20; ++who) {
    const auto from = row_of(stage, who);
    const auto to = row_of(next, who);
    if (!from || !to) continue;
    ++expected;
    CHECK(std::count_if(stage.links.begin(), stage.links.end(),
                        [&](const BracketLink& link) { return link.from == *from && link.to == *to; }) == 1);
  }
  CHECK(stage.links.size() == expected);
  for (std::size_t i = 0; i < stage.links.size(); ++i) {
    CHECK(stage.links[i].track < stage.tracks);
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(lie_on_one_another(stage.links[i], stage.links[j]));
  }
}

TEST_CASE("no two lines lie on one another, whoever goes where", "[bracket_layout]") {
  Dice dice(2012);
  for (int round = 0; round < 400; ++round) {
    const std::vector<BracketStage> stages = random_stages(dice);
    const BracketLayout layout = pursuit::lay_out(stages);
    REQUIRE(layout.stages.size() == stages.size());
    INFO("generated bracket " << round);
    for (std::size_t s = 0; s < stages.size(); ++s) {
      CHECK(layout.stages[s].heats.size() == stages[s].heats.size());
      CHECK(has_room(layout.stages[s], layout.rows, s % 2));
      if (s + 1 < stages.size()) check_links(layout.stages[s], layout.stages[s + 1]);
    }
    CHECK(layout.stages.back().links.empty());
  }
}

/// The number behind an attribute, from a place on.
double number(const std::string& svg, std::string_view attribute, std::size_t at) {
  return std::stod(svg.substr(svg.find(fmt::format(" {}=\"", attribute), at) + attribute.size() + 3));
}

TEST_CASE("what the sign of a winner means stands below all heats", "[bracket_layout]") {
  for (const std::vector<std::string_view>& first :
       {std::vector<std::string_view>{"AB", "CD"}, {"AB", "C"}}) {
    const std::string svg = pursuit::bracket_svg("tree", {stage(first), stage({"AC"})});
    double bottom = 0;
    for (std::size_t at = svg.find("class=\"heat\""); at != std::string::npos;
         at = svg.find("class=\"heat\"", at + 1))
      bottom = std::max(bottom, number(svg, "y", at) + number(svg, "height", at));
    const std::size_t sign = svg.rfind("<circle class=\"won\"");
    CHECK(bottom > 0);
    CHECK(number(svg, "cy", sign) - number(svg, "r", sign) > bottom);
  }
}

}  // namespace
