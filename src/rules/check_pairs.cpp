#include "checks.hpp"

#include <fmt/core.h>

#include <map>

namespace pursuit {

namespace {

Findings check_draw_pairs(const Draw& draw, const Place& place) {
  Findings findings;
  const auto wrong = [&](const Place& where, std::string message, std::string hint) {
    findings.push_back(error_at(where, "rules-pair", std::move(message), std::move(hint)));
  };
  if (draw.heats.empty() && !draw.as_recorded) {
    wrong(place.in("heats"), "the draw has no heats", "write pairs of ranks within the pool: [\"1v2\"]");
  }
  if (!draw.heats.empty() && draw.as_recorded) {
    wrong(place.in("heats"), "the draw has pairs and takes them as recorded", "leave one of the two");
  }
  std::map<std::uint32_t, Pair> drawn;
  for (std::size_t h = 0; h < draw.heats.size(); ++h) {
    const Pair pair = draw.heats[h].pair;
    const Place here = place.in("heats", h);
    if (pair.home == 0) {
      wrong(here, fmt::format("\"{}\" has no rank on the home straight", to_text(pair)),
            "ranks count from 1; who rides alone is \"1v-\"");
    }
    if (pair.home != 0 && pair.home == pair.back) {
      wrong(here, fmt::format("\"{}\" pairs a rank with itself", to_text(pair)),
            "name two ranks, or let one ride alone: \"1v-\"");
      continue;
    }
    for (const std::uint32_t rank : {pair.home, pair.back}) {
      if (rank == 0) continue;
      const auto [earlier, is_new] = drawn.try_emplace(rank, pair);
      if (is_new) continue;
      wrong(here,
            fmt::format("rank {} is drawn twice: in \"{}\" and in \"{}\"", rank, to_text(earlier->second),
                        to_text(pair)),
            "each rank of the pool rides once in a round");
    }
  }
  return findings;
}

}  // namespace

Findings check_pairs(const Rules& rules) {
  Findings findings;
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    for (std::size_t d = 0; d < rules.rounds[i].draws.size(); ++d) {
      for (Finding& finding : check_draw_pairs(rules.rounds[i].draws[d], draw_place(i, d))) {
        findings.push_back(std::move(finding));
      }
    }
  }
  return findings;
}

}  // namespace pursuit
