#include "chart_frame.hpp"
#include "chart_names.hpp"
#include "picture_svg.hpp"
#include "picture_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pursuit {
namespace {

constexpr double below_base = 4;  // from the base line of a text to its middle
constexpr std::size_t hues = 5;

std::string_view class_of(Tone tone) noexcept {
  switch (tone) {
    case Tone::gold:
      return "gold";
    case Tone::silver:
      return "silver";
    case Tone::bronze:
      return "bronze";
    case Tone::strong:
      return "strong";
    case Tone::faint:
      return "faint";
    default:
      return "plain";
  }
}

/// Few plain lines have a colour each, the second time round with dashes.
std::vector<std::string> classes(const std::vector<ChartSeries>& all) {
  const auto plain = std::count_if(all.begin(), all.end(),
                                   [](const ChartSeries& series) { return series.tone == Tone::plain; });
  const bool tell_apart = plain > 1 && static_cast<std::size_t>(plain) <= 2 * hues;
  std::vector<std::string> classes;
  std::size_t hue = 0;
  for (const ChartSeries& series : all) {
    std::string css = fmt::format("series {}", class_of(series.tone));
    if (series.tone == Tone::plain && tell_apart) {
      css += fmt::format(" hue-{}{}", hue % hues, hue < hues ? "" : " dashed");
      ++hue;
    }
    classes.push_back(std::move(css));
  }
  return classes;
}

class ChartPainter {
 public:
  explicit ChartPainter(const LineChart& chart)
      : chart_(chart),
        frame_(chart_frame(chart)),
        classes_(classes(chart.series)),
        canvas_(chart.id, chart.title, chart.description) {}

  [[nodiscard]] std::string paint() {
    canvas_.text({picture_margin, 22}, chart_.title, heading_style);
    canvas_.text({picture_margin, 42}, chart_.y_title, tick_style);
    paint_y_axis();
    paint_x_axis();
    if (!chart_.above.empty() || !chart_.below.empty()) paint_sides();
    for (std::size_t i = 0; i < chart_.series.size(); ++i) paint_line(i);
    for (const PlacedName& name : placed_names(chart_, frame_)) paint_name(name);
    return canvas_.finish(picture_margin);
  }

 private:
  void paint_y_axis() {
    for (const ChartTick& tick : chart_.y_ticks) {
      const double y = frame_.at_y(tick.at);
      canvas_.line({frame_.left, y}, {frame_.right(), y}, "grid");
      canvas_.text({frame_.left - 6, y + below_base}, tick.label, anchored(tick_style, Anchor::end));
    }
    canvas_.line({frame_.left, frame_.top}, {frame_.left, frame_.bottom()}, "axis");
  }

  void paint_x_axis() {
    for (const ChartTick& tick : chart_.x_ticks) {
      const double x = frame_.at_x(tick.at);
      canvas_.line({x, frame_.top}, {x, frame_.bottom()}, "grid");
      canvas_.text({x, frame_.bottom() + 17}, tick.label, anchored(tick_style, Anchor::middle));
    }
    canvas_.line({frame_.left, frame_.bottom()}, {frame_.right(), frame_.bottom()}, "axis");
    canvas_.text({(frame_.left + frame_.right()) / 2, frame_.bottom() + 34}, chart_.x_title,
                 anchored(tick_style, Anchor::middle));
  }

  void paint_sides() {
    const double zero = frame_.at_y(0);
    canvas_.line({frame_.left, zero}, {frame_.right(), zero}, "axis");
    canvas_.text({frame_.left + 8, frame_.top + 15}, chart_.above, {"name", label_style.size});
    canvas_.text({frame_.left + 8, frame_.bottom() - 8}, chart_.below, {"name", label_style.size});
  }

  void paint_line(std::size_t position) {
    const ChartSeries& series = chart_.series[position];
    canvas_.open_group(classes_[position]);
    std::vector<Point> points;
    for (const ChartPoint& point : series.points)
      points.push_back({frame_.at_x(point.x), frame_.at_y(point.y)});
    if (points.size() > 1) canvas_.polyline(points, "line");
    for (std::size_t i = 0; i < points.size(); ++i) paint_dot(points[i], series.points[i]);
    canvas_.close_group();
  }

  void paint_dot(Point at, const ChartPoint& point) {
    canvas_.open_group("dot", point.label);
    point.marked ? canvas_.diamond(at, 6, "mark") : canvas_.circle(at, 3.5, "fill");
    canvas_.close_group();
  }

  void paint_name(const PlacedName& name) {
    const double x = name.dot.x + name_distance;
    constexpr double moved = 3;
    if (std::abs(name.middle - name.dot.y) > moved)
      canvas_.line({name.dot.x + 5, name.dot.y}, {x - 3, name.middle}, "leader");
    canvas_.text({x, name.middle + below_base}, chart_.series[name.series].name, {"name", label_style.size});
  }

  const LineChart& chart_;
  ChartFrame frame_;
  std::vector<std::string> classes_;
  SvgCanvas canvas_;
};

}  // namespace

void append_line_chart(std::string& out, const LineChart& chart) {
  out += ChartPainter(chart).paint();
}

}  // namespace pursuit
