#include "draw_words.hpp"
#include "seeded_event.hpp"
#include "words.hpp"

#include <pursuit/report/entries_report.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

/// Whether some draw of a later round takes its pool from this one, and is as asked.
template <class Asked>
bool draws_from(const Rules& rules, std::size_t round, Asked asked) {
  for (std::size_t later = round + 1; later < rules.rounds.size(); ++later) {
    const std::vector<Draw>& draws = rules.rounds[later].draws;
    if (std::any_of(draws.begin(), draws.end(),
                    [&](const Draw& draw) { return draw.from.round == round && asked(draw); }))
      return true;
  }
  return false;
}

bool feeds_others(const Rules& rules, std::size_t round) {
  return draws_from(rules, round, [](const Draw&) { return true; });
}

/// Whether winning this heat of the round is enough to go on.
bool winner_goes_on(const Rules& rules, std::size_t round, std::size_t heat) {
  return draws_from(rules, round, [&](const Draw& draw) {
    const std::vector<std::size_t>& heats = draw.from.heats;
    const bool taken = heats.empty() || std::find(heats.begin(), heats.end(), heat) != heats.end();
    return taken && draw.from.take == Take::winners;
  });
}

const Draw* draw_of(const RoundRules& round, const DrawnHeat* heat) {
  for (const Draw& draw : round.draws) {
    for (const DrawnHeat& drawn : draw.heats)
      if (&drawn == heat) return &draw;
  }
  return nullptr;
}

const ResolvedHeat* heat_of(const ResolvedRound& round, const DrawnHeat* drawn) {
  const auto found = std::find_if(round.heats.begin(), round.heats.end(),
                                  [&](const ResolvedHeat& heat) { return heat.drawn == drawn; });
  return found == round.heats.end() ? nullptr : &*found;
}

/// The rank that is left without an opponent; 0 where two meet, or the rules let him ride alone.
std::uint32_t alone(const ResolvedHeat& heat) {
  const Pair pair = heat.drawn->pair;
  if (pair.back == 0) return 0;
  if (heat.sides[1].empty()) return pair.home;
  return heat.sides[0].empty() ? pair.back : 0;
}

/// `1 to 4`, `1 and 2`, `5`.
std::string span_words(std::size_t first, std::size_t last) {
  if (first == last) return fmt::format("{}", first);
  return fmt::format("{} {} {}", first, last == first + 1 ? "and" : "to", last);
}

/// `1 to 8 go on to Quarterfinals.`, `9 to 12 go no further.`
std::vector<std::string> advance_words(const Competition& competition, const ResolvedRound& round) {
  const Rules& rules = *competition.rules;
  if (!feeds_others(rules, round.rules)) return {};
  const bool recorded = draws_from(rules, round.rules, [](const Draw& draw) { return draw.as_recorded; });
  const std::vector<RankedRide>& ranking = round.ranking;
  const auto target = [&](std::size_t i) {
    return ranking[i].to.empty() ? std::string{} : round_title(rules.rounds[ranking[i].to.front().round]);
  };
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < ranking.size();) {
    std::size_t end = i + 1;
    while (end < ranking.size() && target(end) == target(i)) ++end;
    const std::string where = !target(i).empty() ? "on to " + target(i)
                              : recorded         ? "on as recorded"
                                                 : "no further";
    lines.push_back(fmt::format("{} {} {}.", span_words(i + 1, end), end - i == 1 ? "goes" : "go", where));
    i = end;
  }
  return lines;
}

/// `No 8th: 5th of Qualifying rides alone, for a time.`
std::string alone_words(const Rules& rules, const ResolvedRound& round, std::size_t heat,
                        std::uint32_t rank) {
  const RoundRules& own = rules.rounds[round.rules];
  const DrawnHeat* drawn = own.heats()[heat];
  const std::uint32_t missing = rank == drawn->pair.home ? drawn->pair.back : drawn->pair.home;
  const std::string_view does = !feeds_others(rules, round.rules) ? "has no opponent and need not ride"
                                : winner_goes_on(rules, round.rules, heat) ? "rides alone and goes on"
                                                                           : "rides alone, for a time";
  return fmt::format("No {}: {} {}.", ordinal(missing), slot_words(rules, draw_of(own, drawn)->from, rank),
                     does);
}

