// A report as GitHub Flavored Markdown.
#pragma once

#include <pursuit/report/report.hpp>

#include <string>

namespace pursuit {

/// Appends the report: headings, lines as paragraphs, tables padded so that they are read as they stand, and
/// of the bracket a table for each stage. Whatever a text holds, it is shown as text.
void write_markdown(std::string& out, const Report& report);

}  // namespace pursuit
