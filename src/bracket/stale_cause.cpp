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
  void each_recorded(bool bare_only, Each each) const {
    for (const RecordedHeat& heat : resolution_.states[round_].recorded) {
      if (bare_only && heat.ridden) continue;
      for (const RideId id : heat.rides) {
        const Ride& ride = resolution_.event.ride(id);
        if (ride.competitor) each(*ride.competitor, ride);
      }
    }
  }

  [[nodiscard]] bool recorded(CompetitorId who) const {
    bool found = false;
    each_recorded(false, [&](CompetitorId other, const Ride&) { found = found || other == who; });
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

  void append_those_out() {
    each_recorded(true, [&](CompetitorId who, const Ride&) {
      if (drawn_side(who) != nullptr) return;
      if (std::string why = why_out(who); !why.empty()) causes_.push_back(std::move(why));
    });
  }

  [[nodiscard]] std::string why_out(CompetitorId who) {
    const Verdicts& verdicts = resolution_.verdicts;
    for (const Verdicts::Substitution& substitution : verdicts.substitutions) {
      if (substitution.out != who || !substitution.applies(round_, resolution_.rules)) continue;
      substitutes_.push_back(substitution.in);
      return fmt::format("{} rides for {}", name(substitution.in), name(who));
    }
    if (verdicts.withdrawn(who, round_, resolution_.rules)) return name(who) + " withdrew";
    if (verdicts.disqualified_from[index(who)] < round_) return name(who) + " is disqualified";
    if (verdicts.relegated(who, source_))
      return fmt::format("{} is relegated in the {}", name(who), resolution_.title(source_));
    const std::uint32_t rank = resolution_.states[source_].rank[index(who)];
    if (rank == 0)
      return fmt::format("{} is no longer ranked in the {}", name(who), resolution_.title(source_));
    return fmt::format("{} is now at rank {} of the {}", name(who), rank, resolution_.title(source_));
  }

  void append_those_in() {
    for (const Drawn& drawn : drawn_) {
      for (const DrawnSide& side : {drawn.pair->home, drawn.pair->back}) {
        if (!side.competitor || recorded(*side.competitor)) continue;
        if (std::find(substitutes_.begin(), substitutes_.end(), *side.competitor) != substitutes_.end())
          continue;
        causes_.push_back(causes_.empty() ? name(*side.competitor) + " is now in it"
                                          : fmt::format("the next, {}, moves up", name(*side.competitor)));
      }
    }
  }

  /// The same competitors in another order: the sheet says from which positions it was drawn.
  void append_moves() {
    std::vector<std::string> moves;
    each_recorded(true, [&](CompetitorId who, const Ride& ride) {
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
  std::vector<std::string> causes_;
};

}  // namespace

std::string stale_cause(const Resolution& resolution, std::size_t round, const std::vector<Drawn>& drawn) {
  return StaleCause(resolution, round, drawn).words();
}

}  // namespace pursuit
