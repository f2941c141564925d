// What the jury ruled, and whom a disqualification takes out of which rounds.

#include "resolution.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

Place place_of_ruling(std::size_t i) {
  return Place{}.in("rulings", i);
}

/// The latest round each competitor has a ride in that is not void, or no_round.
std::vector<std::size_t> latest_rounds(const Resolution& resolution) {
  std::vector<std::size_t> latest(resolution.event.competitors.size(), no_round);
  if (resolution.event.rulings.empty()) return latest;
  for (std::size_t r = 0; r < resolution.states.size(); ++r) {
    for (const RecordedHeat& heat : resolution.states[r].recorded) {
      for (const RideId ride : heat.rides) {
        if (const auto who = resolution.event.ride(ride).competitor) latest[index(*who)] = r;
      }
    }
  }
  return latest;
}

/// The round a ruling names; where it names none, the latest in which its competitor rode.
std::optional<std::size_t> round_of(Resolution& resolution, std::size_t i,
                                    const std::vector<std::size_t>& latest_rounds) {
  const Ruling& ruling = resolution.event.rulings[i];
  if (!ruling.round.empty()) {
    const auto round = resolution.rules.find_round(ruling.round);
    if (!round) {
      resolution.find(Severity::error, "unknown-round",
                      fmt::format("the rules {} have no round \"{}\"", resolution.rules.id, ruling.round),
                      place_of_ruling(i).in("round"), "name a round of the rules");
    }
    return round;
  }
  const bool of_a_ride = ruling.kind == RulingKind::relegate || ruling.kind == RulingKind::disqualify;
  if (of_a_ride) {
    const std::size_t latest = latest_rounds[index(*ruling.competitor)];
    if (latest != no_round) return latest;
  }
  resolution.find(Severity::error, "ruling-without-round",
                  fmt::format("the ruling to {} {} names no round", word(ruling.kind), ruling.who),
                  place_of_ruling(i), "add \"round\"");
  return std::nullopt;
}

/// What was awarded before a disqualification goes with it.
void cancel_awards(Verdicts& verdicts, CompetitorId who) {
  const auto end = std::remove_if(verdicts.awards.begin(), verdicts.awards.end(),
                                  [who](const Verdicts::Award& award) { return award.competitor == who; });
  verdicts.awards.erase(end, verdicts.awards.end());
}

void apply(Resolution& resolution, std::size_t i, const std::vector<std::size_t>& latest_rounds) {
  const Ruling& ruling = resolution.event.rulings[i];
  Verdicts& verdicts = resolution.verdicts;
  const CompetitorId who = *ruling.competitor;
  if (ruling.kind == RulingKind::award) {
    if (ruling.place) verdicts.awards.push_back({who, *ruling.place});
    return;
  }
  const auto round = round_of(resolution, i, latest_rounds);
  if (!round) {
    resolution.leave_unread(who);
    if (ruling.by) resolution.leave_unread(ruling.by);
    return;
  }
  if (ruling.kind == RulingKind::relegate) {
    if (resolution.states[*round].has_ridden(resolution.event, who)) {
      verdicts.relegations.emplace(who, *round);
    } else {
      resolution.find(Severity::error, "nothing-to-relegate",
                      fmt::format("{} is relegated in the {}, and has no result there", ruling.who,
                                  resolution.title(*round)),
                      place_of_ruling(i),
                      "write the ride of that round, or disqualify or withdraw its competitor");
    }
  } else if (ruling.kind == RulingKind::disqualify) {
    verdicts.disqualified_from[index(who)] = std::min(verdicts.disqualified_from[index(who)], *round);
    verdicts.ruled_out[index(who)] = true;
    cancel_awards(verdicts, who);
  } else if (ruling.kind == RulingKind::withdraw) {
    verdicts.withdrawn_from[index(who)] = std::min(verdicts.withdrawn_from[index(who)], *round);
  } else if (ruling.by) {
    verdicts.substitutions.push_back({who, *ruling.by, *round});
    verdicts.substituted[index(who)] = verdicts.substituted[index(*ruling.by)] = true;
  }
}

/// The rulings in force: each reinstatement undoes the latest before it on the same competitor.
std::vector<std::size_t> rulings_in_force(Resolution& resolution) {
  std::vector<std::size_t> in_force;
  const std::vector<Ruling>& rulings = resolution.event.rulings;
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    if (!rulings[i].competitor) continue;
    if (rulings[i].kind != RulingKind::reinstate) {
      in_force.push_back(i);
      continue;
    }
    const auto undone = std::find_if(in_force.rbegin(), in_force.rend(), [&](std::size_t earlier) {
      return rulings[earlier].competitor == rulings[i].competitor;
    });
    if (undone == in_force.rend()) {
      resolution.find(Severity::error, "nothing-to-reinstate",
                      fmt::format("no ruling on {} stands before this one", rulings[i].who),
                      place_of_ruling(i), "rulings apply in the order written");
      continue;
    }
    in_force.erase(std::next(undone).base());
  }
  return in_force;
}

/// A ride recorded as disqualified takes its competitor out from that round on.
void note_disqualified_rides(Resolution& resolution) {
  for (std::size_t r = resolution.states.size(); r-- > 0;) {
    for (const RecordedHeat& heat : resolution.states[r].recorded) {
      for (const RideId id : heat.rides) {
        const Ride& ride = resolution.event.ride(id);
        if (ride.competitor && ride.status == Status::disqualified) {
          resolution.verdicts.disqualified_from[index(*ride.competitor)] = r;
        }
      }
    }
  }
}

}  // namespace

void apply_rulings(Resolution& resolution) {
  const std::size_t competitors = resolution.event.competitors.size();
  resolution.verdicts.disqualified_from.assign(competitors, no_round);
  resolution.verdicts.withdrawn_from.assign(competitors, no_round);
  resolution.verdicts.ruled_out.assign(competitors, false);
  resolution.verdicts.substituted.assign(competitors, false);
  note_disqualified_rides(resolution);
  const std::vector<std::size_t> latest = latest_rounds(resolution);
  for (const std::size_t i : rulings_in_force(resolution)) apply(resolution, i, latest);
}

}  // namespace pursuit
