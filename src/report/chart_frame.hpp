// Where the values of a line chart stand in its picture.
#pragma once

#include "svg_canvas.hpp"

#include <pursuit/report/picture.hpp>

namespace pursuit {

/// From a name to the dot it stands beside, and to its neighbour above.
inline constexpr double name_distance = 22;
inline constexpr double name_height = 15;

struct ValueRange {
  double least = 0;
  double most = 0;

  [[nodiscard]] double length() const noexcept { return most - least; }
};

/// The place inside the axes and the values that it shows. Where all values are equal they stand in the
/// middle.
struct ChartFrame {
  double left = 0;
  double top = 0;
  Size size;
  ValueRange x;
  ValueRange y;
  double first_x = 0;  ///< from the left, in px
  double unit_x = 0;   ///< px of one
  bool downwards = false;

  [[nodiscard]] double right() const noexcept { return left + size.width; }
  [[nodiscard]] double bottom() const noexcept { return top + size.height; }
  [[nodiscard]] double at_x(double value) const noexcept;
  [[nodiscard]] double at_y(double value) const noexcept;
};

/// As wide as the labels of neighbouring ticks need, and names that stand between two points; as high as the
/// names need that stand at the same distance.
[[nodiscard]] ChartFrame chart_frame(const LineChart& chart);

}  // namespace pursuit
