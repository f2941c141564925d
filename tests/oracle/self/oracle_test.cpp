// Events built by hand, and what a commissaire would say of them.
#include "oracle.hpp"

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

using namespace pursuit;

int failures = 0;

void expect(bool good, const std::string& what) {
  if (good) return;
  ++failures;
  std::cerr << "wrong: " << what << '\n';
}

/// A ride as a sheet shows it: who, thousandths of a second (0: none), and how it ended.
struct R {
  int who = 0;
  int time = 0;
  std::optional<Status> status = {};
};

class Maker {
 public:
  explicit Maker(std::size_t competitors) { event.competitors.resize(competitors); }

  Maker& round(std::string_view name) {
    event.rounds.push_back({});
    event.rounds.back().name = name;
    event.rounds.back().heats = {size32(event.heats.size()), 0};
    return *this;
  }
  Maker& heat(std::initializer_list<R> rides) {
    event.heats.push_back({});
    event.heats.back().number = ++event.rounds.back().heats.count;
    event.heats.back().rides = {size32(event.rides.size()), size32(rides.size())};
    for (const R& from : rides) {
      Ride ride;
      if (from.who >= 0) ride.competitor = id(from.who);
      if (from.time > 0) ride.time = RaceTime::from_micros(std::int64_t{1000} * from.time, 3);
      ride.status = from.status;
      event.rides.push_back(ride);
    }
    return *this;
  }
  /// A time trial whose riders 0, 1, 2 ... have so many thousandths.
  Maker& trial(std::initializer_list<int> times) {
    round("qualifying");
    int who = 0;
    for (const int time : times) heat({{who++, time}});
    return *this;
  }
  Maker& rule(RulingKind kind, int who, std::string_view in, std::optional<std::uint32_t> place = {}) {
    event.rulings.push_back({});
    Ruling& ruling = event.rulings.back();
    ruling.kind = kind;
    ruling.competitor = id(who);
    ruling.round = in;
    ruling.place = place;
    return *this;
  }
  [[nodiscard]] Ride& last() { return event.rides.back(); }
  [[nodiscard]] static CompetitorId id(int who) { return CompetitorId{static_cast<std::uint32_t>(who)}; }

  Event event;
};

/// `4-5 3-6`: the pairs of a round, `_` for an empty side.
std::string next(const oracle::Outcome& outcome, std::string_view round) {
  std::string out;
  const auto side = [](std::optional<CompetitorId> who) {
    return who ? std::to_string(index(*who)) : std::string("_");
  };
  for (const oracle::RoundOutcome& one : outcome.rounds) {
    if (one.id != round) continue;
    for (const oracle::Pairing& pair : one.next) {
      out += (out.empty() ? "" : " ") + side(pair.home) + "-" + side(pair.back);
    }
  }
  return out;
}

/// `1 2 3 x ?`: the places in the order of the competitors, `x` for unplaced, `?` for not decided.
std::string places(const oracle::Outcome& outcome) {
  std::string out;
  for (const oracle::Placed& one : outcome.classification) {
    out += out.empty() ? "" : " ";
    out += one.place ? std::to_string(*one.place) : one.unplaced ? "x" : "?";
  }
  return out;
}

std::string ranks(const oracle::Outcome& outcome, std::string_view round) {
  std::string out;
  for (const oracle::RoundOutcome& one : outcome.rounds) {
    if (one.id != round) continue;
    for (const oracle::Rank& rank : one.ranking) {
      out += (out.empty() ? "" : " ") + (rank.rank ? std::to_string(*rank.rank) : std::string("-"));
    }
  }
  return out;
}

void is(const std::string& got, const std::string& wanted, const std::string& what) {
  expect(got == wanted, what + ": " + got + ", not " + wanted);
}

constexpr Status dns = Status::did_not_start;
constexpr Status caught = Status::caught;
constexpr Status dsq = Status::disqualified;

