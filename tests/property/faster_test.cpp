// Who rides a faster time has no worse rank in his round, and wins the heat he won.
//
// In the round it was ridden in: in later ones he meets others for it, and may lose to them.

#include "event_parts.hpp"
#include "generated_event.hpp"

namespace pursuit::test {
namespace {

const RankedRide* row_of(const Competition& competition, RideId ride) {
  for (const ResolvedRound& round : competition.rounds) {
    for (const RankedRide& row : round.ranking)
      if (row.ride == ride) return &row;
  }
  return nullptr;
}

bool has_won(const Competition& competition, RideId ride) {
  for (const ResolvedRound& round : competition.rounds) {
    for (const ResolvedHeat& heat : round.heats)
      if (heat.winner && heat.sides[*heat.winner].ride == ride) return true;
  }
  return false;
}

/// By anything, or to the time of somebody else, with whom he is then tied.
RaceTime faster(const Event& event, RaceTime time) {
  const std::int64_t by = *rc::gen::resize(100, rc::gen::inRange<std::int64_t>(1, 30'000'000));
  std::int64_t micros = time.micros() - by;
  if (*rc::gen::arbitrary<bool>()) {
    const Ride& other = event.rides[*rc::gen::inRange<std::size_t>(0, event.rides.size())];
    if (other.time && other.time->micros() < time.micros()) micros = other.time->micros();
  }
  return RaceTime::from_micros(micros, time.decimals());
}

std::string wrong(const Resolved& event) {
  std::vector<std::size_t> timed;
  for (std::size_t i = 0; i < event.event.rides.size(); ++i)
    if (event.event.rides[i].time && !event.event.rides[i].is_void()) timed.push_back(i);
  if (timed.empty()) return "";
  const std::size_t i = timed[*rc::gen::inRange<std::size_t>(0, timed.size())];
  Event changed = event.event;
  changed.rides[i].time = faster(changed, *changed.rides[i].time);
  const std::string text = json_of(changed);
  const Resolved after(text);
  const std::string who = fmt::format("{} with {} for {}: ", changed.rides[i].name,
                                      clock(*changed.rides[i].time), clock(*event.event.rides[i].time));
  if (has_won(event.competition, RideId(i)) && !has_won(after.competition, RideId(i)))
    return who + "has not won\n" + text;
  const RankedRide* const was = row_of(event.competition, RideId(i));
  const RankedRide* const is = row_of(after.competition, RideId(i));
  if (was == nullptr || !was->rank) return "";
  if (is != nullptr && is->rank && *is->rank <= *was->rank) return "";
  return fmt::format("{}rank {} for {}\n{}", who, is == nullptr || !is->rank ? 0 : *is->rank, *was->rank,
                     text);
}

}  // namespace

TEST_CASE("a faster time never gives a worse rank", "[faster]") {
  check_property("faster, and no worse", {}, wrong);
}

}  // namespace pursuit::test
