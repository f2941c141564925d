#include "jury.hpp"
#include "lot.hpp"
#include "play.hpp"
#include "print.hpp"

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/generator/event_generator.hpp>
#include <pursuit/parser/identity.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace pursuit {

namespace {

/// One event from its entries to its end, or to somewhere in the last of so many rounds.
class Game {
 public:
  Game(Play& play, std::size_t rounds, bool unfinished)
      : play_(play), rounds_(rounds), unfinished_(unfinished) {}

  void play() {
    std::vector<Starter> all;
    for (std::size_t i = 0; i < play_.field.competitors.size(); ++i)
      all.push_back({CompetitorId(static_cast<std::uint32_t>(i))});
    ride(0, pairs_by_lot(play_.dice, std::move(all)));
    for (std::size_t r = 1; r < play_.rules.rounds.size() && play_.draft.rounds.size() < rounds_; ++r)
      next_round(r);
    if (unfinished_) cut();
  }

 private:
  void next_round(std::size_t r) {
    const Event event = play_.draft.event();
    const Competition competition = resolve(event, play_.rules);
    if (play_.dice.chance(play_.shares.rulings)) {
      rule(play_, competition);
      return ride_drawn(r);
    }
    ride(r, starts(competition, r));
  }

  void ride_drawn(std::size_t r) {
    const Event event = play_.draft.event();
    ride(r, starts(resolve(event, play_.rules), r));
  }

  [[nodiscard]] std::vector<Start> starts(const Competition& competition, std::size_t r) {
    if (play_.rules.rounds[r].as_recorded()) return lot(play_, competition, r);
    std::vector<Start> starts;
    for (const StartList& list : competition.next) {
      if (list.round != r) continue;
      for (const std::size_t h : list.heats) {
        const ResolvedHeat& heat = competition.rounds[r].heats[h];
        Start start{{}, heat.number};
        for (const HeatSide& side : heat.sides) {
          if (!side.empty()) start.starters.push_back({side.competitor});
        }
        if (!start.starters.empty()) starts.push_back(std::move(start));
      }
    }
    if (starts.size() > 1 && play_.dice.chance(play_.shares.deviations)) {
      std::swap(starts.front().starters.back(), starts.back().starters.back());
    }
    return starts;
  }

  void ride(std::size_t r, const std::vector<Start>& starts) {
    if (starts.empty()) return;
    const bool stale = r > 0 && play_.dice.chance(play_.shares.corrections);
    if (stale) correct(play_, source_of(r));
    play_.draft.rounds.push_back(ridden(play_, r, starts));
    DraftRound& round = play_.draft.rounds.back();
    if (play_.dice.chance(50) || play_.manner.whole) break_ties(play_, round);
    if (play_.rules.rounds[r].kind == RoundKind::match && (play_.dice.chance(60) || play_.manner.whole))
      order_without_times(play_, round);
    for (DraftHeat& heat : round.heats) write_straights(heat);
    if (stale && play_.dice.chance(70)) announce(round, 0);
  }

  /// The round that the pairs of `r` rest on, or the latest.
  DraftRound& source_of(std::size_t r) {
    const std::size_t from = play_.rules.rounds[r].draws.front().from.round;
    std::vector<DraftRound>& rounds = play_.draft.rounds;
    const auto found = std::find_if(rounds.begin(), rounds.end(),
                                    [&](const DraftRound& round) { return round.rules == from; });
    return found == rounds.end() ? rounds.back() : *found;
  }

  /// Sources list the sides of a heat in any order.
  void write_straights(DraftHeat& heat) {
    if (heat.rides.size() != 2) return;
    if (play_.manner.straights) {
      heat.rides.front().side = Straight::home;
      heat.rides.back().side = Straight::back;
    }
    if (play_.dice.chance(5)) std::swap(heat.rides.front(), heat.rides.back());
  }

  /// From that heat on the round is a start list.
  void announce(DraftRound& round, std::size_t first) {
    std::vector<DraftHeat> heats(round.heats.begin(),
                                 round.heats.begin() + static_cast<std::ptrdiff_t>(first));
    for (std::size_t h = first; h < round.heats.size(); ++h) {
      DraftHeat heat{round.heats[h].start, {}};
      for (const Starter& starter : heat.start.starters) {
        if (starter.competitor) heat.rides.push_back(entered(play_, starter));
      }
      if (heat.rides.empty()) continue;
      write_straights(heat);
      heats.push_back(std::move(heat));
    }
    round.heats = std::move(heats);
  }

