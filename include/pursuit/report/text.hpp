// A report as text for a terminal or a pipe.
#pragma once

#include <pursuit/report/report.hpp>

#include <cstddef>
#include <string>

namespace pursuit {

/// `colour` adds terminal colours and changes nothing else. A bracket that is wider than `columns` is written
/// stage under stage.
struct TextStyle {
  bool colour = false;
  std::size_t columns = 120;
};

/// Appends the report, columns aligned by display width.
void write_text(std::string& out, const Report& report, TextStyle style = {});

}  // namespace pursuit
