// A report as MediaWiki markup, as encyclopedias write results.
#pragma once

#include <pursuit/report/report.hpp>

#include <string>

namespace pursuit {

/// Appends the report: an infobox of the facts, sections, tables, and of the bracket a table for each stage.
/// Competitors stand in the flag templates of their Games, with their nation. Whatever a text holds, it is
/// shown as text.
void write_wikitext(std::string& out, const Report& report);

}  // namespace pursuit
