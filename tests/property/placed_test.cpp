// Every competitor stands in the classification once: placed, with the places he can still get, or unplaced
// for a reason.

#include "generated_event.hpp"

#include <algorithm>
#include <set>

namespace pursuit::test {
namespace {

bool is_nameless(const Event& event) {
  return std::any_of(event.rides.begin(), event.rides.end(),
                     [](const Ride& ride) { return !ride.competitor; });
}

/// Results are lost, or could be anybody's: how far the classification reaches is not known.
bool is_lost(const Competition& competition) {
  return std::any_of(competition.rounds.begin(), competition.rounds.end(),
                     [](const ResolvedRound& round) { return round.in_part; });
}

/// Whether he leaves a place vacant may not be known.
bool is_anybody_out(const Competition& competition) {
  const std::vector<Placing>& rows = competition.classification;
  return std::any_of(rows.begin(), rows.end(), [](const Placing& row) { return row.status == "DSQ"; });
}

/// One thing is said of him, and it says something.
std::string wrong_row(const Competition& competition, const Placing& row) {
  const std::string text = place_text(row);
  const std::uint32_t last = size32(competition.event->competitors.size());
  if (row.by == By::ruling) return row.place && !row.unplaced ? "" : "awarded, and without a place";
  if (row.unplaced) return row.place ? "both placed and unplaced" : "";
  if (row.best < 1 || (row.worst && *row.worst < row.best)) return "no place is possible: " + text;
  // Whose name is lost takes a place as well.
  if (row.worst && *row.worst > last && !is_nameless(*competition.event))
    return fmt::format("{} of {}", text, last);
  // Who was disqualified, or has no ride of his own, may be somebody whose name is lost.
  const bool may_be_anybody = is_nameless(*competition.event);
  if (!row.worst && !is_lost(competition) && !is_anybody_out(competition) && !may_be_anybody)
    return "no end, and nothing is lost: " + text;
  if (!row.place) return "";
  return row.place == row.best && row.worst == row.best ? "" : "not the place that is possible: " + text;
}

/// Why nobody can place him: disqualified, or nothing that counts in any round that would.
bool is_out(const Competition& competition, const Placing& row) {
  if (row.status == "DSQ") return true;
  for (const ResolvedRound& round : competition.rounds) {
    for (const RankedRide& ranked : round.ranking)
      if (ranked.competitor == row.competitor && ranked.rank && !ranked.eliminated) return false;
  }
  return true;
}

std::string wrong(const Resolved& event) {
  const Competition& competition = event.competition;
  std::set<std::size_t> seen;
  for (const Placing& row : competition.classification) {
    if (!row.competitor) return "a row without a competitor";
    const std::string who = label(competition, row.competitor);
    if (!seen.insert(index(*row.competitor)).second) return who + " stands there twice";
    if (const std::string what = wrong_row(competition, row); !what.empty()) return who + ": " + what;
    if (row.unplaced && !is_out(competition, row)) return who + " is ranked, and has no place";
    if (competition.status == EventStatus::complete && !row.place && !row.unplaced)
      return who + " has no place, and the event is complete";
  }
  return seen.size() == event.event.competitors.size() ? "" : "somebody is missing";
}

}  // namespace

TEST_CASE("every competitor is placed or unplaced once", "[placed]") {
  check_property("placed or unplaced, once", {}, wrong);
}

}  // namespace pursuit::test
