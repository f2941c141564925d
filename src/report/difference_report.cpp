#include "columns.hpp"
#include "sections.hpp"

#include <pursuit/report/difference_report.hpp>

#include <fmt/core.h>

namespace pursuit {
namespace {

/// Where a change is told: what is recorded in one section, then one for each round.
struct Heading {
  std::string id;
  std::string title;
};

std::string round_words(const RoundName& round) {
  return round.title.empty() ? round.id : round.title;
}

Heading heading(const Change& change) {
  if (is_recorded(change.kind)) return {"record", "What is recorded"};
  if (change.kind == ChangeKind::finding) return {"findings", "Findings"};
  return change.round.id.empty() ? Heading{"classification", "Classification"}
                                 : Heading{change.round.id, round_words(change.round)};
}

std::string what_words(const Change& change) {
  switch (change.kind) {
    case ChangeKind::pair:
      return fmt::format("pair {}", change.what);
    case ChangeKind::winner:
      return fmt::format("winner of {}", change.what);
    case ChangeKind::ruling:
      return fmt::format("ruling: {}", change.what);
    case ChangeKind::finding:
      return change.after.empty() ? "gone" : "new";
    default:
      return change.what;
  }
}

Row row(const Change& change) {
  const bool finding = change.kind == ChangeKind::finding;
  Row row{{{is_recorded(change.kind) ? round_words(change.round) : ""}}, {}};
  const Competitor none;
  const Competitor& who = change.who ? *change.who : none;
  append_who(row.cells, {change.who ? std::string(who.label()) : "", who.nation, who.club, who.bib});
  row.cells.push_back({what_words(change), Tone::strong});
  row.cells.push_back({finding ? change.what : change.before.empty() ? "-" : change.before, Tone::faint});
  row.cells.push_back({finding ? "" : change.after.empty() ? "-" : change.after});
  if (finding) row.below.push_back(change.after.empty() ? change.before : change.after);
  return row;
}

Table table(const Competition& after, bool findings) {
  Table table{{{"Round"}}, {}};
  for (Column& column : who_columns(*after.event)) table.columns.push_back(std::move(column));
  table.columns.push_back({findings ? "Finding" : "What"});
  table.columns.push_back({findings ? "Code" : "Old"});
  table.columns.push_back({"New"});
  return table;
}

}  // namespace

Report difference_report(const Competition& after, const Difference& difference) {
  Report report;
  report.head.id = "head";
  report.head.title = fmt::format("What changed: {}", head_section(after).title);
  if (difference.changes.empty()) report.head.lines.push_back({"Nothing changed."});
  std::vector<std::string> again;
  for (const RoundName& round : difference.announce_again) again.push_back(round_words(round));
  if (!again.empty()) {
    report.head.lines.push_back(
        {fmt::format("TO BE ANNOUNCED AGAIN: {}. The start list given before no longer holds.",
                     enumerate(again)),
         Tone::error});
  }
  bool follows = false;
  for (const Change& change : difference.changes) {
    follows = follows || !is_recorded(change.kind);
    if (change.kind == ChangeKind::rules) {
      report.head.lines.push_back(
          {fmt::format("The rules differ: {} before, {} now.", change.before, change.after), Tone::warning});
      continue;
    }
    const Heading at = heading(change);
    if (report.sections.empty() || report.sections.back().id != at.id) {
      report.sections.push_back(
          {at.id, at.title, {}, {table(after, change.kind == ChangeKind::finding)}, {}, {}});
    }
    Table& rows = report.sections.back().tables.front();
    rows.rows.push_back(row(change));
    if (change.kind == ChangeKind::pair) rows.legend = "pair: who is named first is on the home straight";
  }
  if (!difference.changes.empty() && !follows)
    report.head.lines.push_back({"No rank, pair or place changes."});
  return report;
}

}  // namespace pursuit
