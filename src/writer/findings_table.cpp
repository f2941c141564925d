#include "derived.hpp"
#include "ride_rows.hpp"
#include "tables.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <vector>

namespace pursuit {

namespace {

/// What of the event a finding is about.
struct Spot {
  const ResolvedRound* round = nullptr;
  const ResolvedHeat* heat = nullptr;
  std::optional<RideId> ride;
};

/// The heats of a round by where they are recorded; of several the first.
using HeatsRecorded = std::unordered_map<HeatId, const ResolvedHeat*>;

std::vector<HeatsRecorded> heats_recorded(const Competition& competition) {
  std::vector<HeatsRecorded> all;
  for (const ResolvedRound& resolved : competition.rounds) {
    HeatsRecorded& heats = all.emplace_back();
    for (const ResolvedHeat& heat : resolved.heats)
      if (heat.recorded) heats.emplace(*heat.recorded, &heat);
  }
  return all;
}

void find_round(Spot& spot, const Competition& competition, const std::vector<HeatsRecorded>& heats,
                RoundId round, HeatId heat, bool in_heat) {
  for (std::size_t r = 0; r < competition.rounds.size(); ++r) {
    const ResolvedRound& resolved = competition.rounds[r];
    const auto ridden = heats[r].find(heat);
    const bool found = in_heat && ridden != heats[r].end();
    if (found) spot.heat = ridden->second;
    const auto& recorded = resolved.recorded;
    const bool named = std::find(recorded.begin(), recorded.end(), round) != recorded.end();
    if (found || (spot.round == nullptr && named)) spot.round = &resolved;
  }
}

Spot spot_of(const Competition& competition, const std::vector<HeatsRecorded>& recorded, const Place& place) {
  const Event& event = *competition.event;
  std::span<const Place::Step> steps = place.steps();
  Spot spot;
  const auto r = take_index(steps, "rounds", event.rounds.size());
  if (!r) return spot;
  const Range heats = event.rounds[*r].heats;
  const auto h = take_index(steps, "heats", heats.count);
  const HeatId heat = HeatId(heats.first + h.value_or(0));
  find_round(spot, competition, recorded, RoundId(*r), heat, h.has_value());
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
  const std::vector<HeatsRecorded> recorded = heats_recorded(competition);
  for (const Finding& finding : competition.findings) {
    const Spot spot = spot_of(competition, recorded, finding.place);
    const Competitor who =
        identity(event, spot.ride ? event.ride(*spot.ride).competitor : std::nullopt, spot.ride);
    csv.cell(event.key());
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
