#include "lot.hpp"

#include <algorithm>
#include <utility>

namespace pursuit {

namespace {

/// The round goes on to others by winning, or by time alone.
bool winners_go_on(const RoundRules& rules) {
  return rules.kind == RoundKind::match && rules.if_caught != IfCaught::rides_on;
}

bool drawn_into(const Competition& competition, std::size_t round, const Starter& starter) {
  const auto rides = [&](const ResolvedHeat& heat) {
    return std::any_of(heat.sides.begin(), heat.sides.end(),
                       [&](const HeatSide& side) { return side.competitor == starter.competitor; });
  };
  const std::vector<ResolvedHeat>& heats = competition.rounds[round].heats;
  return starter.competitor && std::any_of(heats.begin(), heats.end(), rides);
}

std::vector<Starter> winners(const ResolvedRound& round) {
  std::vector<Starter> starters;
  for (const ResolvedHeat& heat : round.heats) {
    if (heat.winner) starters.push_back({heat.sides[*heat.winner].competitor});
  }
  return starters;
}

std::vector<Starter> ranked(const Competition& competition, const Selector& from) {
  std::vector<Starter> starters;
  for (const RankedRide& row : competition.rounds[from.round].ranking) {
    const Starter starter{row.competitor};
    const auto elsewhere = [&](std::size_t other) { return drawn_into(competition, other, starter); };
    if (row.rank && std::none_of(from.except.begin(), from.except.end(), elsewhere))
      starters.push_back(starter);
  }
  return starters;
}

}  // namespace

std::size_t knockout_size(const Rules& rules, std::size_t round) {
  constexpr std::size_t beside_the_knockout = 8;
  std::size_t most = 0;
  for (std::size_t next = round + 1; next < rules.rounds.size(); ++next) {
    if (rules.rounds[next].draws_from(round)) most = std::max(most, 2 * knockout_size(rules, next));
  }
  if (most > 0) return most;
  return rules.rounds[round].as_recorded() ? beside_the_knockout : 2;
}

std::vector<Start> pairs_by_lot(Dice& dice, std::vector<Starter> starters) {
  dice.shuffle(starters);
  std::vector<Start> starts;
  for (std::size_t i = 0; i < starters.size();) {
    const std::size_t here = i == 0 ? 2 - starters.size() % 2 : 2;
    const auto first = starters.begin() + static_cast<std::ptrdiff_t>(i);
    starts.push_back({{first, first + static_cast<std::ptrdiff_t>(here)}});
    i += here;
  }
  return starts;
}

std::vector<Start> lot(Play& play, const Competition& competition, std::size_t round) {
  const Selector& from = play.rules.rounds[round].draws.front().from;
  std::vector<Starter> starters = winners_go_on(play.rules.rounds[from.round])
                                      ? winners(competition.rounds[from.round])
                                      : ranked(competition, from);
  starters.resize(std::min(starters.size(), knockout_size(play.rules, round)));
  return pairs_by_lot(play.dice, std::move(starters));
}

}  // namespace pursuit
