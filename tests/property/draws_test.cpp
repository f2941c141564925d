// No pair rests on anything undecided, nobody drawn vanishes, and nobody rides twice.

#include "generated_event.hpp"

#include <set>

namespace pursuit::test {
namespace {

std::string named(const Competition& competition, std::size_t round, const std::string& what) {
  return competition.rules->rounds[round].id + ": " + what;
}

/// All heats a draw takes its pool from are decided. One that takes them heat by heat waits for each alone.
bool rests_on_results(const Competition& competition, const Draw& draw) {
  const ResolvedRound& from = competition.rounds[draw.from.round];
  const RoundRules& rules = competition.rules->rounds[draw.from.round];
  if (rules.kind == RoundKind::time_trial) return from.complete;
  if (draw.from.order == Order::heat) return true;
  return std::all_of(from.heats.begin(), from.heats.end(), [&](const ResolvedHeat& heat) {
    const bool selected =
        draw.from.heats.empty() || std::any_of(draw.from.heats.begin(), draw.from.heats.end(),
                                               [&](std::size_t i) { return rules.heats()[i] == heat.drawn; });
    return heat.decided || !selected;
  });
}

std::string wrong_list(const Competition& competition, const StartList& list) {
  const ResolvedRound& round = competition.rounds[list.round];
  const std::vector<Draw>& draws = competition.rules->rounds[list.round].draws;
  for (std::size_t d = 0; d < draws.size(); ++d) {
    if (round.draws[d].state == DrawState::drawn && !rests_on_results(competition, draws[d]))
      return "drawn from what is not decided";
  }
  if (round.complete) return "complete, and to be ridden";
  std::set<std::size_t> drawn;
  for (const std::size_t h : list.heats) {
    for (const HeatSide& side : round.heats[h].sides) {
      if (side.open) return "a side is not decided";
      if (side.competitor && !drawn.insert(index(*side.competitor)).second)
        return label(competition, side.competitor) + " has two starts";
    }
  }
  return "";
}

/// In a time trial nobody of a shared rank is drawn, unless two who share one are the two sides of a heat.
/// Who has ridden all the same has been drawn by somebody else, and so has who is paired by lot.
std::string wrong_tie(const Competition& competition, const ResolvedRound& round) {
  for (const RankedRide& row : round.ranking) {
    if (!row.shared || row.to.empty()) continue;
    const std::size_t next = row.to.front().round;
    if (competition.rules->rounds[next].as_recorded() || competition.rounds[next].started) continue;
    const auto goes_along = [&](const RankedRide& other) {
      return other.rank == row.rank && other.to.size() == 1 && other.to.front().round == next;
    };
    if (std::count_if(round.ranking.begin(), round.ranking.end(), goes_along) != 2)
      return fmt::format("rank {} is shared, and drawn from", *row.rank);
  }
  return "";
}

bool in_error(const Competition& competition, std::string_view words) {
  return std::any_of(competition.findings.begin(), competition.findings.end(), [&](const Finding& finding) {
    return finding.severity == Severity::error && finding.message.find(words) != std::string::npos;
  });
}

/// He is there, or may be the one whose name is lost.
bool is_seated(const ResolvedRound& round, CompetitorId who) {
  for (const ResolvedHeat& heat : round.heats) {
    for (const HeatSide& side : heat.sides)
      if (side.competitor == who || side.nameless) return true;
  }
  return false;
}

/// Who stands at a rank of a pool that is drawn rides, is on a start list or is named in an error, unless the
/// whole draw is withheld, which is an error too.
std::string vanished(const Competition& competition, const ResolvedRound& round) {
  const RoundRules& rules = competition.rules->rounds[round.rules];
  if (round.complete || (round.withheld && in_error(competition, "the " + rules.title))) return "";
  for (std::size_t d = 0; d < round.draws.size(); ++d) {
    const ResolvedDraw& draw = round.draws[d];
    if (draw.state != DrawState::drawn) continue;
    for (const DrawnHeat& heat : rules.draws[d].heats) {
      for (const std::uint32_t rank : {heat.pair.home, heat.pair.back}) {
        const auto who = draw.pool.at(rank).competitor;
        if (who && !is_seated(round, *who) &&
            !in_error(competition, competition.event->competitor(*who).label()))
          return label(competition, who) + " was drawn, and is gone";
      }
    }
  }
  return "";
}

std::string wrong_numbers(const ResolvedRound& round) {
  std::set<std::uint32_t> numbers;
  for (const ResolvedHeat& heat : round.heats)
    if (!numbers.insert(heat.number).second) return fmt::format("two heats {}", heat.number);
  return "";
}

std::string wrong(const Resolved& event) {
  const Competition& competition = event.competition;
  for (const StartList& list : competition.next) {
    if (const std::string what = wrong_list(competition, list); !what.empty())
      return named(competition, list.round, what);
  }
  for (const ResolvedRound& round : competition.rounds) {
    const bool trial = event.rules.rounds[round.rules].kind == RoundKind::time_trial;
    for (const std::string& what :
         {vanished(competition, round), wrong_numbers(round), trial ? wrong_tie(competition, round) : ""}) {
      if (!what.empty()) return named(competition, round.rules, what);
    }
  }
  return "";
}

}  // namespace

TEST_CASE("no draw rests on what is undecided, and leaves nobody out", "[draws]") {
  check_property("as drawn", {&Shares::corrections, &Shares::deviations}, wrong);
  check_property("corrected and ridden otherwise", {}, wrong);
}

}  // namespace pursuit::test
