// A round that is being ridden: who rides faster than the time to beat is within the cut, who is slower is
// not; and the order of heats in the file says nothing of the order of riding.

#include "written_event.hpp"

#include <pursuit/rules/library.hpp>

namespace pursuit::test {
namespace {

/// Who has still to ride in one round, with nobody's result taken away before it.
struct Running {
  WrittenEvent event;
  std::size_t round = 0;  ///< of the event
};

/// Takes away the results of the last heats of a round, and all later rounds.
Running interrupted(WrittenEvent whole, Dice& dice) {
  Running running{std::move(whole), 0};
  running.round = dice.roll(running.event.rounds.size());
  running.event.rounds.resize(running.round + 1);
  std::vector<WrittenHeat>& heats = running.event.rounds.back().heats;
  for (std::size_t h = 1 + dice.roll(heats.size()); h < heats.size(); ++h) {
    for (std::string& ride : heats[h].rides)
      if (ride.find("VOID") == std::string::npos) ride = ride.substr(0, ride.find(',')) + "}";
  }
  return running;
}

std::string thousandths(std::int64_t time) {
  return fmt::format("4:{:02}.{:03}", time / 1000 - 240, time % 1000);
}

/// Gives the time to one who is to ride, and to his opponent a slower one.
void ride(WrittenRound& round, const std::string& name, std::int64_t time) {
  for (WrittenHeat& heat : round.heats) {
    const auto mine =
        std::find(heat.rides.begin(), heat.rides.end(), fmt::format(R"({{"name": "{}"}})", name));
    if (mine == heat.rides.end()) continue;
    for (std::string& ride : heat.rides) {
      const bool his = &ride == &*mine;
      if (ride.find("time") == std::string::npos)
        ride = fmt::format(R"({}, "time": "{}"}})", ride.substr(0, ride.size() - 1),
                           his ? thousandths(time) : "4:59.999");
    }
    return;
  }
}

std::optional<std::uint32_t> rank_of(const Competition& competition, std::size_t round,
                                     std::string_view name) {
  for (const RankedRide& row : competition.rounds[round].ranking)
    if (label(competition, row.competitor) == name) return row.rank;
  return std::nullopt;
}

/// True where there was a time to beat.
bool check_cut(const Running& running, Dice& dice) {
  const Resolved now(running.event.json());
  const std::size_t r = *now.rules.find_round(running.event.rounds.back().name);
  const ResolvedRound& round = now.competition.rounds[r];
  if (!round.to_beat || round.to_ride.empty()) return false;
  const ToBeat& cut = *round.to_beat;
  REQUIRE(cut.taken <= cut.rank);
  REQUIRE(cut.time.has_value() == (cut.taken == cut.rank));
  if (!cut.time) return false;
  const std::string name = label(now.competition, round.to_ride[dice.roll(round.to_ride.size())].competitor);
  for (const int by : {-1, 1}) {
    const std::int64_t time = cut.time->thousandths() + by * static_cast<std::int64_t>(1 + dice.roll(3));
    if (time < 240000) continue;
    WrittenEvent after = running.event;
    ride(after.rounds.back(), name, time);
    CAPTURE(name, time, after.json());
    const Resolved then(after.json());
    // Of the winners alone those who lost do not count.
    std::uint32_t before = 0;
    const auto rank = rank_of(then.competition, r, name);
    REQUIRE(rank);
    for (const RankedRide& row : then.competition.rounds[r].ranking) {
      if (!row.rank || *row.rank >= *rank) continue;
      const auto& heats = then.competition.rounds[r].heats;
      const bool won = std::any_of(heats.begin(), heats.end(), [&](const ResolvedHeat& heat) {
        return heat.winner && heat.sides[*heat.winner].competitor == row.competitor;
      });
      if (!cut.winners || won) ++before;
    }
    REQUIRE((before < cut.rank) == (by < 0));
  }
  return true;
}

std::vector<std::string> fallen(const Competition& competition) {
  std::vector<std::string> lines;
  for (const FallenRecord& record : competition.fallen) {
    lines.push_back(fmt::format("{} {} {} {} {} {} {}", record.mark(), record.round, record.heat.value_or(0),
                                label(competition, record.competitor), clock(record.time),
                                record.before ? clock(*record.before) : "?", word(record.by)));
  }
  return lines;
}

}  // namespace

TEST_CASE("who is faster than the time to beat is within the cut", "[running]") {
  std::size_t cuts = 0;
  for (const LibraryEntry& entry : library()) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      Dice dice(seed);
      const Running running =
          interrupted(RandomPlay(entry.id, 6 + dice.roll(14), seed % 2 == 0, dice).play(), dice);
      CAPTURE(entry.id, seed, running.event.json());
      if (check_cut(running, dice)) ++cuts;
    }
  }
  CHECK(cuts > 30);
}

TEST_CASE("records fall in the order of heats, not of the file", "[records]") {
  std::size_t records = 0;
  for (const LibraryEntry& entry : library()) {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
      Dice dice(seed);
      WrittenEvent written = RandomPlay(entry.id, 2 + dice.roll(16), seed % 2 == 0, dice).play();
      written.keys +=
          R"("records": [{"kind": "WR", "time": "4:12.000"}, {"kind": "OR", "time": "4:20.000"}], )";
      WrittenEvent shuffled = written;
      for (WrittenRound& round : shuffled.rounds) shuffle(round.heats, dice);
      CAPTURE(entry.id, seed, written.json(), shuffled.json());
      const Resolved one(written.json());
      const Resolved other(shuffled.json());
      REQUIRE(fallen(one.competition) == fallen(other.competition));
      REQUIRE(differing(outcome(one.competition), outcome(other.competition)) == "");
      records += one.competition.fallen.size();
    }
  }
  CHECK(records > 100);
}

}  // namespace pursuit::test
