// Times that stand twice or lack a digit, and laps that do not fit in their ride.

#include "auditor.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/seeding/last_lap.hpp>
#include <pursuit/text/phrase.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace pursuit {

namespace {

/// Title of the round of a ride.
std::string_view title_of(const Auditor& auditor, RideId ride) {
  const Event& event = auditor.event();
  const Place place = event.place_of(ride);
  std::span<const Place::Step> steps = place.steps();
  const auto recorded = take_index(steps, "rounds", event.rounds.size());
  for (const ResolvedRound& round : auditor.competition().rounds) {
    for (const RoundId id : round.recorded)
      if (recorded == index(id)) return auditor.rules_of(round).title;
  }
  return "another round";
}

/// Nobody rides two rounds in the same time to the thousandth but once in some thousand pairs of rides; who
/// copies a line rides so always. Of times with fewer digits that says nothing.
void check_copies(Auditor& auditor) {
  const Event& event = auditor.event();
  std::map<std::pair<CompetitorId, std::int64_t>, RideId> first;
  for (std::size_t i = 0; i < event.rides.size(); ++i) {
    const Ride& ride = event.rides[i];
    constexpr int thousandths = 3;
    if (!ride.competitor || !ride.time || ride.is_void() || ride.time->decimals() < thousandths) continue;
    const auto [earlier, is_new] = first.try_emplace({*ride.competitor, ride.time->thousandths()}, RideId(i));
    if (is_new) continue;
    auditor.differ(
        "copied-time",
        fmt::format("{} has {} in the {} and in the {}: is one copied?", auditor.label(ride.competitor),
                    clock(*ride.time), title_of(auditor, earlier->second), title_of(auditor, RideId(i))),
        event.place_of(RideId(i)).in("time"), clock(*ride.time), "another time",
        "compare both with the source");
  }
}

/// A clock prints all times of a round alike: where nearly all have more digits, one that has fewer has lost
/// one, and 4:15.31 may be 4:15.310 or 4:15.031.
void check_digits(Auditor& auditor, const Round& round) {
  const Event& event = auditor.event();
  std::vector<RideId> timed;
  for (const Heat& heat : event.heats_of(round)) {
    for (std::uint32_t i = heat.rides.first; i < heat.rides.first + heat.rides.count; ++i)
      if (event.rides[i].time) timed.push_back(RideId(i));
  }
  const auto digits = [&](RideId ride) { return event.ride(ride).time->decimals(); };
  int most = 0;
  for (const RideId ride : timed) most = std::max(most, digits(ride));
  const auto fewer = static_cast<std::size_t>(
      std::count_if(timed.begin(), timed.end(), [&](RideId ride) { return digits(ride) < most; }));
  constexpr std::size_t nearly_all = 5;  // times as many
  if (fewer == 0 || timed.size() < (nearly_all + 1) * fewer) return;
  for (const RideId ride : timed) {
    if (digits(ride) == most) continue;
    auditor.warn("digits",
                 fmt::format("{} has {}, and {} of its round have {}: which digit is lost?",
                             auditor.label(event.ride(ride).competitor), clock(*event.ride(ride).time),
                             timed.size() - fewer, counted(static_cast<std::size_t>(most), "decimal")),
                 event.place_of(ride).in("time"), "compare it with the source");
  }
}

/// From one split to the next, the start and the end included.
struct Stretch {
  std::int64_t thousandths = 0;  ///< of a metre
  std::int64_t micros = 0;
};

/// By more than a seventh faster or slower than the whole: only the standing start takes so much longer.
bool is_unlike(const Stretch& part, const Stretch& whole, bool from_start) {
  constexpr std::int64_t least = 250'000;  // of a metre: shorter ones are measured too roughly
  if (part.thousandths < least) return false;
  const double pace = static_cast<double>(part.micros) / static_cast<double>(part.thousandths);
  const double mean = static_cast<double>(whole.micros) / static_cast<double>(whole.thousandths);
  constexpr double seventh = 1.0 / 7;
  constexpr double start = 5'000'000.0;  // microseconds that a standing start may take
  const double slack = from_start ? start / static_cast<double>(part.thousandths) : 0;
  return pace < mean * (1 - seventh) || pace > mean * (1 + seventh) + slack;
}

void check_laps(Auditor& auditor, RideId id) {
  const Event& event = auditor.event();
  const Ride& ride = event.ride(id);
  const auto track = read_length(event.track);
  if (!event.distance || !ride.time || ride.status.value_or(Status::finished) != Status::finished ||
      !splits_in_order(event, ride))
    return;
  const Stretch whole{event.distance->thousandths, ride.time->micros()};
  Stretch so_far;
  const auto splits = event.splits_of(ride);
  for (std::size_t s = 0; s <= splits.size(); ++s) {
    const bool end = s == splits.size();
    const auto metres = end ? whole.thousandths : covered_metres(splits[s].at, track).value_or(0);
    const std::int64_t micros = end ? whole.micros : splits[s].time.micros();
    const Stretch part{metres - so_far.thousandths, micros - so_far.micros};
    if (is_unlike(part, whole, s == 0)) {
      const std::size_t which = end ? s - 1 : s;
      auditor.differ(
          "lap",
          fmt::format("{} m of {} in {} do not fit in {}",
                      to_text(Length{part.thousandths / 1'000 * 1'000, 0}), auditor.label(ride.competitor),
                      clock(RaceTime::from_micros(part.micros, ride.time->decimals())), clock(*ride.time)),
          event.place_of(id).in("splits", which).in("time"), clock(splits[which].time), "",
          "correct the split or the time");
      return;
    }
    so_far = {metres, micros};
  }
}

}  // namespace

void check_times(Auditor& auditor) {
  check_copies(auditor);
  for (const Round& round : auditor.event().rounds) check_digits(auditor, round);
  for (std::size_t i = 0; i < auditor.event().rides.size(); ++i) {
    if (!auditor.event().rides[i].splits.empty()) check_laps(auditor, RideId(i));
  }
}

}  // namespace pursuit
