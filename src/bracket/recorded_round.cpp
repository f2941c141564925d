// Which heats of the event belong to which round of the rules.

#include "resolution.hpp"
#include "round_names.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/near.hpp>

#include <fmt/core.h>

#include <string>

namespace pursuit {

namespace {

std::string suggestion(const Rules& rules, std::string_view name) {
  std::vector<std::string_view> known;
  std::string ids;
  for (const RoundRules& round : rules.rounds) {
    known.emplace_back(round.id);
    known.emplace_back(round.title);
    known.insert(known.end(), round.aliases.begin(), round.aliases.end());
    ids += (ids.empty() ? "" : ", ") + round.id;
  }
  const std::string_view near = closest(name, known);
  if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
  return fmt::format("its rounds are {}; name other rules with --rules", ids);
}

RecordedHeat part(const Event& event, HeatId id, bool numbered, bool known) {
  RecordedHeat recorded;
  recorded.heat = id;
  recorded.known = known;
  const Heat& heat = event.heat(id);
  if (numbered) recorded.number = heat.number;
  recorded.rides.reserve(heat.rides.count);
  for (std::uint32_t i = 0; i < heat.rides.count; ++i) {
    const RideId ride{heat.rides.first + i};
    if (event.ride(ride).is_void()) {
      recorded.void_rides.push_back(ride);
      continue;
    }
    recorded.rides.push_back(ride);
    recorded.ridden = recorded.ridden || event.ride(ride).ridden();
  }
  return recorded;
}

void add_heat(Resolution& resolution, std::size_t rules_round, RoundId recorded, HeatId heat, bool numbered) {
  ResolvedRound& round = resolution.result.rounds[rules_round];
  if (round.recorded.empty() || round.recorded.back() != recorded) round.recorded.push_back(recorded);
  round.in_part = round.in_part || resolution.event.round(recorded).known_in_part;
  resolution.states[rules_round].recorded.push_back(
      part(resolution.event, heat, numbered, resolution.event.round(recorded).heats_known));
}

void leave_out(Resolution& resolution, const Round& round) {
  for (const Heat& heat : resolution.event.heats_of(round)) {
    for (const Ride& ride : resolution.event.rides_of(heat)) resolution.leave_unread(ride.competitor);
  }
}

/// True, and an error, where no draw could be checked against so many heats or rides of a match round.
bool is_too_large(Resolution& resolution, RoundId id) {
  const Round& round = resolution.event.round(id);
  std::size_t rides = 0;
  for (const Heat& heat : resolution.event.heats_of(round)) rides += heat.rides.count;
  const bool heats = round.heats.count > limits::match_heats;
  if (!heats && rides <= limits::match_rides) return false;
  resolution.find(Severity::error, "limit",
                  fmt::format("the {} is a round of heats of two, and {} {} are recorded of it; at most {} "
                              "are resolved, and it is left out",
                              round.name, heats ? round.heats.count : rides, heats ? "heats" : "rides",
                              heats ? limits::match_heats : limits::match_rides),
                  resolution.event.place_of(id).in("round"),
                  "name the round against the clock it belongs to");
  leave_out(resolution, round);
  return true;
}

bool collect_by_label(Resolution& resolution, RoundId id) {
  const Round& round = resolution.event.round(id);
  const auto found = rounds_by_label(resolution.event, resolution.rules, round);
  if (!found) return false;
  if (is_too_large(resolution, id)) return true;
  for (std::uint32_t i = 0; i < round.heats.count; ++i) {
    add_heat(resolution, (*found)[i], id, HeatId{round.heats.first + i}, false);
  }
  return true;
}

bool is_match(const Resolution& resolution, std::size_t rules_round) {
  return resolution.rules.rounds[rules_round].kind == RoundKind::match;
}

void collect_round(Resolution& resolution, RoundId id) {
  if (collect_by_label(resolution, id)) return;
  const Round& round = resolution.event.round(id);
  const auto found = round_by_name(resolution.rules, round);
  if (!found) {
    resolution.find(Severity::error, "unknown-round",
                    fmt::format("the rules {} have no round \"{}\"", resolution.rules.id, round.name),
                    resolution.event.place_of(id).in("round"), suggestion(resolution.rules, round.name));
    leave_out(resolution, round);
    return;
  }
  ResolvedRound& resolved = resolution.result.rounds[*found];
  if (!resolved.recorded.empty()) {
    resolution.find(Severity::error, "round-twice",
                    fmt::format("the {} is recorded twice; the second is left out", resolution.title(*found)),
                    resolution.event.place_of(id).in("round"), "write all its heats under one round");
    leave_out(resolution, round);
    return;
  }
  if (is_match(resolution, *found) && is_too_large(resolution, id)) return;
  resolved.recorded.push_back(id);
  resolved.in_part = round.known_in_part;
  resolution.states[*found].recorded.reserve(round.heats.count);
  for (std::uint32_t i = 0; i < round.heats.count; ++i) {
    add_heat(resolution, *found, id, HeatId{round.heats.first + i}, true);
  }
}

}  // namespace

void collect_rounds(Resolution& resolution) {
  if (resolution.rules.rounds.empty()) return;
  for (std::size_t i = 0; i < resolution.event.rounds.size(); ++i) {
    collect_round(resolution, RoundId(i));
  }
}

}  // namespace pursuit
