// Heats that the numbers of a round against the clock leave out.

#include "resolution.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

namespace {

/// `2`, `4 to 6`: between the first number and the last.
std::vector<std::string> gaps(const std::set<std::uint32_t>& numbers) {
  std::vector<std::string> missing;
  std::uint32_t before = numbers.empty() ? 0 : *numbers.begin();
  for (const std::uint32_t number : numbers) {
    if (number == before + 2) missing.push_back(fmt::to_string(before + 1));
    if (number > before + 2) missing.push_back(fmt::format("{} to {}", before + 1, number - 1));
    before = number;
  }
  return missing;
}

std::string listed(const std::vector<std::string>& gaps) {
  return list_names({gaps.begin(), gaps.end()});
}

bool is_to_be_drawn_from(const Resolution& resolution, std::size_t r) {
  const ResolvedRound& round = resolution.round(r);
  return resolution.rules.rounds[r].kind == RoundKind::time_trial && round.complete &&
         feeds_others(resolution.rules, r) && !passed(resolution, r);
}

}  // namespace

void find_heat_gaps(Resolution& resolution) {
  for (std::size_t r = 0; r < resolution.rules.rounds.size(); ++r) {
    if (!is_to_be_drawn_from(resolution, r)) continue;
    std::set<std::uint32_t> numbers;
    for (const RecordedHeat& heat : resolution.states[r].recorded)
      if (heat.number) numbers.insert(*heat.number);
    const std::vector<std::string> missing = gaps(numbers);
    if (missing.empty()) continue;
    resolution.find(Severity::warning, "heat-gap",
                    fmt::format("the {} has no heat {}, and the draw is made without it", resolution.title(r),
                                listed(missing)),
                    resolution.event.place_of(resolution.round(r).recorded.front()),
                    "add its rides if it was ridden");
  }
}

}  // namespace pursuit
