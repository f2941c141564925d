// Of an event of which parts are lost nothing is said that the whole event contradicts (design, words 4
// and 5): no other place is given, and the true place is among those still possible.

#include "../dice.hpp"
#include "../unit/bracket_sample.hpp"

#include <cstdint>
#include <map>

namespace pursuit::bracket_sample {
namespace {

using test::Dice;

/// A round as text: its heats, each with its rides.
struct Ridden {
  std::string name;
  std::vector<std::vector<std::string>> heats;
};

std::string time_of(Dice& dice) {
  const std::uint64_t thousandths = dice.roll(50000);
  return fmt::format("4:{:02}.{:03}", thousandths / 1000, thousandths % 1000);
}

std::string text(const Ridden& ridden, const std::vector<std::size_t>& numbers, std::string_view keys) {
  std::string heats;
  for (std::size_t h = 0; h < ridden.heats.size(); ++h) {
    std::string rides;
    for (const std::string& words : ridden.heats[h]) rides += (rides.empty() ? "" : ", ") + ride(words);
    const std::string number = numbers[h] > 0 ? fmt::format(R"("heat": {}, )", numbers[h]) : "";
    heats += fmt::format(R"({}{{{}"rides": [{}]}})", h > 0 ? ", " : "", number, rides);
  }
  return fmt::format(R"({{"round": "{}", {}"heats": [{}]}})", ridden.name, keys, heats);
}

std::vector<std::size_t> numbered(std::size_t heats) {
  std::vector<std::size_t> numbers(heats);
  for (std::size_t h = 0; h < heats; ++h) numbers[h] = h + 1;
  return numbers;
}

std::vector<std::string> whole(const std::vector<Ridden>& rounds) {
  std::vector<std::string> texts;
  for (const Ridden& ridden : rounds) texts.push_back(text(ridden, numbered(ridden.heats.size()), ""));
  return texts;
}

/// Rides all heats of the start list of one round; a side in six is caught.
Ridden ride_next(const Sample& sample, const StartList& list, std::string_view name, Dice& dice) {
  Ridden ridden{std::string(name), {}};
  for (const std::size_t h : list.heats) {
    std::vector<std::string> rides;
    const bool caught = dice.roll(6) == 0;
    for (const HeatSide& side : sample.competition.rounds[list.round].heats[h].sides) {
      if (!side.competitor) continue;
      const bool loses = caught && !rides.empty();
      rides.push_back(fmt::format("{} {}", sample.label(side.competitor), loses ? "OVT" : time_of(dice)));
    }
    ridden.heats.push_back(std::move(rides));
  }
  return ridden;
}

std::vector<Ridden> play(std::string_view rules, std::size_t riders, Dice& dice) {
  std::vector<Ridden> rounds{{"qualifying", {}}};
  for (std::size_t i = 0; i < riders; ++i)
    rounds[0].heats.push_back({fmt::format("{} {}", static_cast<char>('A' + i), time_of(dice))});
  for (;;) {
    const Sample sample(rules, whole(rounds));
    if (sample.competition.next.empty()) return rounds;
    for (const StartList& list : sample.competition.next)
      rounds.push_back(ride_next(sample, list, rules_of(rules).rounds[list.round].id, dice));
  }
}

/// Leaves out heats, rides, times and numbers of a round.
std::string lose(const Ridden& ridden, Dice& dice) {
  Ridden left{ridden.name, {}};
  std::vector<std::size_t> numbers;
  const bool numberless = dice.roll(2) == 0;
  for (std::size_t h = 0; h < ridden.heats.size(); ++h) {
    if (dice.roll(5) < 2) continue;
    std::vector<std::string> rides;
    for (const std::string& words : ridden.heats[h]) {
      if (dice.roll(8) == 0) continue;
      rides.push_back(dice.roll(3) == 0 ? words.substr(0, 1) : words);
    }
    left.heats.push_back(std::move(rides));
    numbers.push_back(numberless ? 0 : h + 1);
  }
  return text(left, numbers, R"("known": "part", )");
}

/// `A 3` where it is said of A what is not so; empty where nothing is.
std::string contradiction(const Sample& truth, const Sample& left) {
  std::map<std::string, std::optional<std::uint32_t>> places;
  for (const Placing& row : truth.competition.classification) places[truth.label(row.competitor)] = row.place;
  for (const Placing& row : left.competition.classification) {
    const std::optional<std::uint32_t> place = places[left.label(row.competitor)];
    if (!place) continue;
    const bool possible =
        row.place ? row.place == place
                  : !row.unplaced && row.best <= *place && *place <= row.worst.value_or(UINT32_MAX);
    if (!possible) return fmt::format("{} {}", left.label(row.competitor), *place);
  }
  return {};
}

}  // namespace

TEST_CASE("what is lost makes nothing known wrong", "[lost_results]") {
  for (const char* rules :
       {"final-4", "match-round-8", "first-round-8", "first-round-8-medals", "knockout-8", "semifinal-4"}) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      CAPTURE(rules, seed);
      Dice dice(seed);
      const std::vector<Ridden> rounds = play(rules, 8 + dice.roll(4), dice);
      const Sample truth(rules, whole(rounds));
      if (truth.competition.status != EventStatus::complete) continue;  // a winner without a time
      std::vector<std::string> left;
      for (const Ridden& ridden : rounds) {
        const bool kept = dice.roll(3) == 0;
        left.push_back(kept ? text(ridden, numbered(ridden.heats.size()), "") : lose(ridden, dice));
      }
      CAPTURE(left);
      CHECK(contradiction(truth, Sample(rules, left)) == "");
    }
  }
}

}  // namespace pursuit::bracket_sample
