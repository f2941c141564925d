// Rides of a random event: a day like any other, and all that can come between.

#include "play.hpp"

#include <algorithm>
#include <array>

namespace pursuit {

namespace {

/// What becomes of a ride that does not simply end with a time. The rides of a time trial are judged one by
/// one; those of a match by what becomes of the other side too.
class RoundRide {
 public:
  RoundRide(Play& play, const RoundRules& rules) : play_(play), rules_(rules) {}

  DraftHeat heat(const Start& start) {
    DraftHeat heat{start, {}};
    std::vector<std::int64_t> hidden;
    for (const Starter& starter : start.starters) {
      heat.rides.push_back(entered(play_, starter));
      hidden.push_back(ride_time(starter));
      finish(heat.rides.back(), hidden.back());
    }
    for (Ride& ride : heat.rides) befall(ride);
    if (heat.rides.size() == 2) {
      share_fate(heat.rides);
      if (play_.dice.chance(play_.shares.catches)) catch_one(heat.rides);
      const bool tie = play_.dice.chance(play_.shares.ties) && heat.rides[0].time;
      if (tie && !has_ridden(start.starters[1], heat.rides[0].time->thousandths()))
        heat.rides[1].time = heat.rides[0].time;
      if (is_match() && play_.dice.chance(play_.shares.missing_times)) lose_times(heat.rides);
    }
    if (!is_match()) lose_time(heat.rides, hidden);
    lose_names(heat.rides);
    return heat;
  }

  /// The void ride of somebody whose ride is repeated.
  Ride void_of(const Ride& ride) {
    Ride again = ride;
    again.status = Status::void_ride;
    again.won.reset();
    again.rank.reset();
    again.tie_order.reset();
    if (play_.dice.chance(50)) again.time.reset();
    return again;
  }

  /// What a source prints of the order: ranks over the round in place of times.
  void print_ranks(DraftRound& round) {
    for (const Lost& lost : lost_) {
      std::uint32_t rank = 1;
      for (const std::int64_t other : all_) rank += other < lost.hidden ? 1 : 0;
      if (play_.dice.chance(10)) rank = 1 + static_cast<std::uint32_t>(play_.dice.roll(all_.size()));
      for (DraftHeat& heat : round.heats) {
        for (Ride& ride : heat.rides) {
          if (ride.competitor == lost.competitor && !ride.ridden()) ride.rank = rank;
        }
      }
    }
  }

 private:
  /// A ride of which only the rank is printed.
  struct Lost {
    CompetitorId competitor{};
    std::int64_t hidden = 0;
  };

  [[nodiscard]] bool is_match() const { return rules_.kind == RoundKind::match; }

  /// His time; now and then to the thousandth that of somebody before.
  std::int64_t ride_time(const Starter& starter) {
    constexpr std::int64_t form = 1'500;
    const std::int64_t usual =
        starter.competitor ? play_.field.strength[index(*starter.competitor)] : 250'000;
    std::int64_t time = usual - form + static_cast<std::int64_t>(play_.dice.roll(2 * form));
    if (!all_.empty() && play_.dice.chance(play_.shares.ties)) time = all_[play_.dice.index(all_.size())];
    while (has_ridden(starter, time)) ++time;
    all_.push_back(time);
    return time;
  }

  /// In an earlier round, to the thousandth: it happens, but who reads it takes it for a copy.
  [[nodiscard]] bool has_ridden(const Starter& starter, std::int64_t time) const {
    for (const DraftRound& round : play_.draft.rounds) {
      for (const DraftHeat& heat : round.heats) {
        for (const Ride& ride : heat.rides) {
          const bool same = ride.time && ride.time->thousandths() == time;
          if (same && starter.competitor && ride.competitor == starter.competitor) return true;
        }
      }
    }
    return false;
  }

