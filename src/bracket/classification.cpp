// The final classification: selector by selector, members not yet placed take the next places.
// A place is given only where nothing still to come, and nothing lost, can change it.

#include "block_bounds.hpp"
#include "surely_before.hpp"

#include <pursuit/model/sort.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace pursuit {

namespace {

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
    blocks_.reserve(selectors_.size());
    nameless_.reserve(resolution_.states.size());
    for (std::size_t k = 0; k < selectors_.size(); ++k) {
      blocks_.push_back(make_block(resolution_, reaches_, k));
    }
    for (const RoundState& state : resolution_.states)
      nameless_.push_back(nameless(resolution_.event, state));
    bounds_ = find_bounds(resolution_, reaches_, blocks_);
    std::vector<Placing>& rows = resolution_.result.classification;
    rows.reserve(count());
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
        const bool may_be_out = nameless_[round].out && !resolution_.has_ride(member, round);
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
      if (resolution_.has_ride(c, r)) return false;
      if (nameless_[r].out) return true;
    }
    return false;
  }

  /// Listed without a ride that counts, although some are lost, or names of them.
  [[nodiscard]] bool may_be_nameless(CompetitorId c) const {
    bool lost = false;
    for (std::size_t r = 0; r < resolution_.states.size(); ++r) {
      if (resolution_.states[r].of[index(c)].member) return false;
      lost = lost || resolution_.round(r).in_part || nameless_[r].any;
    }
    return lost && !disqualified(c);
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
    const auto numbers = [](const Placing& row) {
      return std::tuple(row.unplaced, row.unplaced ? status_order(row.status) : row.best,
                        row.worst.value_or(UINT32_MAX));
    };
    sort_stably(rows.begin(), rows.end(), [&](const Placing& a, const Placing& b) {
      const auto first = numbers(a);
      const auto second = numbers(b);
      if (first != second) return first < second;
      return resolution_.label(a.competitor) < resolution_.label(b.competitor);
    });
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
  std::vector<BlockBounds> bounds_;
  std::vector<Nameless> nameless_;  // by round
};

}  // namespace

void classify(Resolution& resolution) {
  Classification(resolution).classify();
}

}  // namespace pursuit
