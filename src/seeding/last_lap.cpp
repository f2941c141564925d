#include <pursuit/model/length.hpp>
#include <pursuit/seeding/last_lap.hpp>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace pursuit {

namespace {

using Timed = std::pair<std::int64_t, std::int64_t>;

/// By distance; the end of the ride is the last, where both are known.
bool rises(std::vector<Timed> splits) {
  std::sort(splits.begin(), splits.end());
  const auto falls = [](const Timed& a, const Timed& b) {
    return a != b && (a.first == b.first || a.second >= b.second);
  };
  return std::adjacent_find(splits.begin(), splits.end(), falls) == splits.end();
}

/// To five millimetres, for a lap that is no whole number of them.
bool is_one_lap_before(const Covered& at, Length distance, Length track) {
  const std::int64_t metres = distance.thousandths;
  const auto halves = half_laps(distance, track);
  if (!halves) return !at.laps && at.thousandths == metres - track.thousandths;
  const std::int64_t before = std::int64_t{*halves} - 2;
  if (at.laps) return at.thousandths * 2 == before * 1000;
  const std::int64_t off = at.thousandths * *halves - metres * before;
  return std::max(off, -off) <= 5 * std::int64_t{*halves};
}

}  // namespace

bool splits_in_order(const Event& event, const Ride& ride) {
  const std::optional<Length> track = read_length(event.track);
  std::vector<Timed> metres;
  std::vector<Timed> laps;  // of a track that is not known
  for (const Split& split : event.splits_of(ride)) {
    const auto at = covered_metres(split.at, track);
    at ? metres.emplace_back(*at, split.time.micros())
       : laps.emplace_back(split.at.thousandths, split.time.micros());
    // Laps of a track that is known to a few decimals end a little before or behind the distance.
    constexpr std::int64_t metre = 1000;
    const std::int64_t to_go = at && event.distance ? event.distance->thousandths - *at : 2 * metre;
    if (to_go < -metre) return false;
    if (ride.time && (to_go < metre ? split.time > *ride.time : split.time >= *ride.time)) return false;
  }
  return rises(std::move(metres)) && rises(std::move(laps));
}

std::optional<RaceTime> last_lap_from_splits(const Event& event, const Ride& ride) {
  if (ride.splits.empty()) return std::nullopt;
  const std::optional<Length> track = read_length(event.track);
  if (!ride.time || !event.distance || !track) return std::nullopt;
  for (const Split& split : event.splits_of(ride)) {
    if (!is_one_lap_before(split.at, *event.distance, *track)) continue;
    if (split.time >= *ride.time || !splits_in_order(event, ride)) return std::nullopt;
    const int decimals = std::min(ride.time->decimals(), split.time.decimals());
    const std::int64_t unit = RaceTime::unit(decimals);
    const auto cut = [&](RaceTime time) { return time.micros() / unit; };
    return RaceTime::from_micros((cut(*ride.time) - cut(split.time)) * unit, decimals);
  }
  return std::nullopt;
}

std::optional<LastLap> last_lap(const Event& event, const Ride& ride) {
  if (ride.last_lap) return LastLap{*ride.last_lap, false};
  if (const auto time = last_lap_from_splits(event, ride)) return LastLap{*time, true};
  return std::nullopt;
}

}  // namespace pursuit
