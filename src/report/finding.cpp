#include "columns.hpp"
#include "place_words.hpp"
#include "sections.hpp"

#include <fmt/core.h>

#include <utility>

namespace pursuit {
namespace {

Tone tone(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Tone::error;
    case Severity::warning:
      return Tone::warning;
    case Severity::note:
      break;
  }
  return Tone::faint;
}

}  // namespace

Table findings_table() {
  return {{{"Severity"}, {"Code"}, {"Where"}}, {}};
}

Row finding_row(const Competition& competition, const Finding& finding) {
  Row row{{{std::string(word(finding.severity)), tone(finding.severity)},
           {finding.code},
           {place_words(competition, finding.place)}},
          {finding.message}};
  if (!finding.recorded.empty() || !finding.computed.empty())
    row.below.push_back(fmt::format("recorded {}, computed {}", finding.recorded, finding.computed));
  if (!finding.hint.empty()) row.below.push_back("hint: " + finding.hint);
  return row;
}

Section findings_section(const Competition& competition, Severity least) {
  Table table = findings_table();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (const Finding& finding : competition.findings) {
      if (finding.severity == severity && severity >= least)
        table.rows.push_back(finding_row(competition, finding));
    }
  }
  return listing("findings", "Findings", std::move(table));
}

}  // namespace pursuit
