// Turns the place of a finding into line and column of its document.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace pursuit {

/// Lines and columns count from 1; columns are Unicode characters.
struct Location {
  std::size_t line = 0;
  std::size_t column = 0;
  Span bytes;
};

/// The bytes a place stands for: those it carries, else what its path leads to in a JSON or CSV
/// document, else the nearest enclosing value that exists.
[[nodiscard]] Span locate(const Document& document, const Place& place);

/// The same in a sheet that holds several events: in the one at a position, from 0.
[[nodiscard]] Span locate(const Document& document, std::size_t event, const Place& place);

[[nodiscard]] Location line_and_column(const Document& document, Span bytes);

/// The message as a person reads it: `file:line:column: error: message`, the line with a caret
/// under what is meant, and the hint. For CSV also the row and the column's heading. Ends with a
/// line break. `colour` adds terminal colours.
[[nodiscard]] std::string diagnose(const Document& document, const Finding& finding, bool colour);

}  // namespace pursuit
