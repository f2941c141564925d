// A report as text for a terminal or a pipe.
#pragma once

#include <pursuit/report/report.hpp>

#include <string>

namespace pursuit {

/// Appends the report, columns aligned by display width. `colour` adds terminal colours and
/// changes nothing else.
void write_text(std::string& out, const Report& report, bool colour);

}  // namespace pursuit
