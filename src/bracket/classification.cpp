// The final classification: selector by selector, members not yet placed take the next places.
// A place is given only where nothing still to come, and nothing lost, can change it.

#include "prospect.hpp"
#include "resolution.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace pursuit {

namespace {

/// Members of a block who stand in one order: one alone, several who share a place, or several
/// whose order is still open. `places` is how many it takes up, those left vacant included;
/// `vacant_before` of them come before its members.
struct Group {
  std::vector<CompetitorId> members;
  std::uint32_t places = 0;
  std::uint32_t vacant_before = 0;
  bool open = false;
};

/// What a selector of the classification places for certain.
struct Block {
  std::vector<Group> groups;

  [[nodiscard]] std::uint32_t places() const {
    std::uint32_t sum = 0;
    for (const Group& group : groups) sum += group.places;
    return sum;
  }
  [[nodiscard]] std::uint32_t vacant() const {
    std::uint32_t members = 0;
    for (const Group& group : groups) members += size(group.members);
    return places() - members;
  }
  static std::uint32_t size(const std::vector<CompetitorId>& members) {
    return static_cast<std::uint32_t>(members.size());
  }
};

/// Counts that hold for a block whoever asks.
struct Bounds {
  std::uint32_t ahead = 0;      ///< places before it that are certainly taken or vacant
  std::uint32_t undecided = 0;  ///< those who may be placed before or in it, and may not
  std::uint32_t last = 0;       ///< the last place anybody placed up to it can get
  bool lost = false;            ///< results are lost on which its places could depend
};

/// First and last block he may be placed in; both `none` for the unplaced.
struct Reach {
  std::size_t earliest = SIZE_MAX;
  std::size_t latest = SIZE_MAX;
  bool certain = false;  ///< he is in it already, not only on the way there
};

constexpr std::size_t none = SIZE_MAX;

class Classification {
 public:
  explicit Classification(Resolution& resolution)
      : resolution_(resolution), prospect_(resolution), selectors_(resolution.rules.classification) {}

  void classify() {
    find_reaches();
    for (std::size_t k = 0; k < selectors_.size(); ++k) blocks_.push_back(block(k));
    for (std::size_t k = 0; k < selectors_.size(); ++k) bounds_.push_back(bounds(k));
    std::vector<Placing>& rows = resolution_.result.classification;
    for (std::size_t k = 0; k < blocks_.size(); ++k) place_block(k, rows);
    place_waiting(rows);
    apply_awards(rows);
    sort(rows);
    resolution_.result.status = status(rows);
  }

 private:
  [[nodiscard]] std::size_t count() const { return resolution_.event.competitors.size(); }
  [[nodiscard]] bool disqualified(CompetitorId c) const {
    return resolution_.verdicts.disqualified_from[index(c)] != no_round;
  }

  void find_reaches() {
    reaches_.resize(count());
    for (std::size_t c = 0; c < count(); ++c) {
      if (disqualified(CompetitorId(c))) continue;
      reaches_[c] = reach(CompetitorId(c));
    }
  }

  [[nodiscard]] Reach reach(CompetitorId c) const {
    Reach reach;
    std::vector<std::size_t> rounds;  // whose members are all placed in the blocks so far
    for (std::size_t k = 0; k < selectors_.size() && reach.latest == none; ++k) {
      const Chance chance = prospect_.in_selector(selectors_[k], c);
      if (chance == Chance::no) continue;
      if (reach.earliest == none) reach.earliest = k;
      const bool match = resolution_.rules.rounds[selectors_[k].round].kind == RoundKind::match;
      if (match && selectors_[k].take == Take::all && selectors_[k].heats.empty()) {
        rounds.push_back(selectors_[k].round);
      }
      if (chance == Chance::yes || prospect_.surely_in_one(rounds, c)) reach.latest = k;
      const bool member = resolution_.states[selectors_[k].round].member[index(c)];
      reach.certain = member && chance == Chance::yes && reach.earliest == k;
    }
    return reach;
  }

  [[nodiscard]] bool certain(CompetitorId c, std::size_t k) const {
    return reaches_[index(c)].certain && reaches_[index(c)].latest == k;
  }

  [[nodiscard]] Block block(std::size_t k) const {
    return selectors_[k].order == Order::heat ? block_by_heat(k) : block_by_rank(k);
  }

