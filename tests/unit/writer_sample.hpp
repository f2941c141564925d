// A small event made by hand: three rode the qualifying, the final is drawn.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <string_view>

namespace pursuit {

/// Not copyable: the competition points at the event and the rules beside it.
struct WriterSample {
  Event event;
  Rules rules;
  Competition competition;

  WriterSample();
  WriterSample(const WriterSample&) = delete;
  WriterSample& operator=(const WriterSample&) = delete;

  /// Appends to the last heat of the event.
  Ride& add_ride(std::uint32_t competitor);
  /// Appends to the last round of the event.
  Heat& add_heat();
  Round& add_round(std::string_view name);
};

[[nodiscard]] inline RaceTime thousandths(std::int64_t value) {
  return RaceTime::from_micros(value * 1000, 3);
}

namespace writer_sample {

inline Rules two_rounds() {
  Rules rules;
  rules.id = "final-2";
  rules.rounds.resize(2);
  rules.rounds[0].id = "qualifying";
  rules.rounds[1].id = "gold";
  rules.rounds[1].title = "Gold";
  rules.rounds[1].kind = RoundKind::match;
  Draw draw;
  draw.heats.push_back({"1v2", {1, 2}, "QG"});
  rules.rounds[1].draws.push_back(draw);
  return rules;
}

inline HeatSide side(std::uint32_t competitor, Straight straight, std::uint32_t seed) {
  HeatSide side;
  side.competitor = CompetitorId{competitor};
  side.straight = straight;
  side.seed = seed;
  return side;
}

inline ResolvedRound qualifying(const Event& event) {
  ResolvedRound round;
  round.recorded = {RoundId{0}};
  round.complete = round.started = round.drawn = true;
  for (std::uint32_t i = 0; i < 3; ++i) {
    ResolvedHeat heat;
    heat.number = i + 1;
    heat.recorded = HeatId{i};
    HeatSide alone;
    alone.competitor = CompetitorId{i};
    alone.ride = RideId{i};
    alone.status = event.rides[i].status.value_or(Status::finished);
    alone.has_result = true;
    heat.sides = {alone};
    heat.decided = heat.ridden = true;
    round.heats.push_back(heat);
    RankedRide row;
    row.competitor = CompetitorId{i};
    row.ride = RideId{i};
    row.status = alone.status;
    row.time = event.rides[i].time;
    if (row.time) {
      row.rank = i + 1;
      row.by = By::time;
      row.to.push_back({1, "QG"});
    }
    round.ranking.push_back(row);
  }
  return round;
}

inline ResolvedRound gold(const Rules& rules) {
  ResolvedRound round;
  round.rules = 1;
  round.drawn = true;
  ResolvedHeat heat;
  heat.number = 1;
  heat.drawn = &rules.rounds[1].draws[0].heats[0];
  heat.sides = {side(0, Straight::home, 1), side(1, Straight::back, 2)};
  round.heats.push_back(heat);
  return round;
}

}  // namespace writer_sample

inline WriterSample::WriterSample() : rules(writer_sample::two_rounds()) {
  event.id = "sample";
  event.distance = pursuit::Length::metres(4000);
  event.rules = "final-2";
  event.competitors = {{"Bradley Wiggins", "GBR", {}, "7", R"({"uci": 10003})"},
                       {"Hayden Roulston", "NZL", {}, {}, {}},
                       {"Robert \"Bob\" Ó", "IRL", {}, {}, {}}};
  add_round("qualifying").date = "2008-08-15";
  for (std::uint32_t i = 0; i < 3; ++i) {
    add_heat().number = i + 1;
    add_ride(i);
  }
  event.rides[0].bib = "7";
  event.rides[0].ids = event.competitors[0].ids;
  event.rides[0].time = thousandths(255'031);
  event.rides[1].time = thousandths(258'990);
  event.rides[2].status = Status::did_not_start;
  competition.event = &event;
  competition.rules = &rules;
  competition.rounds = {writer_sample::qualifying(event), writer_sample::gold(rules)};
  competition.next = {{1, {0}}};
  Placing first;
  first.competitor = CompetitorId{0};
  first.best = 1;
  first.worst = 2;
  Placing second = first;
  second.competitor = CompetitorId{1};
  Placing out;
  out.competitor = CompetitorId{2};
  out.unplaced = true;
  out.status = "DNS";
  competition.classification = {first, second, out};
}

inline Round& WriterSample::add_round(std::string_view name) {
  Round& round = event.rounds.emplace_back();
  round.name = name;
  round.heats.first = static_cast<std::uint32_t>(event.heats.size());
  return round;
}

inline Heat& WriterSample::add_heat() {
  ++event.rounds.back().heats.count;
  Heat& heat = event.heats.emplace_back();
  heat.rides.first = static_cast<std::uint32_t>(event.rides.size());
  return heat;
}

inline Ride& WriterSample::add_ride(std::uint32_t competitor) {
  ++event.heats.back().rides.count;
  Ride& ride = event.rides.emplace_back();
  ride.competitor = CompetitorId{competitor};
  ride.name = event.competitors[competitor].name;
  ride.nation = event.competitors[competitor].nation;
  return ride;
}

}  // namespace pursuit
