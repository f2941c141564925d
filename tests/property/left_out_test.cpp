// A time is corrected when some heats drawn from it are already ridden: nobody drawn vanishes, and no two
// heats have one number.

#include "played_event.hpp"

#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace pursuit::test {
namespace {

PlayedRide ridden(std::size_t competitor, Dice& dice) {
  PlayedRide ride;
  ride.competitor = competitor;
  ride.thousandths = 240'000 + static_cast<std::int64_t>(dice.roll(20'000));
  return ride;
}

/// Some heats of a start list, as far as the event is ridden.
PlayedRound ride_some(const Competition& competition, const StartList& list, Dice& dice) {
  PlayedRound round{competition.rules->rounds[list.round].id, {}};
  for (const std::size_t h : list.heats) {
    if (dice.roll(3) == 0) continue;
    const ResolvedHeat& drawn = competition.rounds[list.round].heats[h];
    round.heats.emplace_back();
    round.numbers.push_back(drawn.number);
    for (const HeatSide& side : drawn.sides) {
      if (side.competitor) round.heats.back().push_back(ridden(index(*side.competitor), dice));
    }
  }
  return round;
}

PlayedEvent played(const Rules& rules, std::size_t competitors, Dice& dice) {
  PlayedEvent played(competitors);
  PlayedRound first{rules.rounds.front().id, {}};
  for (std::size_t i = 0; i < competitors; ++i) {
    if (i % 2 == 0) first.heats.emplace_back();
    first.heats.back().push_back(ridden(i, dice));
  }
  played.rounds.push_back(std::move(first));
  const Event event = played.event();
  const Competition competition = resolve(event, rules);
  for (const StartList& list : competition.next) {
    PlayedRound round = ride_some(competition, list, dice);
    if (!round.heats.empty()) played.rounds.push_back(std::move(round));
  }
  return played;
}

void correct_a_time(PlayedRound& round, Dice& dice) {
  PlayedHeat& heat = round.heats[dice.roll(round.heats.size())];
  PlayedRide& ride = heat[dice.roll(heat.size())];
  ride.thousandths = 240'000 + static_cast<std::int64_t>(dice.roll(20'000));
}

bool in_error(const Competition& competition, std::string_view words) {
  return std::any_of(competition.findings.begin(), competition.findings.end(), [&](const Finding& finding) {
    return finding.severity == Severity::error && finding.message.find(words) != std::string::npos;
  });
}

bool is_ridden(const ResolvedRound& round, CompetitorId who) {
  for (const ResolvedHeat& heat : round.heats) {
    for (const HeatSide& side : heat.sides) {
      if (side.competitor == who && side.has_result) return true;
    }
  }
  return false;
}

bool is_listed(const Competition& competition, std::size_t round, CompetitorId who) {
  for (const StartList& list : competition.next) {
    if (list.round != round) continue;
    for (const std::size_t h : list.heats) {
      for (const HeatSide& side : competition.rounds[round].heats[h].sides) {
        if (side.competitor == who) return true;
      }
    }
  }
  return false;
}

/// He who stands at a rank of the pool of a draw that is made; a draw withheld as a whole has its own error.
bool accounted_for(const Competition& competition, const ResolvedRound& round, CompetitorId who) {
  const RoundRules& rules = competition.rules->rounds[round.rules];
  if (is_ridden(round, who) || is_listed(competition, round.rules, who)) return true;
  return in_error(competition, competition.event->competitor(who).name) ||
         (round.withheld && in_error(competition, "the " + rules.title));
}

bool nobody_vanishes(const Competition& competition) {
  for (const ResolvedRound& round : competition.rounds) {
    if (round.complete) continue;
    for (std::size_t d = 0; d < round.draws.size(); ++d) {
      const ResolvedDraw& draw = round.draws[d];
      if (draw.state != DrawState::drawn) continue;
      for (const DrawnHeat& heat : competition.rules->rounds[round.rules].draws[d].heats) {
        for (const std::uint32_t rank : {heat.pair.home, heat.pair.back}) {
          if (rank == 0 || rank > draw.pool.slots.size()) continue;
          const auto& who = draw.pool.slots[rank - 1].competitor;
          if (who && !accounted_for(competition, round, *who)) return false;
        }
      }
    }
  }
  return true;
}

bool numbers_differ(const Competition& competition) {
  return std::all_of(competition.rounds.begin(), competition.rounds.end(), [](const ResolvedRound& round) {
    std::set<std::uint32_t> numbers;
    return std::all_of(round.heats.begin(), round.heats.end(),
                       [&](const ResolvedHeat& heat) { return numbers.insert(heat.number).second; });
  });
}

}  // namespace

TEST_CASE("a correction after later heats are ridden leaves nobody out", "[left_out]") {
  for (const LibraryEntry& entry : library()) {
    const Rules rules = library_rules(entry.id).value();
    if (rules.rounds.front().kind != RoundKind::time_trial) continue;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
      Dice dice(seed);
      PlayedEvent corrected = played(rules, 3 + dice.roll(10), dice);
      correct_a_time(corrected.rounds.front(), dice);
      const Event event = corrected.event();
      const Competition competition = resolve(event, rules);
      INFO(entry.id << ", seed " << seed);
      REQUIRE(nobody_vanishes(competition));
      REQUIRE(numbers_differ(competition));
    }
  }
}

}  // namespace pursuit::test