  /// Heat by heat, winner before loser.
  [[nodiscard]] Block block_by_heat(std::size_t k) const {
    Block made;
    const std::size_t round = selectors_[k].round;
    for (std::size_t h = 0; h < resolution_.round(round).heats.size(); ++h) {
      for (Group& group : groups_of_heat(k, h)) made.groups.push_back(std::move(group));
    }
    return made;
  }

  /// The place of a disqualified side stays vacant; where nobody has won, who was absent is
  /// second of his heat all the same (UCI 3.2.060, 3.2.088).
  [[nodiscard]] std::vector<Group> groups_of_heat(std::size_t k, std::size_t h) const {
    const std::size_t round = selectors_[k].round;
    const ResolvedHeat& heat = resolution_.round(round).heats[h];
    std::vector<CompetitorId> members;
    std::uint32_t out = 0;
    for (const CompetitorId member : resolution_.states[round].members) {
      if (resolution_.states[round].heat_of[index(member)] != h) continue;
      if (certain(member, k)) members.push_back(member);
      if (resolution_.verdicts.disqualified_from[index(member)] == round) ++out;
    }
    const auto sides = static_cast<std::uint32_t>(std::count_if(
        heat.sides.begin(), heat.sides.end(), [](const HeatSide& side) { return !side.empty(); }));
    const std::uint32_t places = std::max(Block::size(members) + out, members.empty() ? out : sides);
    if (places == 0) return {};
    if (!heat.winner) {
      const bool nobody_won = heat.decided && places > 1;
      return {{std::move(members), places, nobody_won ? 1U : 0U, !heat.decided && places > 1}};
    }
    const HeatSide& winner = heat.sides[*heat.winner];
    const auto first = std::find(members.begin(), members.end(), winner.competitor);
    if (first != members.end()) {
      members.erase(first);
      return {{{*winner.competitor}, 1, 0, false}, {std::move(members), places - 1, 0, false}};
    }
    // The source lost the winner's name: who is named has lost, who was only drawn may be either.
    const bool lost = members.size() == 1 && heat.sides[1 - *heat.winner].competitor == members.front();
    return {{std::move(members), places, lost ? 1U : 0U, !lost && places > 1}};
  }

  /// By the ranking of the round; disqualified members of a match round leave the last places of
  /// it vacant (UCI 3.2.087), in a time trial those behind move up.
  [[nodiscard]] Block block_by_rank(std::size_t k) const {
    const Selector& selector = selectors_[k];
    const bool tied = selector.order == Order::tied;
    Block made;
    std::vector<CompetitorId> unranked;
    std::uint32_t rank = 0;
    for (const RankedRide& row : resolution_.round(selector.round).ranking) {
      if (!row.competitor || !row.rank || tied || !certain(*row.competitor, k)) continue;
      if (made.groups.empty() || rank != *row.rank) made.groups.emplace_back();
      made.groups.back().members.push_back(*row.competitor);
      ++made.groups.back().places;
      rank = *row.rank;
    }
    for (const CompetitorId member : resolution_.states[selector.round].members) {
      const bool ranked = !tied && resolution_.states[selector.round].rank[index(member)] != 0;
      if (!ranked && certain(member, k)) unranked.push_back(member);
    }
    if (!unranked.empty())
      made = tied ? together(std::move(unranked), false) : opened(made, std::move(unranked));
    if (const std::uint32_t vacant = vacancies(k); vacant > 0) made.groups.push_back({{}, vacant, 0, false});
    return made;
  }

  static Block together(std::vector<CompetitorId> members, bool open) {
    Block made;
    const std::uint32_t places = Block::size(members);
    made.groups.push_back({std::move(members), places, 0, open});
    return made;
  }

  /// Somebody's result is missing, so anybody's order may change.
  static Block opened(const Block& ranked, std::vector<CompetitorId> missing) {
    for (const Group& group : ranked.groups) {
      missing.insert(missing.end(), group.members.begin(), group.members.end());
    }
    const bool open = missing.size() > 1;
    return together(std::move(missing), open);
  }

  [[nodiscard]] std::uint32_t vacancies(std::size_t k) const {
    const std::size_t round = selectors_[k].round;
    if (resolution_.rules.rounds[round].kind != RoundKind::match || selectors_[k].take == Take::winners)
      return 0;
    for (std::size_t earlier = 0; earlier < k; ++earlier) {
      if (selectors_[earlier].round == round && selectors_[earlier].take != Take::winners) return 0;
    }
    const std::vector<CompetitorId>& members = resolution_.states[round].members;
    return static_cast<std::uint32_t>(std::count_if(members.begin(), members.end(), [&](CompetitorId member) {
      return resolution_.verdicts.disqualified_from[index(member)] == round;
    }));
  }

