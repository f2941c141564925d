// Takes chunks of events the whole way from bytes to what is written of them.
#pragma once

#include <pursuit/audit/record_progression.hpp>
#include <pursuit/batch/chunk.hpp>
#include <pursuit/batch/summary.hpp>
#include <pursuit/bracket/competition.hpp>
#include <pursuit/model/document.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/report/facts.hpp>
#include <pursuit/writer/table.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pursuit {

/// What a batch makes of its events: a row of the summary, a line of JSON, rows of a table, a file each, or
/// what a check finds, as text or as a line of JSON.
enum class BatchOutput : std::uint8_t { summary, ndjson, table, files, check, check_ndjson };

[[nodiscard]] constexpr bool is_check(BatchOutput output) noexcept {
  return output == BatchOutput::check || output == BatchOutput::check_ndjson;
}

/// What is made of an event: bytes that are to be written under a name made of `id` (the event's own, else
/// where it was read), and what whoever looks at all of them asks for.
struct EventFile {
  std::string id;
  std::string bytes;
  std::optional<EventFacts> facts{};  ///< for the index of a site
  std::vector<RecordSet> records{};   ///< for their progression
};

struct BatchOptions {
  BatchOutput output = BatchOutput::summary;
  TableKind table = TableKind::classification;
  std::function<void(EventFile&, const Competition&)> render;  ///< of files
  std::string rules;         ///< for all events, as an event carries them; empty: those of each
  std::string after;         ///< the events as they stood after this round; empty: as they are
  bool only_errors = false;  ///< nothing of an event in which nothing is an error, or nothing new for a check
  bool fail_fast = false;    ///< nothing behind the first event in which something is
};

struct BatchCounts {
  std::size_t events = 0;      ///< all, read or not
  std::size_t wrong = 0;       ///< read, and something is an error in them
  std::size_t unreadable = 0;  ///< no events
  std::size_t unread = 0;      ///< files without bytes
  std::size_t bytes = 0;       ///< of the input

  void add(const BatchCounts& other) noexcept;
};

/// What was made of a chunk, for whoever writes it.
struct ChunkResult {
  std::string out;
  std::vector<SummaryRow> rows;
  std::vector<EventFile> files;
  std::string messages;  ///< for standard error
  BatchCounts counts;
  bool stops = false;  ///< as `fail_fast` asks

  void clear() noexcept;
};

/// One for each thread. The options must outlive it.
class BatchWorker {
 public:
  explicit BatchWorker(const BatchOptions& options) : options_(options) {}
  explicit BatchWorker(BatchOptions&& options) = delete;

  /// Replaces what the result holds, and uses its memory again.
  void work(const Chunk& chunk, ChunkResult& result);

 private:
  void work_lines(const Chunk& chunk);
  void work_document(Document document, const std::string& name, std::size_t line);
  void resolve_event(Document& document, SourcedEvent& event, const std::string& file, std::size_t line);
  void unreadable(const std::string& name, std::size_t line, const Findings& findings);
  void write(const Competition& competition, const std::string& name);
  [[nodiscard]] bool check(const Competition& competition, const EventSource& source);
  [[nodiscard]] const Rules* rules_of(const Event& event, Findings& findings);

  const BatchOptions& options_;
  std::map<std::string, std::unique_ptr<const Rules>, std::less<>> rules_;  // by their text
  ChunkResult* result_ = nullptr;                                           // of the chunk that is worked on
};

}  // namespace pursuit
