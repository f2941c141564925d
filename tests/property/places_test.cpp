// `places` [best, worst] of an unfinished event: whatever is ridden from there on, nobody ends
// outside of what was said to be possible, and no place once given changes (design, words 6).

#include "../dice.hpp"
#include "../unit/bracket_sample.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace pursuit::bracket_sample {
namespace {

using test::Dice;

/// What was said of a competitor: best and worst place; 0 and 0 where he is unplaced.
struct Said {
  std::uint32_t best = 0;
  std::uint32_t worst = 0;
};
using Places = std::map<std::string, Said>;

Places said(const Sample& sample) {
  Places places;
  for (const Placing& row : sample.competition.classification) {
    Said& one = places[sample.label(row.competitor)];
    if (!row.unplaced)
      one = {row.place.value_or(row.best), row.place.value_or(row.worst.value_or(UINT32_MAX))};
  }
  return places;
}

/// An event played out at random, and what was said of the places on the way.
class Play {
 public:
  Play(std::string_view rules, std::size_t riders, std::uint64_t seed) : rules_(rules), dice_(seed) {
    for (std::size_t i = 0; i < riders; ++i)
      heats_["qualifying"].push_back({std::string(1, static_cast<char>('A' + i))});
  }

  /// False where a pair stayed undecided.
  bool run() {
    for (auto& heat : heats_["qualifying"]) {
      heat[0] += qualifying_result();
      said_.push_back(said(Sample(rules_, rounds())));
    }
    for (;;) {
      const Sample sample(rules_, rounds());
      if (sample.competition.next.empty()) {
        final_ = said(sample);
        // The first place stays open where who would have it did not start.
        const std::vector<Placing>& rows = sample.competition.classification;
        complete_ = std::all_of(rows.begin(), rows.end(), [](const Placing& row) {
          return row.place || row.unplaced || (row.best == 1 && row.worst == 1);
        });
        return !has_error(sample.competition.findings);
      }
      ride_next(sample);
    }
  }

  [[nodiscard]] bool complete() const { return complete_; }

  /// The first thing said that turned out wrong; empty where nothing did.
  [[nodiscard]] std::string wrong() const {
    for (std::size_t i = 0; i < said_.size(); ++i) {
      for (const auto& [who, last] : final_) {
        const auto before = said_[i].find(who);
        if (before == said_[i].end()) continue;
        const Said& then = before->second;
        const bool out = last.best == 0;
        const bool fine = out ? true : last.best >= then.best && last.worst <= then.worst && then.best != 0;
        if (!fine) {
          return fmt::format("after step {} {} was {}-{}, in the end {}-{}: {}", i + 1, who, then.best,
                             then.worst, last.best, last.worst, fmt::join(rounds(), ", "));
        }
      }
    }
    return "";
  }

 private:
  [[nodiscard]] std::vector<std::string> rounds() const {
    std::vector<std::string> texts;
    for (const auto& [name, heats] : heats_) {
      std::vector<std::string> lines;
      for (std::size_t h = 0; h < heats.size(); ++h) {
        const bool numbered = name != "qualifying";
        std::vector<std::string> rides(heats[h].begin() + (numbered ? 1 : 0), heats[h].end());
        lines.push_back(
            fmt::format("{}# {}", numbered ? heats[h][0] : fmt::format("{}", h + 1), fmt::join(rides, ", ")));
      }
      texts.push_back(round(name, {lines.begin(), lines.end()}));
    }
    return texts;
  }

  /// tie_order goes with the time, so that a winner without one is ranked among the others.
  std::string timed(bool written = true) {
    const std::size_t thousandths = dice_.roll(40000);
    return fmt::format("{} tie_order={}",
                       written ? fmt::format(" 4:{:02}.{:03}", thousandths / 1000, thousandths % 1000) : "",
                       thousandths + 1);
  }

  std::string qualifying_result() {
    constexpr const char* mishaps[] = {" DNS", " DNF", " DSQ", " OVT", " REL 4:20.000"};
    return dice_.roll(12) == 0 ? mishaps[dice_.roll(5)] : timed();
  }

  void ride_next(const Sample& sample) {
    const auto& lists = sample.competition.next;
    // Gold can be drawn before the rest of the first round has ridden, but is not ridden before it.
    const StartList& list =
        lists[lists.front().round == 1 && rules_.find("final") != 0 ? 0 : dice_.roll(lists.size())];
    const ResolvedHeat& heat =
        sample.competition.rounds[list.round].heats[list.heats[dice_.roll(list.heats.size())]];
    std::vector<std::string> riders;
    for (const HeatSide& side : heat.sides) {
      if (side.competitor) riders.push_back(sample.label(side.competitor));
    }
    std::vector<std::string> results = match_results(riders.size());
    auto& recorded = heats_[sample.competition.rules->rounds[list.round].id];
    recorded.push_back({fmt::format("{}", heat.number)});
    for (const std::string& rider : riders) recorded.back().push_back(rider);
    const std::size_t first = dice_.roll(riders.size());
    for (std::size_t i = 0; i < riders.size(); ++i) {
      const std::size_t at = (first + i) % riders.size();
      recorded.back()[at + 1] += results[at];
      // A status typed alone decides at once, so only a time is looked at before the other side's.
      const bool whole = i + 1 == riders.size();
      if (whole || results[at].find("tie_order") != std::string::npos)
        said_.push_back(said(Sample(rules_, rounds())));
    }
  }

  std::vector<std::string> match_results(std::size_t sides) {
    std::vector<std::string> results;
    for (std::size_t i = 0; i < sides; ++i) results.push_back(timed());
    constexpr const char* mishaps[] = {" DNS",          " DNF won=true", " DSQ",
                                       " DSQ 4:20.000", " REL 4:20.000", " DNF"};
    switch (dice_.roll(6)) {
      case 0:
        results[dice_.roll(sides)] = mishaps[dice_.roll(6)];
        break;
      case 1:
        for (std::string& result : results) result = mishaps[dice_.roll(4)];
        break;
      case 2:
        if (sides < 2) break;
        results[0] = timed(dice_.roll(2) == 0);
        results[1] = dice_.roll(2) == 0 ? " OVT" : " OVT 4:20.000";
        if (dice_.roll(2) == 0) std::swap(results[0], results[1]);
        break;
      default:
        break;
    }
    return results;
  }

  std::string rules_;
  Dice dice_;
  std::map<std::string, std::vector<std::vector<std::string>>> heats_;
  std::vector<Places> said_;
  Places final_;
  bool complete_ = false;
};

void check(std::string_view rules, std::size_t riders) {
  std::size_t finished = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(rules, riders, seed);
    Play play(rules, riders, seed * 1000 + riders);
    if (!play.run()) continue;
    ++finished;
    CHECK(play.wrong() == "");
    CHECK(play.complete());
  }
  CHECK(finished > 2);
}

}  // namespace

TEST_CASE("no place that is still possible is left out", "[places]") {
  for (const char* rules : {"final-4", "semifinal-4", "semifinal-4-no-bronze"}) {
    for (const std::size_t riders : {2U, 3U, 4U, 6U}) check(rules, riders);
  }
  for (const char* rules :
       {"match-round-8", "first-round-8-medals", "first-round-8", "knockout-8", "knockout-8-by-time"}) {
    for (const std::size_t riders : {4U, 6U, 8U, 10U}) check(rules, riders);
  }
}

}  // namespace pursuit::bracket_sample
