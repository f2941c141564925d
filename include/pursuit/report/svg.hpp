// The bracket of a report as a picture that stands alone.
#pragma once

#include <pursuit/report/report.hpp>

#include <string>

namespace pursuit {

/// Appends an SVG document: the tree of the match rounds, in the colours that its reader prefers, light or
/// dark. A report without a bracket gives a picture that says so.
void write_svg(std::string& out, const Report& report);

}  // namespace pursuit
