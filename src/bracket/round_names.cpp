#include "round_names.hpp"

namespace pursuit {

std::optional<std::vector<std::size_t>> rounds_by_label(const Event& event, const Rules& rules,
                                                        const Round& round) {
  if (round.heats.empty()) return std::nullopt;
  std::vector<std::size_t> found;
  for (const Heat& heat : event.heats_of(round)) {
    const auto named = heat.label.empty() ? std::nullopt : rules.find_round(heat.label);
    if (!named) return std::nullopt;
    found.push_back(*named);
  }
  return found;
}

std::optional<std::size_t> round_by_name(const Rules& rules, const Round& round) {
  return round.name.empty() ? std::optional<std::size_t>(0) : rules.find_round(round.name);
}

}  // namespace pursuit
