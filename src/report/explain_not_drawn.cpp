// Why he did not come into a round.

#include "draw_words.hpp"
#include "explain_pool.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

bool takes(const Draw& draw, std::uint32_t position) {
  return std::any_of(draw.heats.begin(), draw.heats.end(), [&](const DrawnHeat& heat) {
    return heat.pair.home == position || heat.pair.back == position;
  });
}

/// Why he is not in a round that is drawn; `reason` is a stable word.
struct Refusal {
  std::string_view reason;
  std::string text;
};

/// Where the draw of the round is not made.
std::optional<Refusal> not_yet(const Question& question, const ResolvedRound& target, const Draw& draw,
                               const ResolvedDraw& resolved) {
  const std::string title = question.title(target.rules);
  const std::string from = question.title(draw.from.round);
  if (target.stale) {
    return Refusal{"stale", fmt::format("{} is to be drawn again: the draw that is recorded came from other "
                                        "results.",
                                        title)};
  }
  if (target.started) return std::nullopt;
  if (resolved.state == DrawState::open)
    return Refusal{"open", fmt::format("{} is not drawn yet: results of {} are still to come.", title, from)};
  if (resolved.state == DrawState::undecided)
    return Refusal{"undecided", fmt::format("{} cannot be drawn: {} has to be settled first.", title, from)};
  if (!target.drawn && !target.in_part)
    return Refusal{"withheld", fmt::format("{} is not drawn: an error has to be settled first.", title)};
  return std::nullopt;
}

/// Somebody of the round is not known by name.
bool names_lost(const ResolvedRound& round) {
  return round.in_part || std::any_of(round.heats.begin(), round.heats.end(), [](const ResolvedHeat& heat) {
           return std::any_of(heat.sides.begin(), heat.sides.end(),
                              [](const HeatSide& side) { return side.nameless; });
         });
}

/// He stands in the pool, and is in no heat.
Refusal by_position(const Question& question, const ResolvedRound& target, const Draw& draw,
                    const ResolvedDraw& resolved, std::uint32_t position) {
  const std::string title = question.title(target.rules);
  const std::string slot = slot_of(question, draw, position);
  if (takes(draw, position)) {
    const bool lost = names_lost(target);
    return {lost ? "lost" : "as-recorded",
            fmt::format("{} is {}, a position that the draw of {} takes; {}.", question.name(), slot, title,
                        lost ? "who rode there is not recorded in full" : "somebody else is recorded there")};
  }
  const Cut cut = cut_of(question, draw, resolved.pool);
  std::string text =
      fmt::format("{} is {}, a position that the draw of {} does not take.", question.name(), slot, title);
  const auto mine = time_in(question.competition, draw.from.round, question.who);
  if (cut.last && position > last_taken(draw)) {
    text += fmt::format(" The last drawn is {}", cut.last->words);
    if (equal_times(mine, cut.last->time)) {
      text += ", better after equal times";
    } else if (mine && cut.last->time) {
      text += fmt::format(", {} faster", gap(*mine, *cut.last->time));
    }
    text += '.';
  }
  return {"position", text};
}

/// A ruling that takes him out of draws.
bool ruled_out(const Question& question) {
  const std::vector<Ruling>& rulings = question.event().rulings;
  return std::any_of(rulings.begin(), rulings.end(), [&](const Ruling& ruling) {
    return ruling.competitor == question.who &&
           (ruling.kind == RulingKind::withdraw || ruling.kind == RulingKind::substitute ||
            ruling.kind == RulingKind::disqualify);
  });
}

std::string heat_of(const Question& question, std::size_t round, const Seat& seat) {
  if (!seat) return question.title(round);
  const std::string title = heat_title(question.competition, question.competition.rounds[round], *seat.heat);
  return seat.heat->drawn == nullptr ? title : fmt::format("{} ({})", title, seat.heat->drawn->id);
}

/// What the selector asks of him in his heat, and he has not done.
std::optional<Refusal> by_heat(const Question& question, const Draw& draw, std::string_view title) {
  const Selector& from = draw.from;
  if (question.rules_of(from.round).kind == RoundKind::time_trial) return std::nullopt;
  const Seat seat = question.seat(from.round);
  const std::string takes =
      fmt::format("The draw of {} takes {}", title, pool_words(*question.competition.rules, from));
  const std::string heat = heat_of(question, from.round, seat);
  const auto heats = question.rules_of(from.round).heats();
  const bool selected =
      from.heats.empty() || (seat && std::any_of(from.heats.begin(), from.heats.end(), [&](std::size_t h) {
                               return h < heats.size() && heats[h] == seat.heat->drawn;
                             }));
  if (!selected)
    return Refusal{"other-heat", fmt::format("{}; {} rode in {}.", takes, question.name(), heat)};
  const bool by_result = from.take == Take::winners || from.take == Take::losers;
  if (!by_result || !seat) return std::nullopt;
  if (!seat.heat->decided) return Refusal{"open", fmt::format("{}; {} is not decided.", takes, heat)};
  const bool won = seat.heat->winner == seat.index;
  if (won == (from.take == Take::winners)) return std::nullopt;
  return Refusal{won ? "won" : "lost-heat",
                 fmt::format("{}; {} {} {}.", takes, question.name(), won ? "won" : "did not win", heat)};
}

