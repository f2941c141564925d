#include "ride_columns.hpp"

#include "json.hpp"
#include "ride_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <unordered_set>
#include <utility>

namespace pursuit {

namespace {

RideColumn text_column(std::string_view heading, std::string_view Ride::*field, bool always = false) {
  return {std::string(heading), [field](std::string& cell, const CsvRide& row) { cell += row.ride->*field; },
          always};
}

RideColumn number_column(std::string_view heading, std::optional<std::uint32_t> Ride::*field) {
  const auto append = [field](std::string& cell, const CsvRide& row) {
    if (const auto& number = row.ride->*field) cell += fmt::format_int(*number).c_str();
  };
  return {std::string(heading), append};
}

// No spreadsheet takes `4'15.031` and `0'15.2` for anything but text.
void append_time(std::string& cell, RaceTime time, CsvFor whom) {
  const std::size_t begin = cell.size();
  append_clock(cell, time);
  if (whom == CsvFor::programs) return;
  const std::size_t colon = cell.find(':', begin);
  if (colon == std::string::npos) {
    cell.insert(begin, cell.size() - begin > 1 && cell[begin + 1] != '.' ? "0'" : "0'0");
  } else {
    cell[colon] = '\'';
  }
}

RideColumn time_column(std::string_view heading, std::optional<RaceTime> Ride::*field, CsvFor whom,
                       bool always = false) {
  const auto append = [field, whom](std::string& cell, const CsvRide& row) {
    if (const auto& time = row.ride->*field) append_time(cell, *time, whom);
  };
  return {std::string(heading), append, always};
}

// Whether the reader finds the text again between such separators.
bool stands_apart(std::string_view text, std::string_view separators) {
  constexpr std::string_view blanks = " \t";
  return !text.empty() && text.find_first_of(separators) == std::string_view::npos && text[0] != '[' &&
         text[0] != '"' && blanks.find(text.front()) == std::string_view::npos &&
         blanks.find(text.back()) == std::string_view::npos;
}

void append_json_list(std::string& cell, std::span<const std::string_view> texts, bool as_text) {
  JsonWriter json(cell, JsonLayout::compact);
  if (as_text) {
    json.text(texts.front());
    return;
  }
  json.begin_array(Flow::line);
  for (const std::string_view text : texts) json.text(text);
  json.end();
}

void append_list(std::string& cell, std::span<const std::string_view> texts, std::string_view separator) {
  for (const std::string_view text : texts) {
    if (!cell.empty()) cell += separator;
    cell += text;
  }
}

RideColumn members_column() {
  const auto append = [](std::string& cell, const CsvRide& row) {
    const auto members = row.event->texts_of(row.ride->members);
    const bool as_text = row.ride->members_as_text;
    const auto apart = [](std::string_view text) { return stands_apart(text, "/;\r\n"); };
    if (!std::all_of(members.begin(), members.end(), apart)) return append_json_list(cell, members, as_text);
    append_list(cell, members, " / ");
    if (members.size() == 1 && !as_text) cell += " /";  // a list of one
  };
  return {"members", append};
}

RideColumn marks_column() {
  const auto append = [](std::string& cell, const CsvRide& row) {
    const auto marks = row.event->texts_of(row.ride->marks);
    const auto apart = [](std::string_view text) { return stands_apart(text, " \t\r\n,;"); };
    if (!std::all_of(marks.begin(), marks.end(), apart)) return append_json_list(cell, marks, false);
    append_list(cell, marks, " ");
  };
  return {"marks", append};
}

/// A JSON string that nothing can take for other JSON is written as the text it is.
void append_own_value(std::string& cell, std::string_view json) {
  if (json.size() > 2 && json.front() == '"' && json.find('\\') == std::string_view::npos) {
    const std::string_view text = json.substr(1, json.size() - 2);
    const auto first = static_cast<unsigned char>(text.front());
    const bool letter = first >= 0x80 || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    if (letter && text.back() != ' ' && text != "true" && text != "false" && text != "null") {
      cell += text;
      return;
    }
  }
  JsonWriter(cell, JsonLayout::compact).raw(json);
}

void append_ids(std::string& cell, const CsvRide& row) {
  if (!row.ride->ids.empty()) JsonWriter(cell, JsonLayout::compact).raw(row.ride->ids);
}

/// `?` where nobody knows it, so that no row is empty.
void append_name(std::string& cell, const CsvRide& row) {
  const Ride& ride = *row.ride;
  cell += ride.name.empty() && ride.nation.empty() && ride.bib.empty() ? "?" : ride.name;
}

void append_side(std::string& cell, const CsvRide& row) {
  if (row.ride->side) cell += word(*row.ride->side);
}

RideColumn won_column(CsvFor whom) {
  const bool translated = whom == CsvFor::spreadsheets;  // into the words of the country
  const auto append = [translated](std::string& cell, const CsvRide& row) {
    if (!row.ride->won) return;
    cell += translated ? (*row.ride->won ? "yes" : "no") : (*row.ride->won ? "true" : "false");
  };
  return {"won", append};
}

// `62.5 m` where a number alone would be rewritten.
std::string covered_text(const Covered& covered, CsvFor whom) {
  const bool rewritten = whom == CsvFor::spreadsheets && !covered.laps && covered.thousandths % 1000 != 0;
  return to_text(covered) + (rewritten ? " m" : "");
}

RideColumn caught_at_column(CsvFor whom) {
  const auto append = [whom](std::string& cell, const CsvRide& row) {
    if (row.ride->caught_at) cell += covered_text(*row.ride->caught_at, whom);
  };
  return {"caught_at", append};
}

/// One for each distance at which anybody was timed, nearest first.
void add_split_columns(std::vector<RideColumn>& columns, const std::vector<CsvRide>& rows, CsvFor whom) {
  using At = std::pair<bool, std::int64_t>;
  std::vector<At> all;
  for (const CsvRide& row : rows) {
    for (const Split& split : row.event->splits_of(*row.ride))
      all.emplace_back(split.at.laps, split.at.thousandths);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const auto& [laps, thousandths] : all) {
    const auto append = [at = At(laps, thousandths), whom](std::string& cell, const CsvRide& row) {
      for (const Split& split : row.event->splits_of(*row.ride)) {
        if (cell.empty() && At(split.at.laps, split.at.thousandths) == at)
          append_time(cell, split.time, whom);
      }
    };
    columns.push_back({covered_text(Covered{{}, thousandths, laps}, whom), append});
  }
}

std::span<const Extra> extras_of(const CsvRide& row) {
  return std::span(row.event->extra_pool).subspan(row.ride->extras.first, row.ride->extras.count);
}

void add_own_columns(std::vector<RideColumn>& columns, const std::vector<CsvRide>& rows) {
  std::vector<std::string_view> keys;
  for (const CsvRide& row : rows) {
    for (const Extra& extra : extras_of(row)) {
      if (std::find(keys.begin(), keys.end(), extra.key) == keys.end()) keys.push_back(extra.key);
    }
  }
  for (const std::string_view key : keys) {
    const auto append = [key](std::string& cell, const CsvRide& row) {
      for (const Extra& extra : extras_of(row)) {
        if (extra.key == key) append_own_value(cell, extra.json);
      }
    };
    columns.push_back({std::string(key), append});
  }
}

std::vector<RideColumn> all_columns(const std::vector<CsvRide>& rows, CsvFor whom) {
  std::vector<RideColumn> columns{
      {"round", [](std::string& cell, const CsvRide& row) { cell += row.round->name; }, true},
      {"heat", [](std::string& cell, const CsvRide& row) { cell += row.heat; }},
      {"side", append_side},
      number_column("seed", &Ride::seed),
      text_column("bib", &Ride::bib),
      {"name", append_name, true, true},
      text_column("as", &Ride::as),
      text_column("nation", &Ride::nation, true),
      text_column("club", &Ride::club),
      members_column(),
      time_column("time", &Ride::time, whom, true),
      {"status", [](std::string& cell, const CsvRide& row) { cell += status_text(*row.ride); }, true},
      won_column(whom),
      time_column("last_lap", &Ride::last_lap, whom),
      caught_at_column(whom),
  };
  add_split_columns(columns, rows, whom);
  columns.push_back(number_column("tie_order", &Ride::tie_order));
  columns.push_back(number_column("rank", &Ride::rank));
  columns.push_back(marks_column());
  columns.push_back(text_column("note", &Ride::note));
  columns.push_back({"ids", append_ids});
  columns.push_back(text_column("pilot", &Ride::pilot));
  add_own_columns(columns, rows);
  return columns;
}

std::string given_name(const Heat& heat) {
  return heat.number ? fmt::format("{}", *heat.number) : std::string(heat.label);
}

}  // namespace

std::vector<std::string> heat_names(const Event& event, const Round& round) {
  const auto heats = event.heats_of(round);
  std::vector<std::string> names(heats.size());
  if (!round.heats_known) return names;
  std::unordered_set<std::string> taken;
  for (std::size_t i = 0; i < heats.size(); ++i) taken.insert(names[i] = given_name(heats[i]));
  std::size_t position = 0;
  for (std::size_t i = 0; i < heats.size(); ++i) {
    if (!names[i].empty()) continue;
    position = std::max(position, i);
    do names[i] = fmt::format("{}{}", round.known_in_part ? "?" : "", ++position);
    while (!taken.insert(names[i]).second);
  }
  return names;
}

std::vector<CsvRide> csv_rides(const Event& event) {
  std::vector<CsvRide> rows;
  rows.reserve(event.rides.size());
  for (const Round& round : event.rounds) {
    const std::vector<std::string> names = heat_names(event, round);
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (const Ride& ride : event.rides_of(event.heats[round.heats.first + i]))
        rows.push_back({&event, &round, names[i], &ride});
    }
  }
  return rows;
}

std::vector<RideColumn> ride_columns(const std::vector<CsvRide>& rows, CsvFor whom) {
  std::vector<RideColumn> columns = all_columns(rows, whom);
  std::string cell;
  const auto unused = [&](const RideColumn& column) {
    if (column.always) return false;
    return std::none_of(rows.begin(), rows.end(), [&](const CsvRide& row) {
      cell.clear();
      column.append(cell, row);
      return !cell.empty();
    });
  };
  columns.erase(std::remove_if(columns.begin(), columns.end(), unused), columns.end());
  return columns;
}

}  // namespace pursuit
