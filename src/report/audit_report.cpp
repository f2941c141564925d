#include "columns.hpp"
#include "sections.hpp"

#include <pursuit/report/audit_report.hpp>

#include <fmt/format.h>

#include <array>
#include <utility>

namespace pursuit {
namespace {

Row with_rule(Row row, std::string_view code) {
  const std::string_view rule = rule_of(code);
  if (!rule.empty()) row.below.push_back(fmt::format("rule: {}", rule));
  return row;
}

Section compared_section(const Compared& compared) {
  const std::array<std::pair<std::string_view, std::size_t>, 8> counts = {{
      {"Ranks", compared.ranks},
      {"Marks of who goes on", compared.marks},
      {"Pairs", compared.pairs},
      {"Winners of heats", compared.winners},
      {"Places", compared.places},
      {"Winning times", compared.winning_times},
      {"Counts", compared.counts},
      {"Records", compared.records},
  }};
  Table table{{{"What"}, {"How many", Content::number}}, {}};
  for (const auto& [what, count] : counts) {
    if (count > 0) table.rows.push_back({{{std::string(what)}, {fmt::to_string(count)}}, {}});
  }
  return listing("compared", "Compared", std::move(table));
}

}  // namespace

Report audit_report(const Competition& competition, const Audit& audit) {
  Report report{head_section(competition), {}};
  report.facts = event_facts(competition);
  report.head.tables.clear();  // the records have no say in it
  Table news = findings_table();
  for (const Finding& finding : audit.news)
    news.rows.push_back(with_rule(finding_row(competition, finding), finding.code));
  report.sections.push_back(listing("findings", "What does not add up", std::move(news)));
  if (!audit.accepted.empty()) {
    Table accepted = findings_table();
    for (const AcceptedFinding& known : audit.accepted) {
      Row row = with_rule(finding_row(competition, known.finding), known.finding.code);
      row.below.push_back(fmt::format("accepted: {}", known.why));
      accepted.rows.push_back(std::move(row));
    }
    report.sections.push_back(listing("accepted", "Accepted", std::move(accepted)));
  }
  report.sections.push_back(compared_section(audit.compared));
  return report;
}

}  // namespace pursuit
