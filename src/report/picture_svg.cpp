#include "picture_svg.hpp"

#include <variant>

namespace pursuit {
namespace {

struct Writer {
  std::string& out;

  void operator()(const GapStrip& strip) const { append_gap_strip(out, strip); }
  void operator()(const LineChart& chart) const { append_line_chart(out, chart); }
};

}  // namespace

void append_picture(std::string& out, const Picture& picture) {
  std::visit(Writer{out}, picture);
}

}  // namespace pursuit
