// Competitions built by hand, so that a report can be tested without the engine.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/model/race_time.hpp>
#include <pursuit/report/text.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit::sample {

/// An event with its rules and what came out. Not copied or moved: it points into itself.
struct Sample {
  Event event;
  Rules rules;
  Competition competition;

  Sample() {
    competition.event = &event;
    competition.rules = &rules;
    rules.id = "match-round-4";
    rules.title = "Match round of four";
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;
  Sample(Sample&&) = delete;
  Sample& operator=(Sample&&) = delete;
  ~Sample() = default;

  CompetitorId rider(std::string_view name, std::string_view nation) {
    event.competitors.push_back({name, nation, {}, {}, {}});
    return CompetitorId{static_cast<std::uint32_t>(event.competitors.size() - 1)};
  }

  RideId ride(std::optional<CompetitorId> competitor, std::string_view time,
              Status status = Status::finished) {
    Ride ride;
    ride.competitor = competitor;
    ride.time = read_time(time).time;
    if (status != Status::finished) ride.status = status;
    event.rides.push_back(ride);
    return RideId{static_cast<std::uint32_t>(event.rides.size() - 1)};
  }

  /// Rules of a round, and an empty round in the competition.
  ResolvedRound& round(std::string id, std::string title, RoundKind kind, std::vector<Draw> draws = {}) {
    RoundRules round;
    round.id = std::move(id);
    round.title = std::move(title);
    round.kind = kind;
    round.draws = std::move(draws);
    rules.rounds.push_back(std::move(round));
    ResolvedRound resolved;
    resolved.rules = rules.rounds.size() - 1;
    resolved.drawn = true;
    competition.rounds.push_back(std::move(resolved));
    return competition.rounds.back();
  }

  /// The next rank for each, by time.
  RankedRide& rank(ResolvedRound& round, std::optional<CompetitorId> competitor, RideId ride) {
    RankedRide row;
    row.rank = static_cast<std::uint32_t>(round.ranking.size() + 1);
    row.competitor = competitor;
    row.ride = ride;
    row.time = event.ride(ride).time;
    row.status = event.ride(ride).status.value_or(Status::finished);
    row.by = By::time;
    round.started = true;
    round.ranking.push_back(row);
    return round.ranking.back();
  }

  /// A heat of two; the first of them has won.
  ResolvedHeat& heat(ResolvedRound& round, RideId winner, RideId loser, By by = By::time) {
    ResolvedHeat heat;
    heat.number = static_cast<std::uint32_t>(round.heats.size() + 1);
    heat.sides = {side(winner), side(loser)};
    heat.winner = 0;
    heat.by = by;
    heat.decided = true;
    heat.ridden = true;
    round.started = true;
    round.heats.push_back(std::move(heat));
    return round.heats.back();
  }

  [[nodiscard]] HeatSide side(RideId id) const {
    const Ride& ride = event.ride(id);
    HeatSide side;
    side.competitor = ride.competitor;
    side.nameless = !ride.competitor;
    side.ride = id;
    side.has_result = true;
    side.status = ride.status.value_or(Status::finished);
    return side;
  }

  Placing& place(CompetitorId competitor, std::uint32_t place, std::size_t round) {
    Placing placing;
    placing.competitor = competitor;
    placing.place = place;
    placing.round = round;
    competition.classification.push_back(placing);
    return competition.classification.back();
  }
};

[[nodiscard]] inline std::string text_of(const Report& report, bool colour = false) {
  std::string out;
  write_text(out, report, {colour});
  return out;
}

/// One section as text, without the head.
[[nodiscard]] inline std::string section_text(Report report, std::string_view id) {
  if (!keep_only(report, id)) return "no section " + std::string(id);
  report.head = {};
  return text_of(report);
}

}  // namespace pursuit::sample
