#include "formats.hpp"

#include <stdexcept>

namespace pursuit::oracle {

Outcome outcome_of(const Race& race, Places& places) {
  Outcome outcome;
  for (const Sheet& sheet : race.sheets) {
    RoundOutcome round;
    round.id = sheet.id;
    for (const Entry& entry : sheet.entries) {
      const bool result = sheet.match ? sheet.heats[entry.heat].ridden || entry.rank
                                      : entry.ride->ridden() || entry.ride->rank.has_value();
      if (!entry.ghost && result) round.ranking.push_back({entry.id, entry.rank});
    }
    if (sheet.match) {
      for (const HeatSheet& heat : sheet.heats) {
        if (!heat.ridden) continue;
        Verdict verdict{heat.id, heat.decided, {}};
        if (heat.winner) verdict.winner = sheet.entries[*heat.winner].id;
        round.verdicts.push_back(verdict);
      }
    }
    round.next = sheet.next;
    round.stale = sheet.stale;
    outcome.rounds.push_back(std::move(round));
  }
  outcome.classification = places.all();
  return outcome;
}

Outcome judge(const Event& event, std::string_view format) {
  if (format == "direct") return direct(event);
  if (format == "final-4") return final_4(event);
  if (format == "semifinal-4") return semifinal_4(event);
  if (format == "semifinal-4-no-bronze") return semifinal_4_no_bronze(event);
  if (format == "match-round-8") return match_round_8(event);
  if (format == "first-round-8") return first_round_8(event);
  if (format == "first-round-8-medals") return first_round_8_medals(event);
  if (format == "knockout-8") return knockout_8(event);
  if (format == "knockout-8-adjacent") return knockout_8_adjacent(event);
  if (format == "knockout-8-by-time") return knockout_8_by_time(event);
  if (format == "knockout-8-as-recorded") return knockout_8_as_recorded(event);
  if (format == "knockout-8-overtaken-out") return knockout_8_overtaken_out(event);
  if (format == "knockout-8-no-bronze") return knockout_8_no_bronze(event);
  if (format == "knockout-16") return knockout_16(event);
  if (format == "classification-16") return classification_16(event);
  if (format == "second-round-8") return second_round_8(event);
  if (format == "knockout-by-lot") return knockout_by_lot(event);
  if (format == "knockout-by-lot-quarterfinals") return knockout_by_lot_quarterfinals(event);
  if (format == "knockout-by-lot-no-bronze") return knockout_by_lot_no_bronze(event);
  throw std::invalid_argument("no such format: " + std::string(format));
}

}  // namespace pursuit::oracle
