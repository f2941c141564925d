// Which rules an event is resolved by.
#pragma once

#include "exit_status.hpp"

#include <pursuit/model/event.hpp>
#include <pursuit/parser/event_source.hpp>
#include <pursuit/rules/rules.hpp>

#include <optional>
#include <string>

namespace pursuit::cli {

/// `text` is what the event says afterwards: an id, or the rules themselves.
struct RulesChoice {
  std::optional<Rules> rules;
  std::string text;
  bool assumed = false;
  ExitStatus status = ExitStatus::fine;  ///< why there are none
};

/// An id or name of the library, or a rules file. What is wrong is said on standard error.
[[nodiscard]] RulesChoice rules_by_name(const std::string& id_or_file, bool colour);

/// Those the event names or carries; where it names none, the assumed ones.
[[nodiscard]] RulesChoice rules_of_event(const Event& event, const EventSource& source, bool colour);

}  // namespace pursuit::cli
