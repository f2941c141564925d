#include "axis.hpp"
#include "pictures.hpp"
#include "round_stage.hpp"
#include "words.hpp"

#include <pursuit/model/race_time.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace pursuit {
namespace {

/// A time that counts, and where it was ridden.
struct Timed {
  RaceTime time;
  CompetitorId competitor{};
  std::size_t round = 0;  ///< of Rules::rounds
  std::size_t stage = 0;
};

struct Times {
  std::vector<std::string> stages;  ///< titles of those with a time
  std::vector<Timed> all;           ///< by stage
};

/// Each competitor once a stage: two finals of it are ridden by different ones.
void append_stage(Times& times, const Competition& competition, const RoundStage& stage,
                  std::vector<std::size_t>& latest) {
  const std::size_t number = times.stages.size();
  const std::size_t before = times.all.size();
  for (const std::size_t round : stage.rounds) {
    for (const RankedRide& row : competition.rounds[round].ranking) {
      if (!row.competitor || !row.time || latest[index(*row.competitor)] == number) continue;
      latest[index(*row.competitor)] = number;
      times.all.push_back({*row.time, *row.competitor, round, number});
    }
  }
  if (times.all.size() > before) times.stages.push_back(stage.title);
}

Times times_of(const Competition& competition) {
  Times times;
  std::vector<std::size_t> latest(competition.event->competitors.size(), SIZE_MAX);
  for (const RoundStage& stage : all_stages(*competition.rules))
    append_stage(times, competition, stage, latest);
  return times;
}

/// The classified first, so that the colours of the best differ.
std::vector<std::pair<CompetitorId, Tone>> series_order(const Competition& competition) {
  const std::size_t count = competition.event->competitors.size();
  std::vector<std::pair<CompetitorId, Tone>> order;
  std::vector<bool> seen(count, false);
  for (const Placing& placing : competition.classification) {
    if (!placing.competitor || seen[index(*placing.competitor)]) continue;
    seen[index(*placing.competitor)] = true;
    order.emplace_back(*placing.competitor, medal_tone(placing.place));
  }
  for (std::uint32_t i = 0; i < count; ++i)
    if (!seen[i]) order.emplace_back(CompetitorId{i}, Tone::plain);
  return order;
}

std::string label(const Competition& competition, const Timed& timed) {
  return fmt::format("{}, {}: {}", who(*competition.event, timed.competitor, {}).name,
                     competition.rules->rounds[timed.round].title, clock(timed.time));
}

std::vector<ChartSeries> series(const Competition& competition, const Times& times) {
  std::vector<ChartSeries> by_competitor(competition.event->competitors.size());
  for (const Timed& timed : times.all) {
    by_competitor[index(timed.competitor)].points.push_back(
        {static_cast<double>(timed.stage), in_seconds(timed.time.micros()), label(competition, timed)});
  }
  std::vector<ChartSeries> lines;
  for (const auto& [competitor, tone] : series_order(competition)) {
    ChartSeries& line = by_competitor[index(competitor)];
    if (line.points.empty()) continue;
    line.name = who(*competition.event, competitor, {}).name;
    line.tone = tone;
    lines.push_back(std::move(line));
  }
  // Where many rode but once their names would fill the picture.
  constexpr std::size_t few = 12;
  if (lines.size() <= few) return lines;
  for (ChartSeries& line : lines) {
    if (line.points.size() > 1) continue;
    line.name.clear();
    if (line.tone == Tone::plain) line.tone = Tone::faint;
  }
  return lines;
}

std::string description(const Competition& competition, const Times& times, std::size_t competitors,
                        const Timed& fastest, const Timed& slowest) {
  return fmt::format(
      "The times of {} from the {} to the {}, the fastest on top. The fastest: {}. The slowest: {}.",
      competitors == 1 ? "one competitor" : fmt::format("{} competitors", competitors), times.stages.front(),
      times.stages.back(), label(competition, fastest), label(competition, slowest));
}

}  // namespace

std::optional<Picture> round_times(const Competition& competition) {
  const Times times = times_of(competition);
  if (times.stages.size() < 2) return std::nullopt;
  const auto [fastest, slowest] = std::minmax_element(
      times.all.begin(), times.all.end(), [](const Timed& a, const Timed& b) { return a.time < b.time; });
  LineChart chart;
  chart.id = "round-times";
  chart.title = "Times from round to round";
  chart.y_title = "Time, the fastest on top";
  for (std::size_t i = 0; i < times.stages.size(); ++i)
    chart.x_ticks.push_back({static_cast<double>(i), times.stages[i]});
  chart.y_ticks = time_ticks(fastest->time.micros(), slowest->time.micros());
  chart.series = series(competition, times);
  chart.description = description(competition, times, chart.series.size(), *fastest, *slowest);
  chart.fastest_on_top = true;
  return chart;
}

}  // namespace pursuit
