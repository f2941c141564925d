// Ranking by time, on values (design, words 1; UCI 3.2.015, 3.2.061).

#include <pursuit/seeding/ranking.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace pursuit;

namespace {

Contender timed(std::string_view name, std::int64_t thousandths, int decimals = 3) {
  Contender contender;
  contender.merit = Merit::timed;
  contender.name = name;
  contender.time = RaceTime::from_micros(thousandths * 1000, decimals);
  return contender;
}

Contender of(std::string_view name, Merit merit, std::uint32_t previous_rank = 0) {
  Contender contender;
  contender.merit = merit;
  contender.name = name;
  if (previous_rank != 0) contender.previous_rank = previous_rank;
  return contender;
}

RoundRules round_of(RoundKind kind) {
  RoundRules rules;
  rules.kind = kind;
  return rules;
}

/// `1 A, 2= B, 2= C, - D`
std::string ranked(const std::vector<Contender>& contenders, RoundKind kind = RoundKind::time_trial) {
  std::string line;
  for (const Standing& row : rank(contenders, round_of(kind))) {
    line += fmt::format("{}{}{} {}", line.empty() ? "" : ", ", row.rank ? fmt::format("{}", *row.rank) : "-",
                        row.shared ? "=" : "", contenders[row.contender].name);
  }
  return line;
}

}  // namespace

TEST_CASE("nobody ranks nobody", "[seeding_ranking]") {
  CHECK(ranked({}) == "");
}

TEST_CASE("equal times share a competition rank and stand by name", "[seeding_ranking]") {
  CHECK(ranked({timed("H", 265000), timed("G", 265000), timed("A", 260000), timed("F", 265000),
                timed("E", 265000), timed("D", 263000), timed("C", 262000), timed("B", 261000),
                timed("I", 266000)}) == "1 A, 2 B, 3 C, 4 D, 5= E, 5= F, 5= G, 5= H, 9 I");
  CHECK(ranked({timed("B", 260000), timed("A", 260000), timed("C", 260001)}) == "1= A, 1= B, 3 C");
}

TEST_CASE("times are compared cut to thousandths", "[seeding_ranking]") {
  Contender cut = timed("A", 260000, 4);
  cut.time = RaceTime::from_micros(260000900, 4);
  CHECK(ranked({timed("B", 260000), cut}) == "1= A, 1= B");
  CHECK(ranked({timed("B", 260001), cut}) == "1 A, 2 B");
}

TEST_CASE("a time trial ranks only the timed", "[seeding_ranking]") {
  CHECK(ranked({of("D", Merit::did_not_start, 1), timed("A", 260000), of("F", Merit::did_not_finish, 2)})
            .substr(0, 3) == "1 A");
  CHECK(ranked({of("D", Merit::did_not_finish, 1)}) == "- D");
}

TEST_CASE("a match round ranks its groups one behind the other", "[seeding_ranking]") {
  CHECK(ranked({of("S", Merit::did_not_start, 1), of("R", Merit::relegated, 2),
                of("F", Merit::did_not_finish, 3), of("L", Merit::lost_without_time, 4),
                of("W", Merit::won_without_time, 5), timed("T", 299000), of("X", Merit::unranked)},
               RoundKind::match) == "1 T, 2 W, 3 L, 4 F, 5 R, 6 S, - X");
}

TEST_CASE("each group by the latest earlier rank; equals share", "[seeding_ranking]") {
  CHECK(ranked({of("A", Merit::did_not_start, 8), of("B", Merit::did_not_start, 5)}, RoundKind::match) ==
        "1 B, 2 A");
  CHECK(ranked({of("A", Merit::did_not_start, 5), of("B", Merit::did_not_start, 5)}, RoundKind::match) ==
        "1= A, 1= B");
  CHECK(ranked({of("A", Merit::did_not_start), of("B", Merit::did_not_start, 5)}, RoundKind::match) ==
        "1 B, 2 A");
}

TEST_CASE("the caught by how far they had got, only if all have it", "[seeding_ranking]") {
  Contender far = of("F", Merit::lost_without_time, 8);
  far.caught_at = 3'500'000;
  Contender near = of("N", Merit::lost_without_time, 1);
  near.caught_at = 2'000'000;
  CHECK(ranked({near, far}, RoundKind::match) == "1 F, 2 N");
  near.caught_at.reset();
  CHECK(ranked({near, far}, RoundKind::match) == "1 N, 2 F");
}

TEST_CASE("how far he had got ranks nobody but the caught", "[seeding_ranking]") {
  Contender far = of("F", Merit::did_not_finish, 8);
  far.caught_at = 3'500'000;
  Contender near = of("N", Merit::did_not_finish, 1);
  near.caught_at = 2'000'000;
  CHECK(ranked({near, far}, RoundKind::match) == "1 N, 2 F");
}

