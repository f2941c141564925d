// Who has won a heat, and by what.

#include "resolution.hpp"
#include "tie_hint.hpp"

#include <pursuit/seeding/last_lap.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

/// What a heat comes to.
struct Outcome {
  bool decided = false;
  std::optional<std::size_t> winner;
  By by = By::nothing;
};

constexpr Outcome undecided{};

Outcome won(std::size_t side, By by) {
  return {true, side, by};
}

/// Reads the two sides of one heat.
class Judge {
 public:
  Judge(Resolution& resolution, std::size_t round, const ResolvedHeat& heat)
      : resolution_(resolution), round_(round), heat_(heat) {}

  Outcome decide() {
    if (absent(0) && absent(1)) return {heat_.recorded || ruled_out(0) || ruled_out(1), {}, By::walk_over};
    if (caught(0) || caught(1)) return by_catch();
    for (const std::size_t side : {0U, 1U}) {
      if (!absent(1 - side)) continue;
      return still_to_ride(side) || opponent_lost(side) ? undecided : unopposed(side);
    }
    if (!settled(0) || !settled(1)) return by_record();
    return by_merit();
  }

 private:
  [[nodiscard]] const HeatSide& side(std::size_t i) const { return heat_.sides[i]; }
  [[nodiscard]] bool is(std::size_t i, Status status) const {
    return side(i).has_result && side(i).status == status;
  }
  /// Whatever was ruled later.
  [[nodiscard]] bool caught(std::size_t i) const {
    return is(i, Status::caught) ||
           (is(i, Status::relegated) && ride(i) != nullptr && ride(i)->status == Status::caught);
  }
  [[nodiscard]] bool absent(std::size_t i) const {
    return side(i).empty() || is(i, Status::did_not_start) || is(i, Status::disqualified);
  }
  [[nodiscard]] bool ruled_out(std::size_t i) const {
    return side(i).competitor && resolution_.verdicts.ruled_out[index(*side(i).competitor)] &&
           is(i, Status::disqualified);
  }
  [[nodiscard]] const Ride* ride(std::size_t i) const {
    return side(i).ride ? &resolution_.event.ride(*side(i).ride) : nullptr;
  }
  [[nodiscard]] std::optional<RaceTime> time(std::size_t i) const {
    return ride(i) != nullptr && side(i).status == Status::finished ? ride(i)->time : std::nullopt;
  }
  [[nodiscard]] bool recorded_won(std::size_t i) const { return ride(i) != nullptr && ride(i)->won == true; }
  /// Has a time or a status, so that it can be compared.
  [[nodiscard]] bool settled(std::size_t i) const {
    return time(i).has_value() || (side(i).has_result && side(i).status != Status::finished);
  }
  [[nodiscard]] Place place() const {
    return heat_.recorded ? resolution_.event.place_of(*heat_.recorded) : Place{};
  }
  [[nodiscard]] std::string named() const {
    return fmt::format("{}, heat {}: {} and {}", resolution_.title(round_), heat_.number,
                       resolution_.label(side(0).competitor), resolution_.label(side(1).competitor));
  }

  Outcome by_catch() {
    const bool ruled = fate_of(0) == By::ruling;
    if (caught(0) && caught(1) && ruled != (fate_of(1) == By::ruling)) return won(ruled ? 1 : 0, By::ruling);
    if (caught(0) && caught(1)) {
      resolution_.find(Severity::error, "both-caught", named() + " cannot both be caught", place(),
                       "correct the status of the one who caught the other");
      return undecided;
    }
    const std::size_t loser = caught(0) ? 0 : 1;
    if (is(1 - loser, Status::disqualified)) return unopposed(loser);
    if (fate_of(1 - loser) == By::ruling && fate_of(loser) != By::ruling) return won(loser, By::ruling);
    if (absent(1 - loser)) {
      resolution_.find(Severity::error, "caught-by-nobody", nobody_caught(loser), place(),
                       "correct the status of one of them");
      return undecided;
    }
    return won(1 - loser, By::catch_);
  }

  [[nodiscard]] std::string nobody_caught(std::size_t caught) const {
    const HeatSide& other = side(1 - caught);
    return fmt::format("{}, heat {}: {} cannot have been caught, {}", resolution_.title(round_), heat_.number,
                       resolution_.label(side(caught).competitor),
                       other.empty()
                           ? "having no opponent"
                           : fmt::format("for {} did not start", resolution_.label(other.competitor)));
  }