  /// The last round ends in the middle: the rest of it is announced, or is not there.
  void cut() {
    DraftRound& round = play_.draft.rounds.back();
    const std::size_t first = play_.dice.index(round.heats.size() + 1);
    if (play_.dice.chance(70)) return announce(round, first);
    round.heats.resize(first);
    if (round.heats.empty()) play_.draft.rounds.pop_back();
  }

  Play& play_;
  std::size_t rounds_;
  bool unfinished_;
};

Manner draw_manner(Dice& dice, bool teams) {
  Manner manner;
  manner.teams = teams;
  manner.decimals = dice.chance(90) ? 3 : 2 + static_cast<int>(dice.roll(4));
  manner.last_laps = dice.chance(40) ? (dice.chance(50) ? 100 : 60) : 0;
  manner.caught_at = dice.chance(40);
  manner.straights = dice.chance(30);
  return manner;
}

/// Entries by lot must fit the knockout.
std::size_t draw_size(Dice& dice, const Recipe& recipe, const Rules& rules) {
  const std::size_t most = rules.rounds.front().kind == RoundKind::match
                               ? std::min<std::size_t>(recipe.most, knockout_size(rules, 0))
                               : recipe.most;
  const std::size_t fewest = std::min<std::size_t>(recipe.fewest, most);
  return fewest + dice.index(most - fewest + 1);
}

void write_head(Event& head, Document& document, std::uint64_t seed, std::uint64_t number) {
  head.id = document.keep(fmt::format("random-{}-{}", seed, number));
  head.name = document.keep(fmt::format("Event {} of seed {}", number, seed));
}

/// As a reader has them: who is in no ride is nobody in the event, and no ruling is on him.
void name_competitors(Event& event) {
  (void)identify(event);
  const auto on_nobody = [](const Ruling& ruling) { return !ruling.competitor; };
  event.rulings.erase(std::remove_if(event.rulings.begin(), event.rulings.end(), on_nobody),
                      event.rulings.end());
  (void)identify(event);
}

/// Some events break it, some do not.
RaceTime standing_record(Dice& dice) {
  constexpr std::int64_t fastest = 237'000'000;  // microseconds
  constexpr std::uint64_t spread = 12'000;       // thousandths
  return RaceTime::from_micros(fastest + static_cast<std::int64_t>(dice.roll(spread)) * 1'000, 3);
}

}  // namespace

std::vector<RecipeRules> built_in_rules() {
  std::vector<RecipeRules> all;
  for (const LibraryEntry& entry : library()) {
    all.push_back({library_rules(entry.id).value_or(Rules{}), std::string(entry.id)});
  }
  return all;
}

EventGenerator::EventGenerator(Recipe recipe) : recipe_(std::move(recipe)) {}

GeneratedEvent EventGenerator::event(std::uint64_t number) const {
  Dice dice(recipe_.seed, number);
  const RecipeRules& chosen = recipe_.rules[dice.index(recipe_.rules.size())];
  const Rules& rules = chosen.rules;
  GeneratedEvent made{Document("random", {}), {}, &rules};
  const bool teams = dice.chance(40);
  const std::size_t size = draw_size(dice, recipe_, rules);
  Field field = draw_field(dice, made.document, size, teams);
  Play play{dice, recipe_.shares, rules, made.document, std::move(field), draw_manner(dice, teams), {}};
  Event& head = play.draft.head;
  write_head(head, made.document, recipe_.seed, number);
  head.rules = made.document.keep(chosen.text);
  head.discipline = teams ? "team" : "individual";
  head.distance = Length::metres(4'000);
  head.track = "250";
  head.competitors = play.field.competitors;
  play.manner.whole = recipe_.printed;
  const std::size_t all = rules.rounds.size();
  const bool unfinished = dice.chance(recipe_.shares.unfinished);
  const std::size_t rounds = unfinished ? dice.index(all) + 1 : all;
  Game(play, rounds, unfinished).play();
  std::vector<DraftRound>& ridden = play.draft.rounds;
  if (dice.chance(recipe_.shares.lost_results) && !ridden.empty())
    ridden[dice.index(ridden.size())].in_part = true;
  made.event = play.draft.event();
  name_competitors(made.event);
  if (recipe_.printed) print_results(made.event, rules, made.document, standing_record(dice));
  return made;
}

}  // namespace pursuit
