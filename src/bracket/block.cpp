#include "block.hpp"

#include "missing_names.hpp"

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

  [[nodiscard]] std::vector<CompetitorId> all_certain(std::size_t k) const {
    std::vector<CompetitorId> members;
    for (const CompetitorId member : resolution_.states[selectors_[k].round].members) {
      if (certain(member, k)) members.push_back(member);
    }
    return members;
  }

  /// Heat by heat, winner before loser.
  [[nodiscard]] Block block_by_heat(std::size_t k) const {
    Block made;
    const std::size_t round = selectors_[k].round;
    if (resolution_.states[round].heats_unclear()) return together(all_certain(k), true);
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
      if (resolution_.states[round].of[index(member)].heat != h) continue;
      if (certain(member, k)) members.push_back(member);
      if (out_in(member, round)) ++out;
    }
    // Open sides alone are no places: nobody is known yet who will take them.
    const bool open = members.empty();
    const auto sides = static_cast<std::uint32_t>(
        std::count_if(heat.sides.begin(), heat.sides.end(), [&](const HeatSide& side) {
          return open ? side.nameless : !side.empty() && !out_elsewhere(side.competitor, round);
        }));
    // Who has no name may be who is out: a heat has no more places than sides.
    const std::uint32_t named = Block::size(members) + out;
    const std::uint32_t places =
        std::max(named, open ? std::min(sides + out, size32(heat.sides.size())) : sides);
    if (places == 0) return {};
    const std::uint32_t unnamed = places - std::min(places, named);
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

  /// His disqualification leaves a place of this round vacant: he is out from it on, or from one that was
  /// drawn with it. Of finals it does not matter which is ridden first. Who is in several leaves the best.
  [[nodiscard]] bool out_in(CompetitorId member, std::size_t round) const {
    if (!may_leave(member, round)) return false;
    const auto best = std::find_if(selectors_.begin(), selectors_.end(), [&](const Selector& selector) {
      return may_leave(member, selector.round);
    });
    return best == selectors_.end() || best->round == round;
  }

  [[nodiscard]] bool may_leave(CompetitorId member, std::size_t round) const {
    const std::size_t from = resolution_.verdicts.disqualified_from[index(member)];
    if (from == no_round || !resolution_.states[round].of[index(member)].member) return false;
    if (from == round) return true;
    const bool is_final =
        !feeds_others(resolution_.rules, round) && !resolution_.rules.rounds[round].as_recorded();
    return drawn_together(resolution_.rules, from, round) && (from < round || is_final);
  }

  /// Disqualified, and the place he leaves vacant is one of another round, or none.
  [[nodiscard]] bool out_elsewhere(std::optional<CompetitorId> competitor, std::size_t round) const {
    return competitor && resolution_.verdicts.disqualified_from[index(*competitor)] != no_round &&
           !out_in(*competitor, round);
  }

  /// By the ranking of the round; disqualified members of a match round leave the last places of
  /// it vacant (UCI 3.2.087), in a time trial those behind move up.
  [[nodiscard]] Block block_by_rank(std::size_t k) const {
    const Selector& selector = selectors_[k];
    const bool tied = selector.order == Order::tied;
    Block made;
    std::vector<CompetitorId> unranked;
    if (!tied) made = ranked(k);
    for (const CompetitorId member : resolution_.states[selector.round].members) {
      const bool ranked = !tied && resolution_.states[selector.round].of[index(member)].rank != 0;
      if (!ranked && certain(member, k)) unranked.push_back(member);
    }
    if (!unranked.empty())
      made = tied ? together(std::move(unranked), false) : opened(made, std::move(unranked));
    if (const std::uint32_t vacant = vacancies(k); vacant > 0) made.groups.push_back({{}, vacant});
    return made;
  }

  /// Equal ranks share a place, but not where the source lost what could have parted them.
  [[nodiscard]] Block ranked(std::size_t k) const {
    const Pool pool = pool_by_time(candidates(k));
    Block made;
    std::uint32_t group = 0;
    for (const Slot& slot : pool.slots) {
      if (made.groups.empty() || slot.group == 0 || slot.group != group) made.groups.emplace_back();
      Group& last = made.groups.back();
      group = slot.group;
      ++last.places;
      if (slot.competitor) {
        last.members.push_back(*slot.competitor);
      } else {
        ++last.unnamed;
      }
      if (slot.group != 0 && slot.competitor)
        last.why = why_open(k, pool.groups[slot.group - 1], *slot.competitor);
      last.open = last.why != Undecided::nothing;
    }
    return made;
  }

  /// Rides without a name of a time trial, in the order of its ranking.
  [[nodiscard]] std::vector<NamelessRide> nameless(std::size_t k) const {
    const std::size_t round = selectors_[k].round;
    if (resolution_.rules.rounds[round].kind == RoundKind::match) return {};
    return nameless_rides(resolution_, round);
  }

  [[nodiscard]] std::vector<Candidate> candidates(std::size_t k) const {
    const std::size_t round = selectors_[k].round;
    const bool match = resolution_.rules.rounds[round].kind == RoundKind::match;
    std::vector<Candidate> chosen;
    std::vector<std::optional<RaceTime>> times;
    chosen.reserve(resolution_.round(round).ranking.size());
    times.reserve(resolution_.round(round).ranking.size());
    const std::vector<NamelessRide> nameless_here = nameless(k);
    auto next_nameless = nameless_here.begin();
    for (const RankedRide& row : resolution_.round(round).ranking) {
      if (!row.rank) continue;
      if (row.competitor ? !certain(*row.competitor, k) : match || *next_nameless++ != NamelessRide::placed)
        continue;
      Candidate candidate;
      candidate.competitor = row.competitor;
      candidate.rank = *row.rank;
      candidate.timed = row.time.has_value() || !match;
      candidate.without_time =
          match && !row.time && (row.status == Status::finished || won(round, *row.competitor));
      if (row.ride) candidate.tie_order = resolution_.event.ride(*row.ride).tie_order;
      chosen.push_back(candidate);
      times.push_back(row.time);
    }
    const std::vector<bool> uncertain = uncertain_positions(times);
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i].uncertain = uncertain[i];
    return chosen;
  }

  [[nodiscard]] bool won(std::size_t round, CompetitorId member) const {
    const std::size_t h = resolution_.states[round].of[index(member)].heat;
    if (h >= resolution_.round(round).heats.size()) return false;
    const ResolvedHeat& heat = resolution_.round(round).heats[h];
    return heat.winner && heat.sides[*heat.winner].competitor == member;
  }

  /// A rank that is shared for good is shared; one that earlier ranks would part is not, where they are lost.
  [[nodiscard]] Undecided why_open(std::size_t k, Undecided why, CompetitorId member) const {
    if (why != Undecided::shared_rank) return why;
    const std::size_t round = selectors_[k].round;
    const std::size_t row = resolution_.states[round].of[index(member)].row;
    const bool timed = resolution_.round(round).ranking[row].time.has_value();
    return !timed && lost_before(round) ? why : Undecided::nothing;
  }

  [[nodiscard]] bool lost_before(std::size_t round) const {
    for (std::size_t earlier = 0; earlier < round; ++earlier) {
      if (resolution_.round(earlier).in_part || resolution_.states[earlier].lost_name) return true;
    }
    return false;
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
    const std::uint32_t unnamed = ranked.unnamed();
    const bool open = missing.size() + unnamed > 1;
    Block made = together(std::move(missing), open);
    made.groups.front().unnamed = unnamed;
    made.groups.front().places += unnamed;
    return made;
  }

  [[nodiscard]] std::uint32_t vacancies(std::size_t k) const {
    const std::size_t round = selectors_[k].round;
    if (resolution_.rules.rounds[round].kind != RoundKind::match || selectors_[k].take == Take::winners)
      return 0;
    for (std::size_t earlier = 0; earlier < k; ++earlier) {
      if (selectors_[earlier].round == round && selectors_[earlier].take != Take::winners) return 0;
    }
    const std::vector<CompetitorId>& members = resolution_.states[round].members;
    return static_cast<std::uint32_t>(std::count_if(
        members.begin(), members.end(), [&](CompetitorId member) { return out_in(member, round); }));
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
