// The final classification: selector by selector, members not yet placed take the next places.
// A place is given only where nothing still to come, and nothing lost, can change it.

#include "block.hpp"
#include "missing_names.hpp"
#include "surely_before.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace pursuit {

namespace {

/// Counts that hold for a block whoever asks.
struct Bounds {
  std::uint32_t ahead = 0;      ///< places before it that are certainly taken or vacant
  std::uint32_t undecided = 0;  ///< those who may be placed before or in it, and may not
  std::uint32_t last = 0;       ///< the last place anybody placed up to it can get
  bool lost = false;            ///< results are lost on which its places could depend
};

/// Of a round: somebody whose name is lost rode in it, and was disqualified.
struct Nameless {
  bool any = false;
  bool out = false;
};

class Classification {
 public:
  explicit Classification(Resolution& resolution)
      : resolution_(resolution),
        selectors_(resolution.rules.classification),
        reaches_(find_reaches(resolution)) {}

  void classify() {
    for (std::size_t k = 0; k < selectors_.size(); ++k) {
      blocks_.push_back(make_block(resolution_, reaches_, k));
    }
    for (const RoundState& state : resolution_.states)
      nameless_.push_back(nameless(resolution_.event, state));
    roaming_ = roaming();
    anonymous_ = anonymous();
    for (std::size_t k = 0; k < selectors_.size(); ++k) bounds_.push_back(bounds(k));
    std::vector<Placing>& rows = resolution_.result.classification;
    for (std::size_t k = 0; k < blocks_.size(); ++k) place_block(k, rows);
    place_waiting(rows);
    find_open_places(resolution_, blocks_);
    apply_awards(rows);
    sort(rows);
    resolution_.result.status = status(rows);
  }

 private:
  [[nodiscard]] std::size_t count() const { return resolution_.event.competitors.size(); }
  [[nodiscard]] bool disqualified(CompetitorId c) const {
    return resolution_.verdicts.disqualified_from[index(c)] != no_round;
  }

  [[nodiscard]] Bounds bounds(std::size_t k) const {
    Bounds found;
    std::uint32_t unnamed = 0;
    std::uint32_t surely_ahead = 0;
    for (std::size_t j = 0; j < blocks_.size(); ++j) {
      if (j < k) found.ahead += blocks_[j].places() - blocks_[j].unnamed();
      if (j < k) unnamed += blocks_[j].unnamed();
      const std::uint32_t unknown = unknown_sides(selectors_[j].round);
      const std::uint32_t unnamed_members = unknown_members(selectors_[j]);
      if (j <= k) found.last += blocks_[j].vacant() + unknown + unnamed_members;
      found.lost = found.lost || (j <= k && (resolution_.round(selectors_[j].round).in_part ||
                                             vacancy_is_unknown(selectors_[j].round)));
      const bool may_be_ahead = j < k || (j == k && selectors_[j].order != Order::heat);
      if (may_be_ahead) found.undecided += unknown;
      if (j < k || (j == k && selectors_[j].order != Order::tied)) found.undecided += unnamed_members;
    }
    for (const Reach& reach : reaches_) {
      if (reach.earliest == no_block) continue;
      if (reach.earliest <= k) ++found.last;
      if (reach.certain) continue;
      if (reach.latest < k) ++surely_ahead;
      // Who joins those that share a place moves nobody; nor does who has the other side of a final.
      const bool joins = is_one_heat(k) || selectors_[k].order == Order::tied;
      const bool before = reach.earliest < k || (reach.earliest == k && !joins);
      if (before && reach.latest >= k && !settled(k)) ++found.undecided;
    }
    found.ahead += std::max(unnamed, surely_ahead);
    found.undecided += std::min({unnamed, surely_ahead, anonymous_});  // they may be the same
    found.last += roaming_;
    if (!settled(k) && !is_one_heat(k)) found.undecided += roaming_;
    found.last = std::min({found.last, room(k), everybody()});
    return found;
  }

  /// Those of the first round whose name is lost, and who may be placed anywhere: drawn into a round that has
  /// them in no heat known, or drawn into none for certain.
  [[nodiscard]] std::uint32_t roaming() const {
    if (resolution_.rules.rounds.front().kind == RoundKind::match) return 0;
    const std::vector<NamelessRide> rides = nameless_rides(resolution_, 0);
    std::ptrdiff_t found = known_later();
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
      if (selectors_[k].round != 0) found += blocks_[k].unnamed();
    }
    const auto gone = std::count(rides.begin(), rides.end(), NamelessRide::went_on);
    const auto unclear = std::count(rides.begin(), rides.end(), NamelessRide::unclear);
    return static_cast<std::uint32_t>(unclear + std::max<std::ptrdiff_t>(gone - found, 0));
  }