TEST_CASE("a tie break counts only where all the tied have it", "[seeding_ranking]") {
  Contender a = timed("A", 260000);
  Contender b = timed("B", 260000);
  Contender c = timed("C", 260000);
  a.tie_order = 3;
  b.tie_order = 2;
  CHECK(ranked({a, b, c}) == "1= A, 1= B, 1= C");
  c.tie_order = 1;
  CHECK(ranked({a, b, c}) == "1 C, 2 B, 3 A");
  a.last_lap = RaceTime::from_micros(15'000'000, 3);
  CHECK(ranked({a, b, c}) == "1 C, 2 B, 3 A");
  b.last_lap = c.last_lap = RaceTime::from_micros(15'100'000, 3);
  CHECK(ranked({a, b, c}) == "1 A, 2 C, 3 B");
}

TEST_CASE("tie_order ranks those without a time whom nothing else separates", "[seeding_ranking]") {
  Contender a = of("A", Merit::lost_without_time, 3);
  Contender b = of("B", Merit::lost_without_time, 3);
  CHECK(ranked({a, b}, RoundKind::match) == "1= A, 1= B");
  a.tie_order = 2;
  b.tie_order = 1;
  CHECK(ranked({a, b}, RoundKind::match) == "1 B, 2 A");
}

TEST_CASE("a tie break orders nobody whose times differ", "[seeding_ranking]") {
  Contender a = timed("A", 260000);
  Contender b = timed("B", 260001);
  a.tie_order = 2;
  b.tie_order = 1;
  CHECK(ranked({a, b}) == "1 A, 2 B");
}

TEST_CASE("a recorded rank stands between times that leave it room", "[seeding_ranking]") {
  Contender second = of("X", Merit::unranked);
  second.recorded_rank = 2;
  CHECK(ranked({timed("A", 260000), timed("C", 262000), second}) == "1 A, 2 X, 3 C");
  second.recorded_rank = 4;
  CHECK(ranked({timed("A", 260000), timed("C", 262000), second}) == "1 A, 2 C, 4 X");
}

TEST_CASE("times of different decimals too close to tell are uncertain", "[seeding_ranking]") {
  const auto time = [](std::int64_t thousandths, int decimals) {
    return RaceTime::from_micros(thousandths * 1000, decimals);
  };
  const auto uncertain = [](const std::vector<std::optional<RaceTime>>& times) {
    std::string line;
    for (const bool is : uncertain_positions(times)) line += is ? '?' : '.';
    return line;
  };
  CHECK(uncertain({}) == "");
  CHECK(uncertain({time(260000, 1), time(260050, 3)}) == ".?");
  CHECK(uncertain({time(260000, 1), time(260100, 3)}) == "..");
  CHECK(uncertain({time(260000, 3), time(260001, 6)}) == "..");
  CHECK(uncertain({time(260000, 1), time(260000, 1)}) == "..");
  CHECK(uncertain({time(260000, 3), time(260400, 1), time(260410, 3), time(260450, 3)}) == "..??");
  CHECK(uncertain({time(260450, 3), std::nullopt, time(260600, 1)}) == "...");
  CHECK(uncertain({time(260400, 1), std::nullopt, time(260450, 3)}) == ".??");
}

TEST_CASE("uncertain positions are those that some pair of times encloses", "[seeding_ranking]") {
  std::mt19937 random(20080815);
  const auto below = [&](unsigned bound) { return static_cast<int>(random() % bound); };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::optional<RaceTime>> times;
    std::int64_t micros = 255'000'000;
    RaceTime latest;
    for (int i = 0; i < 25; ++i) {
      micros += 1'000 * below(70);
      const RaceTime time = RaceTime::from_micros(micros, below(4));
      if (time < latest) continue;
      latest = time;
      times.emplace_back(time);
      if (below(6) == 0) times.emplace_back();
    }
    std::vector<bool> one_by_one(times.size(), false);
    for (std::size_t a = 0; a < times.size(); ++a) {
      for (std::size_t b = a + 1; b < times.size(); ++b) {
        if (!times[a] || !times[b] || !digits_missing(*times[a], *times[b])) continue;
        std::fill(one_by_one.begin() + static_cast<std::ptrdiff_t>(a) + 1,
                  one_by_one.begin() + static_cast<std::ptrdiff_t>(b) + 1, true);
      }
    }
    REQUIRE(uncertain_positions(times) == one_by_one);
  }
}

TEST_CASE("last laps break a tie unless some pair of them is too close to tell", "[seeding_ranking]") {
  std::mt19937 random(20120802);
  for (int round = 0; round < 500; ++round) {
    std::vector<Contender> tied;
    for (int i = 0; i < 5; ++i) {
      tied.push_back(timed("A", 255'000));
      tied.back().last_lap = RaceTime::from_micros(31'000'000 + 10'000 * static_cast<int>(random() % 200),
                                                   static_cast<int>(random() % 4));
    }
    bool close = false;
    for (const Contender& a : tied) {
      for (const Contender& b : tied) close = close || digits_missing(*a.last_lap, *b.last_lap);
    }
    RoundRules rules = round_of(RoundKind::time_trial);
    rules.ties = {TieBreak::last_lap};
    const std::vector<Standing> rows = rank(tied, rules);
    const bool broken =
        std::any_of(rows.begin(), rows.end(), [](const Standing& row) { return row.by == By::last_lap; });
    const bool equal = std::all_of(tied.begin(), tied.end(),
                                   [&](const Contender& c) { return *c.last_lap == *tied[0].last_lap; });
    REQUIRE(broken == (!close && !equal));
  }
}
