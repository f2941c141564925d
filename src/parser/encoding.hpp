// Brings a text that a spreadsheet saved into UTF-8.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>

namespace pursuit {

/// Gives the document its own text in UTF-8, so that every place counts in what is read: UTF-16 by
/// its byte order mark, Windows-1252 with a warning where it cannot be UTF-8. An error, and the
/// bytes as they are, where it is neither.
[[nodiscard]] Findings decode(Document& document);

}  // namespace pursuit
