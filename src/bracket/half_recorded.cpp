// A heat of a match round of which one side is recorded and the other not.

#include "resolution.hpp"

#include <pursuit/bracket/half_recorded.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

namespace pursuit {

namespace {

bool already_found(const Resolution& resolution, std::string_view code, const Place& place) {
  const Findings& findings = resolution.result.findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.code == code && finding.place.steps() == place.steps();
  });
}

void find_missing_side(Resolution& resolution, std::size_t r, const ResolvedHeat& heat, std::size_t missing) {
  constexpr std::string_view code = "missing-result";
  const Event& event = resolution.event;
  const HeatSide& side = heat.sides[missing];
  const Place place = side.ride ? event.place_of(*side.ride) : event.place_of(*heat.recorded);
  if (already_found(resolution, code, place)) return;
  const bool is_void = std::any_of(heat.void_rides.begin(), heat.void_rides.end(), [&](RideId ride) {
    return event.ride(ride).competitor == side.competitor;
  });
  const std::string_view opponent = resolution.label(heat.sides[1 - missing].competitor);
  // The draw of a later round waits for it.
  const bool waits = feeds_others(resolution.rules, r) && !passed(resolution, r);
  std::string what = fmt::format("has neither time nor status, and {} has", opponent);
  std::string hint = "add one, or DNS if he did not start";
  if (is_void) {
    what = fmt::format("has a void ride and no other, while that of {} counts", opponent);
    hint = fmt::format("add the ride that counts; if both ride again, give {} VOID too", opponent);
  }
  resolution.find(waits ? Severity::error : Severity::warning, code,
                  fmt::format("{}, heat {}: {} {}", resolution.title(r), heat.number,
                              resolution.label(side.competitor), what),
                  place, std::move(hint));
}

}  // namespace

std::optional<std::size_t> missing_side(const ResolvedHeat& heat) {
  if (!heat.ridden || heat.decided || heat.sides.size() != 2) return std::nullopt;
  for (const std::size_t i : {0U, 1U}) {
    const HeatSide& side = heat.sides[i];
    const HeatSide& opponent = heat.sides[1 - i];
    if (side.competitor && !side.has_result && opponent.has_result && !opponent.absent()) return i;
  }
  return std::nullopt;
}

void find_half_recorded(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    const ResolvedRound& round = resolution.round(r);
    if (resolution.rules.rounds[r].kind != RoundKind::match || round.in_part) continue;
    for (const ResolvedHeat& heat : round.heats) {
      if (const auto missing = missing_side(heat)) find_missing_side(resolution, r, heat, *missing);
    }
  }
}

}  // namespace pursuit
