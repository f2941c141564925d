// A neutral report: titles, lines, tables and brackets that every output format people read is
// made from. It says what things are, never how they look.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/report/facts.hpp>
#include <pursuit/report/picture.hpp>
#include <pursuit/report/tone.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// What a column holds. Numbers and times stand to the right.
enum class Content : std::uint8_t { text, name, team, nation, number, time, mark };

[[nodiscard]] constexpr bool is_name(Content content) noexcept {
  return content == Content::name || content == Content::team;
}
[[nodiscard]] constexpr bool is_figure(Content content) noexcept {
  return content == Content::number || content == Content::time;
}

struct Cell {
  std::string text;
  Tone tone = Tone::plain;
};

/// Columns that belong together name their `group`: those of one side of a heat, "Home straight".
struct Column {
  std::string title;
  Content content = Content::text;
  std::string group{};
};

/// `below` belongs to the whole row: the members of a team, the message of a finding.
struct Row {
  std::vector<Cell> cells;
  std::vector<std::string> below;
};

/// Columns without any text in any row are left out when written. `legend` says what marks mean.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string legend{};
};

/// `won` is shown by a sign, not by a tone alone. `who` is the same for the same competitor in all heats, and
/// missing where he is not known or not decided.
struct BracketSide {
  Cell name;
  std::string nation;
  std::string seed;    ///< a rank in the pool he was drawn from, or nothing
  std::string result;  ///< a time, a status or nothing
  std::optional<std::size_t> who;
  bool won = false;
};

struct BracketHeat {
  std::string title;
  std::vector<BracketSide> sides;
};

/// Heats that are ridden at the same distance from the qualifying: the finals are one stage.
struct BracketStage {
  std::string title;
  std::vector<BracketHeat> heats;
};

/// A part with a title: lines first, then tables, the bracket, pictures, and parts of it. `id` is stable:
/// `classification`, `bracket`, `records`, `decisions`, `findings`, `next`, `sources`, or the id of a round.
struct Section {
  std::string id;
  std::string title;
  std::vector<Cell> lines;
  std::vector<Table> tables;
  std::vector<BracketStage> bracket;
  std::vector<Section> parts;
  std::vector<Picture> pictures{};
};

/// `silent` are parts with nothing to say, shown only when asked for. `facts` are of a report on an event. A
/// sheet is what the jury signs and pins to the board: start lists, or the result of one round.
struct Report {
  Section head;
  std::vector<Section> sections;
  std::vector<Section> silent{};
  std::optional<EventFacts> facts{};
  bool is_sheet = false;
};

/// What is said of the event in one breath, as every report on it holds.
[[nodiscard]] EventFacts event_facts(const Competition& competition);

/// The whole event: head, classification, rounds, bracket, decisions, findings, who rides whom next.
[[nodiscard]] Report event_report(const Competition& competition);

/// The ranking of the latest round that others are drawn from, and the start lists of what comes
/// next. What rests on something undecided has no start list; the findings say why.
[[nodiscard]] Report seed_report(const Competition& competition);

/// Every match round: who met whom, who won and by what, and who meets whom next.
[[nodiscard]] Report bracket_report(const Competition& competition);

/// Leaves of the report of an event what goes out when a round is ridden: the round, the decisions on it, and
/// who rides whom next. False, and nothing changed, where no round of the rules is called so.
[[nodiscard]] bool make_communique(Report& report, const Competition& competition, std::string_view round);

/// Ids of the parts, the silent ones too.
[[nodiscard]] std::vector<std::string_view> part_ids(const Report& report);

/// Leaves the head and the one section with this id, in any case; who rides whom next is a sheet. False, and
/// nothing changed, where there is none.
[[nodiscard]] bool keep_only(Report& report, std::string_view id);

}  // namespace pursuit
