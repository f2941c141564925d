#include "ride_columns.hpp"

#include "json.hpp"
#include "ride_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
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

RideColumn time_column(std::string_view heading, std::optional<RaceTime> Ride::*field, bool always = false) {
  const auto append = [field](std::string& cell, const CsvRide& row) {
    if (const auto& time = row.ride->*field) append_clock(cell, *time);
  };
  return {std::string(heading), append, always};
}

RideColumn list_column(std::string_view heading, const Event& event, Range Ride::*field,
                       std::string_view separator) {
  const auto append = [&event, field, separator](std::string& cell, const CsvRide& row) {
    for (const std::string_view text : event.texts_of(row.ride->*field)) {
      if (!cell.empty()) cell += separator;
      cell += text;
    }
  };
  return {std::string(heading), append};
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

void append_side(std::string& cell, const CsvRide& row) {
  if (row.ride->side) cell += word(*row.ride->side);
}

void append_won(std::string& cell, const CsvRide& row) {
  if (row.ride->won) cell += *row.ride->won ? "true" : "false";
}

void append_caught_at(std::string& cell, const CsvRide& row) {
  if (row.ride->caught_at) cell += to_text(*row.ride->caught_at);
}

std::span<const Split> splits_of(const Event& event, const Ride& ride) {
  return std::span(event.splits).subspan(ride.splits.first, ride.splits.count);
}

/// One for each distance at which anybody was timed, nearest first.
void add_split_columns(std::vector<RideColumn>& columns, const Event& event,
                       const std::vector<CsvRide>& rows) {
  using At = std::pair<bool, std::int64_t>;
  std::vector<At> all;
  for (const CsvRide& row : rows) {
    for (const Split& split : splits_of(event, *row.ride))
      all.emplace_back(split.at.laps, split.at.thousandths);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const auto& [laps, thousandths] : all) {
    const auto append = [&event, at = At(laps, thousandths)](std::string& cell, const CsvRide& row) {
      for (const Split& split : splits_of(event, *row.ride)) {
        if (cell.empty() && At(split.at.laps, split.at.thousandths) == at) append_clock(cell, split.time);
      }
    };
    columns.push_back({to_text(Covered{{}, thousandths, laps}), append});
  }
}

void add_own_columns(std::vector<RideColumn>& columns, const Event& event, const std::vector<CsvRide>& rows) {
  const auto extras_of = [&event](const CsvRide& row) {
    return std::span(event.extra_pool).subspan(row.ride->extras.first, row.ride->extras.count);
  };
  std::vector<std::string_view> keys;
  for (const CsvRide& row : rows) {
    for (const Extra& extra : extras_of(row)) {
      if (std::find(keys.begin(), keys.end(), extra.key) == keys.end()) keys.push_back(extra.key);
    }
  }
  for (const std::string_view key : keys) {
    const auto append = [extras_of, key](std::string& cell, const CsvRide& row) {
      for (const Extra& extra : extras_of(row)) {
        if (extra.key == key) append_own_value(cell, extra.json);
      }
    };
    columns.push_back({std::string(key), append});
  }
}

std::vector<RideColumn> all_columns(const Event& event, const std::vector<CsvRide>& rows) {
  std::vector<RideColumn> columns{
      {"round", [](std::string& cell, const CsvRide& row) { cell += row.round->name; }, true},
      {"heat", [](std::string& cell, const CsvRide& row) { cell += row.heat; }},
      {"side", append_side},
      number_column("seed", &Ride::seed),
      text_column("bib", &Ride::bib),
      text_column("name", &Ride::name, true),
      text_column("as", &Ride::as),
      text_column("nation", &Ride::nation, true),
      text_column("club", &Ride::club),
      list_column("members", event, &Ride::members, " / "),
      time_column("time", &Ride::time, true),
      {"status", [](std::string& cell, const CsvRide& row) { cell += status_text(*row.ride); }, true},
      {"won", append_won},
      time_column("last_lap", &Ride::last_lap),
      {"caught_at", append_caught_at},
  };
  add_split_columns(columns, event, rows);
  columns.push_back(number_column("tie_order", &Ride::tie_order));
  columns.push_back(number_column("rank", &Ride::rank));
  columns.push_back(list_column("marks", event, &Ride::marks, " "));
  columns.push_back(text_column("note", &Ride::note));
  columns.push_back({"ids", append_ids});
  columns.push_back(text_column("pilot", &Ride::pilot));
  add_own_columns(columns, event, rows);
  return columns;
}

std::string heat_text(const Round& round, const Heat& heat, std::size_t position) {
  if (!round.heats_known) return {};
  if (!heat.number && !heat.label.empty()) return std::string(heat.label);
  if (!heat.number && round.known_in_part) return unknown_heat(position);
  return fmt::format("{}", heat.number.value_or(static_cast<std::uint32_t>(position)));
}

}  // namespace

std::string unknown_heat(std::size_t position) {
  return fmt::format("?{}", position);
}

std::vector<CsvRide> csv_rides(const Event& event) {
  std::vector<CsvRide> rows;
  rows.reserve(event.rides.size());
  for (const Round& round : event.rounds) {
    std::size_t position = 0;
    for (const Heat& heat : event.heats_of(round)) {
      const std::string text = heat_text(round, heat, ++position);
      for (const Ride& ride : event.rides_of(heat)) rows.push_back({&round, text, &ride});
    }
  }
  return rows;
}

std::vector<RideColumn> ride_columns(const Event& event, const std::vector<CsvRide>& rows) {
  std::vector<RideColumn> columns = all_columns(event, rows);
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
