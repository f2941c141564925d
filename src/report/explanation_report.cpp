#include "sections.hpp"
#include "words.hpp"

#include <pursuit/report/explanation_report.hpp>

#include <fmt/core.h>

namespace pursuit {
namespace {

/// The title of the section a step stands in: what he was not drawn into stands with the round before.
std::string title_of(const Competition& competition, const ExplanationStep& step) {
  if (step.kind == StepKind::ruling) return "Rulings";
  if (step.kind == StepKind::place) return "Place";
  return step.round ? competition.rules->rounds[*step.round].title : std::string{};
}

std::string id_of(const Competition& competition, const ExplanationStep& step) {
  if (step.kind == StepKind::ruling) return "rulings";
  if (step.kind == StepKind::place) return "place";
  return step.round ? competition.rules->rounds[*step.round].id : std::string{};
}

/// `Alexander Serov, RUS: place 7`, with the place as the classification has it.
std::string headline(const Competition& competition, CompetitorId id) {
  const Who he = who(*competition.event, id, std::nullopt);
  std::string words = he.name;
  if (!he.nation.empty()) words += fmt::format(", {}", he.nation);
  if (!he.bib.empty()) words += fmt::format(", bib {}", he.bib);
  for (const Placing& row : competition.classification) {
    if (row.competitor == id) {
      words += row.unplaced ? fmt::format(": unplaced{}{}", row.status.empty() ? "" : ", ", row.status)
                            : fmt::format(": place {}", place_text(row));
    }
  }
  return words;
}

}  // namespace

Report explanation_report(const Competition& competition, const Explanation& explanation) {
  Report report{head_section(competition), {}};
  report.head.lines.push_back({headline(competition, explanation.competitor), Tone::strong});
  report.head.tables.clear();  // the records have no say in it
  for (const ExplanationStep& step : explanation.steps) {
    if (report.sections.empty() ||
        (step.kind != StepKind::not_drawn && report.sections.back().id != id_of(competition, step))) {
      report.sections.push_back({id_of(competition, step), title_of(competition, step), {}, {}, {}, {}});
    }
    std::vector<Cell>& lines = report.sections.back().lines;
    if (step.kind == StepKind::drawn && !step.rule.empty()) lines.push_back({step.rule, Tone::faint});
    lines.push_back({step.text});
  }
  if (has_error(competition.findings))
    report.sections.push_back(findings_section(competition, Severity::error));
  return report;
}

}  // namespace pursuit