  /// How many there may be whose name is in no round.
  [[nodiscard]] std::uint32_t anonymous() const {
    if (resolution_.round(0).in_part || resolution_.round(0).recorded.empty()) return UINT32_MAX;
    const std::uint32_t unnamed = unnamed_at_first();
    return unnamed - std::min(unnamed, known_later());
  }

  /// Those in some round, and not in the first.
  [[nodiscard]] std::uint32_t known_later() const {
    std::uint32_t found = 0;
    for (std::size_t c = 0; c < count(); ++c) {
      const bool anywhere = std::any_of(resolution_.states.begin(), resolution_.states.end(),
                                        [c](const RoundState& state) { return state.member[c]; });
      if (anywhere && !resolution_.states.front().member[c]) ++found;
    }
    return found;
  }

  [[nodiscard]] std::uint32_t unnamed_at_first() const {
    const std::vector<RankedRide>& rides = resolution_.round(0).ranking;
    return static_cast<std::uint32_t>(
        std::count_if(rides.begin(), rides.end(), [](const RankedRide& row) { return !row.competitor; }));
  }

  /// Those known, and those whom only the first round knows, without their names.
  [[nodiscard]] std::uint32_t everybody() const {
    if (resolution_.round(0).in_part || resolution_.round(0).recorded.empty()) return UINT32_MAX;
    return static_cast<std::uint32_t>(count()) + unnamed_at_first();
  }

  /// Of heats without a record, where the draw is lost and nobody can say who was in them.
  [[nodiscard]] std::uint32_t unknown_sides(std::size_t round) const {
    const RoundRules& rules = resolution_.rules.rounds[round];
    if (!resolution_.states[round].draw_is_lost() || rules.as_recorded()) return 0;
    const std::size_t known = std::min(resolution_.round(round).heats.size(), rules.heats().size());
    return static_cast<std::uint32_t>(2 * (rules.heats().size() - known));
  }

  /// Of heats of a match round, where nobody can say for whom their names are lost. A final shows their
  /// places.
  [[nodiscard]] std::uint32_t unknown_members(const Selector& selector) const {
    const bool match = resolution_.rules.rounds[selector.round].kind == RoundKind::match;
    if (!match || selector.order == Order::heat || !names_missing(resolution_, selector.round)) return 0;
    const std::vector<RankedRide>& rides = resolution_.round(selector.round).ranking;
    return static_cast<std::uint32_t>(
        std::count_if(rides.begin(), rides.end(), [](const RankedRide& row) { return !row.competitor; }));
  }

  /// By what came of him in the latest match round that he was in.
  [[nodiscard]] bool may_be_drawn(CompetitorId c, std::size_t round) const {
    std::size_t latest = resolution_.states.size();
    while (latest > 0 &&
           resolution_.states[latest - 1].heat_of[index(c)] >= resolution_.round(latest - 1).heats.size())
      --latest;
    if (latest-- == 0) return true;
    const ResolvedHeat& heat = resolution_.round(latest).heats[resolution_.states[latest].heat_of[index(c)]];
    if (!heat.decided) return true;
    const auto is = [&](std::optional<std::size_t> side) {
      return side && heat.sides[*side].competitor == c;
    };
    const std::vector<Draw>& draws = resolution_.rules.rounds[round].draws;
    return std::any_of(draws.begin(), draws.end(), [&](const Draw& draw) {
      if (draw.from.round != latest || draw.from.take == Take::winners) return !is(heat.loser());
      return draw.from.take != Take::losers || !is(heat.winner);
    });
  }

  /// Somebody is out from a round, and whether he was in it nobody can say.
  [[nodiscard]] bool vacancy_is_unknown(std::size_t round) const {
    const ResolvedRound& resolved = resolution_.round(round);
    const bool drawn = resolved.drawn && !resolution_.rules.rounds[round].as_recorded();
    if (!resolved.withheld && (drawn || resolved.complete)) return false;
    for (std::size_t c = 0; c < count(); ++c) {
      const std::size_t out = resolution_.verdicts.disqualified_from[c];
      if (out == no_round || (out != round && !drawn_together(resolution_.rules, out, round))) continue;
      bool known = resolution_.states[round].member[c];
      bool may_be = may_be_drawn(CompetitorId(c), round);
      for (std::size_t other = 0; other < resolution_.states.size(); ++other) {
        if (!drawn_together(resolution_.rules, round, other)) continue;
        known = known || resolution_.states[other].member[c];
        may_be = may_be || may_be_drawn(CompetitorId(c), other);
      }
      if (may_be && !known) return true;
    }
    return false;
  }

  /// Every place up to this block belongs to a side of a final that is decided, its name known or not.
  [[nodiscard]] bool settled(std::size_t k) const {
    for (std::size_t j = 0; j <= k; ++j) {
      if (selectors_[j].order != Order::heat || !resolution_.round(selectors_[j].round).complete)
        return false;
    }
    return true;
  }