/// Who rides alone, and the heats that nobody is left for.
std::vector<std::string> gap_words(const Rules& rules, const ResolvedRound& round) {
  const std::vector<const DrawnHeat*> heats = rules.rounds[round.rules].heats();
  std::vector<std::string> lines;
  std::vector<std::string> empty;
  for (std::size_t h = 0; h < heats.size(); ++h) {
    const ResolvedHeat* heat = heat_of(round, heats[h]);
    if (heat == nullptr) {
      empty.push_back(to_text(heats[h]->pair));
    } else if (const std::uint32_t rank = alone(*heat); rank != 0) {
      lines.push_back(alone_words(rules, round, h, rank));
    }
  }
  if (!empty.empty() && !round.heats.empty())
    lines.push_back(fmt::format("Nobody is left for {}.", fmt::join(empty, ", ")));
  return lines;
}

/// `6v7, 5 alone, 2v3, 1v4`.
std::string heats_words(const ResolvedRound& round) {
  std::vector<std::string> heats;
  for (const ResolvedHeat& heat : round.heats) {
    const std::uint32_t rank = heat.drawn->pair.back == 0 ? heat.drawn->pair.home : alone(heat);
    heats.push_back(rank == 0 ? to_text(heat.drawn->pair) : fmt::format("{} alone", rank));
  }
  return fmt::format("{}", fmt::join(heats, ", "));
}

Row round_row(const Competition& competition, const ResolvedRound& round) {
  const RoundRules& rules = competition.rules->rounds[round.rules];
  const auto row = [&](std::string heats, std::string who, std::vector<std::string> below = {}) {
    return Row{{{round_title(rules), Tone::strong}, {std::move(heats)}, {std::move(who)}}, std::move(below)};
  };
  if (round.rules == 0 && rules.kind == RoundKind::time_trial) {
    return row("", fmt::format("{} against the clock", round.ranking.size()),
               advance_words(competition, round));
  }
  if (rules.kind == RoundKind::time_trial || rules.as_recorded()) return row("", "by lot, or as recorded");
  if (!round.drawn) return row("", "depends on who meets whom before");
  const auto ridden = static_cast<std::size_t>(
      std::count_if(round.heats.begin(), round.heats.end(), [&](const ResolvedHeat& heat) {
        return alone(heat) == 0 || feeds_others(*competition.rules, round.rules);
      }));
  const std::string who = ridden == 0 ? "not ridden" : heats_words(round);
  return row(fmt::format("{}", ridden), who, gap_words(*competition.rules, round));
}

/// `1 to 4, =5 (4 share it), 9 to 12`.
std::string places_words(const Competition& competition) {
  std::vector<std::string> places;
  const std::vector<Placing>& rows = competition.classification;
  for (std::size_t i = 0; i < rows.size();) {
    if (!rows[i].place) return "Places depend on who meets whom.";
    std::size_t end = i + 1;
    if (rows[i].tied) {
      while (end < rows.size() && rows[end].place == rows[i].place) ++end;
      places.push_back(fmt::format("={} ({} share it)", *rows[i].place, end - i));
    } else {
      while (end < rows.size() && rows[end].place && !rows[end].tied &&
             *rows[end].place == *rows[end - 1].place + 1)
        ++end;
      places.push_back(span_words(*rows[i].place, *rows[end - 1].place));
    }
    i = end;
  }
  return fmt::format("Places: {}.", places.empty() ? "none" : fmt::format("{}", fmt::join(places, ", ")));
}

Section rules_section(const Rules& rules, std::size_t entries) {
  const SeededEvent event(rules, entries);
  const Competition& competition = event.competition();
  Section section;
  section.id = rules.id;
  section.title = rules.id;
  if (!rules.title.empty()) section.lines.push_back({rules.title});
  Table table{{{"Round"}, {"Heats", Content::number}, {"Ranks that meet", Content::name}}, {}};
  for (const ResolvedRound& round : competition.rounds) table.rows.push_back(round_row(competition, round));
  table.legend = places_words(competition);
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace

Report entries_report(std::span<const Rules> rules, std::size_t entries) {
  Report report;
  report.head.id = "head";
  report.head.title = entries == 1 ? "With 1 entry" : fmt::format("With {} entries", entries);
  if (entries == 0) {
    report.head.lines.push_back({"Nobody rides: there is nothing to draw."});
    return report;
  }
  report.head.lines.push_back(
      {"If all start and finish: who is absent, caught or disqualified leaves other gaps."});
  for (const Rules& one : rules) report.sections.push_back(rules_section(one, entries));
  return report;
}

}  // namespace pursuit
