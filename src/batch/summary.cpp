#include <pursuit/audit/audit.hpp>
#include <pursuit/batch/summary.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/text/escape.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

namespace {

constexpr std::array<std::string_view, SummaryRow::size> headings = {"Event",  "Rules",    "Entries", "Gold",
                                                                     "Silver", "Bronze",   "Time",    "Known",
                                                                     "Places", "Compared", "Findings"};

constexpr bool is_number(std::size_t column) {
  const std::string_view heading = headings[column];
  return heading == "Entries" || heading == "Time" || heading == "Places" || heading == "Compared";
}

/// `3 of 4 rounds, 28 of 30 times`; only how many where none is missing.
std::string known_words(const Competition& competition) {
  const auto of = [](std::size_t known, std::size_t all, std::string_view what) {
    const std::string_view several = all == 1 ? "" : "s";
    return known == all ? fmt::format("{} {}{}", all, what, several)
                        : fmt::format("{} of {} {}{}", known, all, what, several);
  };
  std::size_t rounds = 0;
  for (const ResolvedRound& round : competition.rounds) rounds += round.started && !round.in_part ? 1U : 0U;
  std::size_t rides = 0;
  std::size_t times = 0;
  for (const Ride& ride : competition.event->rides) {
    const bool none = ride.is_void() || (ride.status && *ride.status != Status::finished && !ride.time);
    rides += none ? 0 : 1;
    times += !none && ride.time ? 1U : 0U;
  }
  return of(rounds, competition.rounds.size(), "round") + ", " + of(times, rides, "time");
}

struct PlacesDerived {
  std::size_t decided = 0;
  std::size_t all = 0;
};

/// A place, or that there is none.
PlacesDerived places_derived(const Competition& competition) {
  PlacesDerived places;
  for (const Placing& placing : competition.classification) {
    ++places.all;
    places.decided += placing.place || placing.unplaced ? 1U : 0U;
  }
  return places;
}

std::string found_words(const Audit& audit) {
  std::string words = count_words(audit.news, Severity::warning);
  if (audit.accepted.empty()) return words;
  return fmt::format("{}{}{} accepted", words, words.empty() ? "" : ", ", audit.accepted.size());
}

}  // namespace

SummaryRow summary_row(const Competition& competition, std::string_view name) {
  const EventFacts facts = event_facts(competition);
  const std::string_view key = competition.event->key();
  const Audit audit = pursuit::audit(competition);
  const PlacesDerived places = places_derived(competition);
  const Derived derived = competition.status == EventStatus::complete ? Derived::whole : Derived::part;
  return {{printable(key.empty() ? name : key),
           printable(facts.rules) + (competition.rules_assumed ? " (assumed)" : ""),
           fmt::to_string(facts.competitors), printable(names_at(facts, 1)), printable(names_at(facts, 2)),
           printable(names_at(facts, 3)), facts.winning_time ? clock(*facts.winning_time) : "",
           known_words(competition), fmt::format("{} of {}", places.decided, places.all),
           fmt::to_string(audit.compared.all()), found_words(audit)},
          derived};
}

SummaryRow unread_row(std::string_view name, std::size_t errors) {
  return {{printable(name), "", "", "", "", "", "", "", "", "",
           fmt::format("not read: {} error{}", errors, errors == 1 ? "" : "s")}};
}

void SummaryTable::write(std::string& out) {
  if (!begun_ && !rows_.empty()) begin(out);
  for (const SummaryRow& row : rows_) write_line(out, row);
  rows_.clear();
}

void SummaryTable::begin(std::string& out) {
  begun_ = true;
  SummaryRow head;
  std::copy(headings.begin(), headings.end(), head.cells.begin());
  for (std::size_t i = 0; i < SummaryRow::size; ++i) {
    widths_[i] = display_width(head.cells[i]);
    for (const SummaryRow& row : rows_) widths_[i] = std::max(widths_[i], display_width(row.cells[i]));
  }
  write_line(out, head);
  if (style_ == SummaryStyle::text) return;
  for (std::size_t i = 0; i < SummaryRow::size; ++i) out += is_number(i) ? "| ---: " : "| --- ";
  out += "|\n";
}

void SummaryTable::write_line(std::string& out, const SummaryRow& row) const {
  if (style_ == SummaryStyle::markdown) {
    for (const std::string& cell : row.cells) out += fmt::format("| {} ", escape_markdown(cell));
    out += "|\n";
    return;
  }
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

}  // namespace pursuit
