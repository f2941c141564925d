// How he came into a round.

#include "draw_words.hpp"
#include "explain_pool.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

std::string cut_words(const Cut& cut) {
  if (!cut.last || !cut.first_out) return {};
  if (equal_times(cut.last->time, cut.first_out->time)) {
    return fmt::format(" The first left out is {}, behind {} after equal times.", cut.first_out->words,
                       cut.last->words);
  }
  const std::string gap = cut.gap_words();
  return fmt::format(" The first left out is {}, {}behind {}.", cut.first_out->words,
                     gap.empty() ? "" : gap + " ", cut.last->words);
}

std::string straight_words(const HeatSide& side) {
  if (!side.straight) return {};
  return fmt::format(", {} straight", word(*side.straight));
}

std::string opponent_words(const Question& question, std::size_t round, const Seat& seat,
                           std::optional<std::size_t> from) {
  const HeatSide* const side = seat.opponent();
  if (side == nullptr) return ", alone";
  const ResolvedRound& resolved = question.competition.rounds[round];
  if (side->open) {
    return fmt::format(", against {}",
                       open_words(question.competition, resolved, *seat.heat, 1 - seat.index));
  }
  const auto time = from ? time_in(question.competition, *from, side->competitor) : std::nullopt;
  if (from && !side->seed) {
    return fmt::format(", against {}, who is recorded there in place of another",
                       who(question.event(), *side).name);
  }
  return fmt::format(", against {}{}", who(question.event(), *side).name, in_brackets(side->seed, time));
}

/// In a tie of two who meet each other, the draw alone leaves the straights open.
std::string tie_words(const Pool& pool, std::uint32_t position) {
  if (pool.at(position).group == 0) return {};
  return " The two are equal: the rank in the latest earlier round gives their straights, else the lot"
         " (UCI 3.2.086).";
}

/// The heat, the straight and the opponent, as ridden or to be ridden.
std::string heat_words(const Question& question, std::size_t round, const Seat& seat,
                       std::optional<std::size_t> from) {
  std::string words;
  if (question.competition.rounds[round].heats.size() > 1)
    words = fmt::format(", heat {}", seat.heat->number);
  return words + straight_words(seat.side()) + opponent_words(question, round, seat, from);
}

std::string as_recorded_words(const Question& question, std::size_t round, const Seat& seat,
                              const ResolvedDraw* resolved) {
  std::string words = fmt::format("{} is in {} as recorded{}", question.name(), question.title(round),
                                  heat_words(question, round, seat, std::nullopt));
  if (resolved == nullptr) return words + ": the rules have no such heat.";
  switch (resolved->state) {
    case DrawState::as_recorded:
      return words + (resolved->pool.lost
                          ? ": results it is drawn from are lost."
                          : ": these rules leave its pairs to the event, by lot or otherwise.");
    case DrawState::drawn:
      if (std::any_of(resolved->pool.slots.begin(), resolved->pool.slots.end(),
                      [](const Slot& slot) { return slot.nameless; }))
        return words + ": not all who were to be drawn are known by name.";
      return words + ": the draw gives another pair.";
    case DrawState::open:
    case DrawState::undecided:
      break;
  }
  return words + ": it cannot be drawn from the results recorded.";
}

/// Into the pair the rules give him.
void tell_drawn(ExplanationStep& step, const Question& question, const Seat& seat, const Draw& draw,
                const Pool& pool) {
  const std::size_t round = *step.round;
  const std::uint32_t position = *seat.side().seed;
  const std::string pair = to_text(seat.heat->drawn->pair);
  const Cut cut = cut_of(question, draw, pool);
  const auto time = time_in(question.competition, draw.from.round, question.who);
  step.rule = draw_words(*question.competition.rules, draw);
  step.text = fmt::format("{} is {}{} and was drawn into {}: {}{}.{}{}", question.name(),
                          slot_of(question, draw, position), time ? fmt::format(", {},", clock(*time)) : "",
                          question.title(round), pair, heat_words(question, round, seat, draw.from.round),
                          tie_words(pool, position), cut_words(cut));
  add(step, "from", question.rules_of(draw.from.round).id);
  add(step, "position", std::optional(position));
  add(step, "pair", pair);
  if (seat.side().straight) add(step, "side", std::string(word(*seat.side().straight)));
  add_cut(step, cut);
}

}  // namespace

std::optional<ExplanationStep> drawn_step(const Question& question, std::size_t round) {
  const Seat seat = question.seat(round);
  const RoundRules& rules = question.rules_of(round);
  if (!seat || rules.kind == RoundKind::time_trial) return std::nullopt;
  const Draw* const draw = draw_of(rules, seat.heat->drawn);
  const std::size_t d = draw == nullptr ? 0 : static_cast<std::size_t>(draw - rules.draws.data());
  const ResolvedDraw* const resolved =
      draw == nullptr ? nullptr : &question.competition.rounds[round].draws[d];
  ExplanationStep step;
  step.kind = StepKind::drawn;
  step.round = round;
  add(step, "heat", std::optional(seat.heat->number));
  if (const HeatSide* const opponent = seat.opponent()) add(step, "opponent", opponent->competitor);
  const auto seed = seat.side().seed;
  const bool as_drawn = resolved != nullptr && resolved->state == DrawState::drawn && seed &&
                        resolved->pool.at(*seed).competitor == question.who;
  if (as_drawn) {
    tell_drawn(step, question, seat, *draw, resolved->pool);
  } else {
    step.text = as_recorded_words(question, round, seat, resolved);
  }
  return step;
}

}  // namespace pursuit
