// The whole way: bytes of one or several files, their events, rules, results, every report and writer, and
// what is written read once more.

#include "claim.hpp"

#include <pursuit/bracket/difference.hpp>
#include <pursuit/bracket/event_after.hpp>
#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/report/difference_report.hpp>
#include <pursuit/report/explanation_report.hpp>
#include <pursuit/report/html.hpp>
#include <pursuit/report/markdown.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/report/svg.hpp>
#include <pursuit/report/text.hpp>
#include <pursuit/report/wikitext.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>
#include <pursuit/writer/table.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pursuit::fuzz {
namespace {

/// Files are told apart by a form feed.
std::vector<Document> files_of(std::string_view text) {
  constexpr std::size_t most = 4;
  std::vector<Document> files;
  while (files.size() + 1 < most && text.find('\f') != std::string_view::npos) {
    const std::string_view file = text.substr(0, text.find('\f'));
    files.emplace_back("input", file);
    text.remove_prefix(file.size() + 1);
  }
  files.emplace_back("input", text);
  return files;
}

std::optional<Rules> rules_of(const Event& event) {
  if (event.rules.starts_with('{')) return read_rules(Document("rules", event.rules)).rules;
  static const std::map<std::string, Rules, std::less<>> all = [] {
    std::map<std::string, Rules, std::less<>> made;
    for (const LibraryEntry& entry : library()) made.emplace(entry.id, *library_rules(entry.id));
    for (const RulesName& name : library_names()) made.emplace(name.name, *library_rules(name.id));
    return made;
  }();
  const auto found = all.find(event.rules.empty() ? assumed_rules : event.rules);
  return found == all.end() ? library_rules(event.rules) : found->second;
}

std::string text_of(const Report& report) {
  std::string out;
  write_text(out, report);
  claim_printable(out);
  return out;
}

/// The formats of documents, each of which can stand beside others: none has a control character.
void claim_documents(const Report& report) {
  for (const auto write : {write_markdown, write_wikitext, write_svg}) {
    std::string out;
    write(out, report);
    claim_printable(out);
  }
  std::string page;
  write_html(page, report);
  claim_printable(page);
}

void claim_positions(const Competition& competition, const EventSource& source) {
  constexpr std::size_t enough = 4;
  std::size_t said = 0;
  Locators locators;
  for (const Finding& finding : competition.findings) {
    if (++said > enough) return;
    const std::string text = source.diagnose(finding, false, locators);
    claim_printable(text);
    claim(has_position(text, "input") || finding.place.steps().empty(), "a finding says where", text);
  }
}

/// What is written as JSON with its result, or as CSV, is an event with the same result.
void claim_feeds_back(const Competition& competition, const std::string& written) {
  Document document("written", written);
  const EventReading reading = read_event(document);
  std::string said;
  for (const Finding& finding : reading.findings) said += diagnose(document, finding, false);
  claim(reading.event.has_value(), "output can be fed back in", fmt::format("{}--- of\n{}", said, written));
  const Competition again = resolve(*reading.event, *competition.rules);
  static_cast<void>(text_of(difference_report(again, difference(competition, again))));
}

void show(const Competition& competition) {
  for (const auto report : {seed_report, bracket_report, event_report}) {
    const Report shown = report(competition);
    static_cast<void>(text_of(shown));
    claim_documents(shown);
  }
  for (const TableKind kind : {TableKind::classification, TableKind::rides, TableKind::members,
                               TableKind::splits, TableKind::heats, TableKind::findings}) {
    std::string table;
    write_table(table, competition, kind);
  }
  const Event& event = *competition.event;
  if (!event.competitors.empty()) {
    const CompetitorId last = CompetitorId(event.competitors.size() - 1);
    static_cast<void>(text_of(explanation_report(competition, explain(competition, last))));
  }
  static_cast<void>(resolve(event_after(event, *competition.rules, 0), *competition.rules));
}

bool has_empty_ride(const Event& event) {
  std::string json;
  write_event_json(json, event);
  return json.find("{ \"time\": null }") != std::string::npos;
}

/// Every text goes one of three ways from its result on, always the same: all three take three times as long,
/// and find what a text of the same kind finds that goes the other way.
void check(const Event& event, const EventSource& source, std::size_t way) {
  const std::optional<Rules> rules = rules_of(event);
  if (!rules) return;
  const Competition competition = resolve(event, *rules);
  claim_positions(competition, source);
  std::string written;
  switch (way % 3) {
    case 0:
      return show(competition);
    case 1:
      write_event_json(written, competition);
      return claim_feeds_back(competition, written);
    default:
      write_event_csv(written, competition);
      if (!has_empty_ride(event)) claim_feeds_back(competition, written);  // names nobody, and so is no row
  }
}

void check(std::string_view text) {
  std::vector<Document> files = files_of(text);
  const EventsReading reading = read_events(files);
  bool refused = false;
  for (const SourcedFinding& found : reading.findings) {
    if (found.finding.severity != Severity::error || refused) continue;  // each reads its document again
    const std::string said = diagnose(*found.document, found.finding, false);
    claim_printable(said);
    refused = has_position(said, "input");
  }
  const bool all =
      !reading.events.empty() && std::all_of(reading.events.begin(), reading.events.end(),
                                             [](const SourcedEvent& event) { return !!event.event; });
  // That several files are not one event is said of a file as a whole.
  claim(all || files.size() > 1 ? !(refused && all) : refused, "an error with a place, or else all events",
        text);
  for (const SourcedEvent& event : reading.events)
    if (event.event) check(*event.event, event.source, std::hash<std::string_view>{}(text));
}

}  // namespace
}  // namespace pursuit::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pursuit::fuzz::check(pursuit::fuzz::text_of(data, size));
  return 0;
}
