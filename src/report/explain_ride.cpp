// What he rode in a round, and how his heat was decided.

#include "columns.hpp"
#include "decision.hpp"
#include "explain.hpp"

#include <pursuit/model/status.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

/// ` in heat 5`; empty where the round has one heat, or its heats are not known.
std::string heat_words(const Question& question, std::size_t round, const Seat& seat) {
  const ResolvedRound& resolved = question.competition.rounds[round];
  if (!seat || resolved.heats.size() < 2 || !heats_known(question.competition, resolved)) return {};
  return fmt::format(" in heat {}", seat.heat->number);
}

std::string caught_words(const Ride& ride) {
  return ride.caught_at ? "was caught" + caught_where(*ride.caught_at) : "was caught";
}

/// What the status makes of a time that is recorded.
std::string time_words(const RankedRide& row, const Ride& ride, bool trial) {
  if (!ride.time) return {};
  const std::string time = clock(*ride.time);
  if (!row.time) return fmt::format(": the time of {} does not count", time);
  if (row.status != Status::caught) return fmt::format(": {}", time);
  return fmt::format(" and rode on: the time of {} counts{}", time, cited(trial ? "3.2.056" : "3.2.086"));
}

/// After the name, without the full stop.
std::string ride_words(const Question& question, std::size_t round, const RankedRide& row,
                       const std::string& heat) {
  const Ride* const ride = ride_of(question.event(), row.ride);
  const bool trial = question.rules_of(round).kind == RoundKind::time_trial;
  const bool lost = question.competition.rounds[round].in_part;
  if (row.status != Status::finished) {
    const std::string how =
        row.status == Status::caught && ride != nullptr ? caught_words(*ride) : verb(row.status);
    return how + heat + (ride != nullptr ? time_words(row, *ride, trial) : std::string{});
  }
  if (ride != nullptr && ride->time) return fmt::format("rode {}{}", clock(*ride->time), heat);
  if (ride != nullptr && ride->rank && row.by == By::recorded)
    return fmt::format("rode{}; the time is not known, the rank recorded is {}", heat, *ride->rank);
  if (ride != nullptr && ride->ridden()) return fmt::format("rode{}; no time is recorded", heat);
  return lost ? "has no recorded result" + heat : "has still to ride" + heat;
}

ExplanationStep void_step(const Question& question, std::size_t round, RideId id) {
  const Ride& ride = question.event().ride(id);
  ExplanationStep step;
  step.kind = StepKind::ride;
  step.round = round;
  step.text = fmt::format("A ride of {}{} is void and counts for nothing.", question.name(),
                          ride.time ? fmt::format(", {},", clock(*ride.time)) : "");
  add(step, "status", std::string(code(Status::void_ride)));
  add(step, "time", ride.time);
  add_flag(step, "counts", false);
  return step;
}

/// `by 8.820, 4:16.571 to 4:25.391`.
std::string margin(RaceTime winner, RaceTime loser) {
  return fmt::format("by {}, {} to {}", gap(loser, winner), clock(winner), clock(loser));
}

std::optional<RaceTime> time_on(const Question& question, const HeatSide* side) {
  const Ride* const ride = side == nullptr ? nullptr : ride_of(question.event(), side->ride);
  return ride == nullptr ? std::nullopt : ride->time;
}

std::string heat_text(const Question& question, std::size_t round, const Seat& seat) {
  const ResolvedRound& resolved = question.competition.rounds[round];
  const ResolvedHeat& heat = *seat.heat;
  const std::string title = heat_title(question.competition, resolved, heat);
  if (!heat.decided) return fmt::format("{}: not decided.", title);
  if (const std::string decision = heat_decision(question.competition, resolved, heat); !decision.empty())
    return fmt::format("{}: {}.", title, decision);
  if (!heat.winner) return fmt::format("{}: nobody won.", title);
  const HeatSide& winner = heat.sides[*heat.winner];
  const HeatSide& loser = heat.sides[1 - *heat.winner];
  const auto first = time_on(question, &winner);
  const auto second = time_on(question, &loser);
  return fmt::format("{}: {} beat {}{}.", title, who(question.event(), winner).name,
                     who(question.event(), loser).name, first && second ? " " + margin(*first, *second) : "");
}

}  // namespace

std::vector<ExplanationStep> ride_steps(const Question& question, std::size_t round) {
  std::vector<ExplanationStep> steps;
  const ResolvedRound& resolved = question.competition.rounds[round];
  for (const ResolvedHeat& heat : resolved.heats) {
    for (const RideId id : heat.void_rides) {
      if (question.event().ride(id).competitor == question.who)
        steps.push_back(void_step(question, round, id));
    }
  }
  const auto at = question.row(round);
  if (!at) return steps;
  const RankedRide& row = resolved.ranking[*at];
  const Seat seat = question.seat(round);
  const Ride* const ride = ride_of(question.event(), row.ride);
  ExplanationStep step;
  step.kind = StepKind::ride;
  step.round = round;
  const bool need_not_ride = seat && seat.heat->decided && seat.heat->by == By::alone && !seat.heat->ridden;
  if (need_not_ride) return steps;  // the heat says that he has no opponent
  step.text = fmt::format("{} {}.", question.name(),
                          ride_words(question, round, row, heat_words(question, round, seat)));
  if (seat && heats_known(question.competition, resolved)) add(step, "heat", seat.heat->number);
  if (ride != nullptr) add(step, "time", ride->time);
  add(step, "status", std::string(code(row.status)));
  add_flag(step, "counts", row.time.has_value());
  steps.push_back(std::move(step));
  return steps;
}

std::optional<ExplanationStep> heat_step(const Question& question, std::size_t round) {
  const Seat seat = question.seat(round);
  if (!seat || question.rules_of(round).kind == RoundKind::time_trial) return std::nullopt;
  if (!seat.heat->decided && !seat.heat->ridden) return std::nullopt;
  const HeatSide* const opponent = seat.opponent();
  ExplanationStep step;
  step.kind = StepKind::heat;
  step.round = round;
  step.rule = "who catches the other or has the better time wins" +
              cited(by_team_articles(question.competition) ? "" : "3.2.051");
  step.text = heat_text(question, round, seat);
  add(step, "heat", seat.heat->number);
  if (seat.heat->decided) add_flag(step, "won", seat.heat->winner == seat.index);
  add(step, "by", std::string(word(seat.heat->by)));
  if (opponent != nullptr) add(step, "opponent", opponent->competitor);
  const auto mine = time_on(question, &seat.side());
  const auto other = time_on(question, opponent);
  if (seat.heat->by == By::time && mine && other) add(step, "gap", gap(*mine, *other));
  return step;
}

}  // namespace pursuit
