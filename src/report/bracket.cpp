#include "draw_words.hpp"
#include "pictures.hpp"
#include "round_stage.hpp"
#include "sections.hpp"
#include "words.hpp"

#include <pursuit/model/status.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

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

BracketStage stage_of(const Competition& competition, const RoundStage& ridden) {
  const bool alone = ridden.rounds.size() == 1;
  BracketStage stage{ridden.title, {}};
  for (const std::size_t round : ridden.rounds)
    append_heats(stage, competition, competition.rounds[round], alone);
  return stage;
}

}  // namespace

Section bracket_section(const Competition& competition) {
  Section section;
  section.id = "bracket";
  section.title = "Bracket";
  if (auto picture = round_times(competition)) section.pictures.push_back(std::move(*picture));
  for (const RoundStage& ridden : match_stages(*competition.rules)) {
    BracketStage stage = stage_of(competition, ridden);
    if (!stage.heats.empty()) section.bracket.push_back(std::move(stage));
  }
  if (section.bracket.empty()) section.lines.push_back({"No heats of two are drawn yet."});
  return section;
}

}  // namespace pursuit
