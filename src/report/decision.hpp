// Decisions that do not follow from times alone, each as a sentence with the article it rests on.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <string>
#include <vector>

namespace pursuit {

[[nodiscard]] std::vector<std::string> ruling_decisions(const Competition& competition);
/// One of them, without `Ruling:`.
[[nodiscard]] std::string ruling_decision(const Competition& competition, const Ruling& ruling);
[[nodiscard]] std::vector<std::string> heat_decisions(const Competition& competition,
                                                      const ResolvedRound& round);
/// One of them, without the heat and the full stop; empty where times decided, or nothing did yet.
[[nodiscard]] std::string heat_decision(const Competition& competition, const ResolvedRound& round,
                                        const ResolvedHeat& heat);
[[nodiscard]] std::vector<std::string> rank_decisions(const Competition& competition,
                                                      const ResolvedRound& round);
[[nodiscard]] std::vector<std::string> place_decisions(const Competition& competition);

}  // namespace pursuit
