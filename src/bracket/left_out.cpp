// Who is drawn into a round and, after what was ridden, has no heat in it.

#include "heat_match.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

/// Who caught the other needs no time, nor do two of whom the winner is recorded.
bool over(const Event& event, const ResolvedHeat& heat) {
  const bool settled = std::any_of(heat.sides.begin(), heat.sides.end(), [&](const HeatSide& side) {
    const bool won = side.ride && event.ride(*side.ride).won == true && side.status != Status::disqualified;
    return won || (side.has_result && side.status == Status::caught);
  });
  return std::all_of(heat.sides.begin(), heat.sides.end(), [&](const HeatSide& side) {
    return side.has_result || (side.competitor && settled) || (!side.competitor && !side.open);
  });
}

bool sits(const std::vector<ResolvedHeat>& heats, CompetitorId who) {
  return std::any_of(heats.begin(), heats.end(), [&](const ResolvedHeat& heat) {
    return std::any_of(heat.sides.begin(), heat.sides.end(),
                       [&](const HeatSide& side) { return side.competitor == who; });
  });
}

/// Where somebody else rode.
Place place_of(const Event& event, const std::vector<ResolvedHeat>& heats, const DrawnHeat* drawn) {
  const auto taken =
      std::find_if(heats.begin(), heats.end(), [&](const ResolvedHeat& heat) { return heat.drawn == drawn; });
  return taken != heats.end() && taken->recorded ? event.place_of(*taken->recorded) : Place{};
}

/// Of a list without heats: for whom he rode nobody can say.
void find_not_drawn(Resolution& resolution, std::size_t round, const ResolvedHeat& heat) {
  const HeatSide& side = heat.sides.front();
  resolution.result.rounds[round].withheld = true;
  resolution.find(
      Severity::error, "left-out",
      fmt::format("{} rode in the {} and is not drawn into it; who was left out for him is not known",
                  resolution.label(side.competitor), resolution.title(round)),
      resolution.event.place_of(*heat.recorded), "write under heats who met whom");
}

}  // namespace

void find_left_out(Resolution& resolution, std::size_t round, const std::vector<Drawn>& drawn,
                   const std::vector<ResolvedHeat>& heats) {
  const auto is_over = [&](const ResolvedHeat& heat) { return over(resolution.event, heat); };
  if (resolution.round(round).in_part || std::all_of(heats.begin(), heats.end(), is_over)) return;
  const bool is_drawn = !drawn.empty() && std::all_of(drawn.begin(), drawn.end(), [](const Drawn& heat) {
    return heat.pair != nullptr && !heat.nameless();
  });
  for (const ResolvedHeat& heat : heats) {
    const bool beside = is_drawn && heat.drawn == nullptr && heat.ridden && heat.sides.back().open;
    if (beside && heat.sides.front().competitor) find_not_drawn(resolution, round, heat);
  }
  for (const Drawn& heat : drawn) {
    if (heat.pair == nullptr || heat.nameless()) continue;
    for (const DrawnSide& side : {heat.pair->home, heat.pair->back}) {
      if (!side.competitor || sits(heats, *side.competitor)) continue;
      resolution.result.rounds[round].withheld = true;
      resolution.find(Severity::error, "left-out",
                      fmt::format("{} is drawn into the {} ({}) and in no heat that is left to ride",
                                  resolution.label(side.competitor), resolution.title(round), heat.heat->id),
                      place_of(resolution.event, heats, heat.heat),
                      "correct what was ridden in place of his heat, or give those rides the status VOID");
    }
  }
}

}  // namespace pursuit
