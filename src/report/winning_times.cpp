#include "axis.hpp"

#include <pursuit/model/race_time.hpp>
#include <pursuit/report/winning_time.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace pursuit {
namespace {

std::string label(const WinningTime& won) {
  return fmt::format("{}: {} {}", won.meet, won.winner, clock(won.time));
}

bool is_faster(const WinningTime& a, const WinningTime& b) {
  return a.time < b.time;
}

std::string description(const std::vector<WinningTime>& times) {
  if (times.empty()) return "No winning times are known.";
  if (times.size() == 1) return fmt::format("One winning time. {}.", label(times.front()));
  const auto [fastest, slowest] = std::minmax_element(times.begin(), times.end(), is_faster);
  return fmt::format("{} winning times from {} to {}, the fastest on top. The fastest: {}. The slowest: {}.",
                     times.size(), times.front().year, times.back().year, label(*fastest), label(*slowest));
}

}  // namespace

Picture winning_times(std::string id, std::string title, std::string what,
                      std::span<const WinningTime> times) {
  std::vector<WinningTime> sorted(times.begin(), times.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const WinningTime& a, const WinningTime& b) { return a.year < b.year; });
  LineChart chart;
  chart.id = std::move(id);
  chart.title = std::move(title);
  chart.description = description(sorted);
  chart.x_title = "Year";
  chart.y_title = std::move(what);
  chart.fastest_on_top = true;
  if (sorted.empty()) return chart;
  const auto [fastest, slowest] = std::minmax_element(sorted.begin(), sorted.end(), is_faster);
  chart.y_ticks = time_ticks(fastest->time.micros(), slowest->time.micros());
  chart.x_ticks = year_ticks(sorted.front().year, sorted.back().year);
  ChartSeries line;
  line.tone = Tone::strong;
  for (const WinningTime& won : sorted) {
    const bool marked = sorted.size() > 1 && won.time == fastest->time;
    line.points.push_back({static_cast<double>(won.year), in_seconds(won.time.micros()), label(won), marked});
  }
  chart.series.push_back(std::move(line));
  return chart;
}

}  // namespace pursuit
