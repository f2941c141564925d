#include "heat_gaps.hpp"

#include "draw_words.hpp"
#include "words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

/// Whether winning this heat of the round is enough to go on.
bool winner_goes_on(const Rules& rules, std::size_t round, std::size_t heat) {
  return draws_from(rules, round, [&](const Draw& draw) {
    const std::vector<std::size_t>& heats = draw.from.heats;
    const bool taken = heats.empty() || std::find(heats.begin(), heats.end(), heat) != heats.end();
    return taken && draw.from.take == Take::winners;
  });
}

const ResolvedHeat* heat_of(const ResolvedRound& round, const DrawnHeat* drawn) {
  const auto found = std::find_if(round.heats.begin(), round.heats.end(),
                                  [&](const ResolvedHeat& heat) { return heat.drawn == drawn; });
  return found == round.heats.end() ? nullptr : &*found;
}

/// `No 8th: 5th of Qualifying rides alone, for a time.`
std::string alone_words(const Rules& rules, const ResolvedRound& round, std::size_t heat,
                        std::uint32_t rank) {
  const RoundRules& own = rules.rounds[round.rules];
  const DrawnHeat* drawn = own.heat(heat);
  const std::uint32_t missing = rank == drawn->pair.home ? drawn->pair.back : drawn->pair.home;
  const std::string_view does = !leads_on(rules, round.rules) ? "has no opponent and need not ride"
                                : winner_goes_on(rules, round.rules, heat) ? "rides alone and goes on"
                                                                           : "rides alone, for a time";
  return fmt::format("No {}: {} {}.", ordinal(missing), slot_words(rules, draw_of(own, drawn)->from, rank),
                     does);
}

}  // namespace

bool leads_on(const Rules& rules, std::size_t round) {
  return draws_from(rules, round, [](const Draw&) { return true; });
}

std::uint32_t alone(const ResolvedHeat& heat) {
  const Pair pair = heat.drawn->pair;
  if (pair.back == 0) return 0;
  if (heat.sides[1].empty()) return pair.home;
  return heat.sides[0].empty() ? pair.back : 0;
}

std::vector<std::string> gap_words(const Rules& rules, const ResolvedRound& round) {
  const std::vector<const DrawnHeat*> heats = rules.rounds[round.rules].heats();
  std::vector<std::string> lines;
  std::vector<std::string> empty;
  for (std::size_t h = 0; h < heats.size(); ++h) {
    const ResolvedHeat* heat = heat_of(round, heats[h]);
    if (heat == nullptr) {
      empty.push_back(to_text(heats[h]->pair));
    } else if (const std::uint32_t rank = alone(*heat); rank != 0) {
      lines.push_back(alone_words(rules, round, h, rank));
    }
  }
  if (!empty.empty() && !round.heats.empty())
    lines.push_back(fmt::format("Nobody is left for {}.", fmt::join(empty, ", ")));
  return lines;
}

}  // namespace pursuit
