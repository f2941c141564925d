#include "decision.hpp"

#include "sections.hpp"

namespace pursuit {
namespace {

void append(Section& section, std::vector<std::string> sentences) {
  for (std::string& sentence : sentences) section.lines.push_back({std::move(sentence)});
}

Section titled() {
  Section section;
  section.id = "decisions";
  section.title = "Decisions";
  return section;
}

void append_if_none(Section& section, std::string_view words = "Everything follows from the times.") {
  if (section.lines.empty()) section.lines.push_back({std::string(words)});
}

/// Of this round, or of no round and about somebody who is in it.
bool is_on(const Competition& competition, const ResolvedRound& round, const Ruling& ruling) {
  if (!ruling.round.empty()) return competition.rules->find_round(ruling.round) == round.rules;
  return ruling.competitor && round.row_of(ruling.competitor, {}) != nullptr;
}

}  // namespace

Section decisions_section(const Competition& competition) {
  Section section = titled();
  append(section, ruling_decisions(competition));
  for (const ResolvedRound& round : competition.rounds) {
    append(section, rank_decisions(competition, round));
    append(section, heat_decisions(competition, round));
  }
  append(section, place_decisions(competition));
  append_if_none(section);
  return section;
}

Section round_decisions_section(const Competition& competition, const ResolvedRound& round) {
  Section section = titled();
  for (const Ruling& ruling : competition.event->rulings)
    if (is_on(competition, round, ruling)) append(section, {ruling_decision(competition, ruling)});
  append(section, rank_decisions(competition, round));
  append(section, heat_decisions(competition, round));
  round.started ? append_if_none(section) : append_if_none(section, "Nothing is ridden yet.");
  return section;
}

}  // namespace pursuit
