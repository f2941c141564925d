// An event as it stood after each of its rounds: what had come out by then, and what was then ridden.

#include "written_event.hpp"

#include <pursuit/bracket/event_after.hpp>
#include <pursuit/rules/library.hpp>

namespace pursuit::test {
namespace {

/// Ranks, heats and winners of the rounds up to `last`.
std::vector<std::string> results(const Competition& competition, std::size_t last) {
  std::vector<std::string> lines;
  for (std::size_t r = 0; r <= last; ++r) {
    const ResolvedRound& round = competition.rounds[r];
    for (const RankedRide& row : round.ranking) {
      lines.push_back(fmt::format("{} {}{} {} {} {}", r, row.rank.value_or(0), row.shared ? "=" : "",
                                  label(competition, row.competitor), word(row.by),
                                  row.time ? clock(*row.time) : code(row.status)));
    }
    for (const ResolvedHeat& heat : round.heats) {
      lines.push_back(fmt::format("{} {}: {} {}", r, pair_line(competition, heat),
                                  heat.winner ? static_cast<int>(*heat.winner) : -1, word(heat.by)));
    }
  }
  return lines;
}

/// What was said to come next and is not what was ridden; empty where all is.
std::string otherwise_ridden(const Competition& then, const Competition& whole) {
  for (const StartList& list : then.next) {
    if (!whole.rounds[list.round].started) continue;
    for (const std::string& pair : start_list(then, list)) {
      const std::vector<ResolvedHeat>& ridden = whole.rounds[list.round].heats;
      const bool same = std::any_of(ridden.begin(), ridden.end(),
                                    [&](const ResolvedHeat& heat) { return pair_line(whole, heat) == pair; });
      if (!same) return fmt::format("round {}: {}", list.round, pair);
    }
  }
  return {};
}

/// The first round that was ridden after `last`, which the rules draw, and that was not said to be next.
std::string not_said(const Competition& then, const Competition& whole, std::size_t last) {
  for (std::size_t r = last + 1; r < whole.rounds.size(); ++r) {
    if (!whole.rounds[r].started) continue;
    if (whole.rules->rounds[r].as_recorded()) return {};
    const bool said = std::any_of(then.next.begin(), then.next.end(),
                                  [&](const StartList& list) { return list.round == r; });
    return said ? "" : whole.rules->rounds[r].id;
  }
  return {};
}

void check_after(const Resolved& whole) {
  for (std::size_t r = 0; r < whole.rules.rounds.size(); ++r) {
    CAPTURE(whole.rules.rounds[r].id);
    const Event then = event_after(whole.event, whole.rules, r);
    const Competition competition = resolve(then, whole.rules);
    REQUIRE(differing(results(competition, r), results(whole.competition, r)) == "");
    REQUIRE(otherwise_ridden(competition, whole.competition) == "");
    REQUIRE(not_said(competition, whole.competition, r) == "");
    if (r + 1 == whole.rules.rounds.size()) REQUIRE(json_of(competition) == json_of(whole.competition));
  }
}

}  // namespace

TEST_CASE("after each round the event is what it was then", "[after]") {
  for (const LibraryEntry& entry : library()) {
    for (std::uint64_t seed = 0; seed < 9; ++seed) {
      Dice dice(seed);
      const std::size_t riders = 2 + dice.roll(16);
      const std::string text = RandomPlay(entry.id, riders, seed % 3 != 0, dice).play().json();
      CAPTURE(entry.id, seed, text);
      check_after(Resolved(text));
    }
  }
}

}  // namespace pursuit::test
