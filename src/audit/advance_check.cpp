// Who rides in a round whose pairs the rules leave to the record, against who won or lost to get there.

#include "auditor.hpp"

#include <algorithm>

namespace pursuit {

namespace {

/// Won or lost in a round, as far as a heat of his there is decided.
std::optional<bool> has_won(const ResolvedRound& round, CompetitorId who) {
  for (const ResolvedHeat& heat : round.heats) {
    for (std::size_t i = 0; i < heat.sides.size(); ++i)
      if (heat.sides[i].competitor == who && heat.winner) return *heat.winner == i;
  }
  return std::nullopt;
}

/// The draws leave the pairs to the record, and all take winners, or all losers, of one round.
std::optional<Selector> only_selector(const RoundRules& rules) {
  const Selector& first = rules.draws.front().from;
  if (!rules.as_recorded() || (first.take != Take::winners && first.take != Take::losers))
    return std::nullopt;
  const bool alike = std::all_of(rules.draws.begin(), rules.draws.end(), [&](const Draw& draw) {
    return draw.from.round == first.round && draw.from.take == first.take;
  });
  return alike ? std::optional(first) : std::nullopt;
}

void check_round(Auditor& auditor, const ResolvedRound& round) {
  const RoundRules& rules = auditor.rules_of(round);
  if (rules.draws.empty()) return;
  const auto from = only_selector(rules);
  if (!from) return;
  const ResolvedRound& before = auditor.competition().rounds[from->round];
  const bool wanted = from->take == Take::winners;
  for (const ResolvedHeat& heat : round.heats) {
    for (const HeatSide& side : heat.sides) {
      const auto won = side.competitor && side.ride ? has_won(before, *side.competitor) : std::nullopt;
      if (!won || *won == wanted) continue;
      const std::string_view title = auditor.rules_of(before).title;
      auditor.differ("advanced",
                     fmt::format("{} rides in the {}, and {} in the {}", auditor.label(side.competitor),
                                 rules.title, *won ? "has won" : "has lost", title),
                     auditor.event().place_of(*side.ride), *won ? "lost" : "won", *won ? "won" : "lost",
                     "correct the winner there, or who rides here");
    }
  }
}

}  // namespace

void check_advances(Auditor& auditor) {
  for (const ResolvedRound& round : auditor.competition().rounds) check_round(auditor, round);
}

}  // namespace pursuit