  [[nodiscard]] Bounds bounds(std::size_t k) const {
    Bounds found;
    for (std::size_t j = 0; j < blocks_.size(); ++j) {
      if (j < k) found.ahead += blocks_[j].places();
      if (j <= k) found.last += blocks_[j].vacant();
      found.lost = found.lost || (j <= k && resolution_.round(selectors_[j].round).in_part);
    }
    for (const Reach& reach : reaches_) {
      if (reach.earliest == none) continue;
      if (reach.earliest <= k) ++found.last;
      if (reach.certain) continue;
      if (reach.latest < k) ++found.ahead;
      if (reach.earliest <= k && reach.latest >= k) ++found.undecided;
    }
    found.last = std::min(found.last, room(k));
    return found;
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
    for (const Group& group : blocks_[k].groups) {
      for (const CompetitorId member : group.members) {
        Placing row = placing(member, k);
        row.best = ahead + group.vacant_before + 1;
        row.worst = bounds_[k].undecided + (group.open ? ahead + group.places : row.best);
        if (bounds_[k].lost) row.worst.reset();
        if (row.worst == row.best) row.place = row.best;
        row.tied = !group.open && group.members.size() > 1;
        row.by = by(row, k);
        rows.push_back(std::move(row));
      }
      ahead += group.places;
    }
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
    if (const RankedRide* ranked = row_of(selectors_[k].round, member)) row.ride = ranked->ride;
    return row;
  }

  [[nodiscard]] const RankedRide* row_of(std::size_t round, CompetitorId competitor) const {
    const std::size_t row = resolution_.states[round].row_of[index(competitor)];
    return row < resolution_.round(round).ranking.size() ? &resolution_.round(round).ranking[row] : nullptr;
  }

  /// Those whose block is still open, and the unplaced.
  void place_waiting(std::vector<Placing>& rows) const {
    for (std::size_t c = 0; c < count(); ++c) {
      const Reach& reach = reaches_[c];
      if (reach.certain) continue;
      Placing row;
      row.competitor = CompetitorId(c);
      if (reach.earliest == none) {
        row.unplaced = true;
        row.status = status_word(CompetitorId(c));
        rows.push_back(std::move(row));
        continue;
      }
      row.best = bounds_[reach.earliest].ahead + 1;
      const std::size_t latest = std::min(reach.latest, selectors_.size() - 1);
      if (!bounds_[latest].lost) row.worst = bounds_[latest].last;
      if (row.worst == row.best) row.place = row.best;  // nobody is left to change it
      rows.push_back(std::move(row));
    }
  }

  /// Why he has no place: the status of the latest round he was in.
  [[nodiscard]] std::string status_word(CompetitorId c) const {
    if (disqualified(c)) return "DSQ";
    for (std::size_t r = resolution_.rules.rounds.size(); r-- > 0;) {
      const RankedRide* row = row_of(r, c);
      if (row != nullptr) return row->eliminated ? "AC" : std::string(code(row->status));
    }
    return {};
  }

  void apply_awards(std::vector<Placing>& rows) const {
    for (const Verdicts::Award& award : resolution_.verdicts.awards) {
      for (Placing& row : rows) {
        if (row.competitor != award.competitor) continue;
        row.place = row.best = award.place;
        row.worst = award.place;
        row.unplaced = false;
        row.status.clear();
        row.by = By::ruling;
      }
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
    const bool whole = rounds.front().complete || resolution_.rules.rounds.front().kind == RoundKind::match;
    if (started && placed && whole && resolution_.result.next.empty()) return EventStatus::complete;
    const bool lost =
        std::any_of(rounds.begin(), rounds.end(), [](const ResolvedRound& round) { return round.in_part; });
    return lost ? EventStatus::partial : EventStatus::open;
  }

  Resolution& resolution_;
  Prospect prospect_;
  const std::vector<Selector>& selectors_;
  std::vector<Reach> reaches_;  // by competitor
  std::vector<Block> blocks_;
  std::vector<Bounds> bounds_;
};

}  // namespace

void classify(Resolution& resolution) {
  Classification(resolution).classify();
}

}  // namespace pursuit
