// Small events for tests of the engine: written in a few words, read as JSON, resolved, and what
// came out as one line of text to compare.
#pragma once

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/rules_reader.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit::bracket_sample {

inline std::vector<std::string_view> split(std::string_view text, std::string_view between) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(between); end != std::string_view::npos; end = text.find(between)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + between.size());
  }
  parts.push_back(text);
  return parts;
}

/// `A 4:20.000 tie_order=1` as JSON: a name (`?`: the source lost it), then a time, a status, or a
/// key with its value.
inline std::string ride(std::string_view words) {
  const std::vector<std::string_view> parts = split(words, " ");
  std::string keys = parts[0] == "?" ? "" : fmt::format(R"(, "name": "{}")", parts[0]);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t equal = parts[i].find('=');
    if (equal != std::string_view::npos) {
      const std::string_view value = parts[i].substr(equal + 1);
      const bool text = value == "home" || value == "back";
      keys += fmt::format(R"(, "{}": {}{}{})", parts[i].substr(0, equal), text ? "\"" : "", value,
                          text ? "\"" : "");
    } else {
      const bool time = std::isdigit(static_cast<unsigned char>(parts[i][0])) != 0;
      keys += fmt::format(R"(, "{}": "{}")", time ? "time" : "status", parts[i]);
    }
  }
  return keys.empty() ? "{}" : fmt::format("{{{}}}", keys.substr(2));
}

/// `A 4:20, B 4:21` as JSON, or `3# A 4:20, B 4:21` and `Gold# A, B` with a number or label of its own.
inline std::string heat(std::string_view text, std::size_t number) {
  std::string label = fmt::format("{}", number);
  if (const std::size_t mark = text.find("# "); mark != std::string_view::npos) {
    const std::string_view own = text.substr(0, mark);
    const bool digit = std::isdigit(static_cast<unsigned char>(own[0])) != 0;
    label = digit ? std::string(own) : fmt::format("\"{}\"", own);
    text.remove_prefix(mark + 2);
  }
  std::string rides;
  for (const std::string_view words : split(text, ", ")) rides += (rides.empty() ? "" : ", ") + ride(words);
  return fmt::format(R"({{"heat": {}, "rides": [{}]}})", label, rides);
}

/// A round as JSON, its heats numbered in the order given. `keys`: more of the round's own.
inline std::string round(std::string_view name, const std::vector<std::string_view>& heats,
                         std::string_view keys = "") {
  std::string list;
  for (std::size_t i = 0; i < heats.size(); ++i) list += (i > 0 ? ", " : "") + heat(heats[i], i + 1);
  return fmt::format(R"({{"round": "{}", {}"heats": [{}]}})", name, keys, list);
}

/// A rode 4:20.000, B 4:21.000, and so on.
inline std::string qualifying(std::size_t riders) {
  std::string heats;
  for (std::size_t i = 0; i < riders; ++i) {
    heats +=
        (i > 0 ? ", " : "") + heat(fmt::format("{} 4:{}.000", static_cast<char>('A' + i), 20 + i), i + 1);
  }
  return fmt::format(R"({{"round": "qualifying", "heats": [{}]}})", heats);
}

/// A ruling as JSON. `where`: its round, or the place it awards, or the round and who comes in.
inline std::string ruling(std::string_view kind, std::string_view who, std::string_view where) {
  return fmt::format(R"({{"kind": "{}", "competitor": "{}", {}"reason": "the jury says so"}})", kind, who,
                     where.empty() ? std::string() : fmt::format("{}, ", where));
}

inline Rules rules_of(std::string_view id_or_json) {
  if (id_or_json.front() != '{') return library_rules(id_or_json).value();
  RulesReading reading = read_rules(Document("rules.json", id_or_json));
  for (const Finding& finding : reading.findings) {
    INFO(finding.message);
    CHECK(finding.severity != Severity::error);
  }
  REQUIRE(reading.rules);
  return std::move(*reading.rules);
}

/// Rules of the test's own: qualifying, then these rounds, and everybody placed by `classification`
/// first and by qualifying last.
inline std::string rules_text(std::string_view rounds, std::string_view classification = "",
                              std::string_view qualifying_keys = "") {
  return fmt::format(
      R"({{"schema": 1, "id": "own", "rounds": [{{"id": "qualifying", "kind": "time-trial"{}}}{}{}],
    "classification": [{}{}{{"round": "qualifying", "take": "rest"}}]}})",
      qualifying_keys, rounds.empty() ? "" : ", ", rounds, classification,
      classification.empty() ? "" : ", ");
}

