// Findings of reading, as lines of text to compare.
#pragma once

#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/location.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

/// `3:17 type a text is wanted here, not a list`; a note or warning with its severity before it.
inline std::vector<std::string> lines_of(const pursuit::Document& document,
                                         const pursuit::Findings& findings) {
  std::vector<std::string> lines;
  for (const pursuit::Finding& finding : findings) {
    const auto at = line_and_column(document, locate(document, finding.place));
    const std::string severity =
        finding.severity == pursuit::Severity::error ? "" : fmt::format("{}: ", word(finding.severity));
    lines.push_back(
        fmt::format("{}{}:{} {} {}", severity, at.line, at.column, finding.code, finding.message));
  }
  return lines;
}

inline std::vector<std::string> wrong_in(std::string_view text) {
  pursuit::Document document("event", text);
  return lines_of(document, pursuit::read_event(document).findings);
}
