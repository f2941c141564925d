// Puts what was ridden into the heats that were drawn. The record stands; where it differs from
// the draw that is a finding, and an earlier draw that the times no longer give is an error.

#include "resolution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace pursuit {

namespace {

constexpr std::size_t none = SIZE_MAX;

/// A heat of the rules and, where the draw could be made, who meets in it.
struct Drawn {
  const DrawnHeat* heat = nullptr;
  const DrawnPair* pair = nullptr;
  DrawState state = DrawState::open;
};

class Seating {
 public:
  Seating(Resolution& resolution, std::size_t round)
      : resolution_(resolution), event_(resolution.event), round_(round), state_(resolution.states[round]) {
    for (std::size_t d = 0; d < state_.draws.size(); ++d) {
      const Draw& draw = resolution.rules.rounds[round].draws[d];
      const PairedDraw& paired = state_.draws[d];
      for (std::size_t h = 0; h < draw.heats.size(); ++h) {
        const DrawnPair* pair = h < paired.pairs.size() ? &paired.pairs[h] : nullptr;
        drawn_.push_back({&draw.heats[h], pair, paired.state});
      }
    }
    if (is_match()) split_unknown_heats();
    record_of_.assign(drawn_.size(), none);
    seat_of_.assign(state_.recorded.size(), none);
  }

  std::vector<ResolvedHeat> heats() {
    match_records();
    std::vector<ResolvedHeat> heats;
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      ResolvedHeat heat = drawn_heat(d);
      const bool nobody = std::all_of(heat.sides.begin(), heat.sides.end(),
                                      [](const HeatSide& side) { return side.empty(); });
      if (!nobody) heats.push_back(std::move(heat));
    }
    for (std::size_t k = 0; k < state_.recorded.size(); ++k) {
      if (seat_of_[k] == none && heat_known(k)) heats.push_back(extra_heat(k, heats.size()));
    }
    report_stale();
    return heats;
  }

 private:
  [[nodiscard]] bool is_match() const { return resolution_.rules.rounds[round_].kind == RoundKind::match; }

  /// A match round recorded as a bare list of rides: the draw says who met whom. Who is in no pair
  /// of it met somebody unknown.
  void split_unknown_heats() {
    std::vector<RecordedHeat> split;
    for (RecordedHeat& recorded : state_.recorded) {
      if (event_.round(round_of(recorded.heat)).heats_known) {
        split.push_back(std::move(recorded));
        continue;
      }
      for (std::size_t d = 0; d < drawn_.size(); ++d) {
        if (drawn_[d].pair == nullptr) continue;
        add_split(split, recorded, static_cast<std::uint32_t>(d + 1), [&](RideId ride) {
          const auto who = event_.ride(ride).competitor;
          return who && (who == drawn_[d].pair->home.competitor || who == drawn_[d].pair->back.competitor);
        });
      }
      if (!recorded.rides.empty()) {
        resolution_.find(Severity::warning, "heats-unknown",
                         fmt::format("who met whom in the {} is not recorded", resolution_.title(round_)),
                         event_.place_of(recorded.heat), "write its rides under heats");
      }
      while (!recorded.rides.empty()) {
        const RideId first = recorded.rides.front();
        add_split(split, recorded, std::nullopt, [&](RideId ride) { return ride == first; });
        split.back().opponent_unknown = true;
      }
    }
    state_.recorded = std::move(split);
  }

  template <class Belongs>
  void add_split(std::vector<RecordedHeat>& split, RecordedHeat& from, std::optional<std::uint32_t> number,
                 Belongs belongs) const {
    RecordedHeat part;
    part.heat = from.heat;
    part.number = number;
    const auto rest = std::stable_partition(from.rides.begin(), from.rides.end(), belongs);
    part.rides.assign(from.rides.begin(), rest);
    from.rides.erase(from.rides.begin(), rest);
    part.ridden = std::any_of(part.rides.begin(), part.rides.end(),
                              [&](RideId ride) { return event_.ride(ride).ridden(); });
    if (!part.rides.empty()) split.push_back(std::move(part));
  }

