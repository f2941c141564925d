// A constant added to all times changes no rank, pair, winner or place: they rest on the order of times.
//
// Last laps stay: they are compared with each other alone. Times keep their digits, so the constant is a
// whole number of hundredths. What measures a time by itself says something else, as it must: speeds, and the
// finding that a time is implausible.

#include "event_parts.hpp"
#include "generated_event.hpp"

namespace pursuit::test {
namespace {

std::string ranked_line(const Competition& competition, const ResolvedRound& round, const RankedRide& row) {
  std::string line = fmt::format("{} {}{} {} {} {}", round.rules, row.shared ? "=" : "", row.rank.value_or(0),
                                 label(competition, row.competitor), code(row.status), word(row.by));
  // Gaps are differences, and stay.
  if (row.time && round.ranking.front().time) line += " +" + gap(*row.time, *round.ranking.front().time);
  for (const Advance& advance : row.to) line += fmt::format(" {}:{}", advance.round, advance.mark);
  return line;
}

/// All that is decided, without a time.
std::vector<std::string> decided(const Competition& competition) {
  std::vector<std::string> lines = start_lists(competition);
  for (const ResolvedRound& round : competition.rounds) {
    for (const RankedRide& row : round.ranking) lines.push_back(ranked_line(competition, round, row));
    for (const ResolvedHeat& heat : round.heats) {
      lines.push_back(fmt::format("{} {}: {} {}", round.rules, pair_line(competition, heat),
                                  heat.winner ? static_cast<int>(*heat.winner) : -1, word(heat.by)));
    }
    if (round.to_beat) lines.push_back(fmt::format("{} to beat {}", round.rules, round.to_beat->rank));
  }
  for (const Placing& row : competition.classification)
    lines.push_back(fmt::format("{} {} {}", label(competition, row.competitor), place_text(row), row.tied));
  for (const Finding& finding : competition.findings)
    if (finding.code != "implausible-time")
      lines.push_back(fmt::format("{} {} {}", finding.code, finding.place.pointer(), finding.message));
  return lines;
}

void add(std::optional<RaceTime>& time, std::int64_t hundredths) {
  if (time) time = RaceTime::from_micros(time->micros() + hundredths * 10'000, time->decimals());
}

std::string wrong(const Resolved& event) {
  // Slower by up to two minutes, or faster; no time is under 30 seconds then.
  const std::int64_t hundredths = *rc::gen::resize(100, rc::gen::inRange<std::int64_t>(-18'000, 12'000));
  EventParts parts(event.event);
  for (RoundParts& round : parts.rounds) {
    for (HeatParts& heat : round.heats) {
      for (Ride& ride : heat.rides) add(ride.time, hundredths);
    }
  }
  const Resolved later(json_of(parts.event()));
  return differing(decided(event.competition), decided(later.competition));
}

}  // namespace

TEST_CASE("a constant added to all times changes nothing", "[constant]") {
  check_property("the same rides, all faster or slower", {}, wrong);
}

}  // namespace pursuit::test
