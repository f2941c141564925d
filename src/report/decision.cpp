#include "decision.hpp"

#include "sections.hpp"

namespace pursuit {

Section decisions_section(const Competition& competition) {
  Section section;
  section.id = "decisions";
  section.title = "Decisions";
  const auto append = [&](std::vector<std::string> sentences) {
    for (std::string& sentence : sentences) section.lines.push_back({std::move(sentence)});
  };
  append(ruling_decisions(competition));
  for (const ResolvedRound& round : competition.rounds) {
    append(rank_decisions(competition, round));
    append(heat_decisions(competition, round));
  }
  append(place_decisions(competition));
  if (section.lines.empty()) section.lines.push_back({"Everything follows from the times."});
  return section;
}

}  // namespace pursuit