  [[nodiscard]] RoundId round_of(HeatId heat) const {
    for (const RoundId id : resolution_.round(round_).recorded) {
      const Range heats = event_.round(id).heats;
      if (index(heat) >= heats.first && index(heat) < std::size_t{heats.first} + heats.count) return id;
    }
    return resolution_.round(round_).recorded.front();
  }

  /// False for the bare list of a time trial whose heats the source does not give.
  [[nodiscard]] bool heat_known(std::size_t record) const {
    return is_match() || event_.round(round_of(state_.recorded[record].heat)).heats_known;
  }

  [[nodiscard]] bool holds(std::size_t record, const DrawnSide& side) const {
    if (!side.competitor) return false;
    const std::vector<RideId>& rides = state_.recorded[record].rides;
    return std::any_of(rides.begin(), rides.end(),
                       [&](RideId ride) { return event_.ride(ride).competitor == side.competitor; });
  }

  /// How many of the drawn sides are in the record.
  [[nodiscard]] int shared(std::size_t record, std::size_t d) const {
    const DrawnPair* pair = drawn_[d].pair;
    if (pair == nullptr) return 0;
    return (holds(record, pair->home) ? 1 : 0) + (holds(record, pair->back) ? 1 : 0);
  }

  [[nodiscard]] bool whole(std::size_t record, std::size_t d) const {
    const DrawnPair* pair = drawn_[d].pair;
    if (pair == nullptr) return false;
    const int sides = (pair->home.competitor ? 1 : 0) + (pair->back.competitor ? 1 : 0);
    return sides > 0 && shared(record, d) == sides &&
           state_.recorded[record].rides.size() <= static_cast<std::size_t>(sides);
  }

  void assign(std::size_t record, std::size_t d) {
    seat_of_[record] = d;
    record_of_[d] = record;
  }

  [[nodiscard]] bool free(std::size_t d) const { return d < drawn_.size() && record_of_[d] == none; }

  /// The number a record goes by: its own, else its position in the round.
  [[nodiscard]] std::size_t number(std::size_t record) const {
    const auto& own = state_.recorded[record].number;
    return own && *own > 0 ? *own - 1 : record;
  }

  template <class Choose>
  void match_each(Choose choose) {
    for (std::size_t k = 0; k < state_.recorded.size(); ++k) {
      if (seat_of_[k] != none) continue;
      const std::size_t d = choose(k);
      if (d != none) assign(k, d);
    }
  }

  [[nodiscard]] std::size_t only_sharing(std::size_t record) const {
    std::size_t found = none;
    for (std::size_t d = 0; d < drawn_.size(); ++d) {
      if (!free(d) || shared(record, d) == 0) continue;
      if (found != none) return none;
      found = d;
    }
    return found;
  }

  /// The drawn heat with both its sides, else the one of its number that shares a side, else the
  /// only one that shares a side, else the next free one by number.
  void match_records() {
    match_each([&](std::size_t k) {
      for (std::size_t d = 0; d < drawn_.size(); ++d) {
        if (free(d) && whole(k, d)) return d;
      }
      return none;
    });
    match_each([&](std::size_t k) {
      const std::size_t d = number(k);
      return free(d) && shared(k, d) > 0 ? d : none;
    });
    match_each([&](std::size_t k) { return only_sharing(k); });
    match_each([&](std::size_t k) {
      if (free(number(k))) return number(k);
      for (std::size_t d = 0; d < drawn_.size(); ++d) {
        if (free(d)) return d;
      }
      return none;
    });
  }

  [[nodiscard]] Status status_of(CompetitorId competitor, std::optional<Status> recorded) const {
    if (resolution_.verdicts.disqualified_from[index(competitor)] <= round_) return Status::disqualified;
    if (resolution_.verdicts.relegated(competitor, round_)) return Status::relegated;
    return recorded.value_or(Status::finished);
  }

