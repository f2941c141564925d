#include "heat_names.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <span>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace pursuit {

namespace {

/// Which no two of one name are.
bool are_numbered_in_order(std::span<const Heat> heats) {
  std::uint32_t last = 0;
  return std::all_of(heats.begin(), heats.end(), [&last](const Heat& heat) {
    return heat.number && *heat.number > std::exchange(last, *heat.number);
  });
}

}  // namespace

Heat heat_called(std::string_view text) noexcept {
  Heat heat;
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  if (failure == std::errc() && stop == end && number > 0) {
    heat.number = number;
  } else {
    heat.label = text;
  }
  return heat;
}

Findings settle_heat_names(Event& event) {
  Findings findings;
  std::unordered_set<std::string> known;
  for (const Round& round : event.rounds) {
    if (are_numbered_in_order(event.heats_of(round))) continue;
    known.clear();
    for (std::uint32_t i = round.heats.first; i < round.heats.first + round.heats.count; ++i) {
      Heat& heat = event.heats[i];
      if (!heat.number && heat.label.empty()) continue;
      const std::string name = heat.number ? fmt::format("{}", *heat.number) : fold(heat.label);
      if (heat.label.starts_with('?')) heat.label = {};
      if (known.insert(name).second) continue;
      findings.push_back(
          error_at(event.place_of(HeatId(i)).in("heat"), "duplicate-heat",
                   fmt::format("heat {} stands twice in this round", printable(name)),
                   "a heat is one race of two sides; what was ridden again stands in it too, with "
                   "the status VOID"));
    }
  }
  return findings;
}

}  // namespace pursuit
