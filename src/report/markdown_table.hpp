// A table in Markdown.
#pragma once

#include <pursuit/report/report.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace pursuit {

/// Appends the table with the columns in `shown`, of which there must be one. The legend is left to the
/// caller.
void append_markdown_table(std::string& out, const Table& table, const std::vector<std::size_t>& shown);

}  // namespace pursuit
