// Ranks out of order, and those that only follow from them.

#include "../../src/audit/out_of_order.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace pursuit;

namespace {

std::vector<std::size_t> out(const std::vector<RankPair>& ranks) {
  const std::vector<bool> is_out = out_of_order(ranks);
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < is_out.size(); ++i)
    if (is_out[i]) positions.push_back(i);
  return positions;
}

using Positions = std::vector<std::size_t>;

}  // namespace

TEST_CASE("ranks that agree are in order", "[out_of_order]") {
  CHECK(out({}).empty());
  CHECK(out({{1, 1}, {2, 2}, {3, 3}}).empty());
  CHECK(out({{1, 1}, {2, 2}, {2, 2}, {4, 4}}).empty());
}

TEST_CASE("who stands in the wrong place is out of order, and nobody between", "[out_of_order]") {
  CHECK(out({{1, 5}, {2, 1}, {3, 2}, {4, 3}, {5, 4}}) == Positions{0});
  CHECK(out({{1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 1}}) == Positions{4});
  CHECK(out({{1, 1}, {2, 5}, {3, 2}, {4, 3}, {5, 4}, {6, 6}}) == Positions{1});
  CHECK(out({{1, 6},
             {2, 1},
             {3, 2},
             {4, 3},
             {5, 4},
             {6, 5},
             {7, 12},
             {8, 7},
             {9, 8},
             {10, 9},
             {11, 10},
             {12, 11}}) == Positions{0, 6});
}

TEST_CASE("a rank that nothing explains is out of order too", "[out_of_order]") {
  CHECK(out({{1, 1}, {2, 2}, {4, 3}, {5, 4}}) == Positions{2, 3});
  CHECK(out({{1, 1}, {2, 2}, {3, 2}, {4, 4}}) == Positions{2});
}
