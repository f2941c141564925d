#include "draw_words.hpp"
#include "sections.hpp"
#include "words.hpp"

#include <pursuit/model/status.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

/// How many match rounds lead to each, itself counted; 0 for a time trial. Pools are those of earlier rounds.
std::vector<std::size_t> depths(const Rules& rules) {
  std::vector<std::size_t> depths(rules.rounds.size(), 0);
  for (std::size_t round = 0; round < rules.rounds.size(); ++round) {
    const RoundRules& here = rules.rounds[round];
    if (here.kind == RoundKind::time_trial) continue;
    std::size_t before = 0;
    for (const Draw& draw : here.draws) {
      // A first round by lot is drawn from nobody.
      if (draw.from.round != round) before = std::max(before, depths[draw.from.round]);
    }
    depths[round] = before + 1;
  }
  return depths;
}

std::string result_text(const Event& event, const HeatSide& side) {
  const std::string time = time_of(event, side.ride);
  const std::string_view status = code(side.status);
  return fmt::format("{}{}{}", time, time.empty() || status.empty() ? "" : " ", status);
}

BracketSide bracket_side(const Competition& competition, const ResolvedRound& round, const ResolvedHeat& heat,
                         std::size_t index) {
  const HeatSide& side = heat.sides[index];
  BracketSide shown;
  if (side.open) {
    shown.name = {open_words(competition, round, heat, index), Tone::faint};
    return shown;
  }
  const Who he = who(*competition.event, side);
  shown.won = heat.winner == index;
  shown.name = {he.name, shown.won ? Tone::good : Tone::plain};
  shown.nation = he.nation;
  if (side.seed) shown.seed = fmt::to_string(*side.seed);
  shown.result = result_text(*competition.event, side);
  if (side.competitor) shown.who = pursuit::index(*side.competitor);
  return shown;
}

std::string heat_label(const RoundRules& rules, const ResolvedRound& round, const ResolvedHeat& heat,
                       bool alone) {
  std::vector<std::string> parts;
  if (!alone) parts.push_back(rules.title);
  if (round.heats.size() > 1) parts.push_back(fmt::format("heat {}", heat.number));
  std::string label = fmt::format("{}", fmt::join(parts, ", "));
  if (heat.drawn != nullptr)
    label += fmt::format("{}{}", label.empty() ? "" : "  ", to_text(heat.drawn->pair));
  return label;
}

/// The last and greatest heat first.
void append_heats(BracketStage& stage, const Competition& competition, const ResolvedRound& round,
                  bool alone) {
  const RoundRules& rules = competition.rules->rounds[round.rules];
  for (auto heat = round.heats.rbegin(); heat != round.heats.rend(); ++heat) {
    BracketHeat shown{heat_label(rules, round, *heat, alone), {}};
    for (std::size_t i = 0; i < heat->sides.size(); ++i)
      if (!heat->sides[i].empty()) shown.sides.push_back(bracket_side(competition, round, *heat, i));
    if (!shown.sides.empty()) stage.heats.push_back(std::move(shown));
  }
}

BracketStage stage_of(const Competition& competition, const std::vector<std::size_t>& rounds, bool last) {
  const bool alone = rounds.size() == 1;
  BracketStage stage;
  stage.title = !alone && last ? "Finals" : "Round";
  if (alone) stage.title = competition.rules->rounds[rounds.front()].title;
  for (const std::size_t round : rounds) append_heats(stage, competition, competition.rounds[round], alone);
  return stage;
}

/// The match rounds of each depth, the one that is ridden last first.
std::vector<std::vector<std::size_t>> rounds_by_depth(const Rules& rules) {
  std::vector<std::vector<std::size_t>> stages;
  const std::vector<std::size_t> levels = depths(rules);
  for (std::size_t round = 0; round < rules.rounds.size(); ++round) {
    const std::size_t level = levels[round];
    if (level == 0) continue;
    if (stages.size() < level) stages.resize(level);
    stages[level - 1].insert(stages[level - 1].begin(), round);
  }
  return stages;
}

}  // namespace

Section bracket_section(const Competition& competition) {
  Section section;
  section.id = "bracket";
  section.title = "Bracket";
  const auto stages = rounds_by_depth(*competition.rules);
  if (stages.size() < 2) return section;
  for (const auto& rounds : stages) {
    BracketStage stage = stage_of(competition, rounds, &rounds == &stages.back());
    if (!stage.heats.empty()) section.bracket.push_back(std::move(stage));
  }
  return section;
}

}  // namespace pursuit
