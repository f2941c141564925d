// What is explained, and what a correction changes, is what the competition holds.

#include "written_event.hpp"

#include <pursuit/bracket/difference.hpp>
#include <pursuit/report/explanation_report.hpp>
#include <pursuit/rules/library.hpp>

#include <map>
#include <set>

namespace pursuit::test {
namespace {

std::set<std::size_t> rounds_of(const Competition& competition, CompetitorId who) {
  std::set<std::size_t> rounds;
  for (std::size_t r = 0; r < competition.rounds.size(); ++r) {
    for (const RankedRide& row : competition.rounds[r].ranking)
      if (row.competitor == who) rounds.insert(r);
    for (const ResolvedHeat& heat : competition.rounds[r].heats) {
      for (const HeatSide& side : heat.sides)
        if (side.competitor == who) rounds.insert(r);
    }
  }
  return rounds;
}

std::optional<std::uint32_t> explained_place(const ExplanationStep& step) {
  for (const Fact& fact : step.facts)
    if (fact.key == "place") return std::get<std::uint32_t>(fact.value);
  return std::nullopt;
}

void check_explanations(const Competition& competition) {
  for (const Placing& row : competition.classification) {
    CAPTURE(label(competition, row.competitor));
    const Explanation explanation = explain(competition, *row.competitor);
    REQUIRE_FALSE(explanation.steps.empty());
    REQUIRE(explanation.steps.back().kind == StepKind::place);
    REQUIRE(explained_place(explanation.steps.back()) == row.place);
    const std::set<std::size_t> rounds = rounds_of(competition, *row.competitor);
    std::set<std::size_t> told;
    for (const ExplanationStep& step : explanation.steps) {
      CAPTURE(step.text);
      REQUIRE_FALSE(step.text.empty());
      const bool of_his_ride =
          step.kind != StepKind::not_drawn && step.kind != StepKind::place && step.kind != StepKind::ruling;
      if (!of_his_ride) continue;
      REQUIRE(step.round);
      REQUIRE(rounds.count(*step.round) == 1);
      told.insert(*step.round);
    }
    REQUIRE(told == rounds);
  }
}

/// Changes one thing that is recorded.
void correct(WrittenEvent& event, Dice& dice) {
  WrittenRound& round = event.rounds[dice.roll(event.rounds.size())];
  WrittenHeat& heat = round.heats[dice.roll(round.heats.size())];
  std::string& ride = heat.rides[dice.roll(heat.rides.size())];
  if (ride.find("VOID") != std::string::npos) return;
  const std::string name = ride.substr(0, ride.find(','));
  switch (dice.roll(9)) {
    case 0:
      ride = name + R"(, "status": "DSQ"})";
      break;
    case 1:
      ride = name + R"(, "status": "DNS"})";
      break;
    case 2:
    case 6:
      event.rulings.push_back(
          fmt::format(R"({{"kind": "{}", "competitor"{}, "round": "{}", "reason": "so"}})",
                      dice.roll(3) == 0 ? "relegate" : "disqualify", name.substr(7),
                      dice.roll(2) == 0 ? event.rounds.front().name : round.name));
      break;
    case 3:
      if (event.rounds.size() > 1) event.rounds.pop_back();
      break;
    case 4:  // his name stays
      heat.rides.insert(heat.rides.begin(), name + R"(, "time": "4:30.000", "status": "VOID"})");
      break;
    case 5:
      std::swap(heat.number, round.heats.front().number);
      break;
    default:
      ride = name + fmt::format(R"(, "time": "4:{}.{:03}"}})", 10 + dice.roll(45), dice.roll(1000));
  }
}

using Pairs = std::map<std::pair<std::size_t, std::uint32_t>, std::string>;

Pairs pairs_to_ride(const Competition& competition) {
  Pairs pairs;
  for (const StartList& list : competition.next) {
    for (const std::size_t h : list.heats) {
      const ResolvedHeat& heat = competition.rounds[list.round].heats[h];
      pairs[{list.round, heat.number}] = pair_line(competition, heat);
    }
  }
  return pairs;
}

bool says(const Difference& difference, ChangeKind kind, const std::string& round) {
  return std::any_of(difference.changes.begin(), difference.changes.end(),
                     [&](const Change& change) { return change.kind == kind && change.round.id == round; });
}

std::string result_without_findings(const Competition& competition) {
  Competition bare = competition;
  bare.findings.clear();
  return json_of(bare);
}

/// Who has a start in a round does not ride in another heat of it.
void check_starts(const Competition& competition) {
  for (const StartList& list : competition.next) {
    std::multiset<std::string> seated;
    for (const ResolvedHeat& heat : competition.rounds[list.round].heats) {
      for (const HeatSide& side : heat.sides)
        if (side.competitor) seated.insert(label(competition, side.competitor));
    }
    for (const std::string& name : seated) {
      CAPTURE(name);
      REQUIRE(seated.count(name) == 1);
    }
  }
}

void check_difference(const Competition& was, const Competition& is) {
  const Difference changes = difference(was, is);
  if (changes.changes.empty()) REQUIRE(result_without_findings(was) == result_without_findings(is));
  const Pairs old_pairs = pairs_to_ride(was);
  const Pairs new_pairs = pairs_to_ride(is);
  for (const auto& [heat, pair] : old_pairs) {
    const auto found = new_pairs.find(heat);
    if (found != new_pairs.end() && found->second == pair) continue;
    CAPTURE(heat.first, pair);
    const std::string& id = was.rules->rounds[heat.first].id;
    const auto& heats = is.rounds[heat.first].heats;
    const std::uint32_t number = heat.second;
    const bool ridden = std::any_of(heats.begin(), heats.end(), [&](const ResolvedHeat& other) {
      return other.number == number && other.ridden;
    });
    const bool said = says(changes, ChangeKind::pair, id) || says(changes, ChangeKind::start_list, id);
    REQUIRE((said || ridden));
    const bool again = std::any_of(changes.announce_again.begin(), changes.announce_again.end(),
                                   [&](const RoundName& round) { return round.id == id; });
    REQUIRE((again || ridden));
  }
  for (const auto& [heat, pair] : new_pairs) {
    const auto found = old_pairs.find(heat);
    if (found != old_pairs.end() && found->second == pair) continue;
    CAPTURE(heat.first, pair);
    const std::string& id = was.rules->rounds[heat.first].id;
    REQUIRE((says(changes, ChangeKind::pair, id) || says(changes, ChangeKind::start_list, id)));
  }
}

void check_each(std::uint64_t seeds, void (*check)(const WrittenEvent&, Dice&)) {
  for (const LibraryEntry& entry : library()) {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
      Dice dice(seed);
      const std::size_t riders = 2 + dice.roll(16);
      WrittenEvent written = RandomPlay(entry.id, riders, seed % 3 != 0, dice).play();
      if (dice.roll(2) == 0) written.rounds.resize(1 + dice.roll(written.rounds.size()));
      CAPTURE(entry.id, seed);
      check(written, dice);
    }
  }
}

}  // namespace

TEST_CASE("everybody's explanation ends with his place and tells of his rounds", "[explain]") {
  check_each(8, [](const WrittenEvent& written, Dice&) {
    CAPTURE(written.json());
    const Resolved event(written.json());
    check_explanations(event.competition);
    const Difference none = difference(event.competition, event.competition);
    REQUIRE(none.changes.empty());
    REQUIRE(none.announce_again.empty());
  });
}

TEST_CASE("a correction brings nobody in twice, and its difference has every changed pair", "[difference]") {
  check_each(10, [](const WrittenEvent& written, Dice& dice) {
    WrittenEvent corrected = written;
    correct(corrected, dice);
    CAPTURE(written.json(), corrected.json());
    const Resolved was(written.json());
    const Resolved is(corrected.json());
    check_starts(is.competition);
    check_difference(was.competition, is.competition);
    check_difference(is.competition, was.competition);
  });
}

}  // namespace pursuit::test
