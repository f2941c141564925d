#include "explain_pool.hpp"

#include "draw_words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

/// Whom he replaces by a ruling.
std::optional<CompetitorId> replaced(const Event& event, std::optional<CompetitorId> who) {
  for (const Ruling& ruling : event.rulings)
    if (who && ruling.kind == RulingKind::substitute && ruling.by == who) return ruling.competitor;
  return std::nullopt;
}

std::optional<InPool> standing(const Question& question, const Draw& draw, const Pool& pool,
                               std::uint32_t position) {
  const Slot slot = pool.at(position);
  if (!slot.competitor) return std::nullopt;
  const auto time = time_in(question.competition, draw.from.round, slot.competitor);
  return InPool{*slot.competitor,
                who(question.event(), slot.competitor, std::nullopt).name + in_brackets(position, time),
                time};
}

}  // namespace

bool equal_times(const std::optional<RaceTime>& a, const std::optional<RaceTime>& b) {
  return a && b && *a == *b;
}

std::optional<RaceTime> time_in(const Competition& competition, std::size_t round,
                                std::optional<CompetitorId> who) {
  if (replaced(*competition.event, who)) return std::nullopt;
  const RankedRide* const row = ranked_in(competition.rounds[round], who);
  return row == nullptr ? std::nullopt : row->time;
}

std::uint32_t last_taken(const Draw& draw) {
  std::uint32_t last = 0;
  for (const DrawnHeat& heat : draw.heats) last = std::max({last, heat.pair.home, heat.pair.back});
  return last;
}

Cut cut_of(const Question& question, const Draw& draw, const Pool& pool) {
  if (draw.from.order != Order::time) return {};
  const std::uint32_t last = last_taken(draw);
  return {standing(question, draw, pool, last), standing(question, draw, pool, last + 1)};
}

void add_cut(ExplanationStep& step, const Cut& cut) {
  if (cut.last) add(step, "last", cut.last->who);
  if (cut.first_out) add(step, "first_out", cut.first_out->who);
  add(step, "gap", cut.gap_words());
}

std::string slot_of(const Question& question, const Draw& draw, std::uint32_t position) {
  const Rules& rules = *question.competition.rules;
  const bool by_heat = draw.from.take == Take::winners || draw.from.take == Take::losers;
  std::string words = (by_heat ? "the " : "") + slot_words(rules, draw.from, position);
  if (const auto other = replaced(question.event(), question.who))
    return fmt::format("{} in place of {}", words, question.event().competitor(*other).label());
  const bool ranks_alone = draw.from.take == Take::all && draw.from.heats.empty() &&
                           draw.from.except.empty() && draw.from.order == Order::time;
  const RankedRide* const row = ranked_in(question.competition.rounds[draw.from.round], question.who);
  if (row == nullptr || !row->rank || !ranks_alone) return words;
  if (row->shared && *row->rank <= position) return "equal " + slot_words(rules, draw.from, *row->rank);
  return *row->rank > position ? fmt::format("{}, moved up from {}", words, ordinal(*row->rank)) : words;
}

}  // namespace pursuit
