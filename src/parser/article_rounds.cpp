#include "article_rounds.hpp"

#include "article_words.hpp"
#include "event_csv_layout.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

namespace pursuit {
namespace {

/// One race decides a place or a medal, and nothing else is in its round.
bool is_final(std::string_view round) noexcept {
  constexpr auto finals = std::to_array<std::string_view>({"gold", "bronze", "fifth", "seventh"});
  return std::find(finals.begin(), finals.end(), round) != finals.end();
}

/// The final whose places these are.
std::string_view final_for(std::uint32_t place) noexcept {
  constexpr auto finals = std::to_array<std::string_view>({"gold", "bronze", "fifth", "seventh"});
  const std::size_t which = (place - 1) / 2;
  return which < finals.size() ? finals[which] : std::string_view();
}

/// The only text of a row that has one.
std::string_view only_text(const ArticleRow& row) {
  std::string_view only;
  for (const ArticleCell& cell : row.cells) {
    if (cell.text.empty() || cell.continued) continue;
    if (!only.empty()) return {};
    only = cell.text;
  }
  return only;
}

bool is_blank(const ArticleRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const ArticleCell& cell) {
    return cell.continued || (cell.text.empty() && cell.nation.empty());
  });
}

/// `Heat 3` and `3.` are `3`; any other text is a label.
std::string heat_name(std::string_view text) {
  if (const auto number = read_place(text)) return fmt::format("{}", *number);
  const ArticleTitle title = read_title(text);
  return title.kind == TitleKind::heat ? title.heat : std::string(text);
}

std::uint32_t heat_number(std::string_view heat) noexcept {
  std::uint32_t number = 0;
  const auto [stop, failure] = std::from_chars(heat.data(), heat.data() + heat.size(), number);
  return failure == std::errc() && stop == heat.data() + heat.size() ? number : UINT32_MAX;
}

}  // namespace

void ArticleRounds::read(const ArticleTable& table, const CsvHeader& headed, std::size_t first,
                         const ArticleHeadings& headings, const ArticleContext& context) {
  ++tables_;
  CsvHeader columns = headed;
  const ReadSides read = read_sides(columns);
  if (!read.sides) return say_twice(columns.columns[read.twice]);
  note_unread(table, columns, first);
  Running running{context};
  PlacedCells above;
  for (std::size_t i = first; i < table.rows.size(); ++i) {
    const ArticleRow& row = table.rows[i];
    if (is_blank(row) || is_heading_row(row)) continue;
    if (const std::string_view text = only_text(row); !text.empty()) {
      const ArticleTitle title = read_title(text);
      if (title.kind == TitleKind::heat)
        running = {{running.context.kind, running.context.round, title.heat}};
      if (title.kind == TitleKind::round || title.kind == TitleKind::finals)
        running = {headings.context(text)};
      if (is_part(title.kind)) continue;
    }
    PlacedRow placed = place_cells(row, columns, above, table.has_spans || shifted_ == most_shifted);
    if (placed.fit != Fit::whole && shifted_ < most_shifted) ++shifted_;
    if (!is_read(row, placed, columns)) continue;
    read_sides_of(row, placed, columns, *read.sides, running);
    above = std::move(placed.cells);
  }
}

/// Columns that hold something which no ride has.
void ArticleRounds::note_unread(const ArticleTable& table, const CsvHeader& columns, std::size_t first) {
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const CsvColumn& column = columns.columns[i];
    const bool filled = std::any_of(
        table.rows.begin() + static_cast<std::ptrdiff_t>(first), table.rows.end(),
        [i](const ArticleRow& row) { return i < row.cells.size() && !row.cells[i].text.empty(); });
    if (is_of_ride(column.key) || !filled || unread_.size() == limits::listed_names) continue;
    const std::string name = column.heading.empty() ? fmt::format("column {}", i + 1)
                                                    : fmt::format("\"{}\"", printable(column.heading));
    if (std::find(unread_.begin(), unread_.end(), name) != unread_.end()) continue;
    if (unread_.empty()) first_unread_ = column.bytes;
    unread_.push_back(name);
  }
}

void ArticleRounds::say_unread() {
  if (unread_.empty()) return;
  findings_.push_back(note_at(Place(first_unread_), "unread-column",
                              fmt::format("not read of the tables: {}", fmt::join(unread_, ", "))));
}

/// Where it cannot be said which cell is which, a result that is lost would make a wrong ranking.
bool ArticleRounds::is_read(const ArticleRow& row, const PlacedRow& placed, const CsvHeader& columns) {
  if (placed.fit == Fit::whole || placed.fit == Fit::shifted) return true;
  std::size_t wrong = 0;
  bool only_result = true;
  for (std::size_t i = 0; i < placed.cells.size(); ++i) {
    const CsvKey key = columns.columns[i].key;
    if (placed.cells[i] == nullptr || fits(key, placed.cells[i]->text)) continue;
    ++wrong;
    only_result = only_result && key == CsvKey::time;
  }
  const bool too_long = row.cells.size() > placed.cells.size() && !row.cells.back().text.empty();
  if (placed.fit == Fit::none && wrong == 1 && only_result && !too_long) return true;
  const bool timed = std::any_of(row.cells.begin(), row.cells.end(),
                                 [](const ArticleCell& cell) { return looks_like_time(cell.text); });
  findings_.push_back(error_at(
      Place(row.bytes), "row-shape",
      placed.fit == Fit::unclear ? "a cell is missing in this row, and it is not clear under which heading"
                                 : "the cells of this row do not fit the headings of the table",
      "write a cell for each heading, and an empty one where there is nothing to say"));
  if (!timed) findings_.back().severity = Severity::warning;
  return false;
}

