#include "heat_gaps.hpp"
#include "seeded_event.hpp"
#include "words.hpp"

#include <pursuit/report/entries_report.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

/// `1 to 4`, `1 and 2`, `5`.
std::string span_words(std::size_t first, std::size_t last) {
  if (first == last) return fmt::format("{}", first);
  return fmt::format("{} {} {}", first, last == first + 1 ? "and" : "to", last);
}

/// `1 to 8 go on to Quarterfinals.`, `9 to 12 go no further.`
std::vector<std::string> advance_words(const Competition& competition, const ResolvedRound& round) {
  const Rules& rules = *competition.rules;
  if (!leads_on(rules, round.rules)) return {};
  const bool recorded = draws_from(rules, round.rules, [](const Draw& draw) { return draw.as_recorded; });
  const std::vector<RankedRide>& ranking = round.ranking;
  const auto target = [&](std::size_t i) {
    return ranking[i].to.empty() ? std::string{} : rules.rounds[ranking[i].to.front().round].title;
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
    return Row{{{rules.title, Tone::strong}, {std::move(heats)}, {std::move(who)}}, std::move(below)};
  };
  if (round.rules == 0 && rules.kind == RoundKind::time_trial) {
    return row("", fmt::format("{} against the clock", round.ranking.size()),
               advance_words(competition, round));
  }
  if (rules.kind == RoundKind::time_trial || rules.as_recorded()) return row("", "by lot, or as recorded");
  if (!round.drawn) return row("", "depends on who meets whom before");
  const auto ridden = static_cast<std::size_t>(
      std::count_if(round.heats.begin(), round.heats.end(), [&](const ResolvedHeat& heat) {
        return alone(heat) == 0 || leads_on(*competition.rules, round.rules);
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
