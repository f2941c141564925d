// Pictures of a report as data: what is drawn, never how. Numbers are where things stand in the picture; what
// is read is text beside them, digit for digit as in the tables.
#pragma once

#include <pursuit/report/tone.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace pursuit {

/// One competitor's gap to the fastest, in seconds.
struct GapBar {
  std::string rank;
  std::string name;
  std::string nation;
  std::string time;  ///< `4:18.990`
  std::string gap;   ///< `+3.959`; empty for the fastest
  double seconds = 0;
};

/// A line below the last of those who go on to a round.
struct GapCut {
  std::size_t after = 0;  ///< of the bars
  std::string label;      ///< `Match round: 4:23.732`
};

/// A ranking as bars that grow with the gap. The first `through` of them go on, all the same whereto: `cuts`
/// say that, from the fastest on. None below the last bar, where nobody is parted from anybody.
struct GapStrip {
  std::string id;
  std::string title;
  std::string description;  ///< what the picture shows, in a sentence
  std::vector<GapBar> bars;
  std::optional<std::size_t> through;
  std::vector<GapCut> cuts;
};

/// A value on an axis and what is written there.
struct ChartTick {
  double at = 0;
  std::string label;
};

/// `label` says what is there: `Bradley Wiggins, Qualifying: 4:15.031`. `marked` is shown by a sign: a
/// crossing.
struct ChartPoint {
  double x = 0;
  double y = 0;
  std::string label;
  bool marked = false;
};

/// Points joined in their order. `name` stands beside the last. The tone is that of a medal, or strong, faint
/// or plain.
struct ChartSeries {
  std::string name;
  std::vector<ChartPoint> points;
  Tone tone = Tone::plain;
};

/// Lines over two axes. `y` grows downwards where `fastest_on_top`: a small time stands above a long one.
/// `above` and `below` say what it means to be on this side of a line at zero: `Ann ahead`.
struct LineChart {
  std::string id;
  std::string title;
  std::string description;
  std::string x_title;
  std::string y_title;
  std::vector<ChartTick> x_ticks;
  std::vector<ChartTick> y_ticks;
  std::vector<ChartSeries> series;
  bool fastest_on_top = false;
  std::string above{};
  std::string below{};
};

using Picture = std::variant<GapStrip, LineChart>;

}  // namespace pursuit
