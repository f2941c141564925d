#include <pursuit/model/event.hpp>

#include <algorithm>

namespace pursuit {

namespace {

template <class T>
std::span<const T> slice(const std::vector<T>& all, Range range) {
  return std::span<const T>(all).subspan(range.first, range.count);
}

/// The element whose range holds `position`. Mostly the ranges ascend; those of an event that is being
/// changed need not.
template <class T>
std::size_t owner_of(const std::vector<T>& owners, Range T::*range, std::size_t position) {
  const auto behind = std::partition_point(owners.begin(), owners.end(), [&](const T& owner) {
    return (owner.*range).first + std::size_t{(owner.*range).count} <= position;
  });
  if (behind != owners.end() && (*behind.*range).first <= position)
    return static_cast<std::size_t>(behind - owners.begin());
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const Range held = owners[i].*range;
    if (position >= held.first && position < std::size_t{held.first} + held.count) return i;
  }
  return owners.size();
}

}  // namespace

std::span<const Heat> Event::heats_of(const Round& round) const {
  return slice(heats, round.heats);
}
std::span<const Ride> Event::rides_of(const Heat& heat) const {
  return slice(rides, heat.rides);
}
std::span<const Split> Event::splits_of(const Ride& ride) const {
  return slice(splits, ride.splits);
}
std::span<const std::string_view> Event::texts_of(Range range) const {
  return slice(texts, range);
}

Place Event::place_of(RoundId round) const {
  return Place{}.in("rounds", index(round));
}

Place Event::place_of(HeatId heat) const {
  const std::size_t round = owner_of(rounds, &Round::heats, index(heat));
  Place place = place_of(RoundId(round));
  if (round < rounds.size() && !rounds[round].heats_known) return place;
  const std::size_t first = round < rounds.size() ? rounds[round].heats.first : 0;
  return place.in("heats", index(heat) - first);
}

Place Event::place_of(RideId ride) const {
  const std::size_t heat = owner_of(heats, &Heat::rides, index(ride));
  const std::size_t first = heat < heats.size() ? heats[heat].rides.first : 0;
  return place_of(HeatId(heat)).in("rides", index(ride) - first);
}

}  // namespace pursuit
