#include "derived.hpp"
#include "ride_rows.hpp"
#include "tables.hpp"

#include <algorithm>
#include <span>

namespace pursuit {

namespace {

/// What of the event a finding is about.
struct Spot {
  const ResolvedRound* round = nullptr;
  const ResolvedHeat* heat = nullptr;
  std::optional<RideId> ride;
};

void find_round(Spot& spot, const Competition& competition, RoundId round, HeatId heat, bool in_heat) {
  for (const ResolvedRound& resolved : competition.rounds) {
    const auto same = [heat](const ResolvedHeat& ridden) { return ridden.recorded == heat; };
    const auto ridden = std::find_if(resolved.heats.begin(), resolved.heats.end(), same);
    const bool found = in_heat && ridden != resolved.heats.end();
    if (found) spot.heat = &*ridden;
    const auto& recorded = resolved.recorded;
    const bool named = std::find(recorded.begin(), recorded.end(), round) != recorded.end();
    if (found || (spot.round == nullptr && named)) spot.round = &resolved;
  }
}

Spot spot_of(const Competition& competition, const Place& place) {
  const Event& event = *competition.event;
  std::span<const Place::Step> steps = place.steps();
  Spot spot;
  const auto r = take_index(steps, "rounds", event.rounds.size());
  if (!r) return spot;
  const Range heats = event.rounds[*r].heats;
  const auto h = take_index(steps, "heats", heats.count);
  const HeatId heat = HeatId(heats.first + h.value_or(0));
  find_round(spot, competition, RoundId(*r), heat, h.has_value());
  if (heats.empty()) return spot;
  const Range rides = event.heat(heat).rides;
  if (const auto k = take_index(steps, "rides", rides.count)) {
    spot.ride = RideId(rides.first + *k);
  }
  return spot;
}

}  // namespace

void write_findings_table(CsvWriter& csv, const Competition& competition) {
  csv.header({"event", "severity", "code", "message", "hint", "where", "recorded", "computed", "round",
              "heat", "bib", "name", "nation", "ids"});
  const Event& event = *competition.event;
  for (const Finding& finding : competition.findings) {
    const Spot spot = spot_of(competition, finding.place);
    const Competitor who =
        identity(event, spot.ride ? event.ride(*spot.ride).competitor : std::nullopt, spot.ride);
    csv.cell(event_key(event));
    csv.cell(word(finding.severity));
    csv.cell(finding.code);
    csv.cell(finding.message);
    csv.cell(finding.hint);
    csv.cell(finding.place.pointer());
    csv.cell(finding.recorded);
    csv.cell(finding.computed);
    csv.cell(spot.round != nullptr ? std::string_view(competition.rules->rounds[spot.round->rules].id) : "");
    csv.cell(spot.heat != nullptr ? std::optional(spot.heat->number) : std::nullopt);
    csv.cell(who.bib);
    csv.cell(who.name);
    csv.cell(who.nation);
    write_ids(csv, who);
    csv.end_row();
  }
}

}  // namespace pursuit
