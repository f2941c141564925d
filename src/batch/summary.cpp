#include <pursuit/batch/summary.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

namespace {

constexpr std::array<std::string_view, SummaryRow::size> headings = {
    "Event", "Rules", "Entries", "Gold", "Silver", "Bronze", "Time", "Findings"};

constexpr bool is_number(std::size_t column) {
  return headings[column] == "Entries" || headings[column] == "Time";
}

}  // namespace

SummaryRow summary_row(const Competition& competition, std::string_view name) {
  const EventFacts facts = event_facts(competition);
  const std::string_view key = competition.event->key();
  return {{printable(key.empty() ? name : key),
           printable(facts.rules) + (competition.rules_assumed ? " (assumed)" : ""),
           fmt::to_string(facts.competitors), printable(names_at(facts, 1)), printable(names_at(facts, 2)),
           printable(names_at(facts, 3)), facts.winning_time ? clock(*facts.winning_time) : "",
           facts.findings}};
}

SummaryRow unread_row(std::string_view name, std::size_t errors) {
  return {{printable(name), "", "", "", "", "", "",
           fmt::format("not read: {} error{}", errors, errors == 1 ? "" : "s")}};
}

void SummaryTable::write(std::string& out) {
  if (!begun_ && !rows_.empty()) {
    SummaryRow head;
    std::copy(headings.begin(), headings.end(), head.cells.begin());
    rows_.insert(rows_.begin(), head);
    for (const SummaryRow& row : rows_) {
      for (std::size_t i = 0; i < SummaryRow::size; ++i)
        widths_[i] = std::max(widths_[i], display_width(row.cells[i]));
    }
    begun_ = true;
  }
  for (const SummaryRow& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < SummaryRow::size; ++i) {
      const std::size_t width = display_width(row.cells[i]);
      const std::string room(widths_[i] - std::min(widths_[i], width), ' ');
      line += is_number(i) ? room + row.cells[i] : row.cells[i] + room;
      line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  rows_.clear();
}

}  // namespace pursuit
