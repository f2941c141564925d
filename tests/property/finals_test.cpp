// The winner of a final is placed before its loser.

#include "generated_event.hpp"

namespace pursuit::test {
namespace {

const Placing& placing(const Competition& competition, CompetitorId who) {
  return *std::find_if(competition.classification.begin(), competition.classification.end(),
                       [&](const Placing& row) { return row.competitor == who; });
}

/// By what places him this final does not say: the jury awarded a place, or he rode another final for a
/// better one too, against the draw.
bool placed_elsewhere(const Placing& row, std::size_t selector) {
  return row.by == By::ruling || (row.selector && *row.selector < selector);
}

std::string wrong_final(const Competition& competition, std::size_t selector, const ResolvedHeat& heat) {
  const auto& winner = heat.sides[*heat.winner].competitor;
  const auto& loser = heat.sides[*heat.loser()].competitor;
  if (!winner || !loser) return "";
  const Placing& won = placing(competition, *winner);
  const Placing& lost = placing(competition, *loser);
  if (placed_elsewhere(won, selector) || placed_elsewhere(lost, selector)) return "";
  const std::string who = label(competition, winner);
  if (won.unplaced) {
    // Out of the event since an earlier round, and recorded here all the same.
    return won.status == "DSQ" ? "" : who + " has won, and has no place";
  }
  if (lost.unplaced) return "";
  if (won.place && lost.place && *won.place >= *lost.place)
    return fmt::format("{} has won, and is placed {} to {}", who, *won.place, *lost.place);
  // Somebody whose name is lost in a better final may be either of them.
  if (won.selector != selector || lost.selector != selector) return "";
  if (won.best > lost.best || won.worst.value_or(UINT32_MAX) > lost.worst.value_or(UINT32_MAX))
    return fmt::format("{} has won, and can be {} to {}", who, place_text(won), place_text(lost));
  return "";
}

std::string wrong(const Resolved& event) {
  const std::vector<Selector>& selectors = event.rules.classification;
  for (std::size_t k = 0; k < selectors.size(); ++k) {
    if (selectors[k].order != Order::heat) continue;
    for (const ResolvedHeat& heat : event.competition.rounds[selectors[k].round].heats) {
      if (!heat.winner || heat.sides.size() < 2) continue;
      const std::string what = wrong_final(event.competition, k, heat);
      if (!what.empty()) return event.rules.rounds[selectors[k].round].id + ": " + what;
    }
  }
  return "";
}

}  // namespace

TEST_CASE("a winner is never placed behind the loser of the same final", "[finals]") {
  check_property("winner before loser", {}, wrong);
}

}  // namespace pursuit::test
