#include "round_stage.hpp"

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

std::string title_of(const Rules& rules, const std::vector<std::size_t>& rounds, bool last) {
  if (rounds.size() == 1) return rules.rounds[rounds.front()].title;
  return last ? "Finals" : "Round";
}

}  // namespace

std::vector<RoundStage> match_stages(const Rules& rules) {
  std::vector<RoundStage> stages;
  const std::vector<std::size_t> levels = depths(rules);
  for (std::size_t round = 0; round < rules.rounds.size(); ++round) {
    const std::size_t level = levels[round];
    if (level == 0) continue;
    if (stages.size() < level) stages.resize(level);
    stages[level - 1].rounds.insert(stages[level - 1].rounds.begin(), round);
  }
  for (RoundStage& stage : stages) stage.title = title_of(rules, stage.rounds, &stage == &stages.back());
  return stages;
}

std::vector<RoundStage> all_stages(const Rules& rules) {
  std::vector<RoundStage> stages = match_stages(rules);
  for (std::size_t round = 0; round < rules.rounds.size(); ++round) {
    if (rules.rounds[round].kind == RoundKind::time_trial)
      stages.push_back({rules.rounds[round].title, {round}});
  }
  std::sort(stages.begin(), stages.end(),
            [](const RoundStage& a, const RoundStage& b) { return a.rounds.back() < b.rounds.back(); });
  return stages;
}

}  // namespace pursuit
