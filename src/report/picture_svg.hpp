// Pictures of a report as inline <svg> elements, whose classes picture.css knows.
#pragma once

#include <pursuit/report/picture.hpp>

#include <string>

namespace pursuit {

/// Grows as large as its texts need.
void append_picture(std::string& out, const Picture& picture);

void append_gap_strip(std::string& out, const GapStrip& strip);
void append_line_chart(std::string& out, const LineChart& chart);

}  // namespace pursuit
