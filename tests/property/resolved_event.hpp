// An event as text, what it resolves to, and that in lines that two events can be compared by.
#pragma once

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>
#include <pursuit/writer/table.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit::test {

/// The rules an event names, read once.
inline const Rules& named_rules(std::string_view name) {
  static std::map<std::string, Rules, std::less<>> known;
  const auto found = known.find(name);
  return found != known.end() ? found->second
                              : known.emplace(std::string(name), library_rules(name).value()).first->second;
}

/// A text read as the program reads it, and resolved by the rules it names. Throws where it is refused.
/// Not copied or moved: it points into itself.
class Resolved {
 public:
  explicit Resolved(std::string_view text) : document_("event", text) {
    EventReading reading = read_event(document_);
    std::string refused = "refused:";
    for (const Finding& finding : reading.findings)
      refused += fmt::format("\n  {}: {} ({})", word(finding.severity), finding.message, finding.hint);
    if (!reading.event) throw std::runtime_error(refused + "\n" + std::string(text));
    event = std::move(*reading.event);
    rules = named_rules(event.rules);
    competition = resolve(event, rules);
  }
  Resolved(const Resolved&) = delete;
  Resolved& operator=(const Resolved&) = delete;
  Resolved(Resolved&&) = delete;
  Resolved& operator=(Resolved&&) = delete;
  ~Resolved() = default;

  Event event;
  Rules rules;
  Competition competition;

 private:
  Document document_;
};

inline std::string label(const Competition& competition, std::optional<CompetitorId> who) {
  return who ? std::string(competition.event->competitor(*who).label()) : "-";
}

/// `2 A 1 B`: a heat's number and who meets in it, home before back.
inline std::string pair_line(const Competition& competition, const ResolvedHeat& heat) {
  std::string line = fmt::format("{}", heat.number);
  for (const HeatSide& side : heat.sides) line += " " + label(competition, side.competitor);
  return line;
}

inline std::vector<std::string> start_list(const Competition& competition, const StartList& list) {
  std::vector<std::string> lines;
  for (const std::size_t h : list.heats)
    lines.push_back(pair_line(competition, competition.rounds[list.round].heats[h]));
  return lines;
}

inline std::vector<std::string> start_lists(const Competition& competition) {
  std::vector<std::string> lines;
  for (const StartList& list : competition.next) {
    for (const std::string& pair : start_list(competition, list))
      lines.push_back(fmt::format("next {} {}", list.round, pair));
  }
  return lines;
}

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// Everything that follows from the record, and nothing of where it stands: a line each, sorted.
inline std::vector<std::string> outcome(const Competition& competition) {
  std::string tables;
  for (const TableKind kind : {TableKind::rides, TableKind::heats, TableKind::classification})
    write_table(tables, competition, kind);
  std::vector<std::string> lines = lines_of(tables);
  for (std::string& line : start_lists(competition)) lines.push_back(std::move(line));
  for (const Finding& finding : competition.findings)
    lines.push_back(fmt::format("{} {} {}", word(finding.severity), finding.code, finding.message));
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// Lines that only one of the two has, with < or > before them.
inline std::string differing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::string lines;
  for (const std::string& line : a)
    if (std::count(a.begin(), a.end(), line) != std::count(b.begin(), b.end(), line)) lines += "\n< " + line;
  for (const std::string& line : b)
    if (std::count(a.begin(), a.end(), line) != std::count(b.begin(), b.end(), line)) lines += "\n> " + line;
  return lines;
}

inline std::string json_of(const Event& event) {
  std::string text;
  write_event_json(text, event);
  return text;
}

inline std::string json_of(const Competition& competition, bool with_result = true) {
  std::string text;
  write_event_json(text, competition, with_result);
  return text;
}

inline std::string csv_of(const Competition& competition, CsvFor whom = CsvFor::programs) {
  std::string text;
  write_event_csv(text, competition, whom);
  return text;
}

inline std::string csv_of(const Event& event, CsvFor whom) {
  std::string text;
  write_event_csv(text, std::span(&event, 1), whom);
  return text;
}

}  // namespace pursuit::test
