// Puts what was ridden into the heats that were drawn. The record stands; where it differs from
// the draw that is a finding, and an earlier draw that the times no longer give is an error.

#include "heat_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace pursuit {

namespace {

class Seating {
 public:
  Seating(Resolution& resolution, std::size_t round)
      : resolution_(resolution),
        event_(resolution.event),
        round_(round),
        state_(resolution.states[round]),
        drawn_(drawn_heats(resolution, round)) {
    if (is_match()) split_unknown_heats(resolution, round, drawn_);
    match_ = match_heats(event_, resolution.round(round), state_.recorded, drawn_);
    left_out_ = !resolution.round(round).in_part && is_left_out();
    numbered_on_ = numbered_on(event_, state_.recorded, drawn_, match_);
    state_.ambiguous = is_ambiguous();
  }

  std::vector<ResolvedHeat> heats() {
    std::vector<ResolvedHeat> heats;
    heats.reserve(drawn_.size() + state_.recorded.size());
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      ResolvedHeat heat = drawn_heat(d);
      const bool nobody = std::all_of(heat.sides.begin(), heat.sides.end(),
                                      [](const HeatSide& side) { return side.empty(); });
      if (!nobody) heats.push_back(std::move(heat));
    }
    for (std::size_t k = 0; k < state_.recorded.size(); ++k) {
      // A time trial recorded as a bare list has no heats to show.
      const bool shown = is_match() || state_.recorded[k].known;
      if (match_.drawn_of[k] == no_heat && shown) heats.push_back(extra_heat(k, heats.size()));
    }
    renumber(heats);
    find_left_out(resolution_, round_, drawn_, heats);
    report_stale();
    report_gone();
    return heats;
  }

 private:
  [[nodiscard]] bool is_match() const { return resolution_.rules.rounds[round_].kind == RoundKind::match; }

  [[nodiscard]] HeatSide recorded_side(RideId id) const {
    const Ride& ride = event_.ride(id);
    HeatSide side;
    side.competitor = ride.competitor;
    side.ride = id;
    side.seed = ride.seed;
    side.straight = ride.side;
    side.nameless = !ride.competitor;
    side.status = resolution_.status_of(ride, round_);
    side.has_result = ride.ridden() || side.status != Status::finished;
    return side;
  }

  [[nodiscard]] HeatSide drawn_side(const DrawnSide& drawn,
                                    std::optional<Straight> straight = std::nullopt) const {
    HeatSide side;
    side.nameless = drawn.nameless;
    side.competitor = drawn.competitor;
    if (drawn.empty()) return side;
    side.seed = drawn.seed;
    side.straight = straight;
    if (side.competitor) {
      side.status = resolution_.verdicts.status(side.competitor, std::nullopt, round_);
      side.has_result = side.status != Status::finished;
    }
    return side;
  }

  [[nodiscard]] std::vector<HeatSide> drawn_sides(std::size_t d) const {
    const DrawnPair* pair = drawn_[d].pair;
    if (pair != nullptr && pair->by_lot) return {drawn_side(pair->home), drawn_side(pair->back)};
    if (pair != nullptr)
      return {drawn_side(pair->home, Straight::home), drawn_side(pair->back, Straight::back)};
    std::vector<HeatSide> sides(2);
    for (HeatSide& side : sides) side.open = drawn_[d].state != DrawState::as_recorded;
    return sides;
  }

  /// Fills the drawn sides with the rides of a record. A drawn competitor whose opponent alone is
  /// recorded has still to be heard of, unless he rode in another heat: nobody is taken for absent. Nor is
  /// who was not drawn alone taken to have ridden alone while somebody else is left out: they may have met.
  [[nodiscard]] std::vector<HeatSide> ridden_sides(std::size_t record, std::size_t d) const {
    std::vector<HeatSide> sides = drawn_sides(d);
    std::vector<HeatSide> others;
    std::vector<bool> taken(2, false);
    for (const RideId id : state_.recorded[record].rides) {
      const HeatSide ride = recorded_side(id);
      const std::size_t at = seat_for(sides, taken, ride);
      if (at == sides.size()) {
        others.push_back(ride);
        continue;
      }
      seat(sides[at], ride);
      taken[at] = true;
    }
    for (const HeatSide& ride : others) {
      const std::size_t at = free_seat(sides, taken);
      if (at == sides.size()) break;
      sides[at] = ride;
      taken[at] = true;
    }
    bool as_drawn = others.empty();
    for (std::size_t i = 0; i < sides.size(); ++i) {
      if (taken[i] || !sides[i].competitor || !state_.has_ridden(event_, *sides[i].competitor)) continue;
      sides[i] = HeatSide{};
      as_drawn = false;
    }
    for (std::size_t i = 0; i < sides.size() && !as_drawn && left_out_; ++i) {
      if (!taken[i] && sides[i].empty()) sides[i].open = true;
    }
    return sides;
  }

