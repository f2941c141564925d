#include "block_bounds.hpp"

#include "missing_names.hpp"

#include <algorithm>

namespace pursuit {

namespace {

class BoundsFinder {
 public:
  BoundsFinder(const Resolution& resolution, const std::vector<Reach>& reaches,
               const std::vector<Block>& blocks)
      : resolution_(resolution),
        selectors_(resolution.rules.classification),
        blocks_(blocks),
        earliest_(blocks.size(), 0),
        roaming_(roaming()),
        anonymous_(anonymous()) {
    counts_.reserve(blocks.size());
    for (std::size_t k = 0; k < blocks.size(); ++k) counts_.push_back(counts(k));
    for (const Reach& reach : reaches) {
      if (reach.earliest == no_block) continue;
      ++earliest_[reach.earliest];
      if (!reach.certain) uncertain_.push_back(reach);
    }
  }

  [[nodiscard]] std::vector<BlockBounds> find() const {
    std::vector<BlockBounds> found;
    found.reserve(blocks_.size());
    for (std::size_t k = 0; k < blocks_.size(); ++k) found.push_back(bounds(k));
    return found;
  }

 private:
  /// Of one block.
  struct Counts {
    std::uint32_t places = 0;
    std::uint32_t unnamed = 0;
    std::uint32_t vacant = 0;
    std::uint32_t unknown_sides = 0;
    std::uint32_t unknown_members = 0;
    bool lost = false;
  };

  [[nodiscard]] std::size_t count() const { return resolution_.event.competitors.size(); }

  [[nodiscard]] Counts counts(std::size_t k) const {
    const Selector& selector = selectors_[k];
    return {blocks_[k].places(),
            blocks_[k].unnamed(),
            blocks_[k].vacant(),
            unknown_sides(selector.round),
            unknown_members(selector),
            resolution_.round(selector.round).in_part || vacancy_is_unknown(selector.round)};
  }

  [[nodiscard]] BlockBounds bounds(std::size_t k) const {
    BlockBounds found;
    std::uint32_t unnamed = 0;
    std::uint32_t surely_ahead = 0;
    for (std::size_t j = 0; j <= k; ++j) {
      const Counts& block = counts_[j];
      if (j < k) found.ahead += block.places - block.unnamed;
      if (j < k) unnamed += block.unnamed;
      found.last += block.vacant + block.unknown_sides + block.unknown_members + earliest_[j];
      found.lost = found.lost || block.lost;
      if (j < k || selectors_[j].order != Order::heat) found.undecided += block.unknown_sides;
      if (j < k || selectors_[j].order != Order::tied) found.undecided += block.unknown_members;
    }
    // Who joins those that share a place moves nobody; nor does who has the other side of a final.
    const bool joins = is_one_heat(k) || selectors_[k].order == Order::tied;
    for (const Reach& reach : uncertain_) {
      if (reach.latest < k) ++surely_ahead;
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
    if (first_is_lost()) return UINT32_MAX;
    const std::uint32_t unnamed = unnamed_in(0);
    return unnamed - std::min(unnamed, known_later());
  }

  /// Those in some round, and not in the first.
  [[nodiscard]] std::uint32_t known_later() const {
    std::uint32_t found = 0;
    for (std::size_t c = 0; c < count(); ++c) {
      const bool anywhere = std::any_of(resolution_.states.begin(), resolution_.states.end(),
                                        [c](const RoundState& state) { return state.of[c].member; });
      if (anywhere && !resolution_.states.front().of[c].member) ++found;
    }
    return found;
  }

  [[nodiscard]] bool first_is_lost() const {
    return resolution_.round(0).in_part || resolution_.round(0).recorded.empty();
  }

  [[nodiscard]] std::uint32_t unnamed_in(std::size_t round) const {
    const std::vector<RankedRide>& rides = resolution_.round(round).ranking;
    return static_cast<std::uint32_t>(
        std::count_if(rides.begin(), rides.end(), [](const RankedRide& row) { return !row.competitor; }));
  }

  /// Those known, and those whom only the first round knows, without their names.
  [[nodiscard]] std::uint32_t everybody() const {
    return first_is_lost() ? UINT32_MAX : static_cast<std::uint32_t>(count()) + unnamed_in(0);
  }

  /// Of heats without a record, where the draw is lost and nobody can say who was in them.
  [[nodiscard]] std::uint32_t unknown_sides(std::size_t round) const {
    const RoundRules& rules = resolution_.rules.rounds[round];
    if (!resolution_.states[round].draw_is_lost() || rules.as_recorded()) return 0;
    const std::size_t known = std::min(resolution_.round(round).heats.size(), rules.heat_count());
    return static_cast<std::uint32_t>(2 * (rules.heat_count() - known));
  }

  /// Of heats of a match round, where nobody can say for whom their names are lost. A final shows their
  /// places.
  [[nodiscard]] std::uint32_t unknown_members(const Selector& selector) const {
    const bool match = resolution_.rules.rounds[selector.round].kind == RoundKind::match;
    if (!match || selector.order == Order::heat || !names_missing(resolution_, selector.round)) return 0;
    return unnamed_in(selector.round);
  }

  /// By what came of him in the latest match round that he was in.
  [[nodiscard]] bool may_be_drawn(CompetitorId c, std::size_t round) const {
    std::size_t latest = resolution_.states.size();
    while (latest > 0 &&
           resolution_.states[latest - 1].of[index(c)].heat >= resolution_.round(latest - 1).heats.size())
      --latest;
    if (latest-- == 0) return true;
    const ResolvedHeat& heat = resolution_.round(latest).heats[resolution_.states[latest].of[index(c)].heat];
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
      bool known = resolution_.states[round].of[c].member;
      bool may_be = may_be_drawn(CompetitorId(c), round);
      for (std::size_t other = 0; other < resolution_.states.size(); ++other) {
        if (!drawn_together(resolution_.rules, round, other)) continue;
        known = known || resolution_.states[other].of[c].member;
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
    return selectors_[k].order == Order::heat && resolution_.rules.rounds[round].heat_count() == 1 &&
           resolution_.round(round).heats.size() == 1;
  }

  /// The most that the blocks up to this one can hold: two for each heat of a final.
  [[nodiscard]] std::uint32_t room(std::size_t k) const {
    std::uint32_t sides = 0;
    for (std::size_t j = 0; j <= k; ++j) {
      const RoundRules& rules = resolution_.rules.rounds[selectors_[j].round];
      const bool as_drawn = resolution_.states[selectors_[j].round].recorded.size() <= rules.heat_count();
      if (selectors_[j].order != Order::heat || rules.as_recorded() || !as_drawn) return UINT32_MAX;
      sides += static_cast<std::uint32_t>(2 * rules.heat_count());
    }
    return sides;
  }

  const Resolution& resolution_;
  const std::vector<Selector>& selectors_;
  const std::vector<Block>& blocks_;
  std::vector<std::uint32_t> earliest_;  // by block: for how many it is the first they can reach
  std::vector<Reach> uncertain_;         // of those who can reach one
  std::uint32_t roaming_;
  std::uint32_t anonymous_;
  std::vector<Counts> counts_;  // by block
};

}  // namespace

std::vector<BlockBounds> find_bounds(const Resolution& resolution, const std::vector<Reach>& reaches,
                                     const std::vector<Block>& blocks) {
  return BoundsFinder(resolution, reaches, blocks).find();
}

}  // namespace pursuit
