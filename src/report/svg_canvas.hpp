// One inline <svg> that lines, shapes and texts are put onto.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace pursuit {

/// In px, from the upper left corner.
struct Point {
  double x = 0;
  double y = 0;
};

struct Size {
  double width = 0;
  double height = 0;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// `size` is that of the font in px. Size and weight are written with the text and not left to a style sheet,
/// for the place it takes depends on them.
struct TextStyle {
  std::string_view css{};
  double size = 13;
  Anchor anchor = Anchor::start;
  bool bold = false;
};

/// Grows to the right and downwards with what is drawn, so that nothing is cut off there; what is drawn left
/// of 0 or above it is. `css` are classes of picture.css: a page forbids styles of single elements.
class SvgCanvas {
 public:
  /// `id` is safe for HTML and belongs to no other picture of a page. The texts need not be escaped.
  SvgCanvas(std::string_view id, std::string_view title, std::string_view description);

  void line(Point from, Point to, std::string_view css);
  void polyline(std::span<const Point> points, std::string_view css);
  void rect(Point corner, Size size, std::string_view css, double radius = 0);
  void circle(Point centre, double radius, std::string_view css);
  /// A square that stands on its corner, as wide as a circle of this radius.
  void diamond(Point centre, double radius, std::string_view css);
  /// One line, on the base line of `at`. Text of any direction stays within its own place. Nothing for no
  /// text.
  void text(Point at, std::string_view utf8, const TextStyle& style);

  /// What is drawn until it is closed belongs together. The title is read out, and shown under a pointer.
  void open_group(std::string_view css, std::string_view title = {});
  void close_group();

  /// The whole element, with a margin at the right and below.
  [[nodiscard]] std::string finish(double margin) const;

 private:
  void cover(Point point);
  void append_points(std::span<const Point> points);
  void attribute(std::string_view name, double value);

  std::string id_;
  std::string heading_;  // <title> and <desc>
  std::string body_;
  Size size_;
};

}  // namespace pursuit