  [[nodiscard]] HeatSide recorded_side(RideId id) const {
    const Ride& ride = event_.ride(id);
    HeatSide side;
    side.competitor = ride.competitor;
    side.ride = id;
    side.seed = ride.seed;
    side.straight = ride.side;
    side.nameless = !ride.competitor;
    side.status =
        ride.competitor ? status_of(*ride.competitor, ride.status) : ride.status.value_or(Status::finished);
    side.has_result = ride.ridden() || side.status != Status::finished;
    return side;
  }

  [[nodiscard]] HeatSide drawn_side(const DrawnSide& drawn, Straight straight) const {
    HeatSide side;
    side.nameless = drawn.nameless;
    side.competitor = drawn.competitor;
    if (drawn.empty()) return side;
    side.seed = drawn.seed;
    side.straight = straight;
    if (side.competitor) {
      side.status = status_of(*side.competitor, std::nullopt);
      side.has_result = side.status != Status::finished;
    }
    return side;
  }

  [[nodiscard]] std::vector<HeatSide> drawn_sides(std::size_t d) const {
    const DrawnPair* pair = drawn_[d].pair;
    if (pair != nullptr)
      return {drawn_side(pair->home, Straight::home), drawn_side(pair->back, Straight::back)};
    std::vector<HeatSide> sides(2);
    for (HeatSide& side : sides) side.open = drawn_[d].state != DrawState::as_recorded;
    return sides;
  }

