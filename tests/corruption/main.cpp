// audit_corruptions COUNT SEED [FILE...]: makes one thing wrong in a good event, COUNT times, and counts how
// many an audit finds, by kind. The events are the files' that have nothing to be found in them, else random
// ones.
//
// A corruption that is not found is looked at: one that changes no rank, pair, winner, place, total and
// record cannot be told from what was ridden by anything in the file. Any other is printed, and the exit
// status is 1.

#include "corruption.hpp"

#include <pursuit/audit/audit.hpp>
#include <pursuit/bracket/resolve.hpp>
#include <pursuit/generator/event_generator.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

using namespace pursuit;
using corruption::Kind;

namespace {

/// An event in which an audit finds nothing new.
struct Sound {
  Event event;
  const Rules* rules = nullptr;
};

/// What happens in order: nobody is drawn wrongly, and nothing is lost.
Shares in_order() {
  Shares shares;
  shares.missing_names = shares.missing_times = shares.lost_results = 0;
  shares.corrections = shares.deviations = shares.unfinished = shares.ties = 0;
  return shares;
}

/// All that follows from what is ridden, as text: what a corruption would have to change to be seen.
class Derived {
 public:
  explicit Derived(const Competition& competition) : event_(*competition.event) {
    for (const ResolvedRound& round : competition.rounds) {
      for (const RankedRide& row : round.ranking) add("r", row.competitor, row.rank.value_or(0));
      // Against the clock nobody wins a heat.
      const bool match = competition.rules->rounds[round.rules].kind == RoundKind::match;
      for (const ResolvedHeat& heat : round.heats) {
        if (match && heat.winner) add("w", heat.sides[*heat.winner].competitor, 0);
      }
    }
    for (const Placing& placing : competition.classification)
      add("p", placing.competitor, placing.place.value_or(0));
    for (const FallenRecord& fallen : competition.fallen) add("f", fallen.competitor, 0);
    if (const auto time = winning_time(competition)) parts_.push_back(fmt::to_string(time->thousandths()));
    std::sort(parts_.begin(), parts_.end());
  }
  friend bool operator==(const Derived& a, const Derived& b) { return a.parts_ == b.parts_; }

 private:
  void add(std::string_view what, std::optional<CompetitorId> who, std::uint32_t number) {
    parts_.push_back(fmt::format("{}{}:{}", what, who ? event_.competitor(*who).label() : "-", number));
  }

  const Event& event_;
  std::vector<std::string> parts_;
};

struct Tally {
  std::size_t tried = 0;
  std::size_t found = 0;
  std::size_t changes_nothing = 0;
  std::size_t by_lot = 0;
};

bool has_lots(const Rules& rules) {
  return std::any_of(rules.rounds.begin(), rules.rounds.end(),
                     [](const RoundRules& round) { return round.as_recorded(); });
}

class Trial {
 public:
  explicit Trial(std::uint64_t seed) : dice_(seed) {}

  /// False where the event has nothing of that kind.
  bool run(const Sound& sound, Kind kind) {
    Event event = sound.event;
    const auto what = corruption::corrupt(event, kind, dice_);
    if (!what) return false;
    Tally& tally = tallies_[static_cast<std::size_t>(kind)];
    ++tally.tried;
    const Competition competition = resolve(event, *sound.rules);
    if (audit(competition).has_news()) {
      ++tally.found;
    } else if (Derived(competition) == Derived(resolve(sound.event, *sound.rules))) {
      ++tally.changes_nothing;
    } else if (kind == Kind::wrong_pair && has_lots(*sound.rules)) {
      ++tally.by_lot;
    } else {
      ++unexplained_;
      if (unexplained_ <= 20)
        fmt::print("not found: {}: {} in {}\n", corruption::kind_names[static_cast<std::size_t>(kind)], *what,
                   sound.event.key());
    }
    return true;
  }

