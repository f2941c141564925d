#include "checks.hpp"
#include "pool_proof.hpp"

#include <fmt/core.h>

namespace pursuit {

namespace {

Findings check_fit(const Draw& draw, const Place& place, PoolProof& proof) {
  const auto most = proof.most(draw.from);
  if (!most) return {};
  Findings findings;
  for (std::size_t h = 0; h < draw.heats.size(); ++h) {
    const Pair pair = draw.heats[h].pair;
    const std::uint32_t rank = std::max(pair.home, pair.back);
    if (rank <= *most) continue;
    findings.push_back(
        error_at(place.in("heats", h), "rules-pair",
                 fmt::format("\"{}\" draws rank {} from a pool of at most {}", to_text(pair), rank, *most),
                 "ranks count within the pool that \"from\" names"));
  }
  return findings;
}

}  // namespace

Findings check_draws(const Rules& rules) {
  Findings findings;
  PoolProof proof(rules);
  for (std::size_t i = 1; i < rules.rounds.size(); ++i) {
    const RoundRules& round = rules.rounds[i];
    for (std::size_t d = 0; d < round.draws.size(); ++d) {
      for (Finding& finding : check_fit(round.draws[d], draw_place(i, d), proof))
        findings.push_back(std::move(finding));
      for (std::size_t earlier = 0; earlier < d; ++earlier) {
        if (proof.disjoint(drawn_by(round.draws[earlier]), drawn_by(round.draws[d]))) continue;
        findings.push_back(
            error_at(draw_place(i, d).in("from"), "rules-draw",
                     fmt::format("draws {} and {} of round \"{}\" could take the same competitor",
                                 earlier + 1, d + 1, round.id),
                     "take winners in one and losers in the other, other heats, or \"except\" a round"));
      }
    }
  }
  return findings;
}

}  // namespace pursuit
