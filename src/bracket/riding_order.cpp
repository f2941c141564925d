#include "riding_order.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace pursuit {

namespace {

std::string_view date_of(const Event& event, const ResolvedRound& round) {
  return round.recorded.empty() ? std::string_view() : event.round(round.recorded.front()).date;
}

bool is_iso_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

/// Ridden, since others were drawn from it, and nothing is recorded of it.
bool is_unrecorded(const Competition& competition, const ResolvedRound& round) {
  if (round.started || round.complete) return false;
  return std::any_of(competition.rounds.begin(), competition.rounds.end(), [&](const ResolvedRound& later) {
    return later.started && competition.rules->rounds[later.rules].draws_from(round.rules);
  });
}

std::vector<const ResolvedRound*> rounds_ridden(const Competition& competition) {
  std::vector<const ResolvedRound*> rounds;
  for (const ResolvedRound& round : competition.rounds) {
    if (round.started || round.in_part || is_unrecorded(competition, round)) rounds.push_back(&round);
  }
  const auto date = [&](const ResolvedRound* round) { return date_of(*competition.event, *round); };
  const auto dated = [&](const ResolvedRound* round) { return is_iso_date(date(round)); };
  if (std::all_of(rounds.begin(), rounds.end(), dated)) {
    std::stable_sort(rounds.begin(), rounds.end(),
                     [&](const auto* a, const auto* b) { return date(a) < date(b); });
  }
  return rounds;
}

/// Rides of which only those of one heat are known to have finished in some order.
struct Turn {
  std::vector<const ResolvedHeat*> heats;  ///< one for each ride
  std::vector<TimedRide> rides;
  bool lost = false;

  [[nodiscard]] bool one_heat() const {
    return heats.front() != nullptr &&
           std::all_of(heats.begin(), heats.end(),
                       [this](const ResolvedHeat* heat) { return heat == heats.front(); });
  }
};

/// The rides of one round by turn: the number of their heat, and 0 where heats are not known.
class RoundOrder {
 public:
  RoundOrder(const Competition& competition, const ResolvedRound& round)
      : event_(*competition.event),
        round_(round),
        match_(competition.rules->rounds[round.rules].kind == RoundKind::match),
        last_(last_turn()),
        heat_of_(event_.rides.size(), nullptr) {
    for (const ResolvedHeat& heat : round.heats) {
      for (const HeatSide& side : heat.sides) {
        if (side.ride) heat_of_[index(*side.ride)] = &heat;
      }
    }
  }

  void append_to(std::vector<Finish>& finishes) {
    note_rides();
    note_lost();
    for (auto& [number, turn] : turns_) append(finishes, turn);
  }

 private:
  /// Who had a mishap in a time trial rides again at once, alone or at the end of the round
  /// (UCI 3.2.074, 3.2.075): from his heat on the order is open.
  [[nodiscard]] std::uint32_t last_turn() const {
    std::uint32_t last = UINT32_MAX;
    for (const RoundId id : round_.recorded) {
      if (!event_.round(id).heats_known) last = 0;
    }
    for (const ResolvedHeat& heat : round_.heats) {
      if (!match_ && !heat.void_rides.empty() && !heat.sides.empty()) last = std::min(last, heat.number);
    }
    return last;
  }

  Turn& turn_of(const ResolvedHeat* heat) {
    return turns_[std::min(last_, heat != nullptr ? heat->number : 0)];
  }

  void note_rides() {
    for (const RankedRide& row : round_.ranking) {
      if (!row.ride || !row.time) continue;
      const ResolvedHeat* const met = heat_of_[index(*row.ride)];
      const ResolvedHeat* const heat = last_ == 0 ? nullptr : met;
      TimedRide ride{round_.rules, std::nullopt, row.competitor, *row.ride, *row.time};
      if (heat != nullptr) ride.heat = heat->number;
      ride.by_catch = match_ && met != nullptr && met->by == By::catch_;
      Turn& turn = turn_of(heat);
      turn.heats.push_back(heat);
      turn.rides.push_back(ride);
    }
  }

  /// A better time than any known may be missing: of a lost result, of the first of a ranking or of the
  /// winner of a heat.
  void note_lost() {
    const auto& ranking = round_.ranking;
    const bool first_unknown = !match_ && !ranking.empty() && ranking.front().rank && !ranking.front().time;
    if (round_.in_part || !round_.started || first_unknown) {
      turns_[0].lost = true;
      for (auto& [number, turn] : turns_) turn.lost = true;
    }
    for (const ResolvedHeat& heat : round_.heats) {
      if (!match_ || !heat.ridden || !heat.winner || heat.by == By::catch_ || heat.by == By::walk_over)
        continue;
      const HeatSide& winner = heat.sides[*heat.winner];
      if (!winner.ride || !event_.ride(*winner.ride).time) turn_of(last_ == 0 ? nullptr : &heat).lost = true;
    }
  }

  static void append(std::vector<Finish>& finishes, Turn& turn) {
    if (turn.rides.empty() || !turn.one_heat()) {
      finishes.push_back({std::move(turn.rides), false, turn.lost});
      return;
    }
    std::stable_sort(turn.rides.begin(), turn.rides.end(),
                     [](const TimedRide& a, const TimedRide& b) { return a.time < b.time; });
    for (std::size_t i = 0; i < turn.rides.size(); ++i) {
      if (i == 0 || turn.rides[i - 1].time != turn.rides[i].time) finishes.push_back({{}, true, turn.lost});
      finishes.back().rides.push_back(turn.rides[i]);
    }
  }

  const Event& event_;
  const ResolvedRound& round_;
  bool match_;
  std::uint32_t last_;
  std::vector<const ResolvedHeat*> heat_of_;  ///< by ride
  std::map<std::uint32_t, Turn> turns_;
};

}  // namespace

std::vector<Finish> riding_order(const Competition& competition) {
  std::vector<Finish> finishes;
  for (const ResolvedRound* round : rounds_ridden(competition)) {
    RoundOrder(competition, *round).append_to(finishes);
  }
  return finishes;
}

}  // namespace pursuit