  [[nodiscard]] int print() const {
    fmt::print("{:<22}{:>8}{:>8}{:>9}{:>17}{:>8}\n", "kind", "tried", "found", "percent", "changes nothing",
               "by lot");
    for (std::size_t k = 0; k < tallies_.size(); ++k) {
      const Tally& tally = tallies_[k];
      if (tally.tried == 0) continue;
      fmt::print("{:<22}{:>8}{:>8}{:>9.2f}{:>17}{:>8}\n", corruption::kind_names[k], tally.tried, tally.found,
                 100.0 * static_cast<double>(tally.found) / static_cast<double>(tally.tried),
                 tally.changes_nothing, tally.by_lot);
    }
    if (unexplained_ > 0) fmt::print("{} not found, although they change what follows\n", unexplained_);
    return unexplained_ == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
  }

  [[nodiscard]] test::Dice& dice() noexcept { return dice_; }

 private:
  test::Dice dice_;
  std::array<Tally, corruption::kind_names.size()> tallies_{};
  std::size_t unexplained_ = 0;
};

/// Of the files that are known as a whole and have nothing new in them.
class Archive {
 public:
  void add(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    documents_.push_back(std::make_unique<Document>(path, bytes));
    EventReading reading = read_event(*documents_.back());
    auto rules = reading.event ? library_rules(reading.event->rules) : std::nullopt;
    if (!rules) return;
    rules_.push_back(std::make_unique<Rules>(*std::move(rules)));
    Sound sound{*std::move(reading.event), rules_.back().get()};
    const Competition competition = resolve(sound.event, *sound.rules);
    if (competition.status == EventStatus::complete && !audit(competition).has_news())
      events_.push_back(std::move(sound));
  }
  [[nodiscard]] const std::vector<Sound>& events() const noexcept { return events_; }

 private:
  std::vector<std::unique_ptr<Document>> documents_;
  std::vector<std::unique_ptr<Rules>> rules_;
  std::vector<Sound> events_;
};

Kind any_kind(test::Dice& dice) {
  return static_cast<Kind>(dice.roll(corruption::kind_names.size()));
}

void corrupt_files(Trial& trial, std::size_t count, const std::vector<Sound>& events) {
  fmt::print("{} files that are known as a whole, and in which nothing new is found\n", events.size());
  for (std::size_t done = 0; done < count && !events.empty();)
    done += trial.run(events[trial.dice().roll(events.size())], any_kind(trial.dice())) ? 1U : 0U;
}

void corrupt_random(Trial& trial, std::size_t count, std::uint64_t seed) {
  Recipe recipe;
  recipe.seed = seed;
  recipe.rules = built_in_rules();
  recipe.shares = in_order();
  recipe.printed = true;
  const EventGenerator generator(recipe);
  std::size_t unsound = 0;
  for (std::size_t done = 0, number = 1; done < count; ++number) {
    GeneratedEvent made = generator.event(number);
    const Sound sound{std::move(made.event), made.rules};
    const Competition competition = resolve(sound.event, *sound.rules);
    if (competition.status != EventStatus::complete) continue;
    if (audit(competition).has_news()) {
      ++unsound;
      continue;
    }
    for (int k = 0; k < 4 && done < count; ++k) done += trial.run(sound, any_kind(trial.dice())) ? 1U : 0U;
  }
  if (unsound > 0) fmt::print("{} events passed over: something is found in them as they are\n", unsound);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "audit_corruptions COUNT SEED [FILE...]\n");
    return 2;
  }
  const std::size_t count = std::strtoull(argv[1], nullptr, 10);
  const std::uint64_t seed = std::strtoull(argv[2], nullptr, 10);
  Trial trial(seed);
  if (argc == 3) {
    corrupt_random(trial, count, seed);
  } else {
    Archive archive;
    for (int i = 3; i < argc; ++i) archive.add(argv[i]);
    corrupt_files(trial, count, archive.events());
  }
  const int status = trial.print();
  return argc == 3 ? status : EXIT_SUCCESS;
}
