// What fuzz targets claim of every input: a claim that fails stops the run, and the input is kept.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/parser/location.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace pursuit::fuzz {

/// `seen` is what a person needs to understand a failure.
inline void claim(bool holds, std::string_view what, std::string_view seen = {}) {
  if (holds) return;
  fmt::print(stderr, "\nclaim failed: {}\n{}\n", what, seen);
  std::abort();
}

inline void claim_same(std::string_view was, std::string_view is, std::string_view what) {
  if (was != is) claim(false, what, fmt::format("--- was\n{}\n--- is\n{}", was, is));
}

/// The input as text. No view of nothing: memcpy of a null pointer is undefined.
inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return size == 0 ? std::string_view("") : std::string_view(reinterpret_cast<const char*>(data), size);
}

/// Nothing in it that a terminal would obey but line breaks.
inline void claim_printable(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    claim_same(line, printable(line), "text for people has nothing that a terminal obeys");
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
}

/// `NAME:line:column: ...`, or with the row and column of a sheet: `NAME:line:column (row 3): ...`
inline bool has_position(std::string_view said, std::string_view name) {
  if (!said.starts_with(name)) return false;
  said.remove_prefix(name.size());
  for (int i = 0; i < 2; ++i) {
    if (!said.starts_with(':')) return false;
    const std::size_t end = std::min(said.find_first_not_of("0123456789", 1), said.size());
    if (end == 1 || said[1] == '0') return false;
    said.remove_prefix(end);
  }
  return said.starts_with(':') || said.starts_with(' ');
}

/// Findings stand in the bytes of the document. What is refused has an error, and one that says where;
/// what is accepted has none.
inline void claim_findings(const Document& document, const Findings& findings, bool accepted) {
  bool placed = false;
  for (const Finding& finding : findings) {
    if (const auto& bytes = finding.place.bytes()) {
      claim(bytes->offset + bytes->length <= document.bytes().size(), "a finding stands in the document",
            finding.message);
    }
    claim(!finding.code.empty() && !finding.message.empty(), "a finding says what is wrong", finding.message);
    if (placed || finding.severity != Severity::error) continue;  // each reads the document again
    const std::string text = diagnose(document, finding, false);
    claim_printable(text);
    placed = has_position(text, document.name());
  }
  claim(has_error(findings) != accepted, "an error, or else a value", document.bytes());
  claim(accepted || placed, "a refusal says where", document.bytes());
}

}  // namespace pursuit::fuzz
