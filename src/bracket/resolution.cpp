#include "resolution.hpp"

#include <algorithm>
#include <utility>

namespace pursuit {

bool Verdicts::relegated(CompetitorId competitor, std::size_t round) const {
  return !relegations.empty() && relegations.count({competitor, round}) != 0;
}

Status Verdicts::status(std::optional<CompetitorId> competitor, std::optional<Status> recorded,
                        std::size_t round) const {
  if (competitor && disqualified_from[index(*competitor)] <= round) return Status::disqualified;
  const Status status = recorded.value_or(Status::finished);
  const bool worse = status < Status::relegated;  // who did not start is not made to have ridden
  return competitor && worse && relegated(*competitor, round) ? Status::relegated : status;
}

bool Verdicts::Substitution::applies(std::size_t round, const Rules& rules) const {
  return from <= round || drawn_together(rules, from, round);
}

bool Verdicts::withdrawn(CompetitorId competitor, std::size_t round, const Rules& rules) const {
  const std::size_t from = withdrawn_from[index(competitor)];
  return from != no_round && (from <= round || drawn_together(rules, from, round));
}

bool Verdicts::gone(CompetitorId competitor, std::size_t round, const Rules& rules) const {
  if (withdrawn(competitor, round, rules)) return true;
  return substituted[index(competitor)] &&
         std::any_of(substitutions.begin(), substitutions.end(), [&](const Substitution& substitution) {
           return substitution.out == competitor && substitution.applies(round, rules);
         });
}

bool drawn_together(const Rules& rules, std::size_t a, std::size_t b) {
  if (a == b) return false;
  for (const Draw& one : rules.rounds[a].draws) {
    for (const Draw& other : rules.rounds[b].draws) {
      if (one.from.round == other.from.round && one.from.round != a && one.from.round != b) return true;
    }
  }
  return false;
}

bool selects_heat(const Rules& rules, const Selector& selector, const DrawnHeat* drawn) {
  if (selector.heats.empty()) return true;
  const RoundRules& round = rules.rounds[selector.round];
  return drawn != nullptr && std::any_of(selector.heats.begin(), selector.heats.end(),
                                         [&](std::size_t heat) { return round.heat(heat) == drawn; });
}

bool feeds_others(const Rules& rules, std::size_t round) {
  for (std::size_t later = 0; later < rules.rounds.size(); ++later) {
    if (later != round && rules.rounds[later].draws_from(round)) return true;
  }
  return false;
}

bool RoundState::ridden() const {
  return std::any_of(recorded.begin(), recorded.end(), [](const RecordedHeat& heat) { return heat.ridden; });
}

bool RecordedHeat::names(const Event& event, CompetitorId who) const {
  return std::any_of(rides.begin(), rides.end(),
                     [&](RideId ride) { return event.ride(ride).competitor == who; });
}

bool RoundState::has_ridden(const Event& event, CompetitorId who) const {
  return std::any_of(recorded.begin(), recorded.end(),
                     [&](const RecordedHeat& heat) { return heat.ridden && heat.names(event, who); });
}

bool RoundState::draw_is_lost() const {
  return ambiguous || std::any_of(pools.begin(), pools.end(), [](const Pool& pool) { return pool.lost; });
}

bool RoundState::all(DrawState state) const {
  return std::all_of(draws.begin(), draws.end(), [&](const PairedDraw& draw) { return draw.state == state; });
}

const RankedRide* Resolution::row_of(CompetitorId competitor, std::size_t round) const {
  const std::size_t row = states[round].of[index(competitor)].row;
  const std::vector<RankedRide>& ranking = this->round(round).ranking;
  return row < ranking.size() ? &ranking[row] : nullptr;
}

bool Resolution::has_ride(CompetitorId competitor, std::size_t round) const {
  const RankedRide* const row = row_of(competitor, round);
  return row != nullptr && row->ride;
}

std::uint32_t Resolution::previous_rank(CompetitorId competitor, std::size_t round) const {
  for (std::size_t r = round; r-- > 0;) {
    if (this->round(r).in_part) return 0;
    const std::vector<Membership>& of = states[r].of;
    if (index(competitor) < of.size() && of[index(competitor)].rank != 0) return of[index(competitor)].rank;
    if (states[r].lost_name) return 0;
  }
  return 0;
}

Status Resolution::status_of(const Ride& ride, std::size_t round) const {
  const Status status = verdicts.status(ride.competitor, ride.status, round);
  const bool may_be_out = rules.rounds[round].kind == RoundKind::time_trial && status == Status::finished;
  if (!may_be_out || !ride.competitor || ride.ridden()) return status;
  return verdicts.gone(*ride.competitor, round, rules) ? Status::did_not_start : status;
}

void Resolution::leave_unread(std::optional<CompetitorId> competitor) {
  // Who has no name may be anybody.
  if (competitor) {
    unread[index(*competitor)] = true;
  } else {
    if (!all_unread) unread.assign(unread.size(), true);
    all_unread = true;
  }
}

std::string_view Resolution::label(std::optional<CompetitorId> competitor) const {
  return competitor ? event.competitor(*competitor).label() : std::string_view("an unknown competitor");
}

std::string_view Resolution::title(std::size_t round) const {
  const RoundRules& rules_of_round = rules.rounds[round];
  return rules_of_round.title.empty() ? rules_of_round.id : rules_of_round.title;
}

void Resolution::find(Severity severity, std::string_view code, std::string message, Place place,
                      std::string hint) {
  Finding finding;
  finding.severity = severity;
  finding.code = code;
  finding.message = std::move(message);
  finding.place = std::move(place);
  finding.hint = std::move(hint);
  find(std::move(finding));
}

}  // namespace pursuit
