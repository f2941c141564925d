// Winners of heats, as recorded, against times and statuses; and how many pairs were drawn and ridden.

#include "auditor.hpp"

#include <algorithm>

namespace pursuit {

namespace {

std::string_view reason(By by) {
  switch (by) {
    case By::catch_:
      return "by a catch";
    case By::walk_over:
      return "by a walk-over";
    case By::ruling:
      return "by a ruling";
    case By::status:
      return "by the other's status";
    case By::last_lap:
      return "by the last lap";
    case By::time:
      return "by time";
    default:
      return "by the rules";
  }
}

/// Resolving says so of a winner whom the times make the loser.
bool is_said(const Auditor& auditor, const ResolvedHeat& heat) {
  const std::string where = auditor.event().place_of(*heat.recorded).pointer();
  const Findings& found = auditor.competition().findings;
  return std::any_of(found.begin(), found.end(), [&](const Finding& finding) {
    return finding.code == "won-against-time" && finding.place.pointer() == where;
  });
}

void check_heat(Auditor& auditor, const ResolvedRound& round, const ResolvedHeat& heat) {
  const Event& event = auditor.event();
  for (std::size_t i = 0; i < heat.sides.size(); ++i) {
    const HeatSide& side = heat.sides[i];
    if (!heat.recorded || !side.ride || !event.ride(*side.ride).won) continue;
    const bool won = *event.ride(*side.ride).won;
    ++auditor.compared.winners;
    if (!heat.winner || won == (heat.winner == i)) continue;
    if (is_said(auditor, heat)) continue;
    auditor.differ(
        "winner",
        fmt::format("heat {} of the {}: {} is recorded as the {}, and {} has won {}", heat.number,
                    auditor.rules_of(round).title, auditor.label(side.competitor), won ? "winner" : "loser",
                    auditor.label(heat.sides[*heat.winner].competitor), reason(heat.by)),
        event.place_of(*side.ride).in("won"), won ? "won" : "lost", won ? "lost" : "won");
  }
}

}  // namespace

void check_winners(Auditor& auditor) {
  for (const ResolvedRound& round : auditor.competition().rounds) {
    if (auditor.rules_of(round).kind != RoundKind::match) continue;
    const bool drawn = std::all_of(round.draws.begin(), round.draws.end(),
                                   [](const ResolvedDraw& draw) { return draw.state == DrawState::drawn; });
    for (const ResolvedHeat& heat : round.heats) {
      if (drawn && heat.recorded && heat.ridden) ++auditor.compared.pairs;
      check_heat(auditor, round, heat);
    }
  }
}

}  // namespace pursuit
