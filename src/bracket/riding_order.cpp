#include "riding_order.hpp"

#include <pursuit/model/sort.hpp>
#include <pursuit/text/date.hpp>

#include <algorithm>
#include <chrono>
#include <optional>

namespace pursuit {

namespace {

std::optional<std::chrono::sys_days> day_of(const Event& event, const ResolvedRound& round) {
  return round.recorded.empty() ? std::nullopt : calendar_day(event.round(round.recorded.front()).date);
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
  const auto day = [&](const ResolvedRound* round) { return day_of(*competition.event, *round); };
  if (std::all_of(rounds.begin(), rounds.end(), [&](const auto* round) { return day(round).has_value(); })) {
    sort_stably(rounds.begin(), rounds.end(), [&](const auto* a, const auto* b) { return day(a) < day(b); });
  }
  return rounds;
}

/// A ride on its turn: the number of its heat, and 0 where heats are not known.
struct Turn {
  std::uint32_t number = 0;
  const ResolvedHeat* heat = nullptr;
  TimedRide ride;
};

/// The rides of one round by turn.
class RoundOrder {
 public:
  /// `heat_of`, by ride, is shared by all rounds: no ride is in two.
  RoundOrder(const Competition& competition, const ResolvedRound& round,
             std::vector<const ResolvedHeat*>& heat_of)
      : event_(*competition.event),
        round_(round),
        match_(competition.rules->rounds[round.rules].kind == RoundKind::match),
        last_(last_turn()),
        heat_of_(heat_of) {
    for (const ResolvedHeat& heat : round.heats) {
      for (const HeatSide& side : heat.sides) {
        if (side.ride) heat_of_[index(*side.ride)] = &heat;
      }
    }
  }

  void append_to(RidingOrder& order) {
    note_rides();
    note_lost();
    std::size_t lost = 0;
    for (std::size_t first = 0; first < turns_.size() || lost < lost_.size();) {
      if (lost < lost_.size() && (first == turns_.size() || lost_[lost] < turns_[first].number)) {
        order.finishes.push_back({{size32(order.rides.size()), 0}, false, true});
        ++lost;
        continue;
      }
      const std::uint32_t next = turns_[first].number;
      std::size_t end = first;
      while (end < turns_.size() && turns_[end].number == next) ++end;
      const bool after_lost = lost < lost_.size() && lost_[lost] == next;
      append(order, std::span(turns_).subspan(first, end - first), all_lost_ || after_lost);
      if (after_lost) ++lost;
      first = end;
    }
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

  [[nodiscard]] std::uint32_t turn_of(const ResolvedHeat* heat) const {
    return std::min(last_, heat != nullptr ? heat->number : 0);
  }

  void note_rides() {
    turns_.reserve(round_.ranking.size());
    for (const RankedRide& row : round_.ranking) {
      if (!row.ride || !row.time) continue;
      const ResolvedHeat* const met = heat_of_[index(*row.ride)];
      const ResolvedHeat* const heat = last_ == 0 ? nullptr : met;
      TimedRide ride{round_.rules, std::nullopt, row.competitor, *row.ride, *row.time};
      if (heat != nullptr) ride.heat = heat->number;
      ride.by_catch = match_ && met != nullptr && met->by == By::catch_;
      turns_.push_back({turn_of(heat), heat, ride});
    }
    sort_stably(turns_.begin(), turns_.end(),
                [](const Turn& a, const Turn& b) { return a.number < b.number; });
  }

  /// A better time than any known may be missing: of a lost result, of the first of a ranking or of the
  /// winner of a heat.
  void note_lost() {
    const auto& ranking = round_.ranking;
    const bool first_unknown = !match_ && !ranking.empty() && ranking.front().rank && !ranking.front().time;
    all_lost_ = round_.in_part || !round_.started || first_unknown;
    if (all_lost_) lost_.push_back(0);
    for (const ResolvedHeat& heat : round_.heats) {
      if (!match_ || !heat.ridden || !heat.winner || heat.by == By::catch_ || heat.by == By::walk_over)
        continue;
      const HeatSide& winner = heat.sides[*heat.winner];
      if (!winner.ride || !event_.ride(*winner.ride).time)
        lost_.push_back(turn_of(last_ == 0 ? nullptr : &heat));
    }
    std::sort(lost_.begin(), lost_.end());
    lost_.erase(std::unique(lost_.begin(), lost_.end()), lost_.end());
  }

  /// Of a turn only the rides of one heat are known to have finished in some order.
  static void append(RidingOrder& order, std::span<Turn> turn, bool lost) {
    const auto finish = [&](bool ordered) {
      order.finishes.push_back({{size32(order.rides.size()), 0}, ordered, lost});
    };
    const bool one_heat = turn.front().heat != nullptr &&
                          std::all_of(turn.begin(), turn.end(),
                                      [&](const Turn& other) { return other.heat == turn.front().heat; });
    if (one_heat) {
      sort_stably(turn.begin(), turn.end(),
                  [](const Turn& a, const Turn& b) { return a.ride.time < b.ride.time; });
    }
    for (std::size_t i = 0; i < turn.size(); ++i) {
      if (i == 0 || (one_heat && turn[i - 1].ride.time != turn[i].ride.time)) finish(one_heat);
      order.rides.push_back(turn[i].ride);
      ++order.finishes.back().rides.count;
    }
  }

  const Event& event_;
  const ResolvedRound& round_;
  bool match_;
  std::uint32_t last_;
  std::vector<const ResolvedHeat*>& heat_of_;
  std::vector<Turn> turns_;          ///< by number
  std::vector<std::uint32_t> lost_;  ///< numbers of turns with a lost result, ascending
  bool all_lost_ = false;            ///< any turn may have one
};

}  // namespace

RidingOrder riding_order(const Competition& competition) {
  RidingOrder order;
  order.rides.reserve(competition.event->rides.size());
  order.finishes.reserve(competition.event->rides.size());
  std::vector<const ResolvedHeat*> heat_of(competition.event->rides.size(), nullptr);
  for (const ResolvedRound* round : rounds_ridden(competition))
    RoundOrder(competition, *round, heat_of).append_to(order);
  return order;
}

}  // namespace pursuit
