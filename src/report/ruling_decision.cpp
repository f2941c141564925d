#include "decision.hpp"
#include "words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

std::string round_words(const Competition& competition, const Ruling& ruling) {
  if (ruling.round.empty()) return "the event";
  const auto round = competition.rules->find_round(ruling.round);
  return round ? competition.rules->rounds[*round].title : std::string(ruling.round);
}

/// Nobody moves up into a round that all ride.
bool is_time_trial(const Competition& competition, const Ruling& ruling) {
  const auto round = competition.rules->find_round(ruling.round);
  return round && competition.rules->rounds[*round].kind == RoundKind::time_trial;
}

std::string name(const Event& event, std::optional<CompetitorId> competitor, std::string_view written) {
  return competitor ? who(event, competitor, std::nullopt).name : std::string(written);
}

std::string sentence(const Competition& competition, const Ruling& ruling) {
  const Event& event = *competition.event;
  std::string he = name(event, ruling.competitor, ruling.who);
  const std::string round = round_words(competition, ruling);
  switch (ruling.kind) {
    case RulingKind::relegate:
      return fmt::format("{} is relegated in {}", he, round);
    case RulingKind::disqualify:
      return fmt::format("{} is disqualified from {} on", he, round);
    case RulingKind::reinstate:
      return fmt::format("{} is reinstated: the ruling on him before no longer counts", he);
    case RulingKind::award:
      return fmt::format("{} is awarded place {}", he, ruling.place.value_or(0));
    case RulingKind::withdraw:
      return is_time_trial(competition, ruling)
                 ? fmt::format("{} is out before {}", he, round)
                 : fmt::format("{} is out before the draw of {}, and the next moves up", he, round);
    case RulingKind::substitute:
      return fmt::format("{} takes the place of {} from {} on", name(event, ruling.by, ruling.by_who), he,
                         round);
  }
  return he;
}

}  // namespace

std::string ruling_decision(const Competition& competition, const Ruling& ruling) {
  const std::string_view why = without_stop(ruling.reason);
  const std::string reason = why.empty() ? std::string{} : fmt::format(": {}", why);
  return fmt::format("{}{}{}.", sentence(competition, ruling), reason, cited(ruling.article));
}

std::vector<std::string> ruling_decisions(const Competition& competition) {
  std::vector<std::string> sentences;
  for (const Ruling& ruling : competition.event->rulings)
    sentences.push_back("Ruling: " + ruling_decision(competition, ruling));
  return sentences;
}

}  // namespace pursuit
