// How many of a round known in part were surely better, against all of them one by one.

#include "../../src/bracket/surely_before.hpp"

#include <pursuit/seeding/ranking.hpp>

#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

using namespace pursuit;

namespace {

bool surely_before(const Event& event, const RankedRide& a, const RankedRide& b) {
  if (a.time && b.time) return *a.time < *b.time && !digits_missing(*a.time, *b.time);
  const auto& rank_a = event.ride(*a.ride).rank;
  const auto& rank_b = event.ride(*b.ride).rank;
  if (rank_a && rank_b) return *rank_a < *rank_b;
  return a.time && b.status != Status::finished;
}

}  // namespace

TEST_CASE("those surely better are counted as if each were compared with each", "[surely_before]") {
  std::mt19937 random(20040822);
  const auto below = [&](unsigned bound) { return static_cast<int>(random() % bound); };
  for (int round = 0; round < 200; ++round) {
    Event event;
    std::vector<RankedRide> rows;
    for (std::size_t i = 0; i < 30; ++i) {
      Ride ride;
      if (below(2) == 0) ride.rank = static_cast<std::uint32_t>(1 + below(12));
      event.rides.push_back(ride);
      RankedRide row;
      row.ride = RideId(i);
      if (below(3) != 0) row.time = RaceTime::from_micros(255'000'000 + 500 * below(4000), below(7));
      if (!row.time && below(2) == 0) row.status = Status::did_not_finish;
      rows.push_back(row);
    }
    SurelyBefore before(event);
    for (const RankedRide& row : rows) before.add(row);
    before.sort();
    for (const RankedRide& row : rows) {
      std::uint32_t one_by_one = 0;
      for (const RankedRide& other : rows) one_by_one += surely_before(event, other, row) ? 1U : 0U;
      REQUIRE(before.count(row) == one_by_one);
    }
  }
}
