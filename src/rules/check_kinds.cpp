#include "checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

namespace {

Findings check_draw(const RoundRules& round, std::size_t index) {
  const Place place = Place{}.in("rounds", index);
  const auto wrong = [&](const Place& where, std::string_view message, std::string_view hint) {
    return Findings{
        error_at(where, "rules-draw", fmt::format(fmt::runtime(message), round.id), std::string(hint))};
  };
  if (round.kind == RoundKind::time_trial) {
    if (round.draws.empty()) return {};
    return wrong(place.in("draw"), "round \"{}\" is a time trial and has a draw",
                 "take the draw away, or make the round a match");
  }
  if (round.draws.empty()) {
    return wrong(
        place, "match round \"{}\" has no draw",
        "say whom it takes and pairs: \"draw\": [{\"from\": {\"round\": ...}, \"heats\": [\"1v2\"]}]");
  }
  if (index == 0 && !round.as_recorded()) {
    return wrong(place.in("draw"), "round \"{}\" comes first and has nobody to draw from",
                 "make it a time trial, or its \"heats\" \"as-recorded\"");
  }
  if (round.as_recorded() && round.draws.size() > 1) {
    return wrong(place.in("draw"), "round \"{}\" is paired as recorded and has other draws beside that",
                 "an \"as-recorded\" draw takes all heats of its round: leave it alone there");
  }
  return {};
}

Findings check_caught(const RoundRules& round, std::size_t index) {
  const bool is_match = round.kind == RoundKind::match;
  const bool fits = round.if_caught == IfCaught::rides_on ||
                    round.if_caught == (is_match ? IfCaught::loses : IfCaught::eliminated);
  if (fits) return {};
  return {error_at(Place{}.in("rounds", index).in("if_caught"), "rules-caught",
                   fmt::format("in a {} nobody is \"{}\" by being caught", is_match ? "match" : "time trial",
                               word(round.if_caught)),
                   is_match ? "write \"loses\" or \"rides-on\"" : "write \"rides-on\" or \"eliminated\"")};
}

Findings check_ties(const RoundRules& round, std::size_t index) {
  const Place place = Place{}.in("rounds", index).in("ties");
  Findings findings;
  const auto wrong = [&](const Place& where, std::string message, std::string hint) {
    findings.push_back(error_at(where, "rules-ties", std::move(message), std::move(hint)));
  };
  if (round.ties.empty())
    wrong(place, "\"ties\" names no way to part equal times", "write [\"shared\"] if there is none");
  for (std::size_t i = 0; i < round.ties.size(); ++i) {
    const auto current = round.ties.begin() + static_cast<std::ptrdiff_t>(i);
    const std::string_view name = word(*current);
    if (std::find(round.ties.begin(), current, *current) != current) {
      wrong(place.in(i), fmt::format("\"{}\" stands twice in \"ties\"", name), "leave one of them out");
    } else if (std::find(round.ties.begin(), current, TieBreak::shared) != current) {
      wrong(place.in(i), fmt::format("\"{}\" is never tried after \"shared\"", name), "put \"shared\" last");
    } else if (*current == TieBreak::previous_round && index == 0) {
      wrong(place.in(i), "the first round has no previous round", "leave \"previous-round\" out");
    }
  }
  return findings;
}

}  // namespace

Findings check_kinds(const Rules& rules) {
  Findings findings;
  if (rules.rounds.empty()) {
    findings.push_back(error_at(Place{}.in("rounds"), "rules-rounds", "the rules have no rounds",
                                "start with {\"id\": \"qualifying\", \"kind\": \"time-trial\"}"));
  }
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    for (const auto check : {check_draw, check_caught, check_ties}) {
      for (Finding& finding : check(rules.rounds[i], i)) findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace pursuit
