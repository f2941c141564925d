#include "reach.hpp"

#include "prospect.hpp"

namespace pursuit {

namespace {

/// `rounds`: memory to use again.
Reach find_reach(const Resolution& resolution, const Prospect& prospect, CompetitorId c,
                 std::vector<std::size_t>& rounds) {
  const std::vector<Selector>& selectors = resolution.rules.classification;
  Reach reach;
  rounds.clear();  // whose members are all placed in the blocks so far
  for (std::size_t k = 0; k < selectors.size() && reach.latest == no_block; ++k) {
    const Chance chance = prospect.in_selector(selectors[k], c);
    if (chance == Chance::no) continue;
    if (reach.earliest == no_block) reach.earliest = k;
    const bool match = resolution.rules.rounds[selectors[k].round].kind == RoundKind::match;
    if (match && selectors[k].take == Take::all && selectors[k].heats.empty()) {
      rounds.push_back(selectors[k].round);
    }
    if (chance == Chance::yes || prospect.surely_in_one(rounds, c)) reach.latest = k;
    const bool member = resolution.states[selectors[k].round].of[index(c)].member;
    reach.certain = member && chance == Chance::yes && reach.earliest == k;
  }
  return reach;
}

}  // namespace

std::vector<Reach> find_reaches(const Resolution& resolution) {
  const Prospect prospect(resolution);
  std::vector<std::size_t> rounds;
  std::vector<Reach> reaches(resolution.event.competitors.size());
  for (std::size_t c = 0; c < reaches.size(); ++c) {
    if (resolution.verdicts.disqualified_from[c] != no_round) continue;
    reaches[c] = find_reach(resolution, prospect, CompetitorId(c), rounds);
  }
  return reaches;
}

}  // namespace pursuit
