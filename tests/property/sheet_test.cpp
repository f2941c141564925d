// Several events in one sheet are the events that were written into it.

#include "written_event.hpp"

#include <pursuit/rules/library.hpp>

#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace pursuit::test {
namespace {

/// With whatever a sheet could take for its own.
std::string event_name(std::size_t number, Dice& dice) {
  static const std::vector<std::string> pieces = {
      "Men's", "Frauen über 40", "\\\"A\\\" final", "1,000 m", "a; b",     "# 3",
      "=1+1",  "U-23",           "it's: one",       "007",     "Żółw / 김"};
  return fmt::format("{} {}", pieces[dice.roll(pieces.size())], number);
}

std::string event_keys(const std::string& name, std::string_view rules, Dice& dice) {
  std::string keys = fmt::format(R"("event": "{}", "rules": "{}", )", name, rules);
  const auto one_of = [&](std::string_view key, const std::vector<std::string>& values) {
    const std::size_t at = dice.roll(values.size() + 1);
    if (at < values.size()) keys += fmt::format(R"("{}": {}, )", key, values[at]);
  };
  one_of("meet", {R"("Games, 2008")", R"("Games, 2008")", R"("Jeux #2")"});
  one_of("gender", {R"("men")", R"("women")"});
  one_of("category", {R"("elite")", R"("C4, \"B\"")"});
  one_of("distance", {"4000", "3000"});
  one_of("track", {R"("250")", R"("333.33")"});
  one_of("note", {R"("a | b: c")", R"("two\nlines")"});
  one_of("venue", {R"("Straße 1; Wien")"});
  one_of("sources", {R"(["x, y", "z"])", R"(["x, y", "z"])"});
  one_of("records", {R"([{"kind": "WR", "time": "4:11.114"}])"});
  one_of("communique", {"7", R"("007")"});
  one_of("x_own", {R"({"a":[1,"2"]})", "true"});
  return keys;
}

void add_rulings(WrittenEvent& event, Dice& dice) {
  for (std::uint64_t i = dice.roll(3); i > 0; --i) {
    event.rulings.push_back(fmt::format(
        R"({{"kind": "disqualify", "competitor": "R0{}", "round": "{}", "reason": "pushed, twice | so: #{}"}})",
        dice.roll(2), event.rounds[dice.roll(event.rounds.size())].name, i));
  }
}

/// The event as one line, with the numbers that heats of whole rounds have by their positions.
std::string line_of(Event event) {
  for (const Round& round : event.rounds) {
    if (!round.heats_known || round.known_in_part) continue;
    for (std::uint32_t i = 0; i < round.heats.count; ++i) {
      Heat& heat = event.heats[round.heats.first + i];
      if (!heat.number && heat.label.empty()) heat.number = i + 1;
    }
  }
  std::string line;
  write_event_json(line, event, JsonLayout::compact);
  return line;
}

}  // namespace

TEST_CASE("several events of a sheet are read as they were written", "[sheet]") {
  const auto all = library();
  for (std::uint64_t seed = 0; seed < 80; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    std::deque<Resolved> events;
    std::vector<const Competition*> competitions;
    for (std::size_t i = 0; i < 2 + seed % 3; ++i) {
      const std::string_view rules = all[dice.roll(all.size())].id;
      WrittenEvent written = RandomPlay(rules, 2 + dice.roll(7), true, dice).play();
      written.keys = event_keys(event_name(i, dice), rules, dice);
      written.rounds.resize(1 + dice.roll(written.rounds.size()));
      add_rulings(written, dice);
      events.emplace_back(written.json());
      competitions.push_back(&events.back().competition);
    }
    for (const CsvFor whom : {CsvFor::programs, CsvFor::spreadsheets}) {
      std::string text;
      write_event_csv(text, competitions, whom);
      CAPTURE(text);
      Document document("sheet.csv", text);
      EventsReading reading = read_events({&document, 1});
      for (const SourcedFinding& found : reading.findings) UNSCOPED_INFO(found.finding.message);
      REQUIRE(reading.events.size() == events.size());
      for (std::size_t i = 0; i < events.size(); ++i) {
        REQUIRE(reading.events[i].event);
        const Competition read = resolve(*reading.events[i].event, events[i].rules);
        const std::string was = json_of(events[i].competition);
        REQUIRE(differing(lines_of(was), lines_of(json_of(read))) == "");
        REQUIRE(json_of(read) == was);
      }
    }
  }
}

TEST_CASE("every event of the archive comes back from a sheet as it was", "[sheet]") {
  std::size_t known_in_part = 0;
  for (const auto& entry : std::filesystem::directory_iterator(PURSUIT_SOURCE_DIR "/data/games")) {
    if (entry.path().extension() != ".json") continue;
    CAPTURE(entry.path());
    std::ifstream in(entry.path(), std::ios::binary);
    const Resolved event(std::string{std::istreambuf_iterator<char>(in), {}});
    for (const Round& round : event.event.rounds) known_in_part += round.known_in_part ? 1U : 0U;
    const std::string was = line_of(event.event);
    for (const CsvFor whom : {CsvFor::programs, CsvFor::spreadsheets}) {
      std::string text;
      write_event_csv(text, event.competition, whom);
      CAPTURE(text);
      REQUIRE(line_of(Resolved(text).event) == was);
    }
  }
  CHECK(known_in_part > 50);
}

}  // namespace pursuit::test
