// Ranks and places are those of a competition ranking: 1, 2, 3, 3, 5.

#include "generated_event.hpp"

namespace pursuit::test {
namespace {

/// Ranks as recorded leave out those nobody knows: whose times are lost, or known by their rank alone.
bool may_leave_gaps(const ResolvedRound& round) {
  return round.in_part || std::any_of(round.ranking.begin(), round.ranking.end(),
                                      [](const RankedRide& row) { return row.by == By::recorded; });
}

std::string wrong_ranks(const ResolvedRound& round) {
  const std::vector<RankedRide>& rows = round.ranking;
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].rank) {
      if (rows[i].shared) return fmt::format("row {} shares no rank", i);
      if (i + 1 < rows.size() && rows[i + 1].rank)
        return fmt::format("row {} stands behind the unranked", i + 1);
      continue;
    }
    const bool with_last = i > 0 && rows[i - 1].rank == rows[i].rank;
    const bool with_next = i + 1 < rows.size() && rows[i + 1].rank == rows[i].rank;
    if (rows[i].shared != (with_last || with_next))
      return fmt::format("rank {} is wrongly shared", *rows[i].rank);
    const std::uint32_t expected = with_last ? before : size32(i + 1);
    const bool fits = may_leave_gaps(round) ? *rows[i].rank >= expected && *rows[i].rank >= before
                                            : *rows[i].rank == expected;
    if (!fits) return fmt::format("rank {} where {} is next", *rows[i].rank, expected);
    before = *rows[i].rank;
  }
  return "";
}

/// Places that may stay vacant or belong to somebody without a name: of a side that is disqualified, then or
/// later, or was never named, and the first place of a final that nobody won (UCI 3.2.060, 3.2.087).
std::uint32_t vacancies(const Competition& competition) {
  const auto out = [&](const HeatSide& side) {
    return std::any_of(competition.classification.begin(), competition.classification.end(),
                       [&](const Placing& row) {
                         return side.competitor && row.competitor == side.competitor && row.status == "DSQ";
                       });
  };
  std::uint32_t count = 0;
  for (const ResolvedRound& round : competition.rounds) {
    const bool match = competition.rules->rounds[round.rules].kind == RoundKind::match;
    for (const ResolvedHeat& heat : round.heats) {
      if (match && heat.decided && !heat.winner) ++count;
      for (const HeatSide& side : heat.sides) {
        if (side.nameless || (match && out(side))) ++count;
      }
    }
  }
  return count;
}

/// Of an event whose places are all given by its rules.
std::string wrong_places(const Competition& competition) {
  const std::vector<Placing>& rows = competition.classification;
  const std::uint32_t vacant = vacancies(competition);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].place) continue;
    const auto same = [&](const Placing& other) { return other.place == rows[i].place; };
    const auto better = [&](const Placing& other) { return other.place && *other.place < *rows[i].place; };
    const std::uint32_t before = static_cast<std::uint32_t>(std::count_if(rows.begin(), rows.end(), better));
    const std::string who =
        fmt::format("{} at {}", label(competition, rows[i].competitor), place_text(rows[i]));
    if (rows[i].tied != (std::count_if(rows.begin(), rows.end(), same) > 1))
      return who + " is wrongly shared";
    if (before >= *rows[i].place) return fmt::format("{} are before {}", before, who);
    const std::uint32_t gap = *rows[i].place - 1 - before;
    if (gap > vacant) return fmt::format("{} places are left out before {}, {} vacant", gap, who, vacant);
  }
  return "";
}

std::string wrong(const Resolved& event) {
  const Competition& competition = event.competition;
  for (const ResolvedRound& round : competition.rounds) {
    const std::string what = wrong_ranks(round);
    if (!what.empty()) return competition.rules->rounds[round.rules].id + ": " + what;
  }
  // A place awarded is the jury's; of an open event, or one with lost results, not all places are known.
  const bool awarded = std::any_of(competition.classification.begin(), competition.classification.end(),
                                   [](const Placing& row) { return row.by == By::ruling; });
  return awarded || competition.status != EventStatus::complete ? "" : wrong_places(competition);
}

}  // namespace

TEST_CASE("ranks and places are those of a competition ranking", "[competition_ranking]") {
  check_property("1, 2, 3, 3, 5", {&Shares::lost_results}, wrong);
  check_property("1, 2, 3, 3, 5, results lost", {&Shares::unfinished}, wrong);
}

}  // namespace pursuit::test
