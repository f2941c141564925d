// Names beside the ends of lines, none over another.
#pragma once

#include "chart_frame.hpp"
#include "svg_canvas.hpp"

#include <pursuit/report/picture.hpp>

#include <cstddef>
#include <vector>

namespace pursuit {

/// The name of a series, to the right of its last point. `middle` is its height.
struct PlacedName {
  std::size_t series = 0;
  Point dot;
  double middle = 0;
};

/// All that have one. Those at the same distance are pushed apart, as little as can be, and stay in the
/// frame.
[[nodiscard]] std::vector<PlacedName> placed_names(const LineChart& chart, const ChartFrame& frame);

/// Heights that are at least `apart` from each other and nearest to those wanted, which are in order.
[[nodiscard]] std::vector<double> pushed_apart(const std::vector<double>& wanted, double apart,
                                               ValueRange within);

}  // namespace pursuit
