#include <pursuit/batch/summary.hpp>
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

/// Whoever has the place; several who share it.
std::string holders(const Competition& competition, std::uint32_t place) {
  std::string names;
  for (const Placing& row : competition.classification) {
    if (row.place != place || !row.competitor) continue;
    names += names.empty() ? "" : ", ";
    names += competition.event->competitor(*row.competitor).label();
  }
  return printable(names);
}

std::string winning_time(const Competition& competition) {
  for (const Placing& row : competition.classification) {
    if (row.place == 1U && row.ride && competition.event->ride(*row.ride).time)
      return clock(*competition.event->ride(*row.ride).time);
  }
  return {};
}

std::string counted(std::size_t number, std::string_view what) {
  return number == 0 ? std::string() : fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string findings_text(const Findings& findings) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Finding& finding : findings) {
    errors += finding.severity == Severity::error ? 1 : 0;
    warnings += finding.severity == Severity::warning ? 1 : 0;
  }
  const std::string first = counted(errors, "error");
  const std::string second = counted(warnings, "warning");
  return first + (first.empty() || second.empty() ? "" : ", ") + second;
}

}  // namespace

SummaryRow summary_row(const Competition& competition, std::string_view name) {
  const Event& event = *competition.event;
  return {{printable(event.key().empty() ? name : event.key()),
           printable(competition.rules->id) + (competition.rules_assumed ? " (assumed)" : ""),
           fmt::format("{}", event.competitors.size()), holders(competition, 1), holders(competition, 2),
           holders(competition, 3), winning_time(competition), findings_text(competition.findings)}};
}

SummaryRow unread_row(std::string_view name, std::size_t errors) {
  return {{printable(name), "", "", "", "", "", "", "not read: " + counted(errors, "error")}};
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
