// What made an earlier draw stale, as far as the event tells.

#include "heat_match.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

namespace pursuit {

namespace {

class StaleCause {
 public:
  StaleCause(const Resolution& resolution, std::size_t round, const std::vector<Drawn>& drawn)
      : resolution_(resolution),
        round_(round),
        source_(resolution.rules.rounds[round].draws.front().from.round),
        drawn_(drawn) {}

  [[nodiscard]] std::string words() {
    const bool open =
        std::any_of(drawn_.begin(), drawn_.end(), [](const Drawn& d) { return d.pair == nullptr; });
    if (open) {
      append_missing();
    } else {
      append_those_out();
      append_those_in();
      if (causes_.empty()) append_moves();
    }
    return fmt::format("{}", fmt::join(causes_, "; "));
  }

 private:
  [[nodiscard]] std::string name(CompetitorId who) const { return std::string(resolution_.label(who)); }

  [[nodiscard]] const DrawnSide* drawn_side(CompetitorId who) const {
    for (const Drawn& drawn : drawn_) {
      if (drawn.pair == nullptr) continue;
      if (drawn.pair->home.competitor == who) return &drawn.pair->home;
      if (drawn.pair->back.competitor == who) return &drawn.pair->back;
    }
    return nullptr;
  }

  template <class Each>
  void each_recorded(std::size_t round, bool bare_only, Each each) const {
    for (const RecordedHeat& heat : resolution_.states[round].recorded) {
      if (bare_only && heat.ridden) continue;
      for (const RideId id : heat.rides) {
        const Ride& ride = resolution_.event.ride(id);
        if (ride.competitor) each(*ride.competitor, ride);
      }
    }
  }

  [[nodiscard]] bool recorded(CompetitorId who) const {
    bool found = false;
    each_recorded(round_, false, [&](CompetitorId other, const Ride&) { found = found || other == who; });
    return found;
  }

  /// A result that the draw waits for again.
  void append_missing() {
    for (const RankedRide& row : resolution_.round(source_).ranking) {
      if (!row.competitor || has_result(resolution_, row)) continue;
      causes_.push_back(
          fmt::format("{} has no result in the {}", name(*row.competitor), resolution_.title(source_)));
    }
  }

  /// Those the jury took out of the draw, or of one that was drawn with it; else those who fell out by times.
  void append_those_out() {
    for (std::size_t r = 0; r < resolution_.rules.rounds.size(); ++r) {
      if (r != round_ && !drawn_together(resolution_.rules, r, round_)) continue;
      each_recorded(r, true, [&](CompetitorId who, const Ride&) {
        if (std::string ruling = ruling_on(who, r); !ruling.empty()) causes_.push_back(std::move(ruling));
      });
    }
    if (!causes_.empty()) return;
    each_recorded(round_, true, [&](CompetitorId who, const Ride&) {
      if (drawn_side(who) == nullptr) causes_.push_back(standing(who));
    });
  }

  [[nodiscard]] std::string ruling_on(CompetitorId who, std::size_t drawn_into) {
    const Verdicts& verdicts = resolution_.verdicts;
    for (const Verdicts::Substitution& substitution : verdicts.substitutions) {
      if (substitution.out != who || !substitution.applies(round_, resolution_.rules)) continue;
      substitutes_.push_back(substitution.in);
      return fmt::format("{} rides for {}", name(substitution.in), name(who));
    }
    if (verdicts.withdrawn(who, round_, resolution_.rules)) return moves_up(name(who) + " withdrew");
    const std::size_t out = verdicts.disqualified_from[index(who)];
    if (out < round_ && !drawn_together(resolution_.rules, out, round_))
      return moves_up(name(who) + " is disqualified");
    // In a match round the relegated are ranked, and may have been drawn as such.
    const bool unranked = resolution_.states[source_].of[index(who)].rank == 0;
    const bool fell_out = drawn_into == round_ && drawn_side(who) == nullptr;
    if (!verdicts.relegated(who, source_) || (!unranked && !fell_out)) return {};
    return moves_up(fmt::format("{} is relegated in the {}", name(who), resolution_.title(source_)));
  }

  [[nodiscard]] std::string moves_up(std::string ruling) {
    moves_up_ = true;
    return ruling;
  }

  [[nodiscard]] std::string standing(CompetitorId who) const {
    const RankedRide* const row = resolution_.row_of(who, source_);
    const std::string title(resolution_.title(source_));
    if (row == nullptr) return fmt::format("{} is not in the {}", name(who), title);
    if (row->rank) return fmt::format("{} is at rank {} of the {}", name(who), *row->rank, title);
    return fmt::format("{} is not ranked in the {}", name(who), title);
  }

  void append_those_in() {
    for (const Drawn& drawn : drawn_) {
      for (const DrawnSide& side : {drawn.pair->home, drawn.pair->back}) {
        if (!side.competitor || recorded(*side.competitor)) continue;
        if (std::find(substitutes_.begin(), substitutes_.end(), *side.competitor) != substitutes_.end())
          continue;
        causes_.push_back(moves_up_ ? fmt::format("the next, {}, moves up", name(*side.competitor))
                                    : standing(*side.competitor));
      }
    }
  }

  /// The same competitors in another order: the sheet says from which positions it was drawn.
  void append_moves() {
    std::vector<std::string> moves;
    each_recorded(round_, true, [&](CompetitorId who, const Ride& ride) {
      const DrawnSide* const side = drawn_side(who);
      if (side == nullptr || !ride.seed || *ride.seed == side->seed) return;
      moves.push_back(fmt::format("{} from {} to {}", name(who), *ride.seed, side->seed));
    });
    if (moves.empty()) return;
    causes_.push_back(fmt::format("a result of the {} has changed, which moves {}",
                                  resolution_.title(source_), fmt::join(moves, ", ")));
  }

  const Resolution& resolution_;
  std::size_t round_;
  std::size_t source_;
  const std::vector<Drawn>& drawn_;
  std::vector<CompetitorId> substitutes_;
  bool moves_up_ = false;  // somebody, for one who was taken out
  std::vector<std::string> causes_;
};

}  // namespace

std::string stale_cause(const Resolution& resolution, std::size_t round, const std::vector<Drawn>& drawn) {
  return StaleCause(resolution, round, drawn).words();
}

}  // namespace pursuit