/// An event resolved. Not copied or moved: it points into itself.
class Sample {
 public:
  /// `keys`: more of the event's own, each with a comma behind it.
  Sample(std::string_view rules_id, const std::vector<std::string>& rounds,
         const std::vector<std::string>& rulings = {}, std::string_view keys = "")
      : document_("event.json", event_text(rounds, rulings, keys)), rules_(rules_of(rules_id)) {
    EventReading reading = read_event(document_);
    for (const Finding& finding : reading.findings) {
      INFO(finding.message);
      CHECK(finding.severity != Severity::error);
    }
    REQUIRE(reading.event);
    event_ = std::move(*reading.event);
    competition = resolve(event_, rules_);
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;
  Sample(Sample&&) = delete;
  Sample& operator=(Sample&&) = delete;
  ~Sample() = default;

  Competition competition;

  [[nodiscard]] const Rules& rules() const { return rules_; }

  [[nodiscard]] const ResolvedRound& round(std::string_view name) const {
    return competition.rounds[rules_.find_round(name).value()];
  }

  /// `bronze 3v4 C v D; gold 1v2 A v B`: the start lists, home before back.
  [[nodiscard]] std::string next() const {
    std::string lines;
    for (const StartList& list : competition.next) {
      for (const std::size_t h : list.heats) {
        const ResolvedHeat& drawn = competition.rounds[list.round].heats[h];
        lines += fmt::format("{}{} {} {}", lines.empty() ? "" : "; ", rules_.rounds[list.round].id,
                             drawn.drawn != nullptr ? drawn.drawn->id : "-", pair(drawn));
      }
    }
    return lines;
  }

  /// `1 A, 2 B, 2 C, 4 D, - E`
  [[nodiscard]] std::string ranking(std::string_view name) const {
    std::string line;
    for (const RankedRide& row : round(name).ranking) {
      line += fmt::format("{}{} {}", line.empty() ? "" : ", ", row.rank ? fmt::format("{}", *row.rank) : "-",
                          label(row.competitor));
    }
    return line;
  }

  /// `1 A beats H (time); 2 B v G`: the heats; `A v B (walk-over)` where both have lost.
  [[nodiscard]] std::string heats(std::string_view name) const {
    std::string line;
    for (const ResolvedHeat& heat : round(name).heats) {
      line += fmt::format("{}{} {}", line.empty() ? "" : "; ", heat.number, decision(heat));
    }
    return line;
  }

  /// `1 A, 2 B, 3-4 C, 3-4 D, 5-? E, DSQ F`
  [[nodiscard]] std::string places() const {
    std::string line;
    for (const Placing& row : competition.classification) {
      line += fmt::format("{}{} {}", line.empty() ? "" : ", ", place(row), label(row.competitor));
    }
    return line;
  }

  /// `WR A 4:10.000 before 4:11.114; =OR B 4:10.000 before 4:10.000 (recorded)`: what fell.
  [[nodiscard]] std::string fallen() const {
    std::string line;
    for (const FallenRecord& record : competition.fallen) {
      line += fmt::format("{}{} {} {} before {}{}", line.empty() ? "" : "; ", record.mark(),
                          label(record.competitor), clock(record.time),
                          record.before ? clock(*record.before) : "?",
                          record.by == By::recorded ? " (recorded)" : "");
    }
    return line;
  }

  /// `error tie, warning side-undecided`: each once, however often it is found.
  [[nodiscard]] std::string findings() const {
    std::vector<std::string> lines;
    for (const Finding& finding : competition.findings) {
      std::string line = fmt::format("{} {}", word(finding.severity), finding.code);
      if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
    }
    return fmt::format("{}", fmt::join(lines, ", "));
  }

  [[nodiscard]] std::string label(std::optional<CompetitorId> competitor) const {
    return competitor ? std::string(event_.competitor(*competitor).label()) : "?";
  }

 private:
  static std::string event_text(const std::vector<std::string>& rounds,
                                const std::vector<std::string>& rulings, std::string_view keys) {
    return fmt::format(
        R"({{"schema": 1, "event": "sample", "discipline": "individual", {}"rounds": [{}], "rulings": [{}]}})",
        keys, fmt::join(rounds, ", "), fmt::join(rulings, ", "));
  }

  static std::string place(const Placing& row) {
    if (row.place) return fmt::format("{}", *row.place);
    if (row.unplaced) return row.status;
    return fmt::format("{}-{}", row.best, row.worst ? fmt::format("{}", *row.worst) : "?");
  }

  [[nodiscard]] std::string side(const HeatSide& side) const {
    if (side.empty()) return "-";
    return side.open ? "open" : label(side.competitor);
  }

  [[nodiscard]] std::string pair(const ResolvedHeat& heat) const {
    return fmt::format("{} v {}", side(heat.sides[0]), heat.sides.size() > 1 ? side(heat.sides[1]) : "-");
  }

  [[nodiscard]] std::string decision(const ResolvedHeat& heat) const {
    if (!heat.decided) return pair(heat);
    if (!heat.winner) return fmt::format("{} ({})", pair(heat), word(heat.by));
    return fmt::format("{} beats {} ({})", side(heat.sides[*heat.winner]), side(heat.sides[1 - *heat.winner]),
                       word(heat.by));
  }

  Document document_;
  Event event_;
  Rules rules_;
};

/// Qualifying of four and one heat of `gold`, 1v2, whose qualified are A and B.
inline std::string final_of_two(std::string_view if_caught = "loses",
                                std::string_view ties = R"(["last-lap", "tie-order", "shared"])") {
  return rules_text(
      fmt::format(
          R"({{"id": "gold", "kind": "match", "if_caught": "{}", "ties": {}, "draw": [{{"from": {{"round": "qualifying"}}, "heats": ["1v2"]}}]}})",
          if_caught, ties),
      R"({"round": "gold", "order": "heat"})");
}

/// Match rounds of the test's own after qualifying. The last is drawn as the test says.
inline std::string own(std::string_view last_from, std::string_view last_heats) {
  return rules_text(
      fmt::format(
          R"({{"id": "semi", "kind": "match", "draw": [{{"from": {{"round": "qualifying"}}, "heats": ["2v3", "1v4"]}}]}},
             {{"id": "last", "kind": "match", "draw": [{{"from": {}, "heats": {}}}]}})",
          last_from, last_heats),
      R"({"round": "last", "order": "heat"}, {"round": "semi", "take": "rest"})");
}

/// The start list of that last round, the semifinals of four ridden as given.
inline std::string drawn_last(std::string_view from, std::string_view heats,
                              const std::vector<std::string_view>& semi) {
  return Sample(own(from, heats), {qualifying(4), round("semi", semi)}).next();
}

}  // namespace pursuit::bracket_sample
