#include "plausibility.hpp"
#include "recorded_pairs.hpp"
#include "resolution.hpp"

#include <pursuit/bracket/resolve.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace pursuit {

namespace {

/// Where the draw could not be made, the record is whole when it has as many heats as the rules.
bool has_all_heats(const Resolution& resolution, std::size_t r) {
  const std::vector<ResolvedHeat>& heats = resolution.round(r).heats;
  return !heats.empty() && heats.size() >= resolution.rules.rounds[r].heat_count();
}

bool match_complete(const Resolution& resolution, std::size_t r) {
  const ResolvedRound& round = resolution.round(r);
  const RoundState& state = resolution.states[r];
  if (round.in_part) return false;
  if (round.heats.empty()) return nobody_goes_on(resolution, r);
  const auto done = [](const ResolvedHeat& heat) { return heat.decided; };
  if (!std::all_of(round.heats.begin(), round.heats.end(), done)) return false;
  if (state.all(DrawState::drawn)) return true;
  return round.started && pairs_are_whole(resolution, r) && has_all_heats(resolution, r);
}

void resolve_match(Resolution& resolution, std::size_t r) {
  draw_round(resolution, r);
  ResolvedRound& round = resolution.result.rounds[r];
  round.heats = seat_heats(resolution, r);
  if (round.stale || round.withheld) withhold_draw(resolution, r);
  for (ResolvedHeat& heat : round.heats) decide_heat(resolution, r, heat);
  const RoundState& state = resolution.states[r];
  round.drawn = !round.withheld && (state.all(DrawState::drawn) ||
                                    (state.all(DrawState::as_recorded) && has_all_heats(resolution, r)));
  round.started = std::any_of(round.heats.begin(), round.heats.end(),
                              [](const ResolvedHeat& heat) { return heat.ridden; });
  rank_round(resolution, r);
  find_missing_pairs(resolution, r);
  round.complete = match_complete(resolution, r);
}

void resolve_time_trial(Resolution& resolution, std::size_t r) {
  ResolvedRound& round = resolution.result.rounds[r];
  if (r == 0) draw_entry_list(resolution, r);
  round.heats = seat_heats(resolution, r);
  for (ResolvedHeat& heat : round.heats) compare_times(resolution.event, heat);
  round.drawn = true;
  rank_round(resolution, r);
  const auto done = [&](const RankedRide& row) { return has_result(resolution, row); };
  // Absences alone, said before the start, begin no round; that all are absent ends it.
  const bool all = !round.ranking.empty() && std::all_of(round.ranking.begin(), round.ranking.end(), done);
  round.started =
      all || std::any_of(round.ranking.begin(), round.ranking.end(), [&](const RankedRide& row) {
        return done(row) && row.status != Status::did_not_start && row.status != Status::disqualified;
      });
  round.complete = all && !round.in_part;
}

/// What stood in the pools is a reason of what was drawn.
void keep_draws(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.states.size(); ++r) {
    RoundState& state = resolution.states[r];
    for (std::size_t d = 0; d < state.draws.size(); ++d)
      resolution.result.rounds[r].draws.push_back({std::move(state.pools[d]), state.draws[d].state});
  }
}

/// A result that is missing although the event has gone on would hold up every draw: say so.
void find_missing_results(Resolution& resolution) {
  bool later_started = false;
  for (std::size_t r = resolution.rules.rounds.size(); r-- > 0;) {
    const ResolvedRound& round = resolution.round(r);
    if (later_started && round.started && !round.complete && !round.in_part) {
      for (const RankedRide& row : round.ranking) {
        if (has_result(resolution, row) || !row.ride) continue;
        resolution.find(Severity::warning, "missing-result",
                        fmt::format("{} has neither time nor status in the {}, and later rounds are ridden",
                                    resolution.label(row.competitor), resolution.title(r)),
                        resolution.event.place_of(*row.ride), "add the time, or a status such as DNS");
      }
    }
    later_started = later_started || round.started;
  }
}

}  // namespace

Competition resolve(const Event& event, const Rules& rules) {
  Resolution resolution{event, rules, {}, {}, {}, {}};
  resolution.result.event = &event;
  resolution.result.rules = &rules;
  resolution.result.rounds.resize(rules.rounds.size());
  resolution.states.resize(rules.rounds.size());
  for (std::size_t r = 0; r < rules.rounds.size(); ++r) resolution.result.rounds[r].rules = r;
  if (event.rides.empty()) {
    resolution.find(Severity::warning, "no-rides", "the event has no rides", Place{},
                    "write its rides under \"rounds\", or one a row in CSV");
  }
  collect_rounds(resolution);
  find_missing_rounds(resolution);
  apply_rulings(resolution);
  check_rides(resolution);
  for (const std::size_t r : rules.resolve_order) {
    if (rules.rounds[r].kind == RoundKind::match) {
      resolve_match(resolution, r);
    } else {
      resolve_time_trial(resolution, r);
    }
  }
  check_drawn_twice(resolution);
  withhold_unread(resolution);
  find_missing_results(resolution);
  find_half_recorded(resolution);
  find_heat_gaps(resolution);
  note_advances(resolution);
  note_running(resolution);
  list_next_heats(resolution);
  classify(resolution);
  const RidingOrder order = riding_order(resolution.result);
  Times times(order);
  check_times(resolution, times);
  follow_records(resolution, times);
  keep_draws(resolution);
  resolution.alike.append_rest(resolution.result.findings);
  return std::move(resolution.result);
}

}  // namespace pursuit