  /// What has beaten a side that was relegated, or did not finish.
  [[nodiscard]] By fate_of(std::size_t i) const {
    const auto who = side(i).competitor;
    return who && resolution_.verdicts.relegated(*who, round_) ? By::ruling : By::status;
  }

  /// Who has no opponent has won, but goes on only once he is recorded: he may be absent too. Nor is he
  /// placed by a time that he has not ridden.
  [[nodiscard]] bool still_to_ride(std::size_t i) const {
    return !side(i).has_result && (feeds_others(resolution_.rules, round_) || !placed_by_heat());
  }

  [[nodiscard]] bool placed_by_heat() const {
    const std::vector<Selector>& selectors = resolution_.rules.classification;
    return std::any_of(selectors.begin(), selectors.end(), [this](const Selector& selector) {
      return selector.round == round_ && selector.order == Order::heat;
    });
  }

  /// In a round known in part who is recorded alone need not have ridden alone.
  [[nodiscard]] bool opponent_lost(std::size_t i) const {
    return side(1 - i).empty() && !recorded_won(i) && resolution_.round(round_).in_part &&
           resolution_.states[round_].all(DrawState::as_recorded);
  }

  Outcome unopposed(std::size_t winner) {
    if (side(1 - winner).empty()) return won(winner, By::alone);
    return won(winner, ruled_out(1 - winner) ? By::ruling : By::walk_over);
  }

  Outcome by_record() {
    if (recorded_won(0) && recorded_won(1)) {
      resolution_.find(Severity::error, "both-won", named() + " are both recorded as the winner", place(),
                       "take \"won\" from the one who lost");
    }
    if (recorded_won(0) == recorded_won(1)) return undecided;
    resolution_.find(Severity::note, "as-recorded",
                     fmt::format("{}: the winner is as recorded, times do not say", named()), place());
    return won(recorded_won(0) ? 0 : 1, By::recorded);
  }

  Outcome by_merit() {
    if (side(0).status != side(1).status && (!time(0) || !time(1))) {
      const bool first = time(0) || (!time(1) && side(0).status < side(1).status);
      const std::size_t loser = first ? 1 : 0;
      return won(1 - loser, fate_of(loser));
    }
    if (time(0) && time(1)) {
      if (digits_missing(*time(0), *time(1))) return by_missing_digits();
      if (*time(0) != *time(1)) return by_time(*time(0) < *time(1) ? 0 : 1);
      const Outcome outcome = by_tie_break();
      if (outcome.decided) return outcome;
    } else if (const Outcome outcome = by_tie_order(); outcome.decided) {
      return outcome;
    }
    const Outcome outcome = by_record();
    if (!outcome.decided) {
      resolution_.find(Severity::error, "heat-undecided", named() + " are equal to the end", place(),
                       time(0) && time(1)
                           ? tie_hint(resolution_.event, {*side(0).ride, *side(1).ride}) + ", or won"
                           : "add won to the one who has won, as the jury decides");
    }
    return outcome;
  }

  Outcome by_missing_digits() {
    const Outcome outcome = by_record();
    if (!outcome.decided) {
      resolution_.find(
          Severity::error, "missing-digits",
          named() + " have times of different decimals, and the missing digits could change who won", place(),
          "write both times to the thousandth (UCI 3.2.015), or won");
    }
    return outcome;
  }

  Outcome by_time(std::size_t winner) {
    if (recorded_won(1 - winner)) {
      resolution_.find(Severity::warning, "won-against-time",
                       fmt::format("{}: {} is recorded as the winner, the times say {}", named(),
                                   resolution_.label(side(1 - winner).competitor),
                                   resolution_.label(side(winner).competitor)),
                       place(), "correct the time, or drop \"won\"");
    }
    return won(winner, By::time);
  }

  template <class Value>
  static Outcome lower(const std::optional<Value>& a, const std::optional<Value>& b, By by) {
    if (!a || !b || *a == *b) return undecided;
    return won(*a < *b ? 0 : 1, by);
  }

  [[nodiscard]] Outcome by_last_lap() const {
    const auto first = last_lap(resolution_.event, *ride(0));
    const auto second = last_lap(resolution_.event, *ride(1));
    if (!first || !second || digits_missing(first->time, second->time) || first->time == second->time)
      return undecided;
    return won(first->time < second->time ? 0 : 1, By::last_lap);
  }

