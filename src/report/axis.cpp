#include "axis.hpp"

#include <pursuit/model/race_time.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace pursuit {
namespace {

constexpr std::int64_t second = 1'000'000;

/// The smallest of the steps that parts a range into six or fewer.
template <std::size_t Count>
std::int64_t step_for(std::int64_t range, const std::int64_t (&steps)[Count]) {
  constexpr std::int64_t most_parts = 6;
  const auto fits = std::find_if(std::begin(steps), std::end(steps),
                                 [&](std::int64_t step) { return range <= most_parts * step; });
  if (fits != std::end(steps)) return *fits;
  const std::int64_t largest = std::end(steps)[-1];
  return (range / most_parts / largest + 1) * largest;
}

std::int64_t time_step(std::int64_t range) {
  constexpr std::int64_t steps[] = {second / 100, second / 50, second / 20, second / 10,  second / 5,
                                    second / 2,   second,      2 * second,  5 * second,   10 * second,
                                    15 * second,  30 * second, 60 * second, 120 * second, 300 * second};
  return step_for(range, steps);
}

/// As many as tell two steps apart.
int decimals_of(std::int64_t step) {
  int decimals = 0;
  while (step % RaceTime::unit(decimals) != 0) ++decimals;
  return decimals;
}

struct Range {
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::int64_t step = 0;
};

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = value % step;
  return value - rest - (rest < 0 ? step : 0);
}

/// Equal values get room above and below.
Range rounded(std::int64_t least, std::int64_t most) {
  const std::int64_t step = least == most ? second : time_step(most - least);
  Range range{floor_to(least, step), -floor_to(-most, step), step};
  if (range.first == range.last) range.last += step;
  return range;
}

std::string lead_text(std::int64_t micros, int decimals) {
  if (micros == 0) return "0";
  const RaceTime lead = RaceTime::from_micros(micros < 0 ? -micros : micros, decimals);
  return fmt::format("{}{}", micros < 0 ? "-" : "+", gap(lead, RaceTime::from_micros(0, decimals)));
}

}  // namespace

std::vector<ChartTick> time_ticks(std::int64_t least, std::int64_t most) {
  const Range range = rounded(least, most);
  std::vector<ChartTick> ticks;
  for (std::int64_t at = std::max<std::int64_t>(range.first, 0); at <= range.last; at += range.step)
    ticks.push_back({in_seconds(at), clock(RaceTime::from_micros(at, decimals_of(range.step)))});
  return ticks;
}

std::vector<ChartTick> lead_ticks(std::int64_t least, std::int64_t most) {
  Range range = least == most ? Range{0, 0, second}
                              : rounded(std::min(least, std::int64_t{0}), std::max(most, std::int64_t{0}));
  range.first = std::min(range.first, -range.step);
  range.last = std::max(range.last, range.step);
  std::vector<ChartTick> ticks;
  for (std::int64_t at = range.first; at <= range.last; at += range.step)
    ticks.push_back({in_seconds(at), lead_text(at, decimals_of(range.step))});
  return ticks;
}

std::vector<ChartTick> distance_ticks(std::int64_t most) {
  constexpr std::int64_t steps[] = {50'000, 100'000, 250'000, 500'000, 1'000'000, 2'000'000, 5'000'000};
  const std::int64_t step = step_for(most, steps);
  std::vector<ChartTick> ticks;
  for (std::int64_t at = 0; at <= most; at += step)
    ticks.push_back({in_units(at), fmt::to_string(at / 1000)});
  return ticks;
}

std::vector<ChartTick> year_ticks(std::uint32_t first, std::uint32_t last) {
  constexpr std::int64_t steps[] = {1, 2, 4, 5, 10, 20, 50, 100};
  const std::int64_t step = step_for(std::int64_t{last} - first, steps);
  std::vector<ChartTick> ticks;
  for (std::int64_t year = -floor_to(-std::int64_t{first}, step); year <= last; year += step)
    ticks.push_back({static_cast<double>(year), fmt::to_string(year)});
  return ticks;
}

}  // namespace pursuit
