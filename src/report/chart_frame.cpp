#include "chart_frame.hpp"

#include "picture_text.hpp"
#include "text_width.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace pursuit {
namespace {

constexpr double usual_width = 560;
constexpr double usual_height = 300;
constexpr double inset = 14;  // so that no dot stands on an axis

/// Over the points and the ticks.
ValueRange span_of(const LineChart& chart, const std::vector<ChartTick>& ticks, double ChartPoint::*value) {
  std::optional<ValueRange> span;
  const auto cover = [&](double at) {
    if (!span) span = ValueRange{at, at};
    span->least = std::min(span->least, at);
    span->most = std::max(span->most, at);
  };
  for (const ChartTick& tick : ticks) cover(tick.at);
  for (const ChartSeries& series : chart.series)
    for (const ChartPoint& point : series.points) cover(point.*value);
  return span.value_or(ValueRange{});
}

double tick_width(const ChartTick& tick) {
  return text_width(tick.label, tick_style.size);
}

double unit_for_ticks(const LineChart& chart) {
  double unit = 0;
  for (std::size_t i = 1; i < chart.x_ticks.size(); ++i) {
    const ChartTick& before = chart.x_ticks[i - 1];
    const ChartTick& tick = chart.x_ticks[i];
    constexpr double between = 18;
    const double apart = (tick_width(before) + tick_width(tick)) / 2 + between;
    if (tick.at > before.at) unit = std::max(unit, apart / (tick.at - before.at));
  }
  return unit;
}

/// For each distance that has points, the widest of the names there.
std::map<double, double> name_widths(const LineChart& chart) {
  std::map<double, double> widths;
  for (const ChartSeries& series : chart.series) {
    for (const ChartPoint& point : series.points) widths.emplace(point.x, 0);
    if (series.points.empty() || series.name.empty()) continue;
    double& widest = widths[series.points.back().x];
    widest = std::max(widest, text_width(series.name, label_style.size));
  }
  return widths;
}

double unit_for_names(const LineChart& chart) {
  const std::map<double, double> widths = name_widths(chart);
  double unit = 0;
  for (auto here = widths.begin(); here != widths.end(); ++here) {
    const auto next = std::next(here);
    if (next == widths.end() || here->second == 0) continue;
    unit = std::max(unit, (name_distance + here->second + inset) / (next->first - here->first));
  }
  return unit;
}

double names_height(const LineChart& chart) {
  std::map<double, std::size_t> names;
  std::size_t most = 0;
  for (const ChartSeries& series : chart.series) {
    if (!series.points.empty() && !series.name.empty())
      most = std::max(most, ++names[series.points.back().x]);
  }
  return static_cast<double>(most + 1) * name_height;
}

}  // namespace

double ChartFrame::at_x(double value) const noexcept {
  if (x.length() <= 0) return left + size.width / 2;
  return left + first_x + (value - x.least) * unit_x;
}

double ChartFrame::at_y(double value) const noexcept {
  if (y.length() <= 0) return top + size.height / 2;
  const double part = (value - y.least) / y.length();
  return top + inset + (downwards ? part : 1 - part) * (size.height - 2 * inset);
}

ChartFrame chart_frame(const LineChart& chart) {
  ChartFrame frame;
  double labels = 0;
  for (const ChartTick& tick : chart.y_ticks) labels = std::max(labels, tick_width(tick));
  constexpr double beside_axis = 8;
  frame.left = picture_margin + labels + beside_axis;
  frame.top = chart.y_title.empty() ? 36 : 54;
  frame.x = span_of(chart, chart.x_ticks, &ChartPoint::x);
  frame.y = span_of(chart, chart.y_ticks, &ChartPoint::y);
  frame.downwards = chart.fastest_on_top;
  frame.first_x = inset;
  if (!chart.x_ticks.empty())
    frame.first_x = std::max(inset, tick_width(chart.x_ticks.front()) / 2 - labels - beside_axis);
  if (frame.x.length() > 0)
    frame.unit_x = std::max({usual_width / frame.x.length(), unit_for_ticks(chart), unit_for_names(chart)});
  constexpr double width_of_one = 240;
  frame.size.width = std::max(width_of_one, frame.first_x + frame.x.length() * frame.unit_x + inset);
  frame.size.height = std::max(usual_height, names_height(chart));
  return frame;
}

}  // namespace pursuit
