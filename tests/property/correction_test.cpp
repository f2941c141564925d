// A time that is corrected in the event gives what the corrected file gives, JSON or CSV, and `diff` says the
// same of both. Corrected in what the program has written, start lists and all, it gives the same results,
// and no start list that the correction has made wrong.

#include "generated_event.hpp"

#include <pursuit/bracket/difference.hpp>
#include <pursuit/parser/location.hpp>
#include <pursuit/writer/difference_json.hpp>

namespace pursuit::test {
namespace {

/// One time, and what it should have been.
struct Correction {
  std::size_t ride = 0;
  RaceTime time;
};

/// A second or two, or the time of somebody else.
std::optional<Correction> any_correction(const Event& event) {
  std::vector<std::size_t> timed;
  for (std::size_t i = 0; i < event.rides.size(); ++i)
    if (event.rides[i].time) timed.push_back(i);
  if (timed.empty()) return std::nullopt;
  const std::size_t ride = timed[*rc::gen::inRange<std::size_t>(0, timed.size())];
  const RaceTime was = *event.rides[ride].time;
  const RaceTime other = *event.rides[timed[*rc::gen::inRange<std::size_t>(0, timed.size())]].time;
  const auto moved = *rc::gen::resize(100, rc::gen::inRange<std::int64_t>(-9'000, 9'000));
  const bool equal = *rc::gen::arbitrary<bool>();
  return Correction{
      ride, RaceTime::from_micros(equal ? other.micros() : was.micros() + moved * 1'000, was.decimals())};
}

/// The text with the one time written over, as a person corrects it.
std::string corrected(std::string text, const Correction& correction) {
  Document document("event", text);
  const EventReading reading = read_event(document);
  const Span bytes = locate(document, reading.event->place_of(RideId(correction.ride)).in("time"));
  const bool quoted = text[bytes.offset] == '"';
  const std::string written = quoted ? "\"" + clock(correction.time) + "\"" : clock(correction.time);
  return text.replace(bytes.offset, bytes.length, written);
}

std::string difference_text(const Competition& before, const Competition& after) {
  std::string text;
  write_difference_json(text, before, after, difference(before, after));
  return text;
}

std::string wrong(const Resolved& event) {
  const auto correction = any_correction(event.event);
  if (!correction) return "";
  Event in_memory = event.event;
  in_memory.rides[correction->ride].time = correction->time;
  const Competition competition = resolve(in_memory, event.rules);
  for (const std::string& text : {json_of(event.event), csv_of(event.event, CsvFor::programs)}) {
    const Resolved file(corrected(text, *correction));
    const std::string lines = differing(lines_of(json_of(competition)), lines_of(json_of(file.competition)));
    if (!lines.empty()) return text + lines;
    const Difference none = difference(competition, file.competition);
    if (!none.changes.empty())
      return "a difference between the event and the file: " + none.changes.front().what;
    const std::string said = difference_text(event.competition, competition);
    if (said != difference_text(event.competition, file.competition))
      return "another difference than\n" + said;
  }
  return "";
}

/// What is recorded, and nothing else, is the one time.
std::string wrong_difference(const Resolved& event) {
  const auto correction = any_correction(event.event);
  if (!correction) return "";
  Event after = event.event;
  std::optional<RaceTime>& time = after.rides[correction->ride].time;
  const std::string before = clock(*time);
  time = correction->time;
  const std::string now = clock(*time);
  const Competition competition = resolve(after, event.rules);
  std::size_t recorded = 0;
  for (const Change& change : difference(event.competition, competition).changes) {
    if (!is_recorded(change.kind)) continue;
    ++recorded;
    const bool as_corrected =
        change.kind == ChangeKind::ride && change.before == before && change.after == now;
    if (!as_corrected)
      return fmt::format("{} {}: {} for {}", word(change.kind), change.what, change.after, change.before);
  }
  return recorded == (before == now ? 0U : 1U)
             ? ""
             : fmt::format("{} changes for {} by {}", recorded, before, now);
}

std::vector<std::string> ranks(const Competition& competition) {
  std::vector<std::string> lines;
  for (const ResolvedRound& round : competition.rounds) {
    for (const RankedRide& row : round.ranking)
      if (row.rank)
        lines.push_back(
            fmt::format("{} {} {}", round.rules, row.rank.value_or(0), label(competition, row.competitor)));
  }
  return lines;
}

/// A start list in what the program wrote is a draw, and stale where the correction gives another.
std::string wrong_fed_back(const Resolved& event) {
  const Resolved written(json_of(event.competition));
  const auto correction = any_correction(written.event);
  if (!correction) return "";
  Event in_memory = event.event;
  const Ride& there = written.event.rides[correction->ride];
  const auto same = [&](const Ride& ride) {
    return ride.time && there.time && ride.name == there.name && ride.time->micros() == there.time->micros();
  };
  const auto here = std::find_if(in_memory.rides.begin(), in_memory.rides.end(), same);
  if (here == in_memory.rides.end() ||
      std::count_if(in_memory.rides.begin(), in_memory.rides.end(), same) != 1)
    return "";  // which of two rides is meant, the name does not tell
  here->time = correction->time;
  const Competition fresh = resolve(in_memory, event.rules);
  const Resolved fed(corrected(json_of(event.competition), *correction));
  const std::string results = differing(ranks(fresh), ranks(fed.competition));
  if (!results.empty()) return "other ranks:" + results;
  const std::vector<std::string> right = start_lists(fresh);
  for (const std::string& line : start_lists(fed.competition))
    if (std::find(right.begin(), right.end(), line) == right.end())
      return "a start list that is not right: " + line;
  return "";
}

}  // namespace

TEST_CASE("a corrected time gives what the corrected file gives", "[correction]") {
  check_property("in the event and in its file", {}, wrong);
  check_property("one recorded change", {}, wrong_difference);
  check_property("in what the program has written", {}, wrong_fed_back);
}

}  // namespace pursuit::test
