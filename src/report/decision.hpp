// Decisions that do not follow from times alone, each as a sentence with the article it rests on.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <string>
#include <vector>

namespace pursuit {

[[nodiscard]] std::vector<std::string> ruling_decisions(const Competition& competition);
[[nodiscard]] std::vector<std::string> heat_decisions(const Competition& competition,
                                                      const ResolvedRound& round);
[[nodiscard]] std::vector<std::string> rank_decisions(const Competition& competition,
                                                      const ResolvedRound& round);
[[nodiscard]] std::vector<std::string> place_decisions(const Competition& competition);

}  // namespace pursuit
