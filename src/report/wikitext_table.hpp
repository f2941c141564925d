// A table in MediaWiki markup.
#pragma once

#include "flags.hpp"

#include <pursuit/report/report.hpp>

#include <string>
#include <string_view>

namespace pursuit {

/// Appends the table, a cell a line. A nation is shown by the flag beside its competitor and has no column
/// then. False, and nothing appended, where no cell has a text. The legend is left to the caller.
bool append_wikitext_table(std::string& out, const Table& table, std::string_view caption,
                           const Flags& flags);

}  // namespace pursuit
