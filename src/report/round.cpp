#include "columns.hpp"
#include "pictures.hpp"
#include "sections.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace pursuit {
namespace {

std::string title(const Competition& competition, const ResolvedRound& round) {
  std::string title = competition.rules->rounds[round.rules].title;
  for (const RoundId id : round.recorded) {
    if (const std::string_view date = competition.event->round(id).date; !date.empty())
      return fmt::format("{}, {}", title, date);
  }
  return title;
}

bool has_riders(const ResolvedRound& round) {
  return std::any_of(round.heats.begin(), round.heats.end(), [](const ResolvedHeat& heat) {
    return std::any_of(heat.sides.begin(), heat.sides.end(),
                       [](const HeatSide& side) { return !side.empty(); });
  });
}

std::string progress(const ResolvedRound& round, RoundKind kind) {
  const bool trial = kind == RoundKind::time_trial;
  const auto done = std::count_if(round.heats.begin(), round.heats.end(), [&](const ResolvedHeat& heat) {
    return trial ? is_ridden(heat) : heat.decided;
  });
  return fmt::format("{} of {} heats {}.", done, round.heats.size(), trial ? "ridden" : "decided");
}

void append_unridden(std::vector<Cell>& lines, const Event& event, const ResolvedRound& round) {
  for (const ResolvedHeat& heat : round.heats) {
    const std::string why = unridden_words(event, heat, "has");
    if (why.empty()) continue;
    const std::string which = round.heats.size() > 1 ? fmt::format("Heat {} not", heat.number) : "Not";
    lines.push_back({fmt::format("{} ridden: {}.", which, why)});
  }
}

/// What is not recorded is lost rather than still to come.
bool is_lost(const Competition& competition) {
  return std::any_of(competition.rounds.begin(), competition.rounds.end(),
                     [](const ResolvedRound& round) { return round.in_part; });
}

void append_state(std::vector<Cell>& lines, const Competition& competition, const ResolvedRound& round) {
  const RoundKind kind = competition.rules->rounds[round.rules].kind;
  if (round.in_part && round.ranking.empty()) return lines.push_back({"Nothing is known of it."});
  if (round.in_part && !round.started) return lines.push_back({"Its results are lost.", Tone::warning});
  if (round.in_part) lines.push_back({"Part of the results of this round is lost.", Tone::warning});
  if (round.started && !round.complete && !round.in_part && round.heats.size() > 1)
    lines.push_back({progress(round, kind), Tone::warning});
  if (round.stale) {
    lines.push_back({"Drawn from other results: see Findings.", Tone::error});
  } else if (!round.started && !round.drawn) {
    lines.push_back({is_lost(competition) ? "Nothing is known of it." : "Not drawn yet."});
  } else if (!round.started && kind == RoundKind::time_trial) {
    lines.push_back({round.ranking.empty() ? "Nothing is recorded of it." : "Still to be ridden."});
  } else if (!round.started && !has_riders(round)) {
    lines.push_back({"Not ridden: there was nobody to ride it."});
  } else if (round.complete && kind == RoundKind::match) {
    append_unridden(lines, *competition.event, round);
  } else if (!round.started) {
    lines.push_back({"Drawn, and still to be ridden."});
  }
}

/// Each note once, after all whom it is about.
struct Notes {
  std::vector<std::pair<std::string_view, std::vector<std::string>>> all;
  std::unordered_map<std::string_view, std::size_t> position;
};

void add_note(Notes& notes, std::string_view note, std::string about) {
  if (note.empty()) return;
  const auto [known, is_new] = notes.position.emplace(note, notes.all.size());
  if (is_new) notes.all.push_back({note, {}});
  notes.all[known->second].second.push_back(std::move(about));
}

std::vector<Cell> note_lines(const Competition& competition, const ResolvedRound& round) {
  const Event& event = *competition.event;
  std::vector<Cell> lines;
  Notes notes;
  for (const RoundId id : round.recorded) {
    const Round& recorded = event.round(id);
    if (!recorded.note.empty()) lines.push_back({std::string(recorded.note)});
    for (const Heat& heat : event.heats_of(recorded)) {
      add_note(notes, heat.note,
               heat.number ? fmt::format("Heat {}", *heat.number) : std::string(heat.label));
      for (const Ride& ride : event.rides_of(heat)) {
        const auto index = static_cast<std::uint32_t>(&ride - event.rides.data());
        std::string name = who(event, ride.competitor, RideId{index}).name;
        if (!ride.competitor && heat.number) name += fmt::format(" of heat {}", *heat.number);
        add_note(notes, ride.note, std::move(name));
      }
    }
  }
  for (const auto& [note, about] : notes.all)
    lines.push_back({fmt::format("{}: {}.", enumerate(about), without_stop(note))});
  return lines;
}

/// In a time trial the heat says nothing (UCI 3.2.056), and in a match round the gaps of different heats
/// little.
std::vector<Picture> pictures(const Competition& competition, const ResolvedRound& round) {
  std::vector<Picture> pictures;
  if (competition.rules->rounds[round.rules].kind == RoundKind::time_trial) {
    if (auto gaps = gap_strip(competition, round)) pictures.push_back(std::move(*gaps));
    return pictures;
  }
  for (const ResolvedHeat& heat : round.heats)
    if (auto course = heat_course(competition, round, heat)) pictures.push_back(std::move(*course));
  return pictures;
}

}  // namespace

Section round_section(const Competition& competition, const ResolvedRound& round) {
  const RoundRules& rules = competition.rules->rounds[round.rules];
  Section section;
  section.id = rules.id;
  section.title = title(competition, round);
  append_state(section.lines, competition, round);
  for (Cell& line : running_lines(competition, round)) section.lines.push_back(std::move(line));
  if (!round.started) return section;

  section.pictures = pictures(competition, round);
  if (is_final(competition, round)) {
    section.tables.push_back(heat_table(competition, round));
  } else {
    section.parts.push_back(ranking_section(competition, round));
    Table heats = heat_table(competition, round);
    if (!heats.rows.empty() && (rules.kind == RoundKind::match || heats_known(competition, round)))
      section.parts.push_back({"", "By heat", {}, {std::move(heats)}, {}, {}});
  }
  if (std::vector<Cell> notes = note_lines(competition, round); !notes.empty())
    section.parts.push_back({"", "Notes", std::move(notes), {}, {}, {}});
  return section;
}

}  // namespace pursuit
