// An event that was read: written as JSON and as CSV it is the same event.
#pragma once

#include "claim.hpp"

#include <pursuit/bracket/competition.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit::fuzz {

/// A row of a sheet has a heat, if only by its position, where those of a round are known.
inline void name_heats(Event& event, const Round& round) {
  static constexpr std::array<std::string_view, 12> unknown = {"?1", "?2", "?3", "?4",  "?5",  "?6",
                                                               "?7", "?8", "?9", "?10", "?11", "?12"};
  const std::span<Heat> heats = std::span(event.heats).subspan(round.heats.first, round.heats.count);
  const auto taken = [&](std::uint32_t number) {
    return std::any_of(heats.begin(), heats.end(), [&](const Heat& heat) {
      if (round.known_in_part) return heat.label == unknown[number - 1];
      return heat.number ? *heat.number == number : heat.label == fmt::format("{}", number);
    });
  };
  std::uint32_t number = 0;
  for (std::uint32_t i = 0; round.heats_known && i < heats.size(); ++i) {
    if (heats[i].number || !heats[i].label.empty()) continue;
    number = std::max(number, i) + 1;
    while ((!round.known_in_part || number < unknown.size()) && taken(number)) ++number;
    if (!round.known_in_part) {
      heats[i].number = number;
    } else if (number < unknown.size()) {
      heats[i].label = unknown[number - 1];
    }
  }
}

/// Where the two formats differ by themselves: a bare list of rides has no round's name in JSON, heats need
/// no numbers there, splits and keys of the user's own come in the order of the columns. Keys of a split have
/// no column.
inline Event normalised(Event event) {
  for (Round& round : event.rounds) {
    if (round.name.empty()) round.name = "qualifying";
    const auto heats = event.heats_of(round);
    const bool empty =
        std::all_of(heats.begin(), heats.end(), [](const Heat& heat) { return heat.rides.empty(); });
    if (!round.heats_known && empty) round.heats = {};
    round.heats_known = round.heats_known || empty;
    name_heats(event, round);
  }
  for (Split& split : event.splits) split.extras = {};
  for (const Ride& ride : event.rides) {
    const auto splits = std::span(event.splits).subspan(ride.splits.first, ride.splits.count);
    std::sort(splits.begin(), splits.end(), [](const Split& a, const Split& b) {
      return std::pair(a.at.laps, a.at.thousandths) < std::pair(b.at.laps, b.at.thousandths);
    });
    const auto extras = std::span(event.extra_pool).subspan(ride.extras.first, ride.extras.count);
    std::sort(extras.begin(), extras.end(), [](const Extra& a, const Extra& b) { return a.key < b.key; });
  }
  return event;
}

/// As recorded: nothing is resolved, and so no heats are drawn.
inline std::string json_of(const Event& event) {
  static const Rules none;
  Competition competition;
  competition.event = &event;
  competition.rules = &none;
  std::string out;
  write_event_json(out, competition, false);
  return out;
}

inline std::string csv_of(const Event& event, CsvFor whom) {
  static const Rules none;
  Competition competition;
  competition.event = &event;
  competition.rules = &none;
  std::string out;
  write_event_csv(out, competition, whom);
  return out;
}

/// JSON without the blanks between its tokens.
inline std::string without_blanks(std::string_view json) {
  std::string out;
  bool quoted = false;
  bool escaped = false;
  for (const char c : json) {
    if (!quoted && (c == ' ' || c == '\n' || c == '\r' || c == '\t')) continue;
    out += c;
    if (c == '"' && !escaped) quoted = !quoted;
    escaped = quoted && !escaped && c == '\\';
  }
  return out;
}

/// What `text` holds must be one event, and is `json`.
inline void claim_reads_back(std::string_view text, std::string_view json) {
  Document document("written", text);
  const EventReading reading = read_event(document);
  claim_findings(document, reading.findings, reading.event.has_value());
  if (!reading.event) {
    std::string said;
    for (const Finding& finding : reading.findings) said += diagnose(document, finding, false);
    claim(false, "an event as written can be read",
          fmt::format("{}\n--- of\n{}\n--- as\n{}", said, json, text));
  }
  const std::string back = without_blanks(json_of(normalised(*reading.event)));
  if (back != json)
    claim_same(fmt::format("{}\n--- as\n{}", json, text), back, "an event as written is the event");
}

/// Rows of rounds that are called the same are one round.
inline bool fits_sheet(const Event& event) {
  std::vector<std::string> names;
  for (const Round& round : event.rounds) names.push_back(fold(round.name));
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) == names.end();
}

inline void claim_written(const Event& read) {
  const Event event = normalised(read);
  const std::string json = json_of(event);
  const std::string plain = without_blanks(json);
  claim_reads_back(json, plain);
  if (!fits_sheet(event)) return;
  claim_reads_back(csv_of(event, CsvFor::programs), plain);
  claim_reads_back(csv_of(event, CsvFor::spreadsheets), plain);
}

inline void check_event(std::string_view text) {
  Document document("input", text);
  const EventReading reading = read_event(document);
  claim_findings(document, reading.findings, reading.event.has_value());
  if (reading.event) claim_written(*reading.event);
}

/// As the reader of events tells the formats apart.
inline bool is_json(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

}  // namespace pursuit::fuzz
