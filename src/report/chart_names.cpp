#include "chart_names.hpp"

#include <algorithm>

namespace pursuit {
namespace {

/// Neighbours that touch, and where the first of them would stand on average.
struct Cluster {
  double sum = 0;
  std::size_t count = 0;

  [[nodiscard]] double first() const noexcept { return sum / static_cast<double>(count); }
};

void push_apart(std::vector<PlacedName>::iterator begin, std::vector<PlacedName>::iterator end,
                const ChartFrame& frame) {
  std::vector<double> wanted;
  for (auto name = begin; name != end; ++name) wanted.push_back(name->dot.y);
  const ValueRange within{frame.top + name_height / 2, frame.bottom() - name_height / 2};
  for (const double middle : pushed_apart(wanted, name_height, within)) (begin++)->middle = middle;
}

}  // namespace

std::vector<double> pushed_apart(const std::vector<double>& wanted, double apart, ValueRange within) {
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    clusters.push_back({wanted[i] - apart * static_cast<double>(i), 1});
    while (clusters.size() > 1 && clusters.back().first() < clusters[clusters.size() - 2].first()) {
      const Cluster last = clusters.back();
      clusters.pop_back();
      clusters.back().sum += last.sum;
      clusters.back().count += last.count;
    }
  }
  const double rest = apart * static_cast<double>(wanted.empty() ? 0 : wanted.size() - 1);
  std::vector<double> heights;
  for (const Cluster& cluster : clusters) {
    const double first = std::max(within.least, std::min(cluster.first(), within.most - rest));
    for (std::size_t i = 0; i < cluster.count; ++i)
      heights.push_back(first + apart * static_cast<double>(heights.size()));
  }
  return heights;
}

std::vector<PlacedName> placed_names(const LineChart& chart, const ChartFrame& frame) {
  std::vector<PlacedName> names;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const ChartSeries& series = chart.series[i];
    if (series.points.empty() || series.name.empty()) continue;
    const ChartPoint& last = series.points.back();
    names.push_back({i, {frame.at_x(last.x), frame.at_y(last.y)}, 0});
  }
  std::stable_sort(names.begin(), names.end(), [](const PlacedName& a, const PlacedName& b) {
    return a.dot.x != b.dot.x ? a.dot.x < b.dot.x : a.dot.y < b.dot.y;
  });
  for (auto begin = names.begin(); begin != names.end();) {
    const auto end =
        std::find_if(begin, names.end(), [&](const PlacedName& name) { return name.dot.x != begin->dot.x; });
    push_apart(begin, end, frame);
    begin = end;
  }
  return names;
}

}  // namespace pursuit
