#include "decision.hpp"
#include "words.hpp"

#include <pursuit/model/race_time.hpp>
#include <pursuit/seeding/last_lap.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

/// A heat with a winner, told from his side.
struct Duel {
  std::string winner;
  std::string loser;
  const Ride* winner_ride = nullptr;
  const Ride* loser_ride = nullptr;
  Status loser_status = Status::finished;
};

Duel duel(const Event& event, const ResolvedHeat& heat) {
  const HeatSide& winner = heat.sides[*heat.winner];
  Duel duel{who(event, winner).name, {}, ride_of(event, winner.ride), nullptr, Status::finished};
  if (const auto loser = heat.loser(); loser && !heat.sides[*loser].empty()) {
    const HeatSide& side = heat.sides[*loser];
    duel.loser = who(event, side).name;
    duel.loser_ride = ride_of(event, side.ride);
    duel.loser_status = side.status;
  }
  return duel;
}

/// UCI 3.2.060 for riders; for teams 3.2.088 in a final and 3.2.087 before.
std::string_view absence_article(const Competition& competition, const ResolvedRound& round) {
  if (!by_team_articles(competition)) return "3.2.060";
  const auto& rounds = competition.rules->rounds;
  const bool leads_on = std::any_of(rounds.begin(), rounds.end(),
                                    [&](const RoundRules& later) { return later.draws_from(round.rules); });
  return leads_on ? "3.2.087" : "3.2.088";
}

std::string last_lap_words(const Event& event, const Duel& duel) {
  std::string text = fmt::format("{} beat {} on the last lap", duel.winner, duel.loser);
  if (duel.winner_ride == nullptr || duel.loser_ride == nullptr) return text;
  const auto first = last_lap(event, *duel.winner_ride);
  const auto second = last_lap(event, *duel.loser_ride);
  if (first && second) {
    text += fmt::format(", {} to {}{}", clock(first->time), clock(second->time),
                        first->from_splits || second->from_splits ? " from the splits" : "");
  }
  if (duel.winner_ride->time)
    text += fmt::format(", after equal times of {}", clock(*duel.winner_ride->time));
  return text;
}

std::string catch_words(const Duel& duel) {
  const bool known = duel.loser_ride != nullptr && duel.loser_ride->caught_at;
  return fmt::format("{} caught {}{}", duel.winner, duel.loser,
                     known ? caught_where(*duel.loser_ride->caught_at) : "");
}

/// Without the full stop; empty where times decided.
std::string won_sentence(const Competition& competition, const ResolvedRound& round,
                         const ResolvedHeat& heat) {
  const Duel d = duel(*competition.event, heat);
  switch (heat.by) {
    case By::last_lap:
      return last_lap_words(*competition.event, d) + cited("3.2.061");
    case By::tie_order:
      return fmt::format("{} beat {} after equal times by the recorded tie order", d.winner, d.loser);
    case By::previous_round:
      return fmt::format("{} beat {} after equal times by the better rank of the round before", d.winner,
                         d.loser);
    case By::catch_:
      return catch_words(d) + cited(by_team_articles(competition) ? "3.2.081" : "3.2.051");
    case By::walk_over:
      if (d.loser_status != Status::did_not_start)
        return fmt::format("{} won: {} {}", d.winner, d.loser, verb(d.loser_status));
      return fmt::format("{} won by a walk-over: {} did not start", d.winner, d.loser) +
             cited(absence_article(competition, round));
    case By::alone:
      return fmt::format("{} rode alone, for there was no opponent", d.winner);
    case By::status:
      return fmt::format("{} won: {} {}", d.winner, d.loser, verb(d.loser_status));
    case By::ruling:
      return fmt::format("{} won by a ruling of the jury", d.winner);
    case By::recorded:
      return fmt::format("{} won as recorded: times and statuses do not decide", d.winner);
    default:
      return {};
  }
}

std::string nobody_won(const Event& event, const ResolvedHeat& heat) {
  std::vector<std::string> reasons;
  for (const HeatSide& side : heat.sides)
    if (!side.empty()) reasons.push_back(fmt::format("{} {}", who(event, side).name, verb(side.status)));
  return reasons.empty() ? std::string{} : fmt::format("nobody won: {}", enumerate(reasons));
}

}  // namespace

std::string heat_decision(const Competition& competition, const ResolvedRound& round,
                          const ResolvedHeat& heat) {
  if (!heat.decided) return {};
  std::string sentence = unridden_words(*competition.event, heat, "had");
  if (!sentence.empty()) return sentence;
  return heat.winner ? won_sentence(competition, round, heat) : nobody_won(*competition.event, heat);
}

std::vector<std::string> heat_decisions(const Competition& competition, const ResolvedRound& round) {
  std::vector<std::string> sentences;
  if (competition.rules->rounds[round.rules].kind == RoundKind::time_trial) return sentences;
  for (const ResolvedHeat& heat : round.heats) {
    const std::string sentence = heat_decision(competition, round, heat);
    if (!sentence.empty())
      sentences.push_back(fmt::format("{}: {}.", heat_title(competition, round, heat), sentence));
  }
  return sentences;
}

}  // namespace pursuit
