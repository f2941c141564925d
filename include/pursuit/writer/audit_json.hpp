// What a check found, as JSON.
#pragma once

#include <pursuit/audit/audit.hpp>
#include <pursuit/writer/json_layout.hpp>

#include <cstddef>
#include <functional>
#include <string>

namespace pursuit {

/// Where a place of an event stands in the file it was read from. No line where it stands nowhere.
struct SourceLine {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
};

/// Appends an object: the event, how much was compared, and every finding with its rule, its place and, where
/// the event accepts it, why. Ends with a line break; the compact layout makes a line of NDJSON.
void write_audit_json(std::string& out, const Competition& competition, const Audit& audit,
                      const std::function<SourceLine(const Place&)>& locate,
                      JsonLayout layout = JsonLayout::pretty);

}  // namespace pursuit