void uci_final() {
  Maker m(6);
  m.trial({250'000, 251'000, 252'000, 253'000, 254'000, 0});
  m.last().status = dns;
  is(next(oracle::judge(m.event, "final-4"), "gold"), "0-1", "gold of four");
  is(next(oracle::judge(m.event, "final-4"), "bronze"), "2-3", "bronze of four");
  is(places(oracle::judge(m.event, "final-4")), "? ? ? ? 5 x", "places before the finals");
  m.round("bronze").heat({{2, 0, dns}, {3, 255'000}});
  m.round("gold").heat({{0, 0, caught}, {1}});
  is(places(oracle::judge(m.event, "final-4")), "2 1 4 3 5 x", "an absent and a caught finalist");
  Maker alone(4);
  alone.trial({250'000, 251'000, 252'000, 253'000});
  alone.round("bronze").heat({{2, 255'000}, {3, 254'000}}).round("gold").heat({{1, 255'000}});
  is(places(oracle::judge(alone.event, "final-4")), "? ? 4 3", "half of the final is recorded");
  m.rule(RulingKind::disqualify, 0, "gold");
  is(places(oracle::judge(m.event, "final-4")), "x 1 4 3 5 x", "silver is vacant");
  m.rule(RulingKind::reinstate, 0, "");
  is(places(oracle::judge(m.event, "final-4")), "2 1 4 3 5 x", "given back");
}

void ties() {
  Maker m(6);
  m.trial({250'000, 251'000, 252'000, 253'000, 253'000, 254'000});
  is(ranks(oracle::judge(m.event, "final-4"), "qualifying"), "1 2 3 4 4 6", "ranks of a tie");
  is(next(oracle::judge(m.event, "final-4"), "bronze"), "", "a tie at the cut");
  is(next(oracle::judge(m.event, "final-4"), "gold"), "0-1", "it does not touch gold");
  m.event.rides[3].last_lap = RaceTime::from_micros(15'200'000, 3);
  m.event.rides[4].last_lap = RaceTime::from_micros(15'100'000, 3);
  is(next(oracle::judge(m.event, "final-4"), "bronze"), "2-4", "the last lap decides");

  Maker pair(4);
  pair.trial({250'000, 250'000, 252'000, 253'000});
  is(next(oracle::judge(pair.event, "final-4"), "gold"), "0-1", "a tie within a pair is drawn");

  Maker cut(2);
  cut.trial({250'000, 250'000});
  cut.event.rides[1].time = RaceTime::from_micros(250'000'900, 4);
  is(ranks(oracle::judge(cut.event, "direct"), "final"), "", "another round's name");
  cut.event.rounds[0].name = "final";
  is(places(oracle::judge(cut.event, "direct")), "1 1", "cut to the thousandth");

  Maker printed(4);
  printed.trial({250'000, 0, 251'000, 0});
  printed.event.rides[1].rank = 2;
  printed.event.rides[3].rank = 4;
  is(ranks(oracle::judge(printed.event, "final-4"), "qualifying"), "1 2 3 4", "printed ranks");
}

void seven_teams() {
  Maker m(7);
  m.trial({240'000, 241'000, 242'000, 243'000, 244'000, 245'000, 246'000});
  is(next(oracle::judge(m.event, "first-round-8"), "first-round"), "5-6 4-_ 1-2 0-3", "seven teams");
  m.round("first-round").heat({{5}, {6}}).heat({{4}}).heat({{1}, {2}}).heat({{0}, {4}});
  expect(oracle::judge(m.event, "first-round-8").rounds[1].stale, "an old draw");
  m.event.rides.back().competitor = Maker::id(3);
  expect(!oracle::judge(m.event, "first-round-8").rounds[1].stale, "the draw as it is");
  for (std::size_t i = 7; i < 14; ++i)
    m.event.rides[i].time = RaceTime::from_micros(240'000'000 + 100'000 * static_cast<std::int64_t>(i), 3);
  // heats: 5 beats 6, 4 alone, 1 beats 2, 0 beats 3; times in this order: 5 6 4 1 2 0 3
  const oracle::Outcome drawn = oracle::judge(m.event, "first-round-8");
  is(next(drawn, "gold"), "1-0", "gold");
  is(next(drawn, "bronze"), "5-6", "bronze");
  is(next(drawn, "fifth"), "4-2", "fifth");
  is(next(drawn, "seventh"), "", "alone in the seventh: not ridden");
  is(places(oracle::judge(m.event, "first-round-8-medals")), "? ? 6 7 5 ? ?", "the others by time");
  m.event.rides[13].status = dsq;
  m.event.rides[13].time.reset();
  is(next(oracle::judge(m.event, "first-round-8"), "seventh"), "", "nobody rides for seventh");
  m.event.rides[13].status.reset();
  m.event.rides[12].time.reset();
  m.event.rides[13].status = caught;
  is(next(oracle::judge(m.event, "first-round-8"), "gold"), "0-1", "home by qualifying (3.2.086)");
}

void match_round() {
  Maker m(9);
  m.trial({250'000, 251'000, 252'000, 253'000, 254'000, 255'000, 256'000, 257'000, 258'000});
  m.round("match");
  m.heat({{3, 250'400}, {4, 251'000}}).heat({{2, 250'300}, {5, 0, caught}});
  is(next(oracle::judge(m.event, "match-round-8"), "match"), "1-6 0-7", "two heats are left");
  is(places(oracle::judge(m.event, "match-round-8")), "? ? ? ? ? ? ? ? 9", "only the ninth is settled");
  m.heat({{1, 250'200}, {6, 0, dns}}).heat({{0, 250'100}, {7, 252'000}});
  const oracle::Outcome drawn = oracle::judge(m.event, "match-round-8");
  is(next(drawn, "gold") + " " + next(drawn, "bronze"), "0-1 2-3", "winners by time");
  is(places(drawn), "? ? ? ? 5 7 8 6 9", "losers by time, caught, did not start");
  m.last().status = dsq;
  is(places(oracle::judge(m.event, "match-round-8")), "? ? ? ? 5 6 7 x 9", "a vacant eighth place");
  m.last().status.reset();
  m.event.rides[11].time.reset();  // the catching rider stopped: nobody knows his time
  is(next(oracle::judge(m.event, "match-round-8"), "gold"), "", "a winner without a time");
  m.event.rides[11].time = RaceTime::from_micros(250'300'000, 3);
  m.rule(RulingKind::withdraw, 1, "gold");
  const oracle::Outcome moved = oracle::judge(m.event, "match-round-8");
  is(next(moved, "gold") + " " + next(moved, "bronze"), "0-2 ", "the next moves up, alone for bronze");
}

void knockout() {
  Maker m(10);
  m.trial({250'000, 251'000, 252'000, 253'000, 254'000, 255'000, 256'000, 257'000, 258'000, 249'000});
  m.last().status = caught;
  m.round("quarterfinals");
  m.heat({{3, 250'400}, {4, 251'000}}).heat({{2, 250'300}, {5, 251'000}});
  m.heat({{1, 250'200}, {6, 251'000}}).heat({{7, 249'100}, {0, 252'000}});
  const oracle::Outcome first = oracle::judge(m.event, "knockout-8");
  is(next(first, "semifinals"), "3-7 2-1", "first and last winner meet");
  is(places(first), "5 ? ? ? 5 5 5 ? 9 x", "they share fifth, the overtaken is out");
  is(next(oracle::judge(m.event, "knockout-8-adjacent"), "quarterfinals"), "", "the record stands");
  is(next(oracle::judge(m.event, "knockout-8-no-bronze"), "semifinals"), "", "as recorded");
  m.round("semifinals").heat({{2, 250'000}, {1, 251'000}});
  is(next(oracle::judge(m.event, "knockout-8-no-bronze"), "gold"), "", "a semifinal is missing");
  m.heat({{3, 250'100}, {7, 250'900}});
  is(next(oracle::judge(m.event, "knockout-8"), "bronze"), "7-1", "losers by time");
  is(places(oracle::judge(m.event, "knockout-8-no-bronze")), "8 4 ? ? 5 5 5 3 9 x", "third by time");
  m.round("gold").heat({{2, 250'000}, {3, 250'000}});
  is(next(oracle::judge(m.event, "knockout-8-no-bronze"), "gold"), "", "ridden");
  is(places(oracle::judge(m.event, "knockout-8-no-bronze")), "8 4 ? ? 5 5 5 3 9 x", "level to the end");
  m.last().won = true;
  is(places(oracle::judge(m.event, "knockout-8-no-bronze")), "8 4 2 1 5 5 5 3 9 x", "as recorded");
  m.rule(RulingKind::award, 9, "", 5U);
  is(places(oracle::judge(m.event, "knockout-8-no-bronze")), "8 4 2 1 5 5 5 3 9 5", "nobody else moves");
}

void by_lot() {
  Maker m(5);
  m.round("first-round").heat({{0, 300'000}, {1, 301'000}}).heat({{2, 300'000}, {3, 301'000}});
  m.heat({{4, 300'000}});
  m.round("semifinals").heat({{0, 300'000}, {2, 301'000}});
  is(next(oracle::judge(m.event, "knockout-by-lot-no-bronze"), "gold"), "", "a bye is still to come");
  m.heat({{4, 305'000}});
  is(next(oracle::judge(m.event, "knockout-by-lot-no-bronze"), "gold"), "0-4", "the final");
  m.round("gold").heat({{0, 300'000}, {4, 0, Status::did_not_finish}});
  is(places(oracle::judge(m.event, "knockout-by-lot-no-bronze")), "1 4 3 4 2", "losers share");
}

void small_fields() {
  for (int count = 0; count < 8; ++count) {
    Maker m(static_cast<std::size_t>(count));
    m.round("qualifying");
    for (int who = 0; who < count; ++who) m.heat({{who, 250'000 + who}});
    for (const char* format : {"final-4", "semifinal-4", "match-round-8", "first-round-8", "knockout-16"}) {
      (void)oracle::judge(m.event, format);
    }
    if (count == 3) is(next(oracle::judge(m.event, "final-4"), "bronze"), "", "alone for bronze: not ridden");
    if (count == 5) is(next(oracle::judge(m.event, "match-round-8"), "match"), "3-4 2-_ 1-_ 0-_", "five");
  }
  Maker lost(3);
  lost.trial({250'000, 251'000, 252'000}).heat({{-1, 250'500}});
  is(next(oracle::judge(lost.event, "final-4"), "gold"), "", "a lost name is not drawn");
  is(next(oracle::judge(lost.event, "final-4"), "bronze"), "1-2", "nor in the way of others");
}

}  // namespace

int main() {
  uci_final();
  ties();
  seven_teams();
  match_round();
  knockout();
  by_lot();
  small_fields();
  std::cout << (failures == 0 ? "all as a commissaire would say\n" : "not all well\n");
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
