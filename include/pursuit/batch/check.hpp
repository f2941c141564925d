// What a check of an event says: every finding with its place in the file, and how much was compared.
#pragma once

#include <pursuit/audit/audit.hpp>
#include <pursuit/parser/event_source.hpp>
#include <pursuit/parser/location.hpp>
#include <pursuit/writer/json_layout.hpp>

#include <cstdint>
#include <string>

namespace pursuit {

/// An event that was audited, and where it was read.
struct CheckedEvent {
  const Competition& competition;
  const Audit& audit;
  const EventSource& source;
};

/// What is said of findings that the event accepts: how many, a line with the reason of each, or all.
enum class AcceptedStyle : std::uint8_t { counted, listed, whole };

struct CheckStyle {
  bool colour = false;
  AcceptedStyle accepted = AcceptedStyle::counted;
};

/// Appends a line that says how the event came out, and behind it what was found, with the text of its file.
void write_check(std::string& out, const CheckedEvent& event, Locators& locators, CheckStyle style);

/// The same for programs: an object, with what the event accepts.
void write_check_json(std::string& out, const CheckedEvent& event, Locators& locators, JsonLayout layout);

}  // namespace pursuit