  /// Of rides, with times or the same status, that are equal to the end.
  [[nodiscard]] Outcome by_tie_order() const {
    if (ride(0) == nullptr || ride(1) == nullptr) return undecided;
    return lower(ride(0)->tie_order, ride(1)->tie_order, By::tie_order);
  }

  [[nodiscard]] std::optional<std::uint32_t> previous(std::size_t i) const {
    if (!side(i).competitor) return std::nullopt;
    const std::uint32_t rank = resolution_.previous_rank(*side(i).competitor, round_);
    return rank == 0 ? std::nullopt : std::optional(rank);
  }

  Outcome by_tie_break() {
    for (const TieBreak tie_break : resolution_.rules.rounds[round_].ties) {
      Outcome outcome;
      switch (tie_break) {
        case TieBreak::last_lap:
          outcome = by_last_lap();
          break;
        case TieBreak::tie_order:
          outcome = by_tie_order();
          break;
        case TieBreak::previous_round:
          outcome = lower(previous(0), previous(1), By::previous_round);
          break;
        case TieBreak::shared:
          break;
      }
      if (outcome.decided) return outcome;
    }
    return undecided;
  }

  Resolution& resolution_;
  std::size_t round_;
  const ResolvedHeat& heat_;
};

/// More than two rides count: which of them met is not known.
bool crowded(const RoundState& state, const ResolvedHeat& heat) {
  return std::any_of(state.recorded.begin(), state.recorded.end(), [&](const RecordedHeat& recorded) {
    return heat.recorded == recorded.heat && recorded.rides.size() > 2;
  });
}

bool has_own_ride(const Resolution& resolution, std::size_t round, CompetitorId who) {
  const std::vector<RecordedHeat>& heats = resolution.states[round].recorded;
  return std::any_of(heats.begin(), heats.end(),
                     [&](const RecordedHeat& heat) { return heat.names(resolution.event, who); });
}

/// A ruling disqualified or relegated somebody in this round, who has no ride in it under his name.
bool may_be_ruled_on(const Resolution& resolution, std::size_t round, const ResolvedHeat& heat) {
  const bool nameless = std::any_of(heat.sides.begin(), heat.sides.end(),
                                    [](const HeatSide& side) { return side.nameless && side.ride; });
  const std::vector<Ruling>& rulings = resolution.event.rulings;
  return nameless && std::any_of(rulings.begin(), rulings.end(), [&](const Ruling& ruling) {
           const bool of_a_ride =
               ruling.kind == RulingKind::disqualify || ruling.kind == RulingKind::relegate;
           return of_a_ride && ruling.competitor && resolution.rules.find_round(ruling.round) == round &&
                  !has_own_ride(resolution, round, *ruling.competitor);
         });
}

}  // namespace

void compare_times(const Event& event, ResolvedHeat& heat) {
  if (heat.sides.size() != 2 || !heat.sides[0].ride || !heat.sides[1].ride) return;
  const std::optional<RaceTime> first = event.ride(*heat.sides[0].ride).time;
  const std::optional<RaceTime> second = event.ride(*heat.sides[1].ride).time;
  const auto counts = [](const HeatSide& side) {
    return side.status == Status::finished || side.status == Status::caught;
  };
  if (!first || !second || *first == *second || digits_missing(*first, *second) || !counts(heat.sides[0]) ||
      !counts(heat.sides[1]))
    return;
  heat.winner = *first < *second ? 0 : 1;
  heat.by = By::time;
  heat.decided = true;
}

void decide_heat(Resolution& resolution, std::size_t round, ResolvedHeat& heat) {
  const RoundState& state = resolution.states[round];
  if (crowded(state, heat) || (resolution.round(round).withheld && !heat.ridden)) return;
  if (state.heats_unclear() || (state.extra && heat.drawn == nullptr)) return;
  if (heat.ridden && may_be_ruled_on(resolution, round, heat)) {
    resolution.find(
        Severity::warning, "unnamed-ruling",
        fmt::format("{}, heat {}: somebody whose name is lost may be the one whom the jury ruled on; "
                    "who has won stays open",
                    resolution.title(round), heat.number),
        heat.recorded ? resolution.event.place_of(*heat.recorded) : Place{},
        "write the name, or the status DSQ beside the ride");
    return;
  }
  const Outcome outcome = Judge(resolution, round, heat).decide();
  heat.decided = outcome.decided;
  heat.winner = outcome.winner;
  heat.by = outcome.decided ? outcome.by : By::nothing;
}

}  // namespace pursuit