  /// A final of which somebody is known: whoever else was in it had the other side.
  [[nodiscard]] bool is_one_heat(std::size_t k) const {
    const std::size_t round = selectors_[k].round;
    return selectors_[k].order == Order::heat && resolution_.rules.rounds[round].heats().size() == 1 &&
           resolution_.round(round).heats.size() == 1;
  }

  /// The most that the blocks up to this one can hold: two for each heat of a final.
  [[nodiscard]] std::uint32_t room(std::size_t k) const {
    std::uint32_t sides = 0;
    for (std::size_t j = 0; j <= k; ++j) {
      const RoundRules& rules = resolution_.rules.rounds[selectors_[j].round];
      const bool as_drawn = resolution_.states[selectors_[j].round].recorded.size() <= rules.heats().size();
      if (selectors_[j].order != Order::heat || rules.as_recorded() || !as_drawn) return UINT32_MAX;
      sides += static_cast<std::uint32_t>(2 * rules.heats().size());
    }
    return sides;
  }

  void place_block(std::size_t k, std::vector<Placing>& rows) const {
    std::uint32_t ahead = bounds_[k].ahead;
    const std::size_t round = selectors_[k].round;
    const bool in_part = resolution_.round(round).in_part && selectors_[k].order == Order::time;
    const SurelyBefore known = in_part ? members_of(blocks_[k], round) : SurelyBefore(resolution_.event);
    for (const Group& group : blocks_[k].groups) {
      for (const CompetitorId member : group.members) {
        Placing row = placing(member, k);
        row.best = ahead + group.vacant_before + 1;
        const RankedRide* const ranked = in_part ? resolution_.row_of(member, round) : nullptr;
        if (in_part) row.best = bounds_[k].ahead + (ranked != nullptr ? known.count(*ranked) : 0) + 1;
        row.worst = bounds_[k].undecided + (group.open ? ahead + group.places : row.best);
        const bool may_be_out = nameless_[round].out && !has_ride(member, round);
        if (bounds_[k].lost || may_be_out) row.worst.reset();
        if (row.worst == row.best && !(row.best == 1 && is_absent(member, round))) row.place = row.best;
        row.tied = !group.open && group.members.size() > 1;
        row.by = by(row, k);
        rows.push_back(std::move(row));
      }
      ahead += group.places;
    }
  }

  /// Who did not start is first of nothing: that is for the jury to award (UCI 3.2.060, 3.2.088).
  [[nodiscard]] bool is_absent(CompetitorId member, std::size_t round) const {
    const RankedRide* const row = resolution_.row_of(member, round);
    return row != nullptr && row->status == Status::did_not_start;
  }

  /// Of a block in a round known in part.
  [[nodiscard]] SurelyBefore members_of(const Block& block, std::size_t round) const {
    SurelyBefore members(resolution_.event);
    for (const Group& group : block.groups) {
      for (const CompetitorId member : group.members) {
        if (const RankedRide* row = resolution_.row_of(member, round)) members.add(*row);
      }
    }
    members.sort();
    return members;
  }

  [[nodiscard]] By by(const Placing& row, std::size_t k) const {
    if (!row.place) return By::nothing;
    if (row.tied) return By::tied;
    return selectors_[k].order == Order::heat ? By::heat : By::time;
  }

  [[nodiscard]] Placing placing(CompetitorId member, std::size_t k) const {
    Placing row;
    row.competitor = member;
    row.round = selectors_[k].round;
    row.selector = k;
    if (const RankedRide* ranked = resolution_.row_of(member, selectors_[k].round)) row.ride = ranked->ride;
    return row;
  }

  /// Those whose block is still open, and the unplaced.
  void place_waiting(std::vector<Placing>& rows) const {
    for (std::size_t c = 0; c < count(); ++c) {
      const Reach& reach = reaches_[c];
      if (reach.certain) continue;
      Placing row;
      row.competitor = CompetitorId(c);
      if (reach.earliest == no_block && may_be_nameless(CompetitorId(c))) {
        row.best = 1;
        rows.push_back(std::move(row));
        continue;
      }
      if (reach.earliest == no_block) {
        row.unplaced = true;
        row.status = status_word(CompetitorId(c));
        rows.push_back(std::move(row));
        continue;
      }
      row.best = bounds_[reach.earliest].ahead + 1;
      const std::size_t latest = std::min(reach.latest, selectors_.size() - 1);
      if (!bounds_[latest].lost && !may_be_out(CompetitorId(c))) row.worst = bounds_[latest].last;
      rows.push_back(std::move(row));
    }
  }

  /// He may be somebody whose name is lost and who was disqualified: nothing later is known of him.
  [[nodiscard]] bool may_be_out(CompetitorId c) const {
    for (std::size_t r = resolution_.states.size(); r-- > 0;) {
      if (has_ride(c, r)) return false;
      if (nameless_[r].out) return true;
    }
    return false;
  }

