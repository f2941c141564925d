// Who has no place.
#include "places.hpp"

#include <algorithm>

namespace pursuit::oracle {

const Entry* entry_of(const Sheet& round, CompetitorId who) {
  const Entry* found = nullptr;
  for (const Entry& entry : round.entries) {
    if ((entry.who != who && entry.taken_for != who) || entry.ghost) continue;
    if (!found || (!found->rank && entry.rank)) found = &entry;
  }
  return found;
}

bool all_decided(const Sheet& round) {
  return std::all_of(round.heats.begin(), round.heats.end(),
                     [](const HeatSheet& heat) { return heat.decided || !heat.ridden; });
}

/// Settled without a place: disqualified, or without a rank in the time trial and not in any match.
bool Places::never_placed(CompetitorId who) const {
  const Jury& jury = race_.jury;
  if (jury.disqualified_from[index(who)]) return true;
  bool lost_name = false;
  for (const Sheet& round : race_.sheets) {
    for (const Entry& entry : round.entries) {
      if (!entry.who && !entry.ghost) lost_name = true;
    }
    if (round.match) {
      for (const Side& side : race_.members(round)) {
        if (side.who == who) return false;
      }
    }
  }
  for (const Jury::Substitution& substitution : jury.substitutions) {
    if (substitution.in == who && (lost_name || !race_.sheets[substitution.from].members_known)) return false;
  }
  const Sheet& first = race_.sheets.front();
  if (!first.match) {
    if (const Entry* entry = entry_of(first, who)) {
      if (entry->rank || entry->rank_only()) return false;
      return entry->status.has_value() || entry->ride->time || (!first.waiting && !first.part);
    }
  }
  for (const Jury::Substitution& substitution : jury.substitutions) {
    if (substitution.out == who) return true;
  }
  if (jury.withdrawn_from[index(who)]) return true;
  if (first.part || lost_name) return false;
  return first.match ? race_.later_ridden(first) : !first.waiting;
}

/// Where a match lost a name, places are given once every final is ridden and its winner is known by name.
bool Places::too_early() const {
  bool lost_name = false;
  bool open = false;
  for (const Sheet& round : race_.sheets) {
    if (!round.match) continue;
    for (const Entry& entry : round.entries) {
      if (!entry.who && !entry.ghost) lost_name = true;
    }
    if (!round.final() || round.as_recorded) continue;
    if (!round.members_known || !round.all_ridden || !all_decided(round)) open = true;
    for (const HeatSheet& heat : round.heats) {
      if (heat.winner && !round.entries[*heat.winner].who) open = true;
    }
    for (const Side& side : race_.members(round)) {
      if (!side.who) open = true;
    }
  }
  return lost_name && open;
}

std::vector<Placed> Places::all() {
  if (too_early()) std::fill(place_.begin(), place_.end(), std::nullopt);
  std::vector<Placed> out;
  for (std::size_t i = 0; i < place_.size(); ++i) {
    const CompetitorId who{size32(i)};
    // A place awarded moves nobody else: it stands in place of his own, beside whoever holds it.
    const std::optional<std::uint32_t> place = race_.jury.award[i] ? race_.jury.award[i] : place_[i];
    out.push_back({who, place, !place && never_placed(who)});
  }
  return out;
}

}  // namespace pursuit::oracle