  static std::size_t seat_for(const std::vector<HeatSide>& sides, const std::vector<bool>& taken,
                              const HeatSide& ride) {
    for (std::size_t i = 0; i < sides.size(); ++i) {
      if (!taken[i] && ride.competitor && sides[i].competitor == ride.competitor) return i;
    }
    return sides.size();
  }

  /// For somebody who was not drawn here: that of one who rode elsewhere, or has no name, else of anybody,
  /// else one that nobody was drawn to.
  [[nodiscard]] std::size_t free_seat(const std::vector<HeatSide>& sides,
                                      const std::vector<bool>& taken) const {
    const auto likely = [&](std::size_t i) {
      if (taken[i]) return 0;
      if (sides[i].competitor) return state_.has_ridden(event_, *sides[i].competitor) ? 3 : 2;
      return sides[i].nameless ? 3 : 1;
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < sides.size(); ++i) {
      if (likely(i) > likely(best)) best = i;
    }
    return likely(best) > 0 ? best : sides.size();
  }

  /// Who lost his name may have been in the heat of that number or in that with those names.
  [[nodiscard]] bool is_ambiguous() const {
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      if (!drawn_[d].nameless() || match_.record_of[d] == no_heat) continue;
      const RecordedHeat& recorded = state_.recorded[match_.record_of[d]];
      if (!recorded.ridden || !recorded.number || *recorded.number == d + 1) continue;
      if (*recorded.number <= drawn_.size() && drawn_[*recorded.number - 1].nameless()) return true;
    }
    return false;
  }

  /// Somebody was drawn into a heat that others rode, and is in none.
  [[nodiscard]] bool is_left_out() const {
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      const std::size_t record = match_.record_of[d];
      if (drawn_[d].pair == nullptr || record == no_heat || !state_.recorded[record].ridden) continue;
      for (const HeatSide& side : drawn_sides(d)) {
        if (side.competitor && !side.has_result && !state_.has_ridden(event_, *side.competitor)) return true;
      }
    }
    return false;
  }

  static void seat(HeatSide& side, const HeatSide& ride) {
    const HeatSide drawn = side;
    side = ride;
    side.seed = drawn.seed;
    if (!side.straight) side.straight = drawn.straight;
  }

  ResolvedHeat drawn_heat(std::size_t d) {
    ResolvedHeat heat;
    heat.number = static_cast<std::uint32_t>(d + 1);
    heat.drawn = drawn_[d].heat;
    const std::size_t record = match_.record_of[d];
    if (record == no_heat) {
      heat.sides = drawn_sides(d);
      return heat;
    }
    const RecordedHeat& recorded = state_.recorded[record];
    heat.recorded = recorded.heat;
    heat.void_rides = recorded.void_rides;
    heat.ridden = recorded.ridden;
    if (recorded.number) heat.number = *recorded.number;
    const bool from_record =
        heat.ridden || drawn_[d].state == DrawState::as_recorded || may_name_the_nameless(recorded, d);
    if (from_record && !recorded.rides.empty()) {
      heat.sides = ridden_sides(record, d);
      check_pair(resolution_, round_, recorded, drawn_[d]);
    } else {
      heat.sides = drawn_sides(d);
      keep_rides(heat, record);
      check_stale(recorded, d);
    }
    check_size(heat, recorded);
    return heat;
  }

  /// Who is announced where the draw has lost a name may be the one, but not if he has a ride of his own in
  /// the round before.
  [[nodiscard]] bool may_name_the_nameless(const RecordedHeat& announced, std::size_t d) const {
    if (!drawn_[d].nameless()) return false;
    const DrawnPair& pair = *drawn_[d].pair;
    return std::none_of(announced.rides.begin(), announced.rides.end(), [&](RideId id) {
      const std::optional<CompetitorId> who = event_.ride(id).competitor;
      return who && who != pair.home.competitor && who != pair.back.competitor && rode_before(*who);
    });
  }

  /// By his own name, in a round that this one is drawn from.
  [[nodiscard]] bool rode_before(CompetitorId who) const {
    const std::vector<Draw>& draws = resolution_.rules.rounds[round_].draws;
    return std::any_of(draws.begin(), draws.end(), [&](const Draw& draw) {
      return draw.from.round != round_ && resolution_.has_ride(who, draw.from.round);
    });
  }

  /// An unridden record's rides carry line-ups and sides for the start list.
  void keep_rides(ResolvedHeat& heat, std::size_t record) const {
    for (const RideId id : state_.recorded[record].rides) {
      for (HeatSide& side : heat.sides) {
        if (side.competitor && side.competitor == event_.ride(id).competitor) side.ride = id;
      }
    }
  }

  ResolvedHeat extra_heat(std::size_t k, std::size_t position) {
    const RecordedHeat& recorded = state_.recorded[k];
    ResolvedHeat heat;
    heat.number = recorded.number.value_or(static_cast<std::uint32_t>(position + 1));
    heat.recorded = recorded.heat;
    heat.void_rides = recorded.void_rides;
    heat.ridden = recorded.ridden;
    heat.sides.reserve(std::max<std::size_t>(recorded.rides.size(), 2));
    for (const RideId ride : recorded.rides) {
      heat.sides.push_back(recorded_side(ride));
      if (recorded.from_entries)
        heat.sides.back().straight = heat.sides.size() == 1 ? Straight::home : Straight::back;
    }
    check_size(heat, recorded);
    if (is_match()) heat.sides.resize(2);
    if (recorded.opponent_unknown) heat.sides[1].open = true;
    const RoundRules& rules = resolution_.rules.rounds[round_];
    const bool more = state_.recorded.size() > rules.heat_count();
    if (is_match() && !recorded.opponent_unknown && !rules.as_recorded() &&
        (more || !state_.all(DrawState::as_recorded))) {
      state_.extra = true;
      resolution_.find(
          Severity::error, "extra-heat",
          fmt::format("the rules have no heat {} in the {}", heat.number, resolution_.title(round_)),
          event_.place_of(recorded.heat),
          "write it under its own round, or name rules that have it with --rules");
    }
    return heat;
  }

  /// A heat still to be ridden takes a number of its own where another was ridden under its number.
  static void renumber(std::vector<ResolvedHeat>& heats) {
    const auto is_taken = [&](std::uint32_t number, const ResolvedHeat& by_others_than) {
      return std::any_of(heats.begin(), heats.end(), [&](const ResolvedHeat& heat) {
        return &heat != &by_others_than && heat.number == number;
      });
    };
    for (ResolvedHeat& heat : heats) {
      if (heat.recorded || !is_taken(heat.number, heat)) continue;
      heat.number = 1;
      while (is_taken(heat.number, heat)) ++heat.number;
    }
  }

  void check_size(const ResolvedHeat& heat, const RecordedHeat& recorded) {
    if (recorded.rides.size() <= 2) return;
    resolution_.result.rounds[round_].withheld = true;
    resolution_.find(Severity::error, "crowded-heat",
                     fmt::format("heat {} of the {} has {} rides that count; a heat has two sides",
                                 heat.number, resolution_.title(round_), recorded.rides.size()),
                     event_.place_of(recorded.heat), "give a ride that was ridden again the status VOID");
  }

  void check_stale(const RecordedHeat& recorded, std::size_t d) {
    const auto number = numbered_on_ ? std::nullopt : std::optional<std::size_t>(d + 1);
    std::string changed = stale_pair(resolution_, recorded, drawn_[d], number);
    if (changed.empty()) return;
    other_pairs_ = other_pairs_ || !holds_pair(event_, recorded, drawn_[d]);
    stale_.push_back(std::move(changed));
    if (!first_stale_) first_stale_ = recorded.heat;
  }

  void report_stale() {
    if (stale_.empty()) return;
    resolution_.result.rounds[round_].stale = true;
    const std::string cause = stale_cause(resolution_, round_, drawn_);
    const bool other_results = other_pairs_ || !cause.empty();
    resolution_.find(Severity::error, "stale-draw",
                     fmt::format("the {} {}: {}{}{}", resolution_.title(round_),
                                 other_results ? "was drawn from other results" : "is not drawn by the rules",
                                 cause, cause.empty() ? "" : "; so ", fmt::join(stale_, "; ")),
                     event_.place_of(*first_stale_),
                     "delete the heats of this round that are not ridden, and draw again with seed");
  }

  /// Pairs that no draw gives stand as they are announced, but not with somebody who does not ride.
  void report_gone() {
    if (!is_match() || ridden_behind(resolution_, round_) != no_round) return;
    for (std::size_t k = 0; k < state_.recorded.size(); ++k) {
      const RecordedHeat& recorded = state_.recorded[k];
      const std::size_t d = match_.drawn_of[k];
      if (recorded.ridden || (d != no_heat && drawn_[d].state != DrawState::as_recorded)) continue;
      for (const RideId id : recorded.rides) {
        const std::optional<CompetitorId> who = event_.ride(id).competitor;
        if (!who || !resolution_.verdicts.gone(*who, round_, resolution_.rules)) continue;
        resolution_.result.rounds[round_].stale = true;
        resolution_.find(Severity::error, "stale-draw",
                         fmt::format("the {} is announced with {}, who is not to ride it by a ruling",
                                     resolution_.title(round_), resolution_.label(who)),
                         event_.place_of(id),
                         "announce the heat again with who rides in his place, or without him");
      }
    }
  }

  Resolution& resolution_;
  const Event& event_;
  std::size_t round_;
  RoundState& state_;
  std::vector<Drawn> drawn_;
  HeatMatch match_;
  bool left_out_ = false;
  bool numbered_on_ = false;
  bool other_pairs_ = false;  ///< not only other numbers or straights
  std::vector<std::string> stale_;
  std::optional<HeatId> first_stale_;
};

}  // namespace

std::vector<ResolvedHeat> seat_heats(Resolution& resolution, std::size_t round) {
  return Seating(resolution, round).heats();
}

}  // namespace pursuit