  /// Listed without a ride that counts, although some are lost, or names of them.
  [[nodiscard]] bool may_be_nameless(CompetitorId c) const {
    bool lost = false;
    for (std::size_t r = 0; r < resolution_.states.size(); ++r) {
      if (resolution_.states[r].member[index(c)]) return false;
      lost = lost || resolution_.round(r).in_part || nameless_[r].any;
    }
    return lost && !disqualified(c);
  }

  [[nodiscard]] bool has_ride(CompetitorId c, std::size_t round) const {
    const RankedRide* const row = resolution_.row_of(c, round);
    return row != nullptr && row->ride;
  }

  [[nodiscard]] static Nameless nameless(const Event& event, const RoundState& state) {
    Nameless found;
    for (const RecordedHeat& heat : state.recorded) {
      for (const RideId id : heat.rides) {
        const Ride& ride = event.ride(id);
        found.any = found.any || !ride.competitor;
        found.out = found.out || (!ride.competitor && ride.status == Status::disqualified);
      }
    }
    return found;
  }

  /// Why he has no place: the status of the latest round he was in.
  [[nodiscard]] std::string status_word(CompetitorId c) const {
    if (disqualified(c)) return "DSQ";
    for (std::size_t r = resolution_.rules.rounds.size(); r-- > 0;) {
      const RankedRide* row = resolution_.row_of(c, r);
      if (row != nullptr) return row->eliminated ? "AC" : std::string(code(row->status));
    }
    return {};
  }

  void apply_awards(std::vector<Placing>& rows) const {
    std::map<CompetitorId, std::uint32_t> awarded;  // the latest counts
    for (const Verdicts::Award& award : resolution_.verdicts.awards) awarded[award.competitor] = award.place;
    if (awarded.empty()) return;
    std::map<std::uint32_t, std::size_t> holders;  // of the places awarded
    for (Placing& row : rows) {
      const auto award = row.competitor ? awarded.find(*row.competitor) : awarded.end();
      if (award == awarded.end()) continue;
      row.place = row.best = award->second;
      row.worst = award->second;
      row.unplaced = false;
      row.status.clear();
      row.by = By::ruling;
      holders.emplace(award->second, 0);
    }
    // A place awarded beside the one who holds it is shared.
    const auto holders_of = [&](const Placing& row) {
      return row.place ? holders.find(*row.place) : holders.end();
    };
    for (const Placing& row : rows) {
      if (const auto held = holders_of(row); held != holders.end()) ++held->second;
    }
    for (Placing& row : rows) {
      const auto held = holders_of(row);
      row.tied = row.tied || (held != holders.end() && held->second > 1);
    }
  }

  void sort(std::vector<Placing>& rows) const {
    const auto key = [&](const Placing& row) {
      return std::make_tuple(row.unplaced, row.unplaced ? status_order(row.status) : row.best,
                             row.worst.value_or(UINT32_MAX), resolution_.label(row.competitor));
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Placing& a, const Placing& b) { return key(a) < key(b); });
  }

  static std::uint32_t status_order(const std::string& status) {
    constexpr std::string_view order[] = {"AC", "OVT", "DNF", "REL", "DNS", "DSQ"};
    return static_cast<std::uint32_t>(std::find(std::begin(order), std::end(order), status) -
                                      std::begin(order));
  }

  [[nodiscard]] EventStatus status(const std::vector<Placing>& rows) const {
    const std::vector<ResolvedRound>& rounds = resolution_.result.rounds;
    const bool placed =
        std::all_of(rows.begin(), rows.end(), [](const Placing& row) { return row.place || row.unplaced; });
    const bool started =
        std::any_of(rounds.begin(), rounds.end(), [](const ResolvedRound& round) { return round.started; });
    const bool whole =
        (rounds.front().complete || resolution_.rules.rounds.front().kind == RoundKind::match) &&
        std::none_of(rounds.begin(), rounds.end(), [](const ResolvedRound& round) { return round.withheld; });
    if (started && placed && whole && resolution_.result.next.empty()) return EventStatus::complete;
    const bool lost =
        std::any_of(rounds.begin(), rounds.end(), [](const ResolvedRound& round) { return round.in_part; });
    return lost ? EventStatus::partial : EventStatus::open;
  }

  Resolution& resolution_;
  const std::vector<Selector>& selectors_;
  std::vector<Reach> reaches_;  // by competitor
  std::vector<Block> blocks_;
  std::vector<Bounds> bounds_;
  std::vector<Nameless> nameless_;  // by round
  std::uint32_t roaming_ = 0;
  std::uint32_t anonymous_ = 0;
};

}  // namespace

void classify(Resolution& resolution) {
  Classification(resolution).classify();
}

}  // namespace pursuit
