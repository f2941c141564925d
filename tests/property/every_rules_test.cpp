// Every built-in rules file, with any number of competitors, cut off anywhere, with every status
// in every round: nobody is lost, nobody is placed twice, and no pair rests on anything undecided.

#include "played_event.hpp"

#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace pursuit::test {
namespace {

/// Every field up to one more than most draws hold, then some larger ones: with a rider alone or not.
constexpr std::size_t fields[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 17};

/// What goes wrong in a round.
struct Mishap {
  std::string name;
  std::optional<Status> status;
  bool keeps_time = false;
};

const std::vector<Mishap>& mishaps() {
  static const std::vector<Mishap> all = {
      {"nothing", std::nullopt, true},
      {"no result", std::nullopt, false},
      {"DNS", Status::did_not_start, false},
      {"DNF", Status::did_not_finish, false},
      {"DSQ", Status::disqualified, false},
      {"DSQ with a time", Status::disqualified, true},
      {"REL", Status::relegated, true},
      {"caught", Status::caught, false},
      {"caught with a time", Status::caught, true},
      {"void", Status::void_ride, true},
  };
  return all;
}

/// Whom a mishap befalls: the n-th ride of the round, or all of them, or every second one.
bool befalls(std::size_t victim, std::size_t ride, std::size_t field) {
  if (victim == field) return true;
  if (victim == field + 1) return ride % 2 == 0;
  return ride == victim;
}

/// Single rides, in large fields not each of them; then all of them, and every second one.
std::vector<std::size_t> victims(std::size_t field) {
  std::vector<std::size_t> chosen = {field, field + 1};
  for (std::size_t ride = 0; ride < field; ride += field < 9 ? 1 : 7) chosen.push_back(ride);
  return chosen;
}

PlayedRide ridden(std::size_t competitor, Dice& dice, bool tied) {
  PlayedRide ride;
  ride.competitor = competitor;
  ride.thousandths = tied ? 260'000 : 250'000 + static_cast<std::int64_t>(dice.roll(20'000));
  return ride;
}

void apply(const Mishap& mishap, PlayedRide& ride) {
  if (!mishap.keeps_time) ride.thousandths.reset();
  ride.status = mishap.status;
}

struct Case {
  std::size_t competitors = 0;
  std::size_t mishap_round = 0;  ///< in the order ridden
  std::size_t victim = 0;
  const Mishap* mishap = nullptr;
  bool tied = false;  ///< everybody has the same time
};

/// The places are those of a competition ranking with nothing but vacancies between them.
bool check_classification(const Competition& competition, std::size_t competitors) {
  std::set<std::size_t> seen;
  std::map<std::uint32_t, std::size_t> sharing;
  bool fine = competition.classification.size() == competitors;
  for (const Placing& row : competition.classification) {
    fine = fine && row.competitor && seen.insert(index(*row.competitor)).second;
    fine = fine && static_cast<int>(row.place.has_value()) + static_cast<int>(row.unplaced) <= 1;
    if (row.place) {
      ++sharing[*row.place];
      fine = fine && row.place == row.best && row.worst == row.best && *row.place <= competitors;
    } else if (!row.unplaced) {
      fine = fine && row.best >= 1 && row.worst && row.best < *row.worst && *row.worst <= competitors;
    }
  }
  for (const Placing& row : competition.classification) {
    fine = fine && (!row.place || row.tied == (sharing[*row.place] > 1));
  }
  std::uint32_t taken = 0;
  for (const auto& [place, count] : sharing) {
    fine = fine && place > taken;
    // Where nobody won a final both are second of it, and its first place is vacant (UCI 3.2.060).
    const bool vacant_before = count == 2 && place > 1 && sharing.count(place - 1) == 0;
    taken = place + static_cast<std::uint32_t>(count) - (vacant_before ? 2 : 1);
  }
  return fine;
}

/// All heats a draw takes its pool from are decided, and no two it could have taken in another
/// order have equal times.
bool rests_on_results(const Competition& competition, std::size_t r) {
  for (const Draw& draw : competition.rules->rounds[r].draws) {
    if (draw.from.round == r) continue;  // a first round by lot is drawn from nobody
    const ResolvedRound& from = competition.rounds[draw.from.round];
    const RoundRules& rules = competition.rules->rounds[draw.from.round];
    if (rules.kind == RoundKind::time_trial && !from.complete) return false;
    if (draw.from.order == Order::heat || rules.kind == RoundKind::time_trial) continue;
    for (const ResolvedHeat& heat : from.heats) {
      const bool selected = draw.from.heats.empty() ||
                            std::any_of(draw.from.heats.begin(), draw.from.heats.end(),
                                        [&](std::size_t i) { return rules.heats()[i] == heat.drawn; });
      if (selected && !heat.decided) return false;
    }
  }
  return true;
}

bool check_draws(const Competition& competition) {
  for (const StartList& list : competition.next) {
    std::set<std::size_t> drawn;
    if (!rests_on_results(competition, list.round)) return false;
    const ResolvedRound& round = competition.rounds[list.round];
    if (round.complete) return false;
    for (const std::size_t h : list.heats) {
      for (const HeatSide& side : round.heats[h].sides) {
        if (side.open || (side.competitor && !drawn.insert(index(*side.competitor)).second)) return false;
      }
    }
  }
  return true;
}

/// In a time trial nobody of a shared rank is drawn, unless both are the two sides of one heat.
bool check_ties(const Competition& competition) {
  for (const ResolvedRound& round : competition.rounds) {
    if (competition.rules->rounds[round.rules].kind != RoundKind::time_trial) continue;
    for (const RankedRide& row : round.ranking) {
      if (!row.shared || row.to.empty()) continue;
      const auto sharing =
          std::count_if(round.ranking.begin(), round.ranking.end(), [&](const RankedRide& other) {
            return other.rank == row.rank && other.to.size() == 1 &&
                   other.to.front().round == row.to.front().round;
          });
      if (sharing != 2) return false;
    }
  }
  return true;
}

bool adds_up(const Competition& competition, const Case& c) {
  return check_classification(competition, c.competitors) && check_draws(competition) &&
         check_ties(competition);
}

PlayedRound first_round(const Rules& rules, const Case& c, Dice& dice) {
  PlayedRound first{rules.rounds.front().id, {}};
  for (std::size_t i = 0; i < c.competitors; ++i) {
    if (i % 2 == 0) first.heats.emplace_back();
    first.heats.back().push_back(ridden(i, dice, c.tied));
    if (c.mishap_round == 0 && befalls(c.victim, i, c.competitors))
      apply(*c.mishap, first.heats.back().back());
  }
  return first;
}

/// What is to be ridden next; nothing where the event is over, or stuck on what is undecided.
std::optional<PlayedRound> next_round(const Competition& competition, const PlayedEvent& played,
                                      const Case& c, Dice& dice) {
  if (competition.next.empty()) return std::nullopt;
  const StartList& list = competition.next.front();
  PlayedRound round{competition.rules->rounds[list.round].id, {}};
  for (const PlayedRound& earlier : played.rounds) {
    if (earlier.name == round.name) return std::nullopt;
  }
  std::size_t ride = 0;
  for (const std::size_t h : list.heats) {
    round.heats.emplace_back();
    for (const HeatSide& side : competition.rounds[list.round].heats[h].sides) {
      if (!side.competitor) continue;
      round.heats.back().push_back(ridden(index(*side.competitor), dice, c.tied));
      const bool mishap_here = c.mishap_round == played.rounds.size();
      if (mishap_here && befalls(c.victim, ride++, c.competitors))
        apply(*c.mishap, round.heats.back().back());
    }
  }
  return round;
}

/// Plays the event by the program's own draws; it adds up before and after each round.
bool holds(const Rules& rules, const Case& c) {
  PlayedEvent played(c.competitors);
  const Event nothing_ridden = played.event();
  if (!adds_up(resolve(nothing_ridden, rules), c)) return false;
  Dice dice(c.competitors * 1000 + c.mishap_round * 100 + c.victim);
  std::optional<PlayedRound> round = first_round(rules, c, dice);
  while (round) {
    played.rounds.push_back(*std::move(round));
    const Event event = played.event();
    const Competition competition = resolve(event, rules);
    if (!adds_up(competition, c)) return false;
    round = next_round(competition, played, c, dice);
  }
  return true;
}

std::string describe(const Rules& rules, const Case& c) {
  return rules.id + ", " + std::to_string(c.competitors) + " competitors, in round " +
         std::to_string(c.mishap_round) + " " + c.mishap->name + " for " + std::to_string(c.victim) +
         (c.tied ? ", all tied" : "");
}

}  // namespace

TEST_CASE("every rules file decides every field as far as its results go", "[every_rules]") {
  for (const LibraryEntry& entry : library()) {
    const Rules rules = library_rules(entry.id).value();
    Case c;
    std::size_t failures = 0;
    for (const std::size_t field : fields) {
      c.competitors = field;
      for (c.mishap_round = 0; c.mishap_round < rules.rounds.size(); ++c.mishap_round) {
        for (const Mishap& mishap : mishaps()) {
          c.mishap = &mishap;
          for (const std::size_t victim : victims(c.competitors)) {
            c.victim = victim;
            if (!holds(rules, c) && ++failures <= 3) UNSCOPED_INFO(describe(rules, c));
          }
        }
      }
    }
    CHECK(failures == 0);
  }
}

TEST_CASE("equal times stop every draw but the one pair they make", "[every_rules]") {
  for (const LibraryEntry& entry : library()) {
    const Rules rules = library_rules(entry.id).value();
    Case c;
    c.tied = true;
    c.mishap = &mishaps().front();
    for (const std::size_t field : fields) {
      c.competitors = field;
      INFO(describe(rules, c));
      CHECK(holds(rules, c));
    }
  }
}

}  // namespace pursuit::test