void ArticleRounds::say_twice(const CsvColumn& column) {
  findings_.push_back(error_at(
      Place(column.bytes), "same-column",
      fmt::format(
          "two columns of this table are both called \"{}\", and it is not clear what belongs to which",
          printable(column.heading)),
      "write a row for each ride, or the same headings in the same order for each rider of a heat"));
}

/// A row is a ride, or the rides of a heat: then it is one of its own where no column says which.
void ArticleRounds::read_sides_of(const ArticleRow& row, const PlacedRow& placed, const CsvHeader& columns,
                                  const RowSides& sides, Running& running) {
  if (sides.count == 1) return read_row(row.bytes, placed.cells, columns, running);
  ++running.rows;
  for (std::size_t side = 0; side < sides.count; ++side) {
    const PlacedCells cells = cells_of_side(placed.cells, sides, side);
    std::optional<Span> bytes;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool own = cells[i] != nullptr && sides.side_of[i] == side;
      if (!own || (cells[i]->text.empty() && cells[i]->nation.empty())) continue;
      if (!bytes) bytes = cells[i]->bytes;
      const std::size_t end = cells[i]->bytes.offset + cells[i]->bytes.length;
      bytes->length = std::max(bytes->length, end - std::min(end, bytes->offset));
    }
    if (bytes) read_row(*bytes, cells, columns, running);
  }
}

void ArticleRounds::read_row(Span bytes, const PlacedCells& cells, const CsvHeader& columns,
                             Running& running) {
  Placed ride;
  ride.made = reader_.read(columns, cells, bytes);
  const bool own_heat = running.rows > 0 && !columns.has(CsvKey::heat);
  if (own_heat) ride.made.heat = document_.keep(fmt::format("{}", running.rows));
  ride.table = tables_;
  if (rides_.size() == limits::match_rides) {
    findings_.push_back(error_at(Place(bytes), "limit",
                                 fmt::format("the article has more than {} rides", limits::match_rides),
                                 "give each event an article of its own"));
  }
  if (rides_.size() >= limits::match_rides) {
    if (rides_.size() == limits::match_rides) rides_.push_back(std::move(ride));
    return;
  }
  place(ride, columns, running);
  const std::string& heading = running.context.heat;
  if (!heading.empty() && ride.heat != heading && !std::exchange(running.said, true)) {
    findings_.push_back(
        note_at(Place(bytes), "heat-heading",
                fmt::format("a heading above this row names heat {}, and the row heat {}: the row is right",
                            heading, printable(ride.heat))));
  }
  if (ride.round.empty() && running.context.kind == TitleKind::finals) {
    findings_.push_back(warning_at(Place(bytes), "not-placed",
                                   "this row names no round and no place of a final",
                                   "put a heading above the rows of each final"));
    return;
  }
  if (!merge(ride)) rides_.push_back(std::move(ride));
}

void ArticleRounds::place(Placed& ride, const CsvHeader& columns, Running& running) const {
  ride.round = running.context.round;
  const ArticleTitle named = read_title(ride.made.heat);
  const auto rank = ride.made.ride.rank;
  if (named.kind == TitleKind::round && (ride.round.empty() || is_final(ride.round))) {
    ride.round = named.round;
  } else if (!ride.made.heat.empty()) {
    running.rides = 0;
    running.heat = heat_name(ride.made.heat);
  } else if (running.context.kind == TitleKind::finals && rank) {
    ride.round = final_for(*rank);
  }
  // The cell of a heat of two that reaches over both rows can be blank in the second.
  const bool has_heats = columns.has(CsvKey::heat) || running.rows > 0;
  const bool goes_on = has_heats && running.rides < 2;
  const std::string& heading = running.context.heat;
  ride.heat = goes_on ? running.heat : std::string();
  if (ride.heat.empty()) ride.heat = heading;
  ++running.rides;
  const bool final = is_final(ride.round);
  if (final && ride.heat.empty()) ride.heat = "1";
  const bool below_heat = !heading.empty() && ride.heat == heading;
  ride.of_heat = (final || below_heat) && !ride.made.rank_of_round;
}

/// Who rode and in what time. Two tables that both say so of one round mean one ride, even where it lost its
/// name.
std::string ArticleRounds::key_of(const Placed& ride) const {
  const Ride& made = ride.made.ride;
  std::string who = made.name.empty() ? std::string(made.nation) : std::string(made.name);
  if (who.empty()) who = fmt::format("{}", fmt::join(event_.texts_of(made.members), ","));
  return fmt::format("{}|{}|{}", ride.round, fold(who), made.time ? made.time->micros() : -1);
}

