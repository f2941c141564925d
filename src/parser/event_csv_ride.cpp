#include "event_csv_ride.hpp"

#include "covered.hpp"
#include "event_csv_words.hpp"

#include <pursuit/text/cell.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace pursuit {
namespace {

std::string_view Ride::*text_field(CsvKey key) noexcept {
  switch (key) {
    case CsvKey::name:
      return &Ride::name;
    case CsvKey::as:
      return &Ride::as;
    case CsvKey::nation:
      return &Ride::nation;
    case CsvKey::club:
      return &Ride::club;
    case CsvKey::bib:
      return &Ride::bib;
    case CsvKey::pilot:
      return &Ride::pilot;
    case CsvKey::note:
      return &Ride::note;
    default:
      return nullptr;
  }
}

std::optional<std::uint32_t> Ride::*number_field(CsvKey key) noexcept {
  switch (key) {
    case CsvKey::tie_order:
      return &Ride::tie_order;
    case CsvKey::seed:
      return &Ride::seed;
    default:
      return nullptr;
  }
}

std::string shown(std::string_view text) {
  return fmt::format("\"{}\"", printable(text));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Where the ride belongs, and nothing of the ride itself.
bool names_part(CsvKey key) {
  return key == CsvKey::event || key == CsvKey::category || key == CsvKey::round || key == CsvKey::heat;
}

// What spreadsheets show where a column is too narrow for its values.
bool is_overflow(std::string_view text) {
  return text.size() > 1 && text.find_first_not_of('#') == std::string_view::npos;
}

}  // namespace

std::string_view CsvRideReader::text(const CsvCell& cell) {
  return cell.escaped ? document_.keep(unescaped(cell.raw)) : cell.raw;
}

std::string_view CsvRideReader::text_under(CsvKey key, std::span<const CsvCell> cells) {
  for (std::size_t i = 0; i < std::min(cells.size(), header_.columns.size()); ++i) {
    if (header_.columns[i].key == key) return text(cells[i]);
  }
  return {};
}

bool CsvRideReader::has_ride(std::span<const CsvCell> cells) const {
  for (std::size_t i = 0; i < std::min(cells.size(), header_.columns.size()); ++i) {
    const CsvKey key = header_.columns[i].key;
    if (!names_part(key) && key != CsvKey::unread && !cells[i].raw.empty()) return true;
  }
  return false;
}

Ride CsvRideReader::read(std::span<const CsvCell> cells) {
  Ride ride;
  // Runs of the pools: each is filled for one ride at a time.
  ride.splits.first = size32(event_.splits.size());
  ride.extras.first = size32(event_.extra_pool.size());
  read_name(cells, ride);
  for (std::size_t i = 0; i < std::min(cells.size(), header_.columns.size()); ++i) {
    if (!cells[i].raw.empty() && !cells[i].broken) read_cell(header_.columns[i], cells[i], ride);
  }
  add_marks_behind_time(ride);
  return ride;
}

void CsvRideReader::read_cell(const CsvColumn& column, const CsvCell& cell, Ride& ride) {
  if (const auto field = text_field(column.key)) {
    ride.*field = text(cell);
    if (column.key == CsvKey::name && !cell.guarded) check_name(cell, ride);
    return;
  }
  if (const auto field = number_field(column.key)) return read_number(column, cell, ride.*field);
  switch (column.key) {
    case CsvKey::time:
      return read_result(cell, ride);
    case CsvKey::status:
      return read_status_cell(cell, ride);
    case CsvKey::side:
      return read_side(cell, ride);
    case CsvKey::won:
      return read_won(cell, ride);
    case CsvKey::last_lap:
      ride.last_lap = read_lap_or_split(column, cell);
      return;
    case CsvKey::rank:
      return read_rank(column, cell, ride);
    case CsvKey::caught_at:
      return read_caught_at(cell, ride);
    case CsvKey::split:
      return read_split_cell(column, cell, ride);
    case CsvKey::ids:
      return read_ids(cell, ride);
    case CsvKey::extra:
      return read_extra(column, cell, ride);
    case CsvKey::notes:
      return read_notes(cell, ride);
    case CsvKey::marks:
      return read_marks(cell, ride);
    case CsvKey::members:
      return read_members(cell, ride);
    default:
      return;  // event, category, round, heat, what is not read
  }
}

void CsvRideReader::read_name(std::span<const CsvCell> cells, Ride& ride) {
  const std::string_view first = text_under(CsvKey::first_name, cells);
  const std::string_view surname = text_under(CsvKey::surname, cells);
  const bool both = !first.empty() && !surname.empty();
  ride.name = both ? document_.keep(fmt::format("{} {}", first, surname)) : first.empty() ? surname : first;
}

// A bib in the wrong column, or the number of the entries below the table.
void CsvRideReader::check_name(const CsvCell& cell, const Ride& ride) {
  if (has_letter(ride.name)) return;
  error(cell.bytes, "name", fmt::format("{} is no name: it has no letter", shown(ride.name)),
        "write the name, or leave it empty where nobody knows it; a bib has a column of its own");
}

void CsvRideReader::read_result(const CsvCell& cell, Ride& ride) {
  const std::string_view written = text(cell);
  CsvTime time = read_csv_time(written, read_time);
  if (time.reading.time) {
    ride.time = time.reading.time;
    take_marks(time, cell);
  } else if (const auto status = read_status(written)) {
    set_status(*status, cell, ride);
  } else if (is_walk_over(written)) {
    ride.walk_over = true;
  } else if (std::none_of(written.begin(), written.end(), is_digit) && !is_overflow(written)) {
    error(cell.bytes, "time", fmt::format("time {} is neither a time nor a known status", shown(written)),
          "write minutes:seconds such as 4:15.031, or DNS, DNF, DSQ, REL, OVT or VOID");
  } else {
    refuse_time(cell, std::move(time.reading));
  }
}

void CsvRideReader::refuse_time(const CsvCell& cell, TimeReading reading) {
  if (is_overflow(cell.raw)) {
    reading.hint = "the column was too narrow when the sheet was exported: widen it and export again";
  }
  error(cell.bytes, "time", std::move(reading.error), std::move(reading.hint));
}

void CsvRideReader::read_status_cell(const CsvCell& cell, Ride& ride) {
  const std::string_view written = text(cell);
  if (const auto status = read_status(written)) return set_status(*status, cell, ride);
  ride.walk_over = ride.walk_over || is_walk_over(written);
  if (is_walk_over(written)) return;
  error(cell.bytes, "status", fmt::format("{} is not a status", shown(written)),
        "write DNS, DNF, DSQ, REL, OVT or VOID, or leave it empty");
}

void CsvRideReader::set_status(Status status, const CsvCell& cell, Ride& ride) {
  if (!ride.status || ride.status == status) {
    ride.status = status;
    return;
  }
  error(cell.bytes, "status", fmt::format("this row says both {} and {}", code(*ride.status), code(status)),
        "keep one of them");
}

void CsvRideReader::read_number(const CsvColumn& column, const CsvCell& cell,
                                std::optional<std::uint32_t>& number) {
  const std::string_view written = text(cell);
  const char* const end = written.data() + written.size();
  std::uint32_t value = 0;
  const auto [stop, failure] = std::from_chars(written.data(), end, value);
  if (failure == std::errc() && stop == end && value > 0) {
    number = value;
    return;
  }
  error(cell.bytes, "value",
        fmt::format("{} {} is not a whole number from 1", printable(column.heading), shown(written)),
        "write digits alone, as in 3");
}

// `5=` and `5.`, as sheets print it; a rider without one has his status there.
void CsvRideReader::read_rank(const CsvColumn& column, const CsvCell& cell, Ride& ride) {
  const std::string_view written = text(cell);
  if (const auto status = read_status(written)) return set_status(*status, cell, ride);
  ride.walk_over = ride.walk_over || is_walk_over(written);
  if (is_walk_over(written)) return;
  CsvCell number = cell;
  number.raw = written;
  number.escaped = false;
  number.raw.remove_prefix(std::min(written.find_first_not_of('='), written.size()));
  number.raw = number.raw.substr(0, number.raw.find_last_not_of("=.") + 1);
  read_number(column, number.raw.empty() ? cell : number, ride.rank);
  if (ride.rank && number.raw.size() < written.size()) note_cleaned_below(column, cell, number.raw);
}

std::optional<RaceTime> CsvRideReader::read_lap_or_split(const CsvColumn& column, const CsvCell& cell) {
  const std::string_view written = text(cell);
  CsvTime time = read_csv_time(written, read_split);
  if (!time.reading.time) {
    refuse_time(cell, std::move(time.reading));
    return std::nullopt;
  }
  if (time.text.size() < written.size()) note_cleaned_below(column, cell, time.text);
  return time.reading.time;
}

void CsvRideReader::read_caught_at(const CsvCell& cell, Ride& ride) {
  const std::string_view written = text(cell);
  ride.caught_at = read_covered(written);
  if (ride.caught_at) return;
  error(cell.bytes, "value", fmt::format("{} is not a distance", shown(written)),
        "write metres, such as 2125 or 62.5, or laps, such as 10 laps");
}

void CsvRideReader::read_side(const CsvCell& cell, Ride& ride) {
  ride.side = read_straight(text(cell));
  if (!ride.side)
    error(cell.bytes, "value", fmt::format("{} is not a side", shown(cell.raw)), "write home or back");
}

void CsvRideReader::read_won(const CsvCell& cell, Ride& ride) {
  ride.won = read_yes_or_no(text(cell));
  if (ride.won) return;
  error(cell.bytes, "value", fmt::format("{} does not say whether he won", shown(cell.raw)),
        "write true or false, or leave it empty");
}

void CsvRideReader::read_split_cell(const CsvColumn& column, const CsvCell& cell, Ride& ride) {
  const auto time = read_lap_or_split(column, cell);
  if (!time) return;
  event_.splits.push_back({column.at, *time});
  ++ride.splits.count;
}

void CsvRideReader::read_ids(const CsvCell& cell, Ride& ride) {
  const std::string_view written = text(cell);
  if (written.starts_with('{') && nlohmann::json::accept(written)) {
    ride.ids = written;
    return;
  }
  error(cell.bytes, "value", fmt::format("{} is not a JSON object", shown(written)),
        R"(write {"uci": "10003"}, or use a column of your own, such as x_uci)");
}

void CsvRideReader::read_extra(const CsvColumn& column, const CsvCell& cell, Ride& ride) {
  using nlohmann::json;
  std::string_view value = text(cell);
  // A mark of the byte order is no part of a value, though a parser may pass over it.
  if (value.starts_with("\xef\xbb\xbf") || !json::accept(value))
    value = document_.keep(json(value).dump(-1, ' ', false, json::error_handler_t::replace));
  const std::string_view key = column.escaped ? document_.keep(column.own_key()) : column.heading;
  event_.extra_pool.push_back({key, value});
  ++ride.extras.count;
}

void CsvRideReader::note_cleaned(const CsvCell& cell, std::string_view text) {
  findings_.push_back(note_at(Place(cell.bytes), "cleaned",
                              fmt::format("{} is read as {}", shown(cell.raw), printable(text))));
}

// Once for a column that is printed so.
void CsvRideReader::note_cleaned_below(const CsvColumn& column, const CsvCell& cell, std::string_view text) {
  if (std::find(cleaned_.begin(), cleaned_.end(), &column) != cleaned_.end()) return;
  cleaned_.push_back(&column);
  note_cleaned(cell, fmt::format("{}, and so on below", text));
}

void CsvRideReader::error(Span bytes, std::string_view code, std::string message, std::string hint) {
  findings_.push_back(error_at(Place(bytes), code, std::move(message), std::move(hint)));
}

}  // namespace pursuit
