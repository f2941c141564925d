// Any entry list: whoever is not out is drawn once, nobody is lost, and the drawn
// sheet reads back as it was written, in JSON and in CSV.

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace pursuit::test {
namespace {

/// What a text comes to, written again as JSON and CSV.
struct Drawn {
  explicit Drawn(std::string_view text) : document("event", text) {
    EventReading reading = read_event(document);
    for (const Finding& finding : reading.findings) UNSCOPED_INFO(finding.message);
    REQUIRE(reading.event);
    event = std::move(*reading.event);
    competition = resolve(event, rules);
    write_event_json(json, competition, true);
    write_event_csv(csv, competition);
    write_event_csv(spreadsheet, competition, CsvFor::spreadsheets);
  }
  Drawn(const Drawn&) = delete;
  Drawn& operator=(const Drawn&) = delete;
  Drawn(Drawn&&) = delete;
  Drawn& operator=(Drawn&&) = delete;
  ~Drawn() = default;

  /// Names of those on the start list, by heat.
  [[nodiscard]] std::vector<std::vector<std::string>> starters() const {
    std::vector<std::vector<std::string>> heats;
    for (const StartList& list : competition.next) {
      for (const std::size_t h : list.heats) {
        heats.emplace_back();
        for (const HeatSide& side : competition.rounds[list.round].heats[h].sides) {
          if (side.competitor && !side.has_result)
            heats.back().emplace_back(event.competitor(*side.competitor).name);
        }
      }
    }
    return heats;
  }

  Document document;
  Rules rules = library_rules("final-4").value();
  Event event;
  Competition competition;
  std::string json;
  std::string csv;
  std::string spreadsheet;
};

struct Entries {
  std::string text;
  std::vector<std::string> starting;  // in order of name
  std::vector<std::string> best;      // the two strongest, where the list says who they are
};

/// `seeds` of those who start, by name; 0: none.
std::vector<std::string> best_two(std::vector<std::pair<std::size_t, std::string>> seeds) {
  const bool any = std::any_of(seeds.begin(), seeds.end(), [](const auto& entry) { return entry.first > 0; });
  for (auto& entry : seeds)
    if (any && entry.first == 0) entry.first = seeds.size() + 100;
  std::stable_sort(seeds.begin(), seeds.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (seeds.size() < 2 || (any && seeds.size() > 2 && seeds[1].first == seeds[2].first)) return {};
  return {seeds[0].second, seeds[1].second};
}

Entries random_entries(std::mt19937& dice, std::size_t count) {
  const auto one_in = [&](unsigned n) { return dice() % n == 0; };
  std::vector<std::string> rides;
  std::vector<std::string> rulings;
  std::vector<std::pair<std::size_t, std::string>> seeds;
  Entries entries;
  const bool seeded = !one_in(4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = fmt::format("R{:02}", i);
    std::string keys;
    const std::size_t seed = seeded && !one_in(3) ? dice() % (2 * count) + 1 : 0;
    if (seed > 0) keys += fmt::format(R"(, "seed": {})", seed);
    const bool absent = one_in(8);
    const bool ruled = one_in(10);
    if (absent) keys += R"(, "status": "DNS")";
    if (ruled) {
      rulings.push_back(
          fmt::format(R"({{"kind": "{}", "competitor": "{}", "round": "qualifying", "reason": "so"}})",
                      one_in(2) ? "withdraw" : "disqualify", name));
    }
    rides.push_back(fmt::format(R"({{"name": "{}"{}}})", name, keys));
    if (absent || ruled) continue;
    entries.starting.push_back(name);
    seeds.emplace_back(seed, name);
  }
  entries.best = best_two(seeds);
  entries.text = fmt::format(
      R"({{"rules": "final-4", "rounds": [{{"round": "qualifying", "rides": [{}]}}], "rulings": [{}]}})",
      fmt::join(rides, ", "), fmt::join(rulings, ", "));
  return entries;
}

}  // namespace

TEST_CASE("an entry list is drawn whole, and its sheets read back as they were written", "[entry_list]") {
  std::mt19937 dice(20081);
  for (std::size_t round = 0; round < 300; ++round) {
    const Entries entries = random_entries(dice, round % 20 + 1);
    INFO(entries.text);
    const Drawn drawn(entries.text);
    std::vector<std::string> starting;
    for (const auto& heat : drawn.starters()) {
      starting.insert(starting.end(), heat.begin(), heat.end());
      REQUIRE(heat.size() <= 2);
      const auto meets = [&](const std::string& name) {
        return std::find(heat.begin(), heat.end(), name) != heat.end();
      };
      REQUIRE_FALSE((!entries.best.empty() && meets(entries.best[0]) && meets(entries.best[1])));
    }
    std::sort(starting.begin(), starting.end());
    REQUIRE(starting == entries.starting);
    const Drawn from_json(drawn.json);
    REQUIRE(from_json.json == drawn.json);
    REQUIRE(from_json.csv == drawn.csv);
    const Drawn from_csv(drawn.csv);
    REQUIRE(from_csv.csv == drawn.csv);
    REQUIRE(from_csv.starters() == drawn.starters());
    const Drawn from_spreadsheet(drawn.spreadsheet);
    REQUIRE(from_spreadsheet.csv == drawn.csv);
  }
}

}  // namespace pursuit::test
