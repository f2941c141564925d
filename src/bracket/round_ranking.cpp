// Ranks a round, and notes who its members are.

#include "resolution.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/seeding/last_lap.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

/// A contender and what he comes from.
struct Entry {
  std::optional<CompetitorId> competitor;
  std::optional<RideId> ride;
  Status status = Status::finished;
  std::size_t heat = SIZE_MAX;
};

Merit merit_in_time_trial(const RoundRules& rules, Status status, bool has_time) {
  const bool counts =
      status == Status::finished || (status == Status::caught && rules.if_caught == IfCaught::rides_on);
  return counts && has_time ? Merit::timed : Merit::unranked;
}

Merit merit_in_match(const RoundRules& rules, Status status, bool has_time, const ResolvedHeat& heat,
                     bool won) {
  switch (status) {
    case Status::disqualified:
    case Status::void_ride:
      return Merit::unranked;
    case Status::did_not_start:
      return Merit::did_not_start;
    case Status::relegated:
      return Merit::relegated;
    case Status::did_not_finish:
      return Merit::did_not_finish;
    case Status::caught:
      return has_time && rules.if_caught == IfCaught::rides_on ? Merit::timed : Merit::lost_without_time;
    case Status::finished:
      break;
  }
  if (has_time) return Merit::timed;
  if (!heat.decided || !heat.ridden) return Merit::unranked;
  return won ? Merit::won_without_time : Merit::beaten_without_time;
}

class RoundRanking {
 public:
  RoundRanking(Resolution& resolution, std::size_t round)
      : resolution_(resolution),
        event_(resolution.event),
        rules_(resolution.rules.rounds[round]),
        index_(round),
        round_(resolution.result.rounds[round]),
        state_(resolution.states[round]) {}

  void rank() {
    std::size_t rides = 0;
    for (const RecordedHeat& heat : state_.recorded) rides += heat.rides.size();
    const std::size_t most = std::max(rides, 2 * round_.heats.size());
    entries_.reserve(most);
    contenders_.reserve(most);
    round_.ranking.clear();
    state_.row_heat.clear();
    state_.row_merit.clear();
    state_.members.clear();
    if (rules_.kind == RoundKind::match) {
      add_heats();
    } else {
      add_rides();
    }
    compare_laps();
    forget_lost_ranks();
    round_.ranking.reserve(contenders_.size());
    state_.row_heat.reserve(contenders_.size());
    state_.row_merit.reserve(contenders_.size());
    for (const Standing& standing : pursuit::rank(contenders_, rules_)) add_row(standing);
    round_.rows = RankingIndex(round_.ranking, event_.competitors.size());
    note_members();
    find_oddities();
  }

 private:
  void add_heats() {
    for (std::size_t h = 0; h < round_.heats.size(); ++h) {
      const ResolvedHeat& heat = round_.heats[h];
      for (std::size_t i = 0; i < heat.sides.size(); ++i) {
        const HeatSide& side = heat.sides[i];
        if (side.open || (!side.competitor && !side.ride)) continue;
        const bool timed = side.ride && event_.ride(*side.ride).time.has_value();
        add({side.competitor, side.ride, side.status, h},
            merit_in_match(rules_, side.status, timed, heat, heat.winner == i));
      }
    }
  }

  /// Every ride that counts, then those whose only rides are void: they have still to ride.
  void add_rides() {
    std::vector<bool> seen(event_.competitors.size(), false);
    for (const RecordedHeat& heat : state_.recorded) {
      for (const RideId id : heat.rides) {
        const Ride& ride = event_.ride(id);
        const Status status = resolution_.status_of(ride, index_);
        if (ride.competitor) seen[index(*ride.competitor)] = true;
        add({ride.competitor, id, status, SIZE_MAX},
            merit_in_time_trial(rules_, status, ride.time.has_value()));
      }
    }
    for (const RecordedHeat& heat : state_.recorded) {
      for (const RideId id : heat.void_rides) {
        const auto competitor = event_.ride(id).competitor;
        if (!competitor || seen[index(*competitor)]) continue;
        seen[index(*competitor)] = true;
        add({competitor, std::nullopt, Status::finished, SIZE_MAX}, Merit::unranked);
      }
    }
  }

