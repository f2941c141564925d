#include "picture_svg.hpp"
#include "picture_text.hpp"
#include "text_width.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

constexpr double heading_base = 22;
constexpr double row_height = 22;
constexpr double cut_height = 24;
constexpr double bar_height = 12;
constexpr double longest_bar = 280;
constexpr double between_columns = 14;
constexpr double base_line = 15;  // of a text in its row

/// Left edges of the columns; of figures, which stand to the right, the right ones.
struct Columns {
  double rank = picture_margin;
  double name = 0;
  double nation = 0;
  double bar = 0;
  double time = 0;
  double gap = 0;
};

double widest(const std::vector<GapBar>& bars, std::string GapBar::*text) {
  double widest = 0;
  for (const GapBar& bar : bars) widest = std::max(widest, text_width(bar.*text, label_style.size));
  return widest;
}

/// What nobody has takes no place.
double after(double width) noexcept {
  return width > 0 ? width + between_columns : 0;
}

Columns columns(const std::vector<GapBar>& bars) {
  Columns at;
  at.rank = picture_margin + widest(bars, &GapBar::rank);
  at.name = at.rank + between_columns;
  at.nation = at.name + after(widest(bars, &GapBar::name));
  at.bar = at.nation + after(widest(bars, &GapBar::nation));
  at.time = at.bar + longest_bar + between_columns + widest(bars, &GapBar::time);
  at.gap = at.time + between_columns + widest(bars, &GapBar::gap);
  return at;
}

std::string spoken(const GapBar& bar, bool goes_on) {
  return fmt::format("{} {}{}{}: {}{}{}{}", bar.rank, bar.name, bar.nation.empty() ? "" : ", ", bar.nation,
                     bar.time, bar.gap.empty() ? "" : " ", bar.gap, goes_on ? ", goes on" : "");
}

class StripPainter {
 public:
  explicit StripPainter(const GapStrip& strip)
      : strip_(strip), at_(columns(strip.bars)), canvas_(strip.id, strip.title, strip.description) {
    for (const GapBar& bar : strip.bars) most_ = std::max(most_, bar.seconds);
  }

  [[nodiscard]] std::string paint() {
    canvas_.text({picture_margin, heading_base}, strip_.title, heading_style);
    top_ = heading_base + 12;
    auto cut = strip_.cuts.begin();
    for (std::size_t i = 0; i < strip_.bars.size(); ++i) {
      paint_row(strip_.bars[i], i);
      for (; cut != strip_.cuts.end() && cut->after == i + 1; ++cut) paint_cut(*cut);
    }
    return canvas_.finish(picture_margin);
  }

 private:
  void paint_row(const GapBar& bar, std::size_t position) {
    const bool goes_on = strip_.through && position < *strip_.through;
    const std::string_view css = !strip_.through ? "bar" : goes_on ? "bar through" : "bar out";
    canvas_.open_group(css, spoken(bar, goes_on));
    const double base = top_ + base_line;
    const TextStyle figure = anchored(label_style, Anchor::end);
    canvas_.text({at_.rank, base}, bar.rank, figure);
    canvas_.text({at_.name, base}, bar.name, label_style);
    canvas_.text({at_.nation, base}, bar.nation, {"faint", label_style.size});
    const double width = most_ > 0 ? longest_bar * bar.seconds / most_ : 0;
    constexpr double shortest_bar = 2;  // of the fastest
    canvas_.rect({at_.bar, top_ + (row_height - bar_height) / 2}, {std::max(width, shortest_bar), bar_height},
                 "fill");
    canvas_.text({at_.time, base}, bar.time, figure);
    canvas_.text({at_.gap, base}, bar.gap, {"faint", label_style.size, Anchor::end});
    canvas_.close_group();
    top_ += row_height;
  }

  void paint_cut(const GapCut& cut) {
    const double right = std::max(at_.gap, at_.bar + text_width(cut.label, label_style.size));
    canvas_.text({at_.bar, top_ + base_line}, cut.label, {"cut", label_style.size});
    canvas_.line({picture_margin, top_ + cut_height - 3}, {right, top_ + cut_height - 3}, "cut");
    top_ += cut_height;
  }

  const GapStrip& strip_;
  Columns at_;
  SvgCanvas canvas_;
  double most_ = 0;
  double top_ = 0;
};

}  // namespace

void append_gap_strip(std::string& out, const GapStrip& strip) {
  out += StripPainter(strip).paint();
}

}  // namespace pursuit