  void finish(Ride& ride, std::int64_t thousandths) {
    constexpr std::int64_t laps = 16;
    ride.time = written(play_, thousandths);
    if (!play_.dice.chance(play_.manner.last_laps)) return;
    const auto slack =
        static_cast<std::int64_t>(play_.dice.roll(4)) * 40;  // few values: last laps tie as well
    ride.last_lap = RaceTime::from_micros((thousandths / laps / 100 * 100 + slack) * 1'000, 3);
  }

  static void end(Ride& ride, Status status, bool with_time) {
    ride.status = status;
    if (with_time) return;
    ride.time.reset();
    ride.last_lap.reset();
  }

  void befall(Ride& ride) {
    Dice& dice = play_.dice;
    const Shares& shares = play_.shares;
    if (dice.chance(shares.absences)) end(ride, Status::did_not_start, false);
    if (dice.chance(shares.abandonments)) end(ride, Status::did_not_finish, false);
    if (dice.chance(shares.relegations)) end(ride, Status::relegated, dice.chance(70) && ride.time);
    if (dice.chance(shares.disqualifications)) end(ride, Status::disqualified, dice.chance(50) && ride.time);
  }

  /// Of a ride with neither a name nor a result no source tells.
  void lose_names(std::vector<Ride>& rides) {
    for (Ride& ride : rides) {
      if (!play_.dice.chance(play_.shares.missing_names) || !ride.ridden()) continue;
      ride.competitor.reset();
      ride.name = ride.nation = ride.bib = {};
      ride.members = {};
    }
    rides.erase(std::remove_if(rides.begin(), rides.end(),
                               [](const Ride& ride) { return !ride.competitor && !ride.ridden(); }),
                rides.end());
  }

  /// In a final the catch ends the race; whoever rides on has a time (UCI 3.2.056, 3.2.057, 3.2.086).
  void catch_one(std::vector<Ride>& rides) {
    Dice& dice = play_.dice;
    const bool first = dice.chance(50);
    Ride& caught = first ? rides[0] : rides[1];
    Ride& other = first ? rides[1] : rides[0];
    if (!caught.time || !other.time) return;
    end(caught, Status::caught, dice.chance(rules_.if_caught == IfCaught::rides_on ? 75 : 30));
    if (play_.manner.caught_at && dice.chance(90)) {
      constexpr std::array<std::string_view, 4> metres = {"1750", "2250", "2500", "3125"};
      const std::string_view at = metres[dice.index(metres.size())];
      std::int64_t thousandths = 0;
      for (const char digit : at) thousandths = 10 * thousandths + (digit - '0');
      caught.caught_at = Covered{at, thousandths * 1'000, false};
    }
    const bool slips = dice.chance(2);  // whoever wrote it down
    if (slips && !play_.manner.whole) end(other, Status::caught, false);
    if (is_match() && dice.chance(40)) {
      other.time.reset();
      other.last_lap.reset();
      if (dice.chance(50)) other.won = true;
    }
  }

  /// Where one side came to nothing, so may the other.
  void share_fate(std::vector<Ride>& rides) {
    constexpr std::uint32_t together = 20;
    if (rides[0].status.has_value() == rides[1].status.has_value() || !play_.dice.chance(together)) return;
    const Status status = rides[0].status ? *rides[0].status : *rides[1].status;
    for (Ride& ride : rides) end(ride, status, false);
  }

  /// The source knows who won, or one time, or nothing.
  void lose_times(std::vector<Ride>& rides) {
    Dice& dice = play_.dice;
    for (Ride& ride : rides) {
      if (ride.status) return;
    }
    const std::size_t winner = dice.index(2);
    rides[1 - winner].time.reset();
    rides[1 - winner].last_lap.reset();
    if (dice.chance(70)) {
      rides[winner].won = true;
      if (dice.chance(50)) rides[1 - winner].won = false;
    }
    if (dice.chance(50)) {
      rides[winner].time.reset();
      rides[winner].last_lap.reset();
    }
  }

  void lose_time(std::vector<Ride>& rides, const std::vector<std::int64_t>& hidden) {
    for (std::size_t i = 0; i < rides.size(); ++i) {
      if (!rides[i].competitor || rides[i].status || !play_.dice.chance(play_.shares.missing_times)) continue;
      rides[i].time.reset();
      rides[i].last_lap.reset();
      lost_.push_back({*rides[i].competitor, hidden[i]});
    }
  }

  Play& play_;
  const RoundRules& rules_;
  std::vector<std::int64_t> all_;
  std::vector<Lost> lost_;
};

/// A void ride stands in the heat it was ridden in, and in a time trial the new attempt comes at the end,
/// alone (UCI 3.2.074, 3.2.075); a match is ridden again by both.
void repeat_rides(Play& play, RoundRide& riding, const RoundRules& rules, DraftRound& round) {
  std::vector<DraftHeat> again;
  for (DraftHeat& heat : round.heats) {
    if (!play.dice.chance(play.shares.re_rides)) continue;
    if (rules.kind == RoundKind::match) {
      std::vector<Ride> voids;
      for (const Ride& ride : heat.rides) voids.push_back(riding.void_of(ride));
      heat.rides.insert(heat.rides.begin(), voids.begin(), voids.end());
    } else {
      Ride& one = heat.rides[play.dice.index(heat.rides.size())];
      if (!one.competitor) continue;
      again.push_back({{}, {one}});
      one = riding.void_of(one);
    }
  }
  round.heats.insert(round.heats.end(), again.begin(), again.end());
}

}  // namespace

RaceTime written(Play& play, std::int64_t thousandths) {
  const auto beyond = static_cast<std::int64_t>(play.dice.roll(1'000));  // cut off (UCI 3.2.015)
  return RaceTime::from_micros(thousandths * 1'000 + beyond, play.manner.decimals);
}

Ride entered(Play& play, const Starter& starter) {
  Ride ride;
  ride.competitor = starter.competitor;
  if (!starter.competitor) return ride;
  const std::size_t who = index(*starter.competitor);
  const Competitor& one = play.field.competitors[who];
  ride.name = one.name;
  ride.nation = one.nation;
  ride.bib = one.bib;
  if (play.manner.teams) {
    std::vector<std::string_view>& texts = play.draft.head.texts;
    const std::vector<std::string_view> members = line_up(play.dice, play.document, who);
    ride.members = {size32(texts.size()), size32(members.size())};
    texts.insert(texts.end(), members.begin(), members.end());
  }
  return ride;
}

DraftRound ridden(Play& play, std::size_t round, const std::vector<Start>& starts) {
  const RoundRules& rules = play.rules.rounds[round];
  DraftRound drafted;
  drafted.rules = round;
  drafted.name = play.document.keep(rules.id);
  RoundRide riding(play, rules);
  for (const Start& start : starts) drafted.heats.push_back(riding.heat(start));
  riding.print_ranks(drafted);
  repeat_rides(play, riding, rules, drafted);
  return drafted;
}

}  // namespace pursuit
