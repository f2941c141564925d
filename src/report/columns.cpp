#include "columns.hpp"

#include <pursuit/text/fold.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <utility>

namespace pursuit {
namespace {

void append_mark(std::string& marks, std::string_view mark) {
  if (!marks.empty()) marks += ' ';
  marks += mark;
}

bool is_marked(std::span<const std::string_view> printed, const FallenRecord& fallen) {
  return std::any_of(printed.begin(), printed.end(), [&](std::string_view mark) {
    return fold(mark) == fold(fallen.kind) || fold(mark) == fold(fallen.mark());
  });
}

}  // namespace

Content name_content(const Event& event) {
  return event.is_team() ? Content::team : Content::name;
}

std::vector<Column> who_columns(const Event& event) {
  return {{"Bib", Content::number},
          {event.is_team() ? "Team" : "Name", name_content(event)},
          {"Nation", Content::nation}};
}

void append_who(std::vector<Cell>& cells, const Who& who, Tone tone) {
  cells.push_back({std::string(who.bib)});
  cells.push_back({who.name, tone});
  cells.push_back({std::string(who.nation)});
}

std::string rank_text(const RankedRide& ranked) {
  return ranked.rank ? fmt::format("{}{}", ranked.shared ? "=" : "", *ranked.rank) : std::string();
}

bool is_final(const Competition& competition, const ResolvedRound& round) {
  const RoundRules& rules = competition.rules->rounds[round.rules];
  return rules.kind == RoundKind::match && round.heats.size() == 1 && rules.heat_count() <= 1;
}

bool is_ridden(const ResolvedHeat& heat) {
  const bool all = std::all_of(heat.sides.begin(), heat.sides.end(),
                               [](const HeatSide& side) { return side.empty() || side.has_result; });
  const bool nobody =
      std::all_of(heat.sides.begin(), heat.sides.end(), [](const HeatSide& side) { return side.empty(); });
  return all ? !nobody : heat.ridden && heat.decided;
}

bool heats_known(const Competition& competition, const ResolvedRound& round) {
  return std::all_of(round.recorded.begin(), round.recorded.end(),
                     [&](RoundId id) { return competition.event->round(id).heats_known; });
}

std::string marks_of(const Competition& competition, const ResolvedRound& round,
                     std::optional<CompetitorId> competitor, std::optional<RideId> ride) {
  std::string marks;
  if (const RankedRide* row = round.row_of(competitor, ride))
    for (const Advance& advance : row->to) append_mark(marks, advance.mark.empty() ? "Q" : advance.mark);
  // A recorded Q says what the source thinks: who goes on is decided here.
  const Ride* recorded = ride_of(*competition.event, ride);
  const auto printed = recorded != nullptr ? competition.event->texts_of(recorded->marks)
                                           : std::span<const std::string_view>();
  for (const std::string_view mark : printed)
    if (!mark.empty() && mark.front() != 'Q' && mark.front() != 'q') append_mark(marks, mark);
  for (const FallenRecord* fallen : competition.fallen_with(ride)) {
    if (!is_marked(printed, *fallen)) append_mark(marks, fallen->mark());
  }
  return marks;
}

std::string marks_legend(const Competition& competition, const ResolvedRound& round) {
  std::vector<std::string> meanings;
  for (const RankedRide& ranked : round.ranking) {
    for (const Advance& advance : ranked.to) {
      std::string meaning = fmt::format("{}: {}", advance.mark.empty() ? "Q" : advance.mark,
                                        competition.rules->rounds[advance.round].title);
      if (std::find(meanings.begin(), meanings.end(), meaning) == meanings.end())
        meanings.push_back(std::move(meaning));
    }
  }
  return fmt::format("{}", fmt::join(meanings, "; "));
}

std::string speed_of(const Event& event, const std::optional<RaceTime>& time) {
  return time && event.distance ? speed(*time, *event.distance) : std::string{};
}

Section listing(std::string id, std::string title, Table table) {
  Section section;
  section.id = std::move(id);
  section.title = std::move(title);
  if (table.rows.empty()) {
    section.lines.push_back({"None."});
  } else {
    section.tables.push_back(std::move(table));
  }
  return section;
}

}  // namespace pursuit
