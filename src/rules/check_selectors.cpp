#include "checks.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

/// A selector where it stands: in the draw of a round, or in the classification.
class SelectorCheck {
 public:
  SelectorCheck(const Rules& rules, const Selector& selector, Place place, std::optional<std::size_t> drawn)
      : rules_(rules), selector_(selector), place_(std::move(place)), drawn_(drawn) {}

  [[nodiscard]] Findings run() {
    if (!check_round()) return std::move(findings_);
    check_heats();
    check_words();
    check_except();
    return std::move(findings_);
  }

 private:
  void wrong(const Place& place, std::string message, std::string hint) {
    findings_.push_back(error_at(place, "rules-selector", std::move(message), std::move(hint)));
  }
  [[nodiscard]] const std::string& id(std::size_t round) const { return rules_.rounds[round].id; }
  [[nodiscard]] const RoundRules& source() const { return rules_.rounds[selector_.round]; }

  bool check_round();
  void check_heats();
  void check_words();
  void check_except();

  const Rules& rules_;
  const Selector& selector_;
  Place place_;
  std::optional<std::size_t> drawn_;  // the round; none: classification
  Findings findings_;
};

bool SelectorCheck::check_round() {
  const Place place = place_.in("round");
  if (selector_.round >= rules_.rounds.size()) {
    wrong(place, "the selector names no round", "name one of \"rounds\"");
    return false;
  }
  if (!drawn_ || selector_.round < *drawn_) return true;
  if (selector_.round == *drawn_) {
    wrong(place, fmt::format("round \"{}\" is drawn from itself", id(*drawn_)), "name a round before it");
  } else {
    wrong(place,
          fmt::format("round \"{}\" is drawn from \"{}\", which comes after it", id(*drawn_),
                      id(selector_.round)),
          "name a round before it, or list the rounds in the order they are ridden");
  }
  return false;
}

void SelectorCheck::check_heats() {
  const Place place = place_.in("heats");
  if (selector_.heats.empty()) return;
  if (source().kind == RoundKind::time_trial) {
    return wrong(place, fmt::format("heats of \"{}\" decide nothing: it is a time trial", source().id),
                 "take its ranks by pairs, without \"heats\"");
  }
  const std::size_t count = source().heats().size();
  if (source().as_recorded()) {
    return wrong(place, fmt::format("heats of \"{}\" have no names: they are taken as recorded", source().id),
                 "take all of its heats");
  }
  for (std::size_t i = 0; i < selector_.heats.size(); ++i) {
    const auto current = selector_.heats.begin() + static_cast<std::ptrdiff_t>(i);
    if (*current >= count) {
      wrong(place.in(i), fmt::format("round \"{}\" has no such heat", source().id),
            "name its heats by id or pair");
    } else if (std::find(selector_.heats.begin(), current, *current) != current) {
      wrong(place.in(i), fmt::format("heat \"{}\" stands twice in \"heats\"", source().heats()[*current]->id),
            "leave one of them out");
    }
  }
}

void SelectorCheck::check_words() {
  const bool time_trial = source().kind == RoundKind::time_trial;
  if (time_trial && (selector_.take == Take::winners || selector_.take == Take::losers)) {
    wrong(place_.in("take"),
          fmt::format("\"{}\" is a time trial: it has no {}", source().id, word(selector_.take)),
          "take \"all\" and pair by rank");
  }
  if (time_trial && selector_.order == Order::heat) {
    wrong(place_.in("order"), fmt::format("\"{}\" is a time trial: its heats give no order", source().id),
          "order by \"time\"");
  }
  if (drawn_ && selector_.take == Take::rest) {
    wrong(place_.in("take"), "\"rest\" means who has no place yet, and a draw gives no places",
          "leave rounds out with \"except\"");
  }
  if (drawn_ && selector_.order == Order::tied) {
    wrong(place_.in("order"), "a pool whose members are all tied cannot be paired",
          "order by \"time\", \"heat\" or \"seed\"");
  }
}

void SelectorCheck::check_except() {
  for (std::size_t i = 0; i < selector_.except.size(); ++i) {
    const auto current = selector_.except.begin() + static_cast<std::ptrdiff_t>(i);
    const Place place = selector_.except.size() == 1 ? place_.in("except") : place_.in("except", i);
    if (*current >= rules_.rounds.size()) {
      wrong(place, "\"except\" names no round", "name one of \"rounds\"");
    } else if (*current == selector_.round) {
      wrong(place, fmt::format("nobody of \"{0}\" is left without \"{0}\"", source().id),
            "except another round");
    } else if (std::find(selector_.except.begin(), current, *current) != current) {
      wrong(place, fmt::format("\"{}\" stands twice in \"except\"", id(*current)), "leave one of them out");
    }
  }
}

}  // namespace

Findings check_selectors(const Rules& rules) {
  Findings findings;
  const auto check = [&](const Selector& selector, Place place, std::optional<std::size_t> drawn) {
    for (Finding& finding : SelectorCheck(rules, selector, std::move(place), drawn).run()) {
      findings.push_back(std::move(finding));
    }
  };
  for (std::size_t i = 1; i < rules.rounds.size(); ++i) {
    const RoundRules& round = rules.rounds[i];
    for (std::size_t d = 0; d < round.draws.size(); ++d)
      check(round.draws[d].from, draw_place(i, d).in("from"), i);
  }
  for (std::size_t i = 0; i < rules.classification.size(); ++i) {
    check(rules.classification[i], Place{}.in("classification", i), std::nullopt);
  }
  return findings;
}

}  // namespace pursuit
