// Reads events, whatever they are written in.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/parser/event_source.hpp>

#include <optional>
#include <span>
#include <vector>

namespace pursuit {

/// The event is there only where no finding is an error. Notes and warnings of reading speak of
/// the file, not of the competition.
struct EventReading {
  std::optional<Event> event;
  Findings findings;  ///< in the order of the text
};

/// JSON, CSV or an encyclopedia's article, told apart by content. Every mistake of the document is found in
/// one go. What is not UTF-8 is made so in the document. The document must outlive the event; texts that are
/// not in its bytes as they stand are kept in it. A sheet that holds several events is an error:
/// `read_events` reads it.
[[nodiscard]] EventReading read_event(Document& document);

/// An event of one or several documents; there only where no finding of it is an error.
struct SourcedEvent {
  std::optional<Event> event;
  EventSource source;
};

/// A finding that carries its bytes of the document, or speaks of it as a whole.
struct SourcedFinding {
  const Document* document = nullptr;
  Finding finding;
};

struct EventsReading {
  std::vector<SourcedEvent> events;
  std::vector<SourcedFinding> findings;  ///< in the order of the documents and of their text
};

/// Every event of the documents, which must outlive them. What several documents hold of one event
/// is merged, round by round: they are of one event where their `id`, or else `meet`, `event`,
/// `gender`, `category` and `discipline`, do not differ. Documents that name no event are merged only
/// where their rounds differ, and into the only event they can belong to; anything else is an error,
/// for two fields in one round would be paired wrongly. A round that two documents have alike is
/// taken once, with a note.
/// Where a document cannot be read as a whole there are no events: nobody knows whose part it was.
[[nodiscard]] EventsReading read_events(std::span<Document> documents);

}  // namespace pursuit