  /// Fills the drawn sides with the rides of a record. A drawn competitor whose opponent alone is
  /// recorded has still to be heard of: nobody is taken for absent.
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
      const auto at = static_cast<std::size_t>(std::find(taken.begin(), taken.end(), false) - taken.begin());
      if (at == sides.size()) break;
      sides[at] = ride;
      taken[at] = true;
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
    const std::size_t record = record_of_[d];
    if (record == none) {
      heat.sides = drawn_sides(d);
      return heat;
    }
    const RecordedHeat& recorded = state_.recorded[record];
    heat.recorded = recorded.heat;
    heat.void_rides = recorded.void_rides;
    heat.ridden = recorded.ridden;
    if (recorded.number) heat.number = *recorded.number;
    const bool from_record = heat.ridden || drawn_[d].state == DrawState::as_recorded || nameless(d);
    if (from_record && !recorded.rides.empty()) {
      heat.sides = ridden_sides(record, d);
      check_pair(record, d);
    } else {
      heat.sides = drawn_sides(d);
      keep_rides(heat, record);
      check_stale(record, d);
    }
    check_size(record);
    return heat;
  }

  [[nodiscard]] bool nameless(std::size_t d) const {
    const DrawnPair* pair = drawn_[d].pair;
    return pair != nullptr && (pair->home.nameless || pair->back.nameless);
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
    for (const RideId ride : recorded.rides) heat.sides.push_back(recorded_side(ride));
    check_size(k);
    if (is_match()) heat.sides.resize(2);
    if (recorded.opponent_unknown) heat.sides[1].open = true;
    if (is_match() && !recorded.opponent_unknown && !resolution_.rules.rounds[round_].as_recorded() &&
        !state_.all(DrawState::as_recorded)) {
      resolution_.find(
          Severity::error, "extra-heat",
          fmt::format("the rules have no heat {} in the {}", heat.number, resolution_.title(round_)),
          event_.place_of(recorded.heat), "name rules that have it with --rules");
    }
    return heat;
  }

  void check_size(std::size_t record) {
    if (state_.recorded[record].rides.size() <= 2) return;
    resolution_.find(
        Severity::error, "crowded-heat",
        fmt::format("heat {} of the {} has {} rides that count; a heat has two sides", number(record) + 1,
                    resolution_.title(round_), state_.recorded[record].rides.size()),
        event_.place_of(state_.recorded[record].heat), "give a ride that was ridden again the status VOID");
  }

  [[nodiscard]] std::string drawn_names(std::size_t d) const {
    const DrawnPair* pair = drawn_[d].pair;
    if (pair == nullptr) return "nobody yet";
    if (pair->back.empty()) return fmt::format("{} alone", resolution_.label(pair->home.competitor));
    if (pair->home.empty()) return fmt::format("{} alone", resolution_.label(pair->back.competitor));
    return fmt::format("{} v {}", resolution_.label(pair->home.competitor),
                       resolution_.label(pair->back.competitor));
  }

  [[nodiscard]] std::string recorded_names(std::size_t record) const {
    std::string names;
    for (const RideId ride : state_.recorded[record].rides) {
      names += names.empty() ? "" : " v ";
      names += resolution_.label(event_.ride(ride).competitor);
    }
    return names;
  }

  void check_pair(std::size_t record, std::size_t d) {
    const std::vector<RideId>& rides = state_.recorded[record].rides;
    const bool anonymous =
        std::any_of(rides.begin(), rides.end(), [&](RideId ride) { return !event_.ride(ride).competitor; });
    if (drawn_[d].pair == nullptr || anonymous || nameless(d)) return;
    const DrawnPair& pair = *drawn_[d].pair;
    const std::size_t sides = (pair.home.empty() ? 0U : 1U) + (pair.back.empty() ? 0U : 1U);
    if (whole(record, d) && rides.size() <= sides) return;
    if (static_cast<std::size_t>(shared(record, d)) == rides.size()) return;
    Finding finding;
    finding.severity = Severity::warning;
    finding.code = "other-pair";
    finding.recorded = recorded_names(record);
    finding.computed = drawn_names(d);
    finding.message = fmt::format("{}: {} was ridden where the rules give {} ({})", resolution_.title(round_),
                                  finding.recorded, finding.computed, drawn_[d].heat->id);
    finding.place = event_.place_of(state_.recorded[record].heat);
    resolution_.result.findings.push_back(std::move(finding));
  }

  /// A bare pair of names is an earlier draw. It must be the one the times give now, in its heat
  /// and, where it says so, on its straights.
  void check_stale(std::size_t record, std::size_t d) {
    const std::vector<RideId>& rides = state_.recorded[record].rides;
    if (rides.empty()) return;
    const DrawnPair* pair = drawn_[d].pair;
    bool same =
        pair != nullptr && whole(record, d) && static_cast<std::size_t>(shared(record, d)) == rides.size();
    const auto& own = state_.recorded[record].number;
    same = same && (!own || *own == d + 1);
    for (const RideId id : rides) {
      const Ride& ride = event_.ride(id);
      if (!same || !ride.side || !ride.competitor) continue;
      same = (ride.competitor == pair->home.competitor) == (*ride.side == Straight::home);
    }
    if (!same) stale_.push_back(fmt::format("{} is now {}", recorded_names(record), drawn_names(d)));
    if (!same && !first_stale_) first_stale_ = state_.recorded[record].heat;
  }

  void report_stale() {
    if (stale_.empty()) return;
    state_.stale = true;
    resolution_.find(Severity::error, "stale-draw",
                     fmt::format("the {} was drawn from other results: {}", resolution_.title(round_),
                                 fmt::join(stale_, "; ")),
                     event_.place_of(*first_stale_),
                     "delete the heats of this round that are not ridden, and draw again with seed");
  }

  Resolution& resolution_;
  const Event& event_;
  std::size_t round_;
  RoundState& state_;
  std::vector<Drawn> drawn_;
  std::vector<std::size_t> record_of_;  // by drawn heat
  std::vector<std::size_t> seat_of_;    // by recorded heat
  std::vector<std::string> stale_;
  std::optional<HeatId> first_stale_;
};

}  // namespace

std::vector<ResolvedHeat> seat_heats(Resolution& resolution, std::size_t round) {
  return Seating(resolution, round).heats();
}

}  // namespace pursuit
