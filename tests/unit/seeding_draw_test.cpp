// Pairing a pool, on values (design, words 4).

#include <pursuit/seeding/draw.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace pursuit;

namespace {

Draw draw_of(std::initializer_list<std::string_view> pairs) {
  Draw draw;
  for (const std::string_view pair : pairs)
    draw.heats.push_back({std::string(pair), read_pair(pair).value(), ""});
  return draw;
}

/// Competitor 1 at position 1 and so on; positions of one undecided group have its number.
Pool pool_of(std::initializer_list<std::uint32_t> groups) {
  Pool pool;
  for (const std::uint32_t group : groups) {
    Slot slot;
    slot.competitor = CompetitorId{static_cast<std::uint32_t>(pool.slots.size() + 1)};
    slot.group = group;
    pool.slots.push_back(slot);
    if (group > pool.groups.size()) pool.groups.push_back(Undecided::shared_rank);
  }
  return pool;
}

std::string side(const DrawnSide& side) {
  return side.competitor ? fmt::format("{}", index(*side.competitor)) : side.nameless ? "?" : "-";
}

/// `4v5 3v6`; a pair whose side alone is undecided with `?`; else the state.
std::string drawn(const Draw& draw, const Pool& pool) {
  const PairedDraw paired = pair_pool(draw, pool);
  if (paired.state != DrawState::drawn) {
    CHECK(paired.pairs.empty());
    return paired.state == DrawState::open        ? "open"
           : paired.state == DrawState::undecided ? "undecided"
                                                  : "recorded";
  }
  std::string line;
  for (const DrawnPair& pair : paired.pairs) {
    line += fmt::format("{}{}v{}{}", line.empty() ? "" : " ", side(pair.home), side(pair.back),
                        pair.side_undecided ? "?" : "");
  }
  return line;
}

}  // namespace

TEST_CASE("pairs in the order of the heats, the first at home", "[seeding_draw]") {
  CHECK(drawn(draw_of({"4v5", "3v6", "2v7", "1v8"}), pool_of({0, 0, 0, 0, 0, 0, 0, 0})) == "4v5 3v6 2v7 1v8");
  CHECK(drawn(draw_of({"2v1"}), pool_of({0, 0})) == "2v1");
  CHECK(drawn(draw_of({"1v-", "2v3"}), pool_of({0, 0, 0})) == "1v- 2v3");
}

TEST_CASE("a rank the pool does not have is an empty side", "[seeding_draw]") {
  CHECK(drawn(draw_of({"4v5", "3v6", "2v7", "1v8"}), pool_of({0, 0, 0, 0, 0})) == "4v5 3v- 2v- 1v-");
  CHECK(drawn(draw_of({"1v2"}), {}) == "-v-");
}

TEST_CASE("a tie stops the draw across the cut, between pairs, and of three", "[seeding_draw]") {
  CHECK(drawn(draw_of({"1v2"}), pool_of({0, 1, 1})) == "undecided");
  CHECK(drawn(draw_of({"2v3", "1v4"}), pool_of({1, 1, 0, 0})) == "undecided");
  CHECK(drawn(draw_of({"1v2"}), pool_of({1, 1, 1})) == "undecided");
  CHECK(drawn(draw_of({"2v3", "1v4"}), pool_of({0, 0, 0, 1, 1})) == "undecided");
}

TEST_CASE("a tie that is one whole pair leaves its side undecided alone", "[seeding_draw]") {
  CHECK(drawn(draw_of({"1v2"}), pool_of({1, 1, 0})) == "1v2?");
  CHECK(drawn(draw_of({"2v3", "1v4"}), pool_of({0, 1, 1, 0})) == "2v3? 1v4");
}

TEST_CASE("of a pool: a tie outside the pairs stops nothing", "[seeding_draw]") {
  CHECK(drawn(draw_of({"1v2"}), pool_of({0, 0, 1, 1})) == "1v2");
}

TEST_CASE("an open pool or position waits; a lost one is as recorded", "[seeding_draw]") {
  Pool pool = pool_of({0, 0, 0});
  pool.slots[2].open = true;
  CHECK(drawn(draw_of({"1v2"}), pool) == "1v2");
  CHECK(drawn(draw_of({"1v3"}), pool) == "open");
  pool.open = true;
  CHECK(drawn(draw_of({"1v2"}), pool) == "open");
  pool.lost = true;
  CHECK(drawn(draw_of({"1v2"}), pool) == "recorded");
  Draw by_lot;
  by_lot.as_recorded = true;
  CHECK(drawn(by_lot, pool_of({0, 0})) == "recorded");
}
