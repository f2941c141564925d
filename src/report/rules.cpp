#include "draw_words.hpp"
#include "words.hpp"

#include <pursuit/report/rules_report.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

std::string catch_words(const RoundRules& round) {
  switch (round.if_caught) {
    case IfCaught::eliminated:
      return "Whoever is caught is out of the event, unplaced.";
    case IfCaught::loses:
      return "Whoever is caught is ranked after those with a time.";
    case IfCaught::rides_on:
      break;
  }
  const bool trial = round.kind == RoundKind::time_trial;
  return "Whoever is caught rides on, and his time counts" + cited(trial ? "3.2.056" : "3.2.086") + ".";
}

std::string tie_words(TieBreak tie) {
  switch (tie) {
    case TieBreak::last_lap:
      return "the better last lap";
    case TieBreak::tie_order:
      return "the recorded tie order";
    case TieBreak::previous_round:
      return "the better rank of the round before";
    case TieBreak::shared:
      break;
  }
  return "a shared rank";
}

Section round_words(const Rules& rules, const RoundRules& round) {
  Section section;
  section.id = round.id;
  section.title = fmt::format("{} ({})", round.title, round.id);
  const bool trial = round.kind == RoundKind::time_trial;
  section.lines.push_back(
      {trial ? "A time trial: ranked by time over all rides." : "Decided in heats of two."});
  for (const Draw& draw : round.draws) section.lines.push_back({draw_words(rules, draw)});
  section.lines.push_back({catch_words(round)});
  std::vector<std::string> ties;
  for (const TieBreak tie : round.ties) ties.push_back(tie_words(tie));
  if (!ties.empty()) section.lines.push_back({fmt::format("Equal times: {}.", fmt::join(ties, ", then "))});
  if (!round.aliases.empty())
    section.lines.push_back({fmt::format("Also called {}.", fmt::join(round.aliases, ", "))});
  return section;
}

Section classification_words(const Rules& rules) {
  Section section;
  section.id = "classification";
  section.title = "Classification";
  std::size_t number = 0;
  for (const Selector& selector : rules.classification)
    section.lines.push_back({fmt::format("{}. {}", ++number, block_words(rules, selector))});
  return section;
}

}  // namespace

Report rules_report(const Rules& rules) {
  Report report;
  report.head.id = "head";
  report.head.title = rules.title.empty() ? rules.id : fmt::format("{} ({})", rules.title, rules.id);
  if (!rules.used.empty()) report.head.lines.push_back({fmt::format("Used: {}", rules.used)});
  std::vector<std::string> articles;
  for (const std::string& article : rules.articles) articles.push_back(article_words(article));
  if (!articles.empty())
    report.head.lines.push_back({fmt::format("Rests on: {}.", fmt::join(articles, ", "))});
  for (const RoundRules& round : rules.rounds) report.sections.push_back(round_words(rules, round));
  report.sections.push_back(classification_words(rules));
  return report;
}

Report library_report(const std::vector<LibraryRow>& rows) {
  Table table{{{"Rules"}, {"Also"}}, {}};
  for (const LibraryRow& row : rows) {
    table.rows.push_back(
        {{{std::string(row.id), Tone::strong}, {fmt::format("{}", fmt::join(row.names, ", "))}}, {}});
    for (const std::string_view line : {row.title, row.used})
      if (!line.empty()) table.rows.back().below.emplace_back(line);
  }
  Report report;
  report.head = {"head", "Competition rules", {}, {std::move(table)}, {}, {}};
  return report;
}

}  // namespace pursuit
