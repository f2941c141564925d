#include "decision.hpp"

#include "sections.hpp"

#include <algorithm>

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

void append_if_none(Section& section, bool ridden) {
  if (section.lines.empty())
    section.lines.push_back({ridden ? "Everything follows from the times." : "Nothing is ridden yet."});
}

/// Of this round or one that is drawn next, or of no round and about somebody who is in it.
bool is_on(const Competition& competition, const ResolvedRound& round, const Ruling& ruling) {
  if (!ruling.round.empty()) {
    const auto on = competition.rules->find_round(ruling.round);
    const auto is_next = [&](const StartList& list) { return on == list.round; };
    return on == round.rules || std::any_of(competition.next.begin(), competition.next.end(), is_next);
  }
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
  append_if_none(section, std::any_of(competition.rounds.begin(), competition.rounds.end(),
                                      [](const ResolvedRound& round) { return round.started; }));
  return section;
}

Section rulings_section(const Competition& competition) {
  Section section = titled();
  for (const Ruling& ruling : competition.event->rulings)
    append(section, {ruling_decision(competition, ruling)});
  return section;
}

Section round_decisions_section(const Competition& competition, const ResolvedRound& round) {
  Section section = titled();
  for (const Ruling& ruling : competition.event->rulings)
    if (is_on(competition, round, ruling)) append(section, {ruling_decision(competition, ruling)});
  append(section, rank_decisions(competition, round));
  append(section, heat_decisions(competition, round));
  append_if_none(section, round.started);
  return section;
}

}  // namespace pursuit
