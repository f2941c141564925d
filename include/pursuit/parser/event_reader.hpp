// Reads an event, whatever it is written in.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <optional>

namespace pursuit {

/// The event is there only where no finding is an error. Notes and warnings of reading speak of
/// the file, not of the competition.
struct EventReading {
  std::optional<Event> event;
  Findings findings;  ///< in the order of the text
};

/// JSON or CSV, told apart by content. Every mistake of the document is found in one go.
/// CSV that is not UTF-8 is made so in the document.
/// The document must outlive the event; texts that are not in its bytes as they stand are kept in it.
[[nodiscard]] EventReading read_event(Document& document);

[[nodiscard]] EventReading read_event_json(Document& document);
[[nodiscard]] EventReading read_event_csv(Document& document);

}  // namespace pursuit
