#include "explain.hpp"

#include "decision.hpp"

#include <pursuit/report/explanation_report.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace pursuit {
namespace {

void append(std::vector<ExplanationStep>& steps, std::vector<ExplanationStep> more) {
  std::move(more.begin(), more.end(), std::back_inserter(steps));
}

void append(std::vector<ExplanationStep>& steps, std::optional<ExplanationStep> step) {
  if (step) steps.push_back(std::move(*step));
}

}  // namespace

const HeatSide* Seat::opponent() const {
  if (heat->sides.size() < 2 || heat->sides[1 - index].empty()) return nullptr;
  return &heat->sides[1 - index];
}

Seat Question::seat(std::size_t round) const {
  for (const ResolvedHeat& heat : competition.rounds[round].heats) {
    for (std::size_t i = 0; i < heat.sides.size(); ++i)
      if (heat.sides[i].competitor == who) return {&heat, i};
  }
  return {};
}

std::optional<std::size_t> Question::row(std::size_t round) const {
  const std::vector<RankedRide>& ranking = competition.rounds[round].ranking;
  const RankedRide* const row = ranked_in(competition.rounds[round], who);
  return row == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(row - ranking.data()));
}

const RankedRide* ranked_in(const ResolvedRound& round, std::optional<CompetitorId> who) {
  return round.row_of(who, {});
}

std::string in_brackets(std::optional<std::uint32_t> number, const std::optional<RaceTime>& time) {
  if (!number && !time) return {};
  return fmt::format(" ({}{}{})", number ? ordinal(*number) : "", number && time ? ", " : "",
                     time ? clock(*time) : "");
}

void add(ExplanationStep& step, std::string_view key, std::optional<CompetitorId> who) {
  if (who) step.facts.push_back({key, *who});
}

void add(ExplanationStep& step, std::string_view key, std::string text) {
  if (!text.empty()) step.facts.push_back({key, std::move(text)});
}

void add(ExplanationStep& step, std::string_view key, std::optional<std::uint32_t> number) {
  if (number) step.facts.push_back({key, *number});
}

void add(ExplanationStep& step, std::string_view key, const std::optional<RaceTime>& time) {
  if (time) step.facts.push_back({key, *time});
}

void add_flag(ExplanationStep& step, std::string_view key, bool value) {
  step.facts.push_back({key, value});
}

std::vector<ExplanationStep> ruling_steps(const Question& question) {
  std::vector<ExplanationStep> steps;
  for (const Ruling& ruling : question.event().rulings) {
    if (ruling.competitor != question.who && ruling.by != question.who) continue;
    ExplanationStep step;
    step.kind = StepKind::ruling;
    if (!ruling.round.empty()) step.round = question.competition.rules->find_round(ruling.round);
    step.rule = article_words(ruling.article);
    step.text = ruling_decision(question.competition, ruling);
    add(step, "ruling", std::string(word(ruling.kind)));
    add(step, "reason", std::string(ruling.reason));
    steps.push_back(std::move(step));
  }
  return steps;
}

Explanation explain(const Competition& competition, CompetitorId who) {
  const Question question{competition, who};
  Explanation explanation{who, ruling_steps(question)};
  for (std::size_t round = 0; round < competition.rounds.size(); ++round) {
    if (!question.in(round)) continue;
    append(explanation.steps, drawn_step(question, round));
    append(explanation.steps, ride_steps(question, round));
    append(explanation.steps, heat_step(question, round));
    append(explanation.steps, rank_step(question, round));
    append(explanation.steps, not_drawn_steps(question, round));
  }
  explanation.steps.push_back(place_step(question));
  return explanation;
}

}  // namespace pursuit
