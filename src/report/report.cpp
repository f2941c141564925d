#include "columns.hpp"
#include "round_stage.hpp"
#include "sections.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/text/fold.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

bool others_draw_from(const Rules& rules, std::size_t round) {
  return std::any_of(rules.rounds.begin(), rules.rounds.end(), [&](const RoundRules& later) {
    return std::any_of(later.draws.begin(), later.draws.end(),
                       [&](const Draw& draw) { return !draw.as_recorded && draw.from.round == round; });
  });
}

/// The latest round that is ridden at least in part and that others are drawn from, else the latest
/// at all; null before any is ridden.
const ResolvedRound* latest_ranked(const Competition& competition) {
  const ResolvedRound* latest = nullptr;
  bool feeds = false;
  for (const ResolvedRound& round : competition.rounds) {
    if (!round.started) continue;
    const bool draws = others_draw_from(*competition.rules, round.rules);
    if (feeds && !draws) continue;
    latest = &round;
    feeds = draws;
  }
  return latest;
}

bool has_findings(const Competition& competition, Severity least) {
  return std::any_of(competition.findings.begin(), competition.findings.end(),
                     [&](const Finding& finding) { return finding.severity >= least; });
}

void append_warnings(Report& report, const Competition& competition) {
  if (has_findings(competition, Severity::warning))
    report.sections.push_back(findings_section(competition, Severity::warning));
}

/// A bracket of one stage says no more than its heats.
bool is_tree(const Section& bracket, const Rules& rules) {
  return !bracket.bracket.empty() && match_stages(rules).size() > 1;
}

Report headed(const Competition& competition) {
  Report report;
  report.head = head_section(competition);
  report.facts = event_facts(competition);
  return report;
}

/// A match round without what its ranking says.
Section heats_section(const Competition& competition, const ResolvedRound& round) {
  Section section = round_section(competition, round);
  if (!section.parts.empty()) {
    section.parts.clear();
    section.tables.push_back(heat_table(competition, round));
    section.tables.back().legend = marks_legend(competition, round);
  }
  return section;
}

}  // namespace

Report event_report(const Competition& competition) {
  Report report = headed(competition);
  const auto add = [&](Section section, bool silent) {
    (silent ? report.silent : report.sections).push_back(std::move(section));
  };
  add(classification_section(competition), false);
  Section bracket = bracket_section(competition);
  const bool shown = is_tree(bracket, *competition.rules);
  if (!shown) std::swap(report.sections.front().pictures, bracket.pictures);
  add(std::move(bracket), !shown);
  for (const ResolvedRound& round : competition.rounds) add(round_section(competition, round), false);
  add(next_section(competition), competition.next.empty());
  add(records_section(competition), competition.fallen.empty());
  add(decisions_section(competition), false);
  add(findings_section(competition, Severity::note), false);
  add(sources_section(competition), competition.event->sources.empty());
  return report;
}

Report seed_report(const Competition& competition) {
  Report report = headed(competition);
  report.is_sheet = true;
  if (const ResolvedRound* round = latest_ranked(competition)) {
    Section section = ranking_section(competition, *round);
    section.lines = running_lines(competition, *round);
    const RoundRules& rules = competition.rules->rounds[round->rules];
    section.id = rules.id;
    section.title = fmt::format("{}: {}", rules.title, section.title);
    report.sections.push_back(std::move(section));
  }
  report.sections.push_back(next_section(competition));
  if (!competition.event->rulings.empty()) report.sections.push_back(rulings_section(competition));
  append_warnings(report, competition);
  return report;
}

Report bracket_report(const Competition& competition) {
  Report report = headed(competition);
  for (const ResolvedRound& round : competition.rounds) {
    if (competition.rules->rounds[round.rules].kind == RoundKind::match)
      report.sections.push_back(heats_section(competition, round));
  }
  Section bracket = bracket_section(competition);
  (is_tree(bracket, *competition.rules) ? report.sections : report.silent).push_back(std::move(bracket));
  report.sections.push_back(next_section(competition));
  append_warnings(report, competition);
  return report;
}

bool make_communique(Report& report, const Competition& competition, std::string_view round) {
  const auto found = competition.rules->find_round(round);
  if (!found || !keep_only(report, competition.rules->rounds[*found].id)) return false;
  report.is_sheet = true;
  report.sections.push_back(round_decisions_section(competition, competition.rounds[*found]));
  report.sections.push_back(next_section(competition));
  append_warnings(report, competition);
  return true;
}

std::vector<std::string_view> part_ids(const Report& report) {
  std::vector<std::string_view> ids;
  for (const Section& section : report.sections) ids.push_back(section.id);
  for (const Section& section : report.silent) ids.push_back(section.id);
  return ids;
}

bool keep_only(Report& report, std::string_view id) {
  const std::string wanted = fold(id);
  const auto is_wanted = [&](const Section& section) { return fold(section.id) == wanted; };
  for (std::vector<Section>* sections : {&report.sections, &report.silent}) {
    const auto kept = std::find_if(sections->begin(), sections->end(), is_wanted);
    if (kept == sections->end()) continue;
    Section section = std::move(*kept);
    report.sections.clear();
    report.is_sheet = section.id == "next";
    report.sections.push_back(std::move(section));
    report.silent.clear();
    return true;
  }
  return false;
}

}  // namespace pursuit
