#include "bracket_svg.hpp"

#include "bracket_layout.hpp"
#include "svg_canvas.hpp"
#include "text_width.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

// In px.
constexpr double row_height = 18;
constexpr double top = 46;  // of the first row, on which a side is centred
constexpr double side_height = 22;
constexpr double inner = 6;        // from the edge of a heat to its sides
constexpr double sign_width = 12;  // of what shows who won
constexpr double space = 12;
constexpr double track_width = 12;
constexpr double text_size = 13;
constexpr double small_size = 11;
constexpr double base_line = 4.5;  // below the middle of a line of text

double middle_of(std::size_t row) {
  return top + row_height * static_cast<double>(row);
}

/// What the sides of a stage are aligned to.
struct Columns {
  double seed = 0;
  double name = 0;
  double nation = 0;
  double result = 0;
  double title = 0;

  [[nodiscard]] double width() const {
    const double side = sign_width + seed + name + nation + space + result;
    return std::max(side, title) + 2 * inner;
  }
};

/// Of a text and the space behind it; none for no text.
double column_width(std::string_view text, double size, bool bold) {
  return text.empty() ? 0 : text_width(text, size, bold) + space / 2;
}

Columns columns_of(const BracketStage& stage) {
  Columns columns;
  for (const BracketHeat& heat : stage.heats) {
    columns.title = std::max(columns.title, sign_width + column_width(heat.title, small_size, false));
    for (const BracketSide& side : heat.sides) {
      columns.seed = std::max(columns.seed, column_width(side.seed, text_size, false));
      columns.name = std::max(columns.name, column_width(side.name.text, text_size, true));
      columns.nation = std::max(columns.nation, column_width(side.nation, small_size, false));
      columns.result = std::max(columns.result, column_width(side.result, text_size, true));
    }
  }
  columns.title = std::max(columns.title, column_width(stage.title, text_size, true));
  return columns;
}

void draw_side(SvgCanvas& canvas, const BracketSide& side, const Columns& columns, double left, double y) {
  const double right = left + columns.width();
  canvas.rect({left + inner, y - side_height / 2}, {columns.width() - 2 * inner, side_height}, "side");
  double x = left + inner;
  if (side.won) canvas.circle({x + sign_width / 2, y}, 3.5, "won");
  x += sign_width;
  const double base = y + base_line;
  canvas.text({x + columns.seed - space / 2, base}, side.seed, {"faint", text_size, Anchor::end, false});
  x += columns.seed;
  const std::string_view open = side.name.tone == Tone::faint ? "faint" : "ink";
  canvas.text({x, base}, side.name.text, {open, text_size, Anchor::start, side.won});
  x += columns.name;
  canvas.text({x, base}, side.nation, {"faint", small_size, Anchor::start, false});
  canvas.text({right - inner - space / 2, base}, side.result, {"ink", text_size, Anchor::end, side.won});
}

void draw_stage(SvgCanvas& canvas, const PlacedStage& stage, const Columns& columns, double left) {
  canvas.text({left, 18}, stage.stage->title, {"ink", text_size, Anchor::start, true});
  for (const PlacedHeat& heat : stage.heats) {
    const double above = middle_of(heat.row) - side_height / 2 - inner / 2;
    const double rows = heat.heat->sides.size() > 1 ? 2 : 1;
    canvas.rect({left, above}, {columns.width(), rows * row_height + side_height + inner}, "heat", 3);
    for (std::size_t s = 0; s < heat.heat->sides.size(); ++s)
      draw_side(canvas, heat.heat->sides[s], columns, left, middle_of(heat.row_of(s)));
    canvas.text({left + inner + sign_width, middle_of(heat.row + 1) + base_line}, heat.heat->title,
                {"faint", small_size, Anchor::start, false});
  }
}

void draw_links(SvgCanvas& canvas, const PlacedStage& stage, double from, double to) {
  for (const BracketLink& link : stage.links) {
    const double turn = from + track_width * static_cast<double>(link.track + 1);
    const std::array<Point, 4> way{{{from - inner, middle_of(link.from)},
                                    {turn, middle_of(link.from)},
                                    {turn, middle_of(link.to)},
                                    {to + inner, middle_of(link.to)}}};
    canvas.polyline(way, link.won ? "link won" : "link");
  }
}

/// What the signs mean, of those that are drawn.
void draw_legend(SvgCanvas& canvas, const BracketLayout& layout, double base) {
  const TextStyle style{"faint", small_size, Anchor::start, false};
  double x = inner;
  canvas.circle({x + sign_width / 2, base - base_line}, 3.5, "won");
  canvas.text({x + sign_width + space / 2, base}, "won", style);
  const auto lost = [](const PlacedStage& stage) {
    return std::any_of(stage.links.begin(), stage.links.end(),
                       [](const BracketLink& link) { return !link.won; });
  };
  if (std::none_of(layout.stages.begin(), layout.stages.end(), lost)) return;
  x += sign_width + text_width("won", small_size) + 2 * space;
  const std::array<Point, 2> sample{{{x, base - base_line}, {x + 2 * space, base - base_line}}};
  canvas.polyline(sample, "link");
  canvas.text({x + 2.5 * space, base}, "lost, and rides on", style);
}

std::string side_words(const BracketSide& side) {
  return fmt::format("{}{}{}{}", side.name.text, side.result.empty() ? "" : " ", side.result,
                     side.won ? " won" : "");
}

/// The tree in words, for those who do not see it.
std::string description_of(const std::vector<BracketStage>& stages) {
  std::vector<std::string> sentences;
  for (const BracketStage& stage : stages) {
    std::vector<std::string> heats;
    for (const BracketHeat& heat : stage.heats) {
      std::vector<std::string> sides;
      for (const BracketSide& side : heat.sides) sides.push_back(side_words(side));
      heats.push_back(
          fmt::format("{}{}{}", heat.title, heat.title.empty() ? "" : ": ", fmt::join(sides, ", ")));
    }
    sentences.push_back(fmt::format("{}: {}.", stage.title, fmt::join(heats, "; ")));
  }
  return fmt::format("{}", fmt::join(sentences, " "));
}

}  // namespace

std::string bracket_svg(std::string_view id, const std::vector<BracketStage>& stages) {
  const BracketLayout layout = lay_out(stages);
  SvgCanvas canvas(id, "Bracket: who met whom, who won, and where each went on", description_of(stages));
  std::vector<Columns> columns;
  std::vector<double> lefts;
  double left = 0;
  for (const PlacedStage& stage : layout.stages) {
    columns.push_back(columns_of(*stage.stage));
    lefts.push_back(left);
    left += columns.back().width() + track_width * static_cast<double>(stage.tracks + 1);
  }
  // Under the heats, so that a line ends at the edge of a side.
  for (std::size_t s = 0; s + 1 < layout.stages.size(); ++s)
    draw_links(canvas, layout.stages[s], lefts[s] + columns[s].width(), lefts[s + 1]);
  for (std::size_t s = 0; s < layout.stages.size(); ++s)
    draw_stage(canvas, layout.stages[s], columns[s], lefts[s]);
  draw_legend(canvas, layout, middle_of(layout.rows) + row_height);
  return canvas.finish(2);
}

}  // namespace pursuit
