#include <pursuit/batch/check.hpp>
#include <pursuit/batch/worker.hpp>
#include <pursuit/bracket/event_after.hpp>
#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/location.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/text/width.hpp>
#include <pursuit/writer/event_json.hpp>

#include <fmt/core.h>

#include <string_view>
#include <utility>

namespace pursuit {

namespace {

constexpr std::string_view blanks = " \t\r";

/// Errors of one document: in a stream a file of another kind can stand in every line.
constexpr std::size_t most_said = 3;

/// `file:17`: of a stream the line, of a file that holds one event nothing.
std::string named(const std::string& file, std::size_t line) {
  return line == 0 ? file : fmt::format("{}:{}", file, line);
}

}  // namespace

void BatchCounts::add(const BatchCounts& other) noexcept {
  events += other.events;
  wrong += other.wrong;
  unreadable += other.unreadable;
  unread += other.unread;
  bytes += other.bytes;
}

void ChunkResult::clear() noexcept {
  out.clear();
  rows.clear();
  files.clear();
  messages.clear();
  counts = {};
  stops = false;
}

void BatchWorker::work(const Chunk& chunk, ChunkResult& result) {
  result.clear();
  result_ = &result;
  result_->counts.bytes = chunk.bytes.size();
  if (!chunk.trouble.empty()) {
    ++result_->counts.unread;
    Finding finding = error_at({}, "unread", "cannot be read: " + chunk.trouble, chunk.hint);
    const Document nothing(chunk.name, {});
    result_->messages += diagnose(nothing, finding, false);
    unreadable(chunk.name, 0, {std::move(finding)});
  } else if (chunk.lines) {
    work_lines(chunk);
  } else {
    work_document(Document(chunk.name, chunk.bytes), chunk.name, 0);
  }
}

void BatchWorker::work_lines(const Chunk& chunk) {
  std::string_view rest = chunk.bytes;
  for (std::size_t line = chunk.first_line; !rest.empty() && !result_->stops; ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text.find_first_not_of(blanks) == std::string_view::npos) continue;
    work_document(Document(chunk.name, text, line), chunk.name, line);
  }
}

void BatchWorker::work_document(Document document, const std::string& name, std::size_t line) {
  EventsReading reading = read_events({&document, 1});
  Locators locators;
  Findings errors;
  std::size_t first_line = line;
  for (SourcedFinding& found : reading.findings) {
    if (found.finding.severity != Severity::error) continue;
    if (errors.size() < most_said) result_->messages += locators.of(document).diagnose(found.finding, false);
    if (first_line == 0 && found.finding.place.bytes())
      first_line = line_and_column(document, *found.finding.place.bytes()).line;
    errors.push_back(std::move(found.finding));
  }
  if (errors.size() > most_said) {
    result_->messages +=
        fmt::format("{}: and {} more errors\n", printable(named(name, line)), errors.size() - most_said);
  }
  if (reading.events.empty()) return unreadable(name, first_line, errors);
  for (SourcedEvent& event : reading.events) {
    if (result_->stops) return;
    event.event ? resolve_event(document, event, name, line) : unreadable(name, first_line, errors);
  }
}

void BatchWorker::resolve_event(Document& document, SourcedEvent& read, const std::string& file,
                                std::size_t line) {
  Event& event = *read.event;
  const std::string name = named(file, line);
  // The rows of a table say of which event they are.
  if (event.key().empty() && options_.output == BatchOutput::table) event.id = document.keep(name);
  Findings findings;
  if (!options_.rules.empty()) event.rules = options_.rules;
  const Rules* const rules = rules_of(event, findings);
  if (rules != nullptr && !options_.after.empty()) {
    if (const auto round = rules->find_round(options_.after)) {
      event = event_after(event, *rules, *round);
    } else {
      findings.push_back(
          error_at(Place(Span{0, 0}), "unknown-round",
                   fmt::format("the rules {} have no round \"{}\"", rules->id, options_.after)));
    }
  }
  if (!findings.empty()) {
    Locators locators;
    for (const Finding& finding : findings)
      result_->messages += read.source.diagnose(finding, false, locators);
    return unreadable(file, line, findings);
  }
  Competition competition = resolve(event, *rules);
  competition.rules_assumed = event.rules.empty();
  ++result_->counts.events;
  const bool wrong =
      is_check(options_.output) ? check(competition, read.source) : has_error(competition.findings);
  result_->counts.wrong += wrong ? 1 : 0;
  result_->stops = wrong && options_.fail_fast;
  if (wrong || !options_.only_errors) write(competition, name);
}

/// Writes what does not add up; true where there is something new.
bool BatchWorker::check(const Competition& competition, const EventSource& source) {
  const Audit audit = pursuit::audit(competition);
  const bool news = audit.has_news();
  if (options_.only_errors && !news) return false;
  Locators locators;
  const CheckedEvent checked{competition, audit, source};
  if (options_.output == BatchOutput::check) {
    write_check(result_->out, checked, locators, {});
  } else {
    write_check_json(result_->out, checked, locators, JsonLayout::compact);
  }
  return news;
}

void BatchWorker::write(const Competition& competition, const std::string& name) {
  switch (options_.output) {
    case BatchOutput::summary:
      result_->rows.push_back(summary_row(competition, name));
      break;
    case BatchOutput::ndjson:
      write_event_json(result_->out, competition, true, JsonLayout::compact);
      break;
    case BatchOutput::table:
      write_table_rows(result_->out, competition, options_.table);
      break;
    case BatchOutput::files: {
      const std::string_view key = competition.event->key();
      EventFile& file = result_->files.emplace_back();
      file.id = key.empty() ? name : std::string(key);
      options_.render(file, competition);
      break;
    }
    case BatchOutput::check:
    case BatchOutput::check_ndjson:
      break;  // written where it was found
  }
}

void BatchWorker::unreadable(const std::string& name, std::size_t line, const Findings& findings) {
  ++result_->counts.events;
  ++result_->counts.unreadable;
  result_->stops = options_.fail_fast;
  if (options_.output == BatchOutput::summary)
    result_->rows.push_back(unread_row(named(name, line), findings.size()));
  if (options_.output == BatchOutput::ndjson || options_.output == BatchOutput::check_ndjson)
    write_unread_json(result_->out, name, line, findings);
}

/// Null, with findings, where the event carries rules that are none.
const Rules* BatchWorker::rules_of(const Event& event, Findings& findings) {
  const std::string_view text = event.rules.empty() ? assumed_rules : event.rules;
  const auto known = rules_.find(text);
  if (known != rules_.end()) return known->second.get();
  std::optional<Rules> rules;
  if (text.starts_with('{')) {
    RulesReading reading = read_rules(Document("rules", text));
    for (const Finding& finding : reading.findings) {
      if (finding.severity == Severity::error)
        findings.push_back(error_at(Place{}.in("rules"), finding.code, finding.message, finding.hint));
    }
    rules = std::move(reading.rules);
  } else {
    rules = library_rules(text);  // the reader refuses an id that nobody knows
  }
  if (!rules) return nullptr;
  constexpr std::size_t most = 256;  // each event may carry its own
  if (rules_.size() >= most) rules_.clear();
  return rules_.emplace(text, std::make_unique<const Rules>(*std::move(rules))).first->second.get();
}

}  // namespace pursuit
