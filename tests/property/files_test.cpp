// An event in one file or in a file for each round, JSON or CSV, in any order: it is the same event, and
// what is said of it stands in the right file.

#include "written_event.hpp"

#include <pursuit/parser/location.hpp>
#include <pursuit/rules/library.hpp>

namespace pursuit::test {
namespace {

/// The rounds one by one, some of them in two, as JSON or CSV, in any order; rulings in one of them.
std::vector<Document> in_files(const WrittenEvent& whole, Dice& dice) {
  std::vector<WrittenEvent> parts;
  for (const WrittenRound& round : whole.rounds) {
    WrittenRound rest = round;
    if (round.heats.size() > 1 && dice.roll(3) == 0) {
      const auto cut = static_cast<std::ptrdiff_t>(1 + dice.roll(round.heats.size() - 1));
      parts.push_back({whole.keys, {{round.name, {round.heats.begin(), round.heats.begin() + cut}}}, {}});
      rest.heats.erase(rest.heats.begin(), rest.heats.begin() + cut);
    }
    parts.push_back({whole.keys, {rest}, {}});
  }
  if (!parts.empty()) parts.back().rulings = whole.rulings;
  shuffle(parts, dice);
  std::vector<Document> documents;
  for (const WrittenEvent& part : parts) {
    std::string text = part.json();
    const bool json = !part.rulings.empty() || dice.roll(2) == 0;
    if (!json) {
      Resolved alone(text);
      alone.competition.next.clear();
      text = csv_of(alone.competition);
    }
    documents.emplace_back(fmt::format("{}.{}", documents.size(), json ? "json" : "csv"), text);
  }
  return documents;
}

std::string_view text_at(const EventSource& source, const Place& place) {
  const SourcePlace found = source.find(place);
  const Span bytes = locate(*found.document, found.event, found.place);
  return found.document->bytes().substr(bytes.offset, bytes.length);
}

/// The first ride whose name or time is not found where it stands; empty where all are.
std::string misplaced(const Event& event, const EventSource& source) {
  for (std::size_t i = 0; i < event.rides.size(); ++i) {
    const Ride& ride = event.rides[i];
    const Place place = event.place_of(RideId(i));
    const std::string_view name = text_at(source, place.in("name"));
    if (name != ride.name && name != fmt::format("\"{}\"", ride.name))
      return fmt::format("{} at {}: {}", ride.name, place.pointer(), name);
    if (!ride.time) continue;
    const std::string_view time = text_at(source, place.in("time"));
    if (time != clock(*ride.time) && time != fmt::format("\"{}\"", clock(*ride.time)))
      return fmt::format("{} at {}: {}", clock(*ride.time), place.pointer(), time);
  }
  return {};
}

void check_files(const WrittenEvent& whole, Dice& dice) {
  const Resolved one(whole.json());
  std::vector<Document> documents = in_files(whole, dice);
  std::vector<std::string> texts;
  for (const Document& document : documents)
    texts.push_back(fmt::format("{}:\n{}", document.name(), document.bytes()));
  INFO(fmt::format("{}", fmt::join(texts, "\n")));
  EventsReading reading = read_events(documents);
  for (const SourcedFinding& found : reading.findings) {
    UNSCOPED_INFO(found.finding.message);
    REQUIRE(found.finding.severity != Severity::error);
  }
  REQUIRE(reading.events.size() == 1);
  REQUIRE(reading.events.front().event);
  const Event& event = *reading.events.front().event;
  const Competition merged = resolve(event, one.rules);
  REQUIRE(differing(outcome(merged), outcome(one.competition)) == "");
  REQUIRE(misplaced(event, reading.events.front().source) == "");
}

}  // namespace

TEST_CASE("an event in many files is the event in one", "[files]") {
  for (const LibraryEntry& entry : library()) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
      CAPTURE(entry.id, seed);
      Dice dice(seed);
      const std::size_t riders = 2 + dice.roll(10);
      check_files(RandomPlay(entry.id, riders, seed % 3 != 0, dice).play(), dice);
    }
  }
}

}  // namespace pursuit::test
