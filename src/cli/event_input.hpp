// The events of the files named on the command line, resolved.
#pragma once

#include "exit_status.hpp"

#include <pursuit/bracket/competition.hpp>
#include <pursuit/model/document.hpp>
#include <pursuit/parser/event_source.hpp>

#include <memory>
#include <string>
#include <vector>

namespace pursuit::cli {

struct InputOptions {
  std::vector<std::string> files;  ///< none: standard input
  std::string rules;               ///< an id or a file; empty: those of each event
  std::string event;               ///< the only one wanted; empty: all
  std::string after;               ///< the event as it stood after this round; empty: as it is
};

/// A competition and what it holds views into.
struct InputEvent {
  std::unique_ptr<Event> event;
  std::unique_ptr<Rules> rules;
  EventSource source;
  Competition competition;
};

/// `status` is not fine where something could not be read; what is wrong has then been said on
/// standard error, and what could be read of other events is there all the same.
struct EventInput {
  std::vector<Document> documents;
  std::vector<InputEvent> events;
  ExitStatus status = ExitStatus::fine;
};

/// What was read of several files is one event or several, as `read_events` says.
[[nodiscard]] EventInput read_event_input(const InputOptions& options, bool messages_in_colour);

/// How messages call an event among others: its name, else its id, else its file.
[[nodiscard]] std::string name_of(const InputEvent& event);

}  // namespace pursuit::cli
