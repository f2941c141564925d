// Dates out of order, and standing records that cannot have stood.

#include "auditor.hpp"

#include <pursuit/model/year.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

namespace {

/// `2008-08-15`; a text of this form compares as dates do.
bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(at, count)) {
      if (c < '0' || c > '9') return -1;
      value = 10 * value + (c - '0');
    }
    return value;
  };
  return number(0, 4) > 0 && number(5, 2) >= 1 && number(5, 2) <= 12 && number(8, 2) >= 1 &&
         number(8, 2) <= 31;
}

/// The first round of the event that is one of the rules, by position in them; none where it is not recorded.
std::optional<RoundId> recorded(const Competition& competition, std::size_t round) {
  const auto& rounds = competition.rounds[round].recorded;
  return rounds.empty() ? std::nullopt : std::optional(rounds.front());
}

void check_rounds(Auditor& auditor) {
  const Competition& competition = auditor.competition();
  const Event& event = auditor.event();
  for (std::size_t r = 0; r < competition.rounds.size(); ++r) {
    const auto later = recorded(competition, r);
    if (!later || !is_day(event.round(*later).date)) continue;
    for (std::size_t from = 0; from < r; ++from) {
      const auto earlier = recorded(competition, from);
      if (!earlier || !competition.rules->rounds[r].draws_from(from)) continue;
      const std::string_view before = event.round(*earlier).date;
      const std::string_view after = event.round(*later).date;
      if (!is_day(before) || before <= after) continue;
      auditor.differ("date",
                     fmt::format("the {} is dated {}, before the {} that it is drawn from, {}",
                                 competition.rules->rounds[r].title, after,
                                 competition.rules->rounds[from].title, before),
                     event.place_of(*later).in("date"), std::string(after),
                     fmt::format("{} or later", before));
    }
  }
}

/// The dates of rounds and those of the event as a whole are of the same year.
void check_year(Auditor& auditor) {
  const Event& event = auditor.event();
  const std::uint32_t year = year_in(event.dates);
  if (year == 0) return;
  for (std::size_t i = 0; i < event.rounds.size(); ++i) {
    const std::string_view date = event.rounds[i].date;
    const std::uint32_t its = is_day(date) ? year_in(date) : 0;
    if (its == 0 || its == year || its + 1 == year) continue;
    auditor.differ("date", fmt::format("a round is dated {}, and the event {}", date, event.dates),
                   event.place_of(RoundId(i)).in("date"), std::string(date), fmt::to_string(year));
  }
}

/// A record that is to have stood is older than the event, and that of the world no slower than any other.
void check_records(Auditor& auditor) {
  const Event& event = auditor.event();
  std::string_view first;
  for (const Round& round : event.rounds) {
    if (is_day(round.date) && (first.empty() || round.date < first)) first = round.date;
  }
  const auto world = std::find_if(event.records.begin(), event.records.end(),
                                  [](const Record& record) { return record.kind == "WR" && record.time; });
  for (std::size_t i = 0; i < event.records.size(); ++i) {
    const Record& record = event.records[i];
    const Place place = Place{}.in("records", i);
    if (!first.empty() && is_day(record.date) && record.date > first) {
      auditor.differ("record-date",
                     fmt::format("the {} that is to have stood was set on {}, after the first round on {}",
                                 record.kind, record.date, first),
                     place.in("date"), std::string(record.date), fmt::format("before {}", first),
                     "records are those that stood when the event began; mark the ride that set it");
    }
    if (world == event.records.end() || !record.time || *record.time >= *world->time) continue;
    auditor.differ("record-time",
                   fmt::format("the {}, {}, is faster than the WR, {}", record.kind, clock(*record.time),
                               clock(*world->time)),
                   place.in("time"), clock(*record.time), fmt::format("{} or slower", clock(*world->time)));
  }
}

}  // namespace

void check_dates(Auditor& auditor) {
  check_rounds(auditor);
  check_year(auditor);
  check_records(auditor);
}

}  // namespace pursuit