/// He is not in the pool at all.
Refusal outside_pool(const Question& question, std::size_t target, const Draw& draw) {
  const std::string title = question.title(target);
  const RankedRide* const row = ranked_in(question.competition.rounds[draw.from.round], question.who);
  if (row != nullptr && row->eliminated) {
    return {"eliminated", fmt::format("{} is not in {}: by these rules whoever is caught in {} is out.",
                                      question.name(), title, question.title(draw.from.round))};
  }
  if (row != nullptr && row->status == Status::disqualified) {
    return {"disqualified", fmt::format("{} is not in {}: disqualified in {}.", question.name(), title,
                                        question.title(draw.from.round))};
  }
  if (ruled_out(question))
    return {"ruling", fmt::format("{} is not in {}, by the ruling of the jury.", question.name(), title)};
  if (const auto refusal = by_heat(question, draw, title)) return *refusal;
  for (const std::size_t except : draw.from.except) {
    if (question.in(except))
      return {"except", fmt::format("The draw of {} leaves out those of {}.", title, question.title(except))};
  }
  return {"unranked", fmt::format("{} is not in {}, for want of a rank in {}.", question.name(), title,
                                  question.title(draw.from.round))};
}

Refusal refusal(const Question& question, std::size_t target, std::size_t d) {
  const ResolvedRound& resolved = question.competition.rounds[target];
  const Draw& draw = question.rules_of(target).draws[d];
  if (const auto early = not_yet(question, resolved, draw, resolved.draws[d])) return *early;
  const std::vector<Slot>& slots = resolved.draws[d].pool.slots;
  const auto slot = std::find_if(slots.begin(), slots.end(),
                                 [&](const Slot& other) { return other.competitor == question.who; });
  if (slot != slots.end()) {
    return by_position(question, resolved, draw, resolved.draws[d],
                       static_cast<std::uint32_t>(slot - slots.begin() + 1));
  }
  if (resolved.draws[d].pool.lost || draw.as_recorded) {
    return {"not-recorded", fmt::format("{} is not recorded in {}, whose pairs are those recorded.",
                                        question.name(), question.title(target))};
  }
  return outside_pool(question, target, draw);
}

/// Where a round stands in the classification: what is nearer to the front leads to better places.
std::size_t standing_of(const Rules& rules, std::size_t round) {
  const auto found = std::find_if(rules.classification.begin(), rules.classification.end(),
                                  [&](const Selector& selector) { return selector.round == round; });
  return static_cast<std::size_t>(found - rules.classification.begin());
}

}  // namespace

std::vector<ExplanationStep> not_drawn_steps(const Question& question, std::size_t round) {
  const Rules& rules = *question.competition.rules;
  std::size_t best = SIZE_MAX;
  for (std::size_t target = 0; target < rules.rounds.size(); ++target) {
    if (rules.rounds[target].draws_from(round) && target != round && question.in(target))
      best = std::min(best, standing_of(rules, target));
  }
  std::vector<ExplanationStep> steps;
  for (std::size_t target = 0; target < rules.rounds.size(); ++target) {
    if (target == round || question.in(target) || standing_of(rules, target) >= best) continue;
    for (std::size_t d = 0; d < rules.rounds[target].draws.size(); ++d) {
      const Draw& draw = rules.rounds[target].draws[d];
      if (draw.from.round != round) continue;
      Refusal why = refusal(question, target, d);
      ExplanationStep step;
      step.kind = StepKind::not_drawn;
      step.round = target;
      step.rule = draw_words(rules, draw);
      step.text = std::move(why.text);
      add(step, "from", rules.rounds[round].id);
      add(step, "reason", std::string(why.reason));
      if (why.reason == "position")
        add_cut(step, cut_of(question, draw, question.competition.rounds[target].draws[d].pool));
      steps.push_back(std::move(step));
    }
  }
  return steps;
}

}  // namespace pursuit
