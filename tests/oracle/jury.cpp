// The rulings, in the order written; a reinstatement undoes the latest one on him.
#include "race.hpp"

namespace pursuit::oracle {

namespace {

std::optional<std::size_t> number_of(std::string_view id, const std::vector<Sheet>& sheets) {
  for (const Sheet& sheet : sheets) {
    if (sheet.id == id) return sheet.number;
  }
  return {};
}

/// The rulings without those that were undone, and without the undoing.
std::vector<const Ruling*> standing(const Event& event) {
  std::vector<const Ruling*> rulings;
  for (const Ruling& ruling : event.rulings) {
    if (!ruling.competitor) continue;
    if (ruling.kind != RulingKind::reinstate) {
      rulings.push_back(&ruling);
      continue;
    }
    for (std::size_t i = rulings.size(); i-- > 0;) {
      if (rulings[i]->competitor == ruling.competitor) {
        rulings.erase(rulings.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
    }
  }
  return rulings;
}

}  // namespace

Jury::Jury(const Event& event, const std::vector<Sheet>& sheets)
    : disqualified_from(event.competitors.size()),
      withdrawn_from(event.competitors.size()),
      award(event.competitors.size()) {
  for (const Ruling* ruling : standing(event)) {
    const CompetitorId who = *ruling->competitor;
    const std::size_t at = index(who);
    const std::optional<std::size_t> round = number_of(ruling->round, sheets);
    switch (ruling->kind) {
      case RulingKind::relegate:
        if (round) relegations.push_back({who, *round});
        break;
      case RulingKind::disqualify: {
        // Without a round: from the first on. What was awarded to him before is lost.
        const std::size_t from = round.value_or(0);
        if (!disqualified_from[at] || *disqualified_from[at] > from) disqualified_from[at] = from;
        award[at].reset();
        break;
      }
      case RulingKind::award:
        if (ruling->place) award[at] = ruling->place;
        break;
      case RulingKind::withdraw:
        if (round && (!withdrawn_from[at] || *withdrawn_from[at] > *round)) withdrawn_from[at] = round;
        break;
      case RulingKind::substitute:
        if (round && ruling->by) substitutions.push_back({who, *ruling->by, *round});
        break;
      case RulingKind::reinstate:
        break;
    }
  }
}

}  // namespace pursuit::oracle