  void add(Entry entry, Merit merit) {
    Contender contender;
    contender.merit = merit;
    contender.name = resolution_.label(entry.competitor);
    if (entry.ride) {
      const Ride& ride = event_.ride(*entry.ride);
      if (merit == Merit::timed) contender.time = ride.time;
      if (const auto lap = last_lap(event_, ride)) contender.last_lap = lap->time;
      contender.tie_order = ride.tie_order;
      const bool beside_a_time = round_.in_part && merit == Merit::timed;
      if ((!ride.time || beside_a_time) && entry.status == Status::finished)
        contender.recorded_rank = ride.rank;
      if (ride.caught_at) contender.caught_at = covered_metres(*ride.caught_at, track_);
    }
    if (entry.competitor) {
      const std::uint32_t previous = resolution_.previous_rank(*entry.competitor, index_);
      if (previous != 0) contender.previous_rank = previous;
    }
    entries_.push_back(entry);
    contenders_.push_back(contender);
  }

  /// Without a track laps compare with laps, and nothing where there are metres too.
  void compare_laps() {
    const bool compared = rules_.kind == RoundKind::match && !track_;
    if (!compared || metres_and_laps(resolution_, index_)) return;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const auto& ride = entries_[i].ride;
      if (!ride || !event_.ride(*ride).caught_at || !event_.ride(*ride).caught_at->laps) continue;
      contenders_[i].caught_at = event_.ride(*ride).caught_at->thousandths;
    }
  }

  /// Where an earlier round lost names, who has no rank there may have had any: then it parts nobody.
  void forget_lost_ranks() {
    bool lost = false;
    for (std::size_t r = 0; r < index_; ++r) lost = lost || resolution_.states[r].lost_name;
    if (!lost) return;
    std::vector<Merit> unclear;
    for (const Contender& contender : contenders_) {
      if (!contender.previous_rank) unclear.push_back(contender.merit);
    }
    for (Contender& contender : contenders_) {
      if (std::find(unclear.begin(), unclear.end(), contender.merit) != unclear.end())
        contender.previous_rank.reset();
    }
  }

  void add_row(const Standing& standing) {
    const Entry& entry = entries_[standing.contender];
    RankedRide row;
    row.rank = standing.rank;
    row.competitor = entry.competitor;
    row.ride = entry.ride;
    row.status = entry.status;
    row.shared = standing.shared;
    row.by = standing.by;
    row.time = contenders_[standing.contender].time;
    row.eliminated = rules_.if_caught == IfCaught::eliminated && entry.status == Status::caught;
    round_.ranking.push_back(std::move(row));
    state_.row_heat.push_back(entry.heat);
    state_.row_merit.push_back(contenders_[standing.contender].merit);
  }

  void add_member(CompetitorId competitor, std::size_t heat) {
    Membership& his = state_.of[index(competitor)];
    if (his.member) return;
    his.member = true;
    his.heat = heat;
    state_.members.push_back(competitor);
  }

  /// Those recorded, else those drawn. Where the source lost a name, either of the pair may have
  /// ridden, so both are members.
  void note_members() {
    state_.of.assign(event_.competitors.size(), {});
    state_.members.reserve(round_.ranking.size());
    state_.lost_name = false;
    for (std::size_t h = 0; h < round_.heats.size(); ++h) {
      for (const HeatSide& side : round_.heats[h].sides) {
        if (side.competitor) add_member(*side.competitor, h);
      }
    }
    for (std::size_t h = 0; h < round_.heats.size(); ++h) {
      if (round_.heats[h].has_nameless()) add_drawn_pair(round_.heats[h], h);
    }
    for (std::size_t i = 0; i < round_.ranking.size(); ++i) {
      const RankedRide& row = round_.ranking[i];
      state_.lost_name = state_.lost_name || (row.rank && !row.competitor);
      if (!row.competitor) continue;
      add_member(*row.competitor, SIZE_MAX);
      state_.of[index(*row.competitor)].rank = row.rank.value_or(0);
      state_.of[index(*row.competitor)].row = i;
    }
  }

  /// Nobody where somebody else than they rode in it, for that leaves open whom he met.
  void add_drawn_pair(const ResolvedHeat& heat, std::size_t h) {
    for (const PairedDraw& draw : state_.draws) {
      for (const DrawnPair& pair : draw.pairs) {
        if (pair.heat != heat.drawn || rode_otherwise(heat, pair)) continue;
        for (const auto& who : {pair.home.competitor, pair.back.competitor}) {
          if (who && !rode_beside(*who)) add_member(*who, h);
        }
      }
    }
  }

  /// More rode in it who were not drawn than the draw has lost names.
  static bool rode_otherwise(const ResolvedHeat& heat, const DrawnPair& pair) {
    const auto others = std::count_if(heat.sides.begin(), heat.sides.end(), [&](const HeatSide& side) {
      return side.competitor && side.competitor != pair.home.competitor &&
             side.competitor != pair.back.competitor;
    });
    return others > (pair.home.nameless ? 1 : 0) + (pair.back.nameless ? 1 : 0);
  }

  /// In a round drawn together with this one.
  [[nodiscard]] bool rode_beside(CompetitorId who) const {
    for (std::size_t other = 0; other < resolution_.states.size(); ++other) {
      const bool beside = drawn_together(resolution_.rules, index_, other);
      if (beside && resolution_.states[other].has_ridden(event_, who)) return true;
    }
    return false;
  }

  void find_oddities() {
    const bool shares =
        std::find(rules_.ties.begin(), rules_.ties.end(), TieBreak::shared) != rules_.ties.end();
    std::size_t as_recorded = 0;
    for (const RankedRide& row : round_.ranking) {
      if (row.by == By::recorded) ++as_recorded;
      if (row.by == By::tied && !shares && row.ride) {
        resolution_.find(Severity::error, "tie",
                         fmt::format("{} shares rank {} of the {}, and the rules share none",
                                     resolution_.label(row.competitor), *row.rank, resolution_.title(index_)),
                         event_.place_of(*row.ride), "add last_lap (UCI 3.2.061) or tie_order");
      }
      if (contradicted(row)) {
        resolution_.find(Severity::error, "rank-contradicted",
                         fmt::format("{} has no time, and the times leave no room at rank {} of the {}",
                                     resolution_.label(row.competitor), *event_.ride(*row.ride).rank,
                                     resolution_.title(index_)),
                         event_.place_of(*row.ride).in("rank"), "correct the rank, or add the time");
      }
    }
    if (as_recorded == 0) return;
    resolution_.find(Severity::note, "as-recorded",
                     fmt::format("{} of the {} stand at the rank recorded: their times are not known",
                                 as_recorded, resolution_.title(index_)),
                     event_.place_of(round_.recorded.front()));
  }

  [[nodiscard]] bool contradicted(const RankedRide& row) const {
    if (rules_.kind == RoundKind::match || row.rank || !row.ride || row.status != Status::finished)
      return false;
    const Ride& ride = event_.ride(*row.ride);
    return ride.rank && !ride.time;
  }

  Resolution& resolution_;
  const Event& event_;
  const RoundRules& rules_;
  std::size_t index_;
  ResolvedRound& round_;
  RoundState& state_;
  std::optional<Length> track_ = read_length(event_.track);
  std::vector<Entry> entries_;
  std::vector<Contender> contenders_;
};

}  // namespace

void rank_round(Resolution& resolution, std::size_t round) {
  RoundRanking(resolution, round).rank();
}

}  // namespace pursuit
