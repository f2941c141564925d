// Dates out of order, and standing records that cannot have stood.

#include "auditor.hpp"

#include <pursuit/model/year.hpp>
#include <pursuit/seeding/ranking.hpp>
#include <pursuit/text/date.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace pursuit {

namespace {

/// The first round of the event that is one of the rules, by position in them; none where it is not recorded.
std::optional<RoundId> recorded(const Competition& competition, std::size_t round) {
  const auto& rounds = competition.rounds[round].recorded;
  return rounds.empty() ? std::nullopt : std::optional(rounds.front());
}

/// What has the form of a day is one.
void check_calendar(Auditor& auditor) {
  const Event& event = auditor.event();
  const auto check = [&](std::string_view date, Place place) {
    if (!has_form_of_day(date) || calendar_day(date)) return;
    auditor.warn("date", fmt::format("{} is no day of the calendar", date), std::move(place));
  };
  for (std::size_t i = 0; i < event.rounds.size(); ++i)
    check(event.rounds[i].date, event.place_of(RoundId(i)).in("date"));
  for (std::size_t i = 0; i < event.records.size(); ++i)
    check(event.records[i].date, Place{}.in("records", i).in("date"));
}

void check_rounds(Auditor& auditor) {
  const Competition& competition = auditor.competition();
  const Event& event = auditor.event();
  for (std::size_t r = 0; r < competition.rounds.size(); ++r) {
    const auto later = recorded(competition, r);
    const auto after = later ? calendar_day(event.round(*later).date) : std::nullopt;
    if (!after) continue;
    for (std::size_t from = 0; from < r; ++from) {
      const auto earlier = recorded(competition, from);
      if (!earlier || !competition.rules->rounds[r].draws_from(from)) continue;
      const std::string_view date = event.round(*earlier).date;
      const auto before = calendar_day(date);
      if (!before || *before <= *after) continue;
      auditor.differ("date",
                     fmt::format("the {} is dated {}, before the {} that it is drawn from, {}",
                                 competition.rules->rounds[r].title, event.round(*later).date,
                                 competition.rules->rounds[from].title, date),
                     event.place_of(*later).in("date"), std::string(event.round(*later).date),
                     fmt::format("{} or later", date));
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
    const std::uint32_t its = calendar_day(date) ? year_in(date) : 0;
    if (its == 0 || its == year || its + 1 == year) continue;
    auditor.differ("date", fmt::format("a round is dated {}, and the event {}", date, event.dates),
                   event.place_of(RoundId(i)).in("date"), std::string(date), fmt::to_string(year));
  }
}

/// A record that is to have stood is older than the event, and that of the world no slower than any other.
void check_records(Auditor& auditor) {
  const Event& event = auditor.event();
  std::string_view first;  // days of this form compare as texts
  for (const Round& round : event.rounds) {
    if (calendar_day(round.date) && (first.empty() || round.date < first)) first = round.date;
  }
  const auto world = std::find_if(event.records.begin(), event.records.end(),
                                  [](const Record& record) { return record.kind == "WR" && record.time; });
  for (std::size_t i = 0; i < event.records.size(); ++i) {
    const Record& record = event.records[i];
    const Place place = Place{}.in("records", i);
    if (!first.empty() && calendar_day(record.date) && record.date > first) {
      auditor.differ("record-date",
                     fmt::format("the {} that is to have stood was set on {}, after the first round on {}",
                                 record.kind, record.date, first),
                     place.in("date"), std::string(record.date), fmt::format("before {}", first),
                     "records are those that stood when the event began; mark the ride that set it");
    }
    if (world == event.records.end() || !record.time || *record.time >= *world->time ||
        digits_missing(*record.time, *world->time))
      continue;
    auditor.differ("record-time",
                   fmt::format("the {}, {}, is faster than the WR, {}", record.kind, clock(*record.time),
                               clock(*world->time)),
                   place.in("time"), clock(*record.time), fmt::format("{} or slower", clock(*world->time)));
  }
}

}  // namespace

void check_dates(Auditor& auditor) {
  check_calendar(auditor);
  check_rounds(auditor);
  check_year(auditor);
  check_records(auditor);
}

}  // namespace pursuit
