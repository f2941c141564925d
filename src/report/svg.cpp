#include "bracket_svg.hpp"
#include "style.hpp"
#include "svg_canvas.hpp"

#include <pursuit/report/svg.hpp>

#include <algorithm>

namespace pursuit {
namespace {

std::string picture_of(const Report& report) {
  for (const std::vector<Section>* sections : {&report.sections, &report.silent}) {
    const auto found = std::find_if(sections->begin(), sections->end(),
                                    [](const Section& section) { return !section.bracket.empty(); });
    if (found != sections->end()) return bracket_svg("tree", found->bracket);
  }
  constexpr std::string_view nothing = "No heats of two are drawn yet.";
  SvgCanvas canvas("tree", report.head.title, nothing);
  canvas.text({8, 24}, nothing, {"ink"});
  return canvas.finish(8);
}

}  // namespace

void write_svg(std::string& out, const Report& report) {
  std::string svg = picture_of(report);
  const std::size_t content = svg.find("</desc>") + std::string_view("</desc>").size();
  svg.insert(content, "<style>" + std::string(picture_style().text) + "</style>");
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
}

}  // namespace pursuit
