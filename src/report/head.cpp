#include "sections.hpp"
#include "words.hpp"

#include <pursuit/model/length.hpp>
#include <pursuit/rules/library.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace pursuit {
namespace {

std::string title_of(const Event& event) {
  if (event.meet.empty() && event.name.empty()) return std::string(event.id.empty() ? "Pursuit" : event.id);
  return fmt::format("{}{}{}", event.meet, event.meet.empty() || event.name.empty() ? "" : ": ", event.name);
}

std::string setting(const Event& event) {
  std::vector<std::string> parts;
  for (const std::string_view part : {event.venue, event.dates})
    if (!part.empty()) parts.emplace_back(part);
  if (event.distance) parts.push_back(to_text(*event.distance) + " m");
  if (!event.track.empty()) parts.push_back(track_words(event.track));
  return fmt::format("{}", fmt::join(parts, ", "));
}

void append_rules(std::vector<Cell>& lines, const Competition& competition) {
  const Rules& rules = *competition.rules;
  const std::string name = rules.title.empty() ? rules.id : fmt::format("{} ({})", rules.title, rules.id);
  if (!competition.rules_assumed) {
    lines.push_back({"Rules: " + name});
    return;
  }
  const std::string_view today = competition.event->is_team() ? "uci-team" : "uci";
  const auto entry = find_in_library(today);
  lines.push_back({fmt::format("Rules: {}, ASSUMED: the event names none.", name), Tone::warning});
  lines.push_back({fmt::format("UCI rules today are {} ({}). Say which with the key \"rules\" or --rules.",
                               today, entry ? entry->id : today),
                   Tone::warning});
}

void append_counts(std::vector<Cell>& lines, const Findings& findings) {
  const auto say = [&](Severity severity, Tone tone) {
    if (const std::size_t found = count(findings, severity); found > 0)
      lines.push_back({counted(found, word(severity)) + ": see Findings.", tone});
  };
  say(Severity::error, Tone::error);
  say(Severity::warning, Tone::warning);
}

Table records_table(const Event& event) {
  Table table{{{"Record", Content::mark},
               {"Time", Content::time},
               {"Holder", Content::name},
               {"Nation", Content::nation},
               {"Date"},
               {"Place"}},
              {}};
  for (const Record& record : event.records) {
    table.rows.push_back({{{std::string(record.kind)},
                           {record.time ? clock(*record.time) : ""},
                           {std::string(record.holder)},
                           {std::string(record.nation)},
                           {std::string(record.date)},
                           {std::string(record.place)}},
                          {}});
  }
  return table;
}

}  // namespace

Cell issue_line(const Competition& competition) {
  const Event& event = *competition.event;
  const bool official = event.issue == "official";
  std::string text = official ? "OFFICIAL" : "PROVISIONAL";
  if (!event.communique.empty()) text += fmt::format(", communiqué {}", event.communique);
  if (!event.hour.empty()) text += fmt::format(", {}", event.hour);
  switch (competition.status) {
    case EventStatus::open:
      text += ", open: not everything is ridden and decided";
      break;
    case EventStatus::complete:
      text += ", complete";
      break;
    case EventStatus::partial:
      text += ", partial: results are lost";
      break;
  }
  return {text, official && competition.status == EventStatus::complete ? Tone::good : Tone::warning};
}

Section head_section(const Competition& competition) {
  const Event& event = *competition.event;
  Section section;
  section.id = "head";
  section.title = title_of(event);
  if (std::string line = setting(event); !line.empty()) section.lines.push_back({std::move(line)});
  section.lines.push_back(issue_line(competition));
  append_rules(section.lines, competition);
  append_counts(section.lines, competition.findings);
  if (!event.note.empty()) section.lines.push_back({fmt::format("Note: {}", event.note)});
  if (!event.records.empty()) section.tables.push_back(records_table(event));
  return section;
}

}  // namespace pursuit