/// A ride that an earlier table of the round has too: what this one adds is taken.
bool ArticleRounds::merge(const Placed& ride) {
  const Ride& made = ride.made.ride;
  if (made.name.empty() && made.nation.empty() && made.members.empty() && !made.time) return false;
  std::vector<std::size_t>& alike = by_ride_[key_of(ride)];
  const auto same = std::find_if(alike.begin(), alike.end(), [&](std::size_t known) {
    const Placed& other = rides_[known];
    const bool heats_differ = !other.heat.empty() && !ride.heat.empty() && other.heat != ride.heat;
    return other.table != ride.table && !heats_differ;
  });
  if (same == alike.end()) {
    constexpr std::size_t most = 16;
    if (alike.size() < most) alike.push_back(rides_.size());
    return false;
  }
  Placed& known = rides_[*same];
  known.table = ride.table;
  if (known.heat.empty()) known.heat = ride.heat;
  Ride& first = known.made.ride;
  const Ride& more = ride.made.ride;
  if (!first.rank && !ride.of_heat) first.rank = more.rank;
  if (first.nation.empty()) first.nation = more.nation;
  if (first.marks.empty()) first.marks = more.marks;
  if (first.members.empty()) {
    first.members = more.members;
    first.members_as_text = more.members_as_text;
  }
  if (!first.status) first.status = more.status;
  known.made.won = known.made.won || ride.made.won;
  return true;
}

/// In a table of several heats whose ranks begin again with 1 they are ranks within the heats.
void ArticleRounds::find_restarted_ranks() {
  std::map<std::size_t, std::map<std::string, std::size_t>> winners;  // by table and heat
  for (const Placed& ride : rides_) {
    if (ride.made.ride.rank == 1U && !ride.heat.empty()) ++winners[ride.table][ride.heat];
  }
  for (Placed& ride : rides_) {
    if (winners[ride.table].size() > 1 && !ride.made.rank_of_round) ride.of_heat = true;
  }
}

/// Who is first in a heat has won it, where no time or status says so; of a round against the clock it says
/// nothing.
void ArticleRounds::settle_ranks(std::vector<Placed*>& heat) {
  const bool told = std::all_of(heat.begin(), heat.end(), [](const Placed* ride) {
    return ride->made.ride.time || ride->made.ride.status || ride->made.ride.walk_over;
  });
  const bool ranked = heat.size() == 2 && heat[0]->of_heat && heat[1]->of_heat && heat[0]->made.ride.rank &&
                      heat[1]->made.ride.rank && heat[0]->made.ride.rank != heat[1]->made.ride.rank;
  const bool said = heat.size() == 2 && heat[0]->made.won != heat[1]->made.won;
  if (!told && (ranked || said) && heat[0]->round != "qualifying") {
    const bool first = said ? heat[0]->made.won : *heat[0]->made.ride.rank < *heat[1]->made.ride.rank;
    heat[0]->made.ride.won = first;
    heat[1]->made.ride.won = !first;
  }
  for (Placed* const ride : heat) {
    if (ride->of_heat) ride->made.ride.rank.reset();
  }
}

void ArticleRounds::settle_ranks() {
  find_restarted_ranks();
  std::map<std::pair<std::string, std::string>, std::vector<Placed*>> heats;
  for (Placed& ride : rides_) {
    if (!ride.heat.empty()) heats[{ride.round, ride.heat}].push_back(&ride);
  }
  for (auto& [name, heat] : heats) settle_ranks(heat);
}

/// Rounds as the article has them, their heats by number.
std::vector<ArticleRounds::Placed*> ArticleRounds::in_order() {
  std::map<std::string, std::size_t> rounds;
  for (const Placed& ride : rides_) rounds.emplace(ride.round, rounds.size());
  std::vector<Placed*> order;
  for (Placed& ride : rides_) order.push_back(&ride);
  std::stable_sort(order.begin(), order.end(), [&](const Placed* a, const Placed* b) {
    return std::pair(rounds[a->round], heat_number(a->heat)) <
           std::pair(rounds[b->round], heat_number(b->heat));
  });
  return order;
}

std::vector<ArticleSource> ArticleRounds::finish() {
  settle_ranks();
  say_unread();
  CsvLayout layout(event_);
  std::unordered_map<std::size_t, const ArticleSource*> sources;
  for (Placed* const ride : in_order()) {
    const Span row = ride->made.source.row;
    const std::size_t heat = layout.heat(document_.keep(ride->round), document_.keep(ride->heat), row);
    layout.add(ride->made.ride, heat, row);
    sources.emplace(row.offset, &ride->made.source);
  }
  std::vector<ArticleSource> rows;
  for (const Span& row : layout.finish(findings_)) rows.push_back(*sources.at(row.offset));
  return rows;
}

}  // namespace pursuit
