#include "svg_canvas.hpp"

#include "text_width.hpp"

#include <pursuit/text/escape.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace pursuit {
namespace {

/// `12`, `12.5`: in tenths, and the same everywhere.
std::string coordinate(double value) {
  const double tenths = std::isfinite(value) ? std::round(value * 10) : 0;
  std::string text = fmt::format("{:.1f}", tenths == 0 ? 0 : tenths / 10);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::string_view word(Anchor anchor) noexcept {
  switch (anchor) {
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
    default:
      return "start";
  }
}

/// How much of a text stands to the right of its anchor.
double right_part(Anchor anchor) noexcept {
  switch (anchor) {
    case Anchor::middle:
      return 0.5;
    case Anchor::end:
      return 0;
    default:
      return 1;
  }
}

}  // namespace

SvgCanvas::SvgCanvas(std::string_view id, std::string_view title, std::string_view description) : id_(id) {
  heading_ = fmt::format(R"(<title id="{0}-title">{1}</title><desc id="{0}-desc">{2}</desc>)", id,
                         escape_markup(title), escape_markup(description));
}

void SvgCanvas::line(Point from, Point to, std::string_view css) {
  body_ += fmt::format(R"(<line class="{}")", css);
  attribute("x1", from.x);
  attribute("y1", from.y);
  attribute("x2", to.x);
  attribute("y2", to.y);
  body_ += "/>";
  cover(from);
  cover(to);
}

void SvgCanvas::polyline(std::span<const Point> points, std::string_view css) {
  body_ += fmt::format(R"(<polyline class="{}" points=")", css);
  append_points(points);
  body_ += R"("/>)";
}

void SvgCanvas::rect(Point corner, Size size, std::string_view css, double radius) {
  body_ += fmt::format(R"(<rect class="{}")", css);
  attribute("x", corner.x);
  attribute("y", corner.y);
  attribute("width", size.width);
  attribute("height", size.height);
  if (radius > 0) attribute("rx", radius);
  body_ += "/>";
  cover({corner.x + size.width, corner.y + size.height});
}

void SvgCanvas::circle(Point centre, double radius, std::string_view css) {
  body_ += fmt::format(R"(<circle class="{}")", css);
  attribute("cx", centre.x);
  attribute("cy", centre.y);
  attribute("r", radius);
  body_ += "/>";
  cover({centre.x + radius, centre.y + radius});
}

void SvgCanvas::diamond(Point centre, double radius, std::string_view css) {
  const std::array<Point, 4> corners{{{centre.x - radius, centre.y},
                                      {centre.x, centre.y - radius},
                                      {centre.x + radius, centre.y},
                                      {centre.x, centre.y + radius}}};
  body_ += fmt::format(R"(<polygon class="{}" points=")", css);
  append_points(corners);
  body_ += R"("/>)";
}

void SvgCanvas::text(Point at, std::string_view utf8, const TextStyle& style) {
  if (utf8.empty()) return;
  body_ += fmt::format(R"(<text class="{}")", style.css);
  attribute("x", at.x);
  attribute("y", at.y);
  attribute("font-size", style.size);
  if (style.anchor != Anchor::start) body_ += fmt::format(R"( text-anchor="{}")", word(style.anchor));
  if (style.bold) body_ += R"( font-weight="700")";
  body_ += fmt::format(">{}</text>", escape_markup(utf8));
  constexpr double descent = 0.3;
  const double width = text_width(utf8, style.size, style.bold);
  cover({at.x + right_part(style.anchor) * width, at.y + descent * style.size});
}

void SvgCanvas::open_group(std::string_view css, std::string_view title) {
  body_ += fmt::format(R"(<g class="{}">)", css);
  if (!title.empty()) body_ += fmt::format("<title>{}</title>", escape_markup(title));
}

void SvgCanvas::close_group() {
  body_ += "</g>";
}

std::string SvgCanvas::finish(double margin) const {
  const double width = std::ceil(size_.width + margin);
  const double height = std::ceil(size_.height + margin);
  constexpr double root =
      16;  // px of a rem, where nobody says otherwise: pictures grow with the text of a page
  // Anchors are at the left also on a page that is written from the right.
  return fmt::format(R"(<svg class="picture" role="img" aria-labelledby="{0}-title {0}-desc" )"
                     R"(viewBox="0 0 {1} {2}" width="{3:.2f}rem" height="{4:.2f}rem" direction="ltr" )"
                     R"(xmlns="http://www.w3.org/2000/svg">{5}{6}</svg>)",
                     id_, coordinate(width), coordinate(height), width / root, height / root, heading_,
                     body_);
}

void SvgCanvas::cover(Point point) {
  size_.width = std::max(size_.width, point.x);
  size_.height = std::max(size_.height, point.y);
}

void SvgCanvas::append_points(std::span<const Point> points) {
  for (const Point& point : points) {
    fmt::format_to(std::back_inserter(body_), "{}{},{}", &point == &points.front() ? "" : " ",
                   coordinate(point.x), coordinate(point.y));
    cover(point);
  }
}

void SvgCanvas::attribute(std::string_view name, double value) {
  fmt::format_to(std::back_inserter(body_), R"( {}="{}")", name, coordinate(value));
}

}  // namespace pursuit
