#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/embedded.hpp>
#include <pursuit/rules/era.hpp>
#include <pursuit/rules/library.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace pursuit;

namespace {

std::vector<std::string> ids(const std::vector<LibraryEntry>& entries) {
  std::vector<std::string> ids;
  for (const LibraryEntry& entry : entries) ids.emplace_back(entry.id);
  return ids;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string messages(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings)
    text += fmt::format("{}: {}\n", finding.place.pointer(), finding.message);
  return text;
}

Rules rules_of(std::string_view id) {
  const auto rules = library_rules(id);
  REQUIRE(rules);
  return *rules;
}

std::vector<std::string> pairs(const RoundRules& round) {
  std::vector<std::string> pairs;
  for (const DrawnHeat* heat : round.heats()) pairs.push_back(to_text(heat->pair));
  return pairs;
}

/// The rounds as they are resolved, by id.
std::vector<std::string> resolved(const Rules& rules) {
  std::vector<std::string> ids;
  for (const std::size_t round : rules.resolve_order) ids.push_back(rules.rounds[round].id);
  return ids;
}

}  // namespace

TEST_CASE("The rules of today come first", "[library]") {
  const std::vector<std::string> all = ids(library());
  CHECK(std::vector<std::string>(all.begin(), all.begin() + 3) ==
        std::vector<std::string>{"final-4", "first-round-8-medals", "first-round-8"});
}

TEST_CASE("Rules in force come first, then the newest", "[library]") {
  std::vector<Rules> rules = {rules_of("knockout-8"), rules_of("final-4"), rules_of("match-round-8"),
                              rules_of("knockout-by-lot-no-bronze"), rules_of("direct")};
  CHECK(latest_year(rules[0]) == 1972);
  CHECK_FALSE(latest_year(rules[1]));
  CHECK(latest_year(rules[2]) == 2008);
  sort_by_era(rules);
  std::vector<std::string> ids;
  for (const Rules& one : rules) ids.push_back(one.id);
  CHECK(ids == std::vector<std::string>{"final-4", "direct", "match-round-8", "knockout-8",
                                        "knockout-by-lot-no-bronze"});
}

TEST_CASE("Names follow the regulations in force", "[library]") {
  CHECK(find_in_library("uci")->id == "final-4");
  CHECK(find_in_library("uci-team")->id == "first-round-8-medals");
  CHECK(find_in_library("uci-team-games")->id == "first-round-8");
  CHECK(find_in_library("knockout-8")->id == "knockout-8");
  CHECK(find_in_library(assumed_rules)->id == assumed_rules);
  CHECK_FALSE(find_in_library("knockout"));
  CHECK_FALSE(find_in_library(""));
  CHECK_FALSE(library_rules("knockout"));
}

TEST_CASE("Every built-in file reads and validates clean", "[library]") {
  for (const LibraryEntry& entry : library()) {
    CAPTURE(entry.id);
    const RulesReading reading = read_rules(Document(std::string(entry.id), entry.text));
    REQUIRE(messages(reading.findings) == "");
    REQUIRE(reading.rules);
    const Rules& rules = *reading.rules;
    CHECK(rules.id == entry.id);
    CHECK_FALSE(rules.title.empty());
    CHECK_FALSE(rules.used.empty());
    CHECK_FALSE(rules.articles.empty());
    CHECK(rules.resolve_order.size() == rules.rounds.size());
    std::set<std::string> aliases;
    for (const RoundRules& round : rules.rounds) {
      CHECK_FALSE(round.title.empty());
      for (const std::string& alias : round.aliases) CHECK(aliases.insert(alias).second);
    }
  }
}

TEST_CASE("The files of data/rules are those in the program", "[library]") {
  std::size_t files = 0;
  for (const auto& file : std::filesystem::directory_iterator(PURSUIT_SOURCE_DIR "/data/rules")) {
    const std::string id = file.path().stem().string();
    CAPTURE(id);
    const auto entry = find_in_library(id);
    REQUIRE(entry);
    CHECK(entry->text == read_file(file.path()));
    ++files;
  }
  CHECK(files == embedded_rules().size());
}

TEST_CASE("Rounds of sources are found by the names they print", "[library]") {
  struct Seen {
    std::string_view rules, name, round;
  };
  const Seen all[] = {
      {"knockout-8", "Qualifying round", "qualifying"},
      {"knockout-8", "Elimination round", "qualifying"},
      {"knockout-8", "Heats (qualifying)", "qualifying"},
      {"knockout-8", "Quarter-finals", "quarterfinals"},
      {"knockout-8", "Semi-finals", "semifinals"},
      {"knockout-8", "Bronze medal match", "bronze"},
      {"knockout-8", "Final", "gold"},
      {"match-round-8", "Qualification", "qualifying"},
      {"match-round-8", "First round", "match"},
      {"match-round-8", "Match round", "match"},
      {"match-round-8", "Gold medal match", "gold"},
      {"first-round-8", "Final 7th-8th place", "seventh"},
      {"first-round-8", "Final 5th–6th place", "fifth"},
      {"first-round-8", "Final bronze medal", "bronze"},
      {"first-round-8", "Final gold medal", "gold"},
      {"final-4", "Gold medal race", "gold"},
      {"final-4", "Bronze medal final", "bronze"},
      {"first-round-8-medals", "Gold", "gold"},
  };
  for (const Seen& seen : all) {
    CAPTURE(seen.rules, seen.name);
    const Rules rules = rules_of(seen.rules);
    const auto round = rules.find_round(seen.name);
    REQUIRE(round);
    CHECK(rules.rounds[*round].id == seen.round);
  }
}

TEST_CASE("The draws of the formats", "[library]") {
  CHECK(pairs(rules_of("match-round-8").rounds[1]) == std::vector<std::string>{"4v5", "3v6", "2v7", "1v8"});
  CHECK(pairs(rules_of("knockout-8").rounds[2]) == std::vector<std::string>{"1v4", "2v3"});
  const Rules games = rules_of("uci-team-games");
  CHECK(pairs(games.rounds[1]) == std::vector<std::string>{"6v7", "5v8", "2v3", "1v4"});
  CHECK(games.rounds[1].if_caught == IfCaught::rides_on);
  const Selector& gold = games.rounds.back().draws.front().from;
  CHECK(gold.take == Take::winners);
  CHECK(gold.heats == std::vector<std::size_t>{2, 3});
  CHECK(games.rounds.back().heats().front()->mark == "QG");
}

TEST_CASE("A round that is drawn without another is resolved after it", "[library]") {
  CHECK(resolved(rules_of("first-round-8")) ==
        std::vector<std::string>{"qualifying", "first-round", "gold", "seventh", "fifth", "bronze"});
  CHECK(resolved(rules_of("match-round-8")) ==
        std::vector<std::string>{"qualifying", "match", "bronze", "gold"});
}
