#include "walk_over.hpp"

#include "round_key.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

namespace pursuit {
namespace {

bool is_out(const Ride& ride) {
  return ride.status == Status::did_not_start || ride.status == Status::disqualified;
}

bool rode(const Ride& ride) {
  return ride.time || ride.won.value_or(false);
}

// The only other ride of the heat that counts; nothing where there is none, or several.
const Ride* opponent_of(const Event& event, const Heat& heat, const Ride& ride) {
  const Ride* opponent = nullptr;
  for (const Ride& other : event.rides_of(heat)) {
    if (&other == &ride || other.is_void()) continue;
    if (opponent != nullptr) return nullptr;
    opponent = &other;
  }
  return opponent;
}

// Whether he who has `WO` won; nothing where the heat does not tell. Nobody wins a time trial.
std::optional<bool> has_won(const Ride& ride, const Ride* opponent, bool time_trial) {
  if (opponent == nullptr || opponent->walk_over || ride.time) return std::nullopt;
  if (rode(*opponent)) return is_out(*opponent) || rode(ride) ? std::nullopt : std::optional(false);
  return is_out(*opponent) && !time_trial && !ride.status ? std::optional(true) : std::nullopt;
}

Finding finding(Severity severity, const Place& place, std::string message, std::string hint) {
  return {severity, "walk-over", std::move(message), place.in("status"), std::move(hint), {}, {}};
}

Finding settle(Ride& ride, std::optional<bool> won, const Place& place) {
  const bool absent = ride.status == Status::did_not_start;
  if (!won || (ride.status && !absent)) {
    return finding(Severity::error, place, "WO can mean who won or who was absent",
                   "write DNS for the absent one");
  }
  if (*won) {
    ride.won = true;
  } else {
    ride.status = Status::did_not_start;
  }
  return finding(
      Severity::note, place,
      *won ? "WO is read as a walk-over he had: his opponent is out" : "WO is read as DNS: his opponent rode",
      {});
}

}  // namespace

Findings settle_walk_overs(Event& event) {
  Findings findings;
  const bool any =
      std::any_of(event.rides.begin(), event.rides.end(), [](const Ride& ride) { return ride.walk_over; });
  if (!any) return findings;
  AlikeFindings alike;
  for (const Round& round : event.rounds) {
    const bool time_trial = round_key(round.name) == "qualifying";
    for (const Heat& heat : event.heats_of(round)) {
      for (std::uint32_t i = heat.rides.first; i < heat.rides.first + heat.rides.count; ++i) {
        Ride& ride = event.rides[i];
        if (!ride.walk_over || ride.is_void()) continue;
        const Ride* const opponent = round.heats_known ? opponent_of(event, heat, ride) : nullptr;
        alike.add(findings, settle(ride, has_won(ride, opponent, time_trial), event.place_of(RideId(i))));
      }
    }
  }
  alike.append_rest(findings);
  for (Ride& ride : event.rides) ride.walk_over = false;
  return findings;
}

}  // namespace pursuit
