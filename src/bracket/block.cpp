#include "block.hpp"

#include <algorithm>

namespace pursuit {

namespace {

class BlockMaker {
 public:
  BlockMaker(const Resolution& resolution, const std::vector<Reach>& reaches)
      : resolution_(resolution), reaches_(reaches), selectors_(resolution.rules.classification) {}

  [[nodiscard]] Block make(std::size_t k) const {
    return selectors_[k].order == Order::heat ? block_by_heat(k) : block_by_rank(k);
  }

 private:
  [[nodiscard]] bool certain(CompetitorId c, std::size_t k) const {
    return reaches_[index(c)].certain && reaches_[index(c)].latest == k;
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
        heat.sides.begin(), heat.sides.end(),
        [&](const HeatSide& side) { return !side.empty() && !out_before(side.competitor, round); }));
    const std::uint32_t places = std::max(Block::size(members) + out, members.empty() ? out : sides);
    if (places == 0) return {};
    const std::uint32_t unnamed = places - std::min(places, Block::size(members) + out);
    if (!heat.winner) {
      const bool nobody_won = heat.decided && places > 1;
      return {{std::move(members), places, nobody_won ? 1U : 0U, unnamed, !heat.decided && places > 1}};
    }
    const HeatSide& winner = heat.sides[*heat.winner];
    const auto first = std::find(members.begin(), members.end(), winner.competitor);
    if (first != members.end()) {
      members.erase(first);
      return {{{*winner.competitor}, 1}, {std::move(members), places - 1, 0, unnamed}};
    }
    // The source lost the winner's name: who is named has lost, who was only drawn may be either.
    const bool lost = members.size() == 1 && heat.sides[1 - *heat.winner].competitor == members.front();
    return {{std::move(members), places, lost ? 1U : 0U, unnamed, !lost && places > 1}};
  }

  /// Disqualified in an earlier round, whose vacancy it is, and recorded here all the same.
  [[nodiscard]] bool out_before(std::optional<CompetitorId> competitor, std::size_t round) const {
    return competitor && resolution_.verdicts.disqualified_from[index(*competitor)] < round;
  }

  /// By the ranking of the round; disqualified members of a match round leave the last places of
  /// it vacant (UCI 3.2.087), in a time trial those behind move up.
  [[nodiscard]] Block block_by_rank(std::size_t k) const {
    const Selector& selector = selectors_[k];
    const bool tied = selector.order == Order::tied;
    Block made;
    const bool unknown = order_unknown(k);
    std::vector<CompetitorId> unranked;
    if (!tied) made = ranked(k, unknown);
    for (const CompetitorId member : resolution_.states[selector.round].members) {
      if (certain(member, k) && (tied || !ordered(selector.round, member, unknown)))
        unranked.push_back(member);
    }
    if (!unranked.empty())
      made = tied ? together(std::move(unranked), false) : opened(made, std::move(unranked));
    if (const std::uint32_t vacant = vacancies(k); vacant > 0) made.groups.push_back({{}, vacant});
    return made;
  }

  [[nodiscard]] bool ordered(std::size_t round, CompetitorId member, bool unknown) const {
    if (resolution_.states[round].rank[index(member)] == 0) return false;
    return !unknown ||
           !untimed(round, resolution_.round(round).ranking[resolution_.states[round].row_of[index(member)]]);
  }

  /// A ride of a match round that is over, with neither time nor status.
  [[nodiscard]] bool untimed(std::size_t round, const RankedRide& row) const {
    return resolution_.rules.rounds[round].kind == RoundKind::match && !row.time &&
           row.status == Status::finished;
  }

  /// Some of the block left neither time nor status, and could stand anywhere in it; the jury's order
  /// decides where it is on all of them and none has a time.
  [[nodiscard]] bool order_unknown(std::size_t k) const {
    const std::size_t round = selectors_[k].round;
    bool some = false;
    bool ordered = true;
    for (const RankedRide& row : resolution_.round(round).ranking) {
      if (!row.competitor || !row.rank || !certain(*row.competitor, k)) continue;
      some = some || untimed(round, row);
      ordered = ordered && untimed(round, row) && row.ride && resolution_.event.ride(*row.ride).tie_order;
    }
    return some && !ordered;
  }

  /// Equal ranks share a place, but not where the source lost what could have parted them.
  /// `unknown`: without those who left nothing to order them by.
  [[nodiscard]] Block ranked(std::size_t k, bool unknown) const {
    const std::size_t round = selectors_[k].round;
    std::vector<const RankedRide*> rows;
    std::vector<std::optional<RaceTime>> times;
    for (const RankedRide& row : resolution_.round(round).ranking) {
      if (!row.competitor || !row.rank || !certain(*row.competitor, k)) continue;
      if (unknown && untimed(round, row)) continue;
      rows.push_back(&row);
      times.push_back(row.time);
    }
    const std::vector<bool> uncertain = uncertain_positions(times);
    Block made;
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool same = rank == *rows[i]->rank;
      if (made.groups.empty() || !(same || uncertain[i])) made.groups.emplace_back();
      Group& group = made.groups.back();
      if (uncertain[i]) group.why = Undecided::missing_digits;
      if (same && !rows[i]->time && lost_before(round)) group.why = Undecided::shared_rank;
      group.open = group.why != Undecided::nothing;
      group.members.push_back(*rows[i]->competitor);
      ++group.places;
      rank = *rows[i]->rank;
    }
    return made;
  }

  [[nodiscard]] bool lost_before(std::size_t round) const {
    const auto& rounds = resolution_.result.rounds;
    return std::any_of(rounds.begin(), rounds.begin() + static_cast<std::ptrdiff_t>(round),
                       [](const ResolvedRound& earlier) { return earlier.in_part; });
  }

  static Block together(std::vector<CompetitorId> members, bool open) {
    Block made;
    const std::uint32_t places = Block::size(members);
    made.groups.push_back({std::move(members), places, 0, 0, open});
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

  const Resolution& resolution_;
  const std::vector<Reach>& reaches_;
  const std::vector<Selector>& selectors_;
};

}  // namespace

Block make_block(const Resolution& resolution, const std::vector<Reach>& reaches, std::size_t k) {
  return BlockMaker(resolution, reaches).make(k);
}

}  // namespace pursuit
