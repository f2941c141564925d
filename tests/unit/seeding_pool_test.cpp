// Pools by time and their undecided groups, on values (design, words 4).

#include <pursuit/seeding/pool.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace pursuit;

namespace {

Candidate of(std::uint32_t who, std::uint32_t rank) {
  Candidate candidate;
  candidate.competitor = CompetitorId{who};
  candidate.rank = rank;
  candidate.timed = true;
  return candidate;
}

Candidate untimed_winner(std::uint32_t who, std::uint32_t rank) {
  Candidate candidate = of(who, rank);
  candidate.timed = false;
  candidate.without_time = true;
  return candidate;
}

/// `0 1/1 2/1 3`: who stands where, and his undecided group.
std::string slots(const Pool& pool) {
  std::string line;
  for (const Slot& slot : pool.slots) {
    line += fmt::format("{}{}", line.empty() ? "" : " ",
                        slot.competitor ? fmt::format("{}", index(*slot.competitor)) : "?");
    if (slot.group != 0) line += fmt::format("/{}", slot.group);
  }
  return line;
}

}  // namespace

TEST_CASE("a pool in the order of the ranking", "[pool]") {
  CHECK(slots(pool_by_time({})) == "");
  CHECK(slots(pool_by_time({of(2, 1), of(0, 2), of(1, 4)})) == "2 0 1");
}

TEST_CASE("positions count from 1 and are empty beyond the end", "[pool]") {
  const Pool pool = pool_by_time({of(7, 1)});
  CHECK(pool.at(1).competitor == CompetitorId{7});
  CHECK_FALSE(pool.at(0).competitor);
  CHECK_FALSE(pool.at(2).competitor);
}

TEST_CASE("a shared rank is one undecided group, in the order of the latest earlier round", "[pool]") {
  Candidate a = of(1, 2);
  Candidate b = of(2, 2);
  a.previous_rank = 5;
  b.previous_rank = 3;
  const Pool pool = pool_by_time({of(0, 1), a, b, of(3, 4)});
  CHECK(slots(pool) == "0 2/1 1/1 3");
  CHECK(pool.groups == std::vector<Undecided>{Undecided::shared_rank});
  CHECK(slots(pool_by_time({of(0, 1), of(1, 1), of(2, 3), of(3, 3)})) == "0/1 1/1 2/2 3/2");
}

TEST_CASE("a winner without a time among others leaves all of them undecided", "[pool]") {
  const Pool pool = pool_by_time({of(0, 1), of(1, 2), untimed_winner(2, 5)});
  CHECK(slots(pool) == "0/1 1/1 2/1");
  CHECK(pool.groups == std::vector<Undecided>{Undecided::no_time});
  CHECK(slots(pool_by_time({untimed_winner(2, 5)})) == "2");
}

TEST_CASE("losers without a time stand behind a winner without one, decided", "[pool]") {
  Candidate caught = of(3, 6);
  caught.timed = false;
  CHECK(slots(pool_by_time({of(0, 1), untimed_winner(2, 5), caught})) == "0/1 2/1 3");
}

TEST_CASE("a loser of whom nothing is recorded could stand anywhere among those with a time", "[pool]") {
  Candidate lost = of(2, 5);
  lost.timed = false;
  lost.without_time = true;
  const Pool pool = pool_by_time({of(0, 1), of(1, 2), lost});
  CHECK(slots(pool) == "0/1 1/1 2/1");
  CHECK(pool.groups == std::vector<Undecided>{Undecided::no_time});
  CHECK(slots(pool_by_time({lost})) == "2");
}

TEST_CASE("tie_order on all of them decides, unless two have the same", "[pool]") {
  Candidate a = of(0, 1);
  Candidate b = of(1, 2);
  Candidate w = untimed_winner(2, 5);
  w.tie_order = 1;
  a.tie_order = 2;
  CHECK(slots(pool_by_time({a, b, w})) == "0/1 1/1 2/1");
  b.tie_order = 3;
  CHECK(slots(pool_by_time({a, b, w})) == "2 0 1");
  b.tie_order = 2;
  for (const Slot& slot : pool_by_time({a, b, w}).slots) CHECK(slot.group == 1);
}

TEST_CASE("missing digits join him to the one before", "[pool]") {
  Candidate close = of(1, 2);
  close.uncertain = true;
  const Pool pool = pool_by_time({of(0, 1), close, of(2, 3)});
  CHECK(slots(pool) == "0/1 1/1 2");
  CHECK(pool.groups == std::vector<Undecided>{Undecided::missing_digits});
}
