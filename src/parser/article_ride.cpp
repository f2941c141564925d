#include "article_ride.hpp"

#include "article_names.hpp"
#include "article_words.hpp"
#include "event_csv_time.hpp"
#include "event_csv_words.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace pursuit {
namespace {

bool has_digit(std::string_view text) noexcept {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

/// What stands where a name is not known.
bool is_lost(std::string_view text) {
  const std::string word = fold(text);
  return word == "(name not known)" || word == "unknown" || word == "?" || word == "n/a";
}

bool names_somebody(CsvKey key) noexcept {
  return key == CsvKey::name || key == CsvKey::surname || key == CsvKey::members;
}

}  // namespace

bool is_of_ride(CsvKey key) noexcept {
  constexpr std::array read = {CsvKey::rank,    CsvKey::heat,   CsvKey::name,   CsvKey::surname,
                               CsvKey::members, CsvKey::nation, CsvKey::club,   CsvKey::bib,
                               CsvKey::time,    CsvKey::status, CsvKey::notes,  CsvKey::note,
                               CsvKey::marks,   CsvKey::split,  CsvKey::number, CsvKey::side};
  return std::find(read.begin(), read.end(), key) != read.end();
}

ArticleRide ArticleRideReader::read(const CsvHeader& columns, const PlacedCells& cells, Span row) {
  ArticleRide made;
  made.source.row = row;
  made.ride.splits.first = size32(event_.splits.size());
  marks_.clear();
  names_of_nation_ = {};
  withdrawal_ = nullptr;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const ArticleCell* const cell = cells[i];
    if (cell == nullptr || (cell->text.empty() && cell->nation.empty())) continue;
    made.source.cells.emplace_back(columns.columns[i].key, cell->bytes);
    if (columns.columns[i].key == CsvKey::split) {
      read_split_time(columns.columns[i], *cell, made.ride);
    } else {
      read_cell(columns.columns[i], *cell, made);
    }
  }
  read_names_of_nation(made.ride);
  settle_withdrawal(made.ride);
  made.ride.marks = {size32(event_.texts.size()), size32(marks_.size())};
  event_.texts.insert(event_.texts.end(), marks_.begin(), marks_.end());
  return made;
}

void ArticleRideReader::read_cell(const CsvColumn& column, const ArticleCell& cell, ArticleRide& made) {
  Ride& ride = made.ride;
  if (names_somebody(column.key) && says_outcome(cell.text)) {
    if (ride.nation.empty()) ride.nation = cell.nation;
    return read_remark(cell, made);
  }
  switch (column.key) {
    case CsvKey::rank:
      return read_rank(cell, made);
    case CsvKey::heat:
      made.heat = cell.text;
      return;
    case CsvKey::name:
    case CsvKey::surname:
      return names_team(column, cell) ? read_team(cell, ride) : read_name(cell, ride);
    case CsvKey::members:
      if (ride.nation.empty()) ride.nation = cell.nation;
      return event_.discipline == "individual" ? read_name(cell, ride)
                                               : set_members(read_member_names(cell.text), ride);
    case CsvKey::nation:
      return read_nation(cell, ride);
    case CsvKey::club:
      ride.club = cell.text;
      return;
    case CsvKey::bib:
      ride.bib = cell.text;
      return;
    case CsvKey::side:
      ride.side = read_straight(cell.text);
      return;
    case CsvKey::time:
      return read_result(cell, made);
    case CsvKey::status:
    case CsvKey::notes:
    case CsvKey::note:
    case CsvKey::marks:
      return read_remark(cell, made);
    default:
      return;
  }
}

void ArticleRideReader::read_rank(const ArticleCell& cell, ArticleRide& made) {
  if (const auto rank = pursuit::read_rank(cell.text)) {
    made.ride.rank = rank->place;
    made.rank_of_round = cell.text.front() == '(';
    for (const std::string_view mark : rank->marks) add_mark(mark);
  } else {
    read_word(cell.text, cell, made);
  }
}

void ArticleRideReader::read_result(const ArticleCell& cell, ArticleRide& made) {
  Ride& ride = made.ride;
  std::string_view text = cell.text;
  if (text.ends_with(" q")) {
    text.remove_suffix(2);
    add_mark("q");
  }
  CsvTime time = read_csv_time(text, read_time);
  if (time.reading.time) {
    set_time(*time.reading.time, cell, ride);
    for (const std::string_view mark : time.marks) add_mark(mark);
    return;
  }
  // Words may follow: `4:51.09 (OVT)`.
  const std::size_t end = std::min(text.find_first_of(" \n("), text.size());
  const CsvTime first = read_csv_time(text.substr(0, end), read_time);
  if (first.reading.time) {
    set_time(*first.reading.time, cell, ride);
    return read_words(text.substr(end), cell, made);
  }
  const std::string_view word = trimmed(text.substr(0, text.find_first_of(",;(\n")));
  if (has_digit(text) && !read_status(text.substr(0, end)) && !read_article_status(word)) {
    return error(cell, "time", std::move(time.reading.error), std::move(time.reading.hint));
  }
  const Ride before = ride;
  read_words(text, cell, made);
  if (ride.note != before.note && withdrawal_ != &cell) say_kept(cell, before, made);
}

/// A cell for a time that holds more than a time or a status.
void ArticleRideReader::say_kept(const ArticleCell& cell, const Ride& before, const ArticleRide& made) {
  const Ride& ride = made.ride;
  std::vector<std::string> read;
  if (ride.status && ride.status != before.status) read.emplace_back(code(*ride.status));
  if (ride.time && !before.time) read.push_back(clock(*ride.time));
  if (made.won) read.emplace_back("won");
  if (ride.walk_over && !before.walk_over) read.emplace_back("a walk-over");
  const std::string_view kept = ride.note.substr(before.note.empty() ? 0 : before.note.size() + 2);
  const std::string text = printable(cell.text);
  std::string message = fmt::format("\"{}\" is no time: it is kept as a note", text);
  if (!read.empty()) {
    const std::string what = kept == cell.text ? std::string("it") : fmt::format("\"{}\"", printable(kept));
    message =
        fmt::format("\"{}\" is read as {}, and {} is kept as a note", text, fmt::join(read, " and "), what);
  }
  findings_.push_back(note_at(Place(cell.bytes), "not-a-time", std::move(message)));
}

/// A word of a result; false where it is none.
bool ArticleRideReader::read_word(std::string_view part, const ArticleCell& cell, ArticleRide& made) {
  Ride& ride = made.ride;
  if (const auto status = read_article_status(part)) {
    set_status(*status, cell, ride);
    if (!read_status(part)) add_note(part, ride);  // by whom, or where
  } else if (is_walk_over(part)) {
    ride.walk_over = true;
  } else if (says_won(part)) {
    made.won = true;
  } else if (says_withdrew(part)) {
    withdrawal_ = &cell;
    add_note(part, ride);
  } else if (const std::string_view record = read_record_mark(part); !record.empty()) {
    add_mark(record);
  } else {
    return part == "out";  // by the rules
  }
  return true;
}

void ArticleRideReader::set_time(RaceTime time, const ArticleCell& cell, Ride& ride) {
  if (ride.time && *ride.time != time)
    return error(cell, "time", "this row has two times", "name the columns of its splits by their distance");
  ride.time = time;
}

/// What stands where others have a time, or behind one.
void ArticleRideReader::read_words(std::string_view text, const ArticleCell& cell, ArticleRide& made) {
  Ride& ride = made.ride;
  for (const std::string_view part : parts_of(text, ",;()\n")) {
    if (read_word(part, cell, made)) continue;
    // `overtaken (4:40.100)`: he rode on.
    const auto time = ride.time || ride.status == Status::did_not_start
                          ? std::nullopt
                          : read_csv_time(part, read_time).reading.time;
    if (time) {
      ride.time = time;
      continue;
    }
    const auto words = parts_of(part, " /");
    if (std::all_of(words.begin(), words.end(), is_article_mark)) {
      for (const std::string_view word : words) add_mark(word);
    } else {
      add_note(part, ride);
    }
  }
}

void ArticleRideReader::read_remark(const ArticleCell& cell, ArticleRide& made) {
  if (read_word(cell.text, cell, made)) return;
  const auto words = parts_of(cell.text, " ,;/()\n");
  const bool known = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return is_article_mark(word) || read_status(word) || is_walk_over(word);
  });
  if (known) return read_words(cell.text, cell, made);
  // A remark is kept as it stands; only words of its own that are a result are more.
  for (const std::string_view part : parts_of(cell.text, ",;\n")) {
    if (read_word(part, cell, made)) continue;
    if (is_article_mark(part)) {
      add_mark(part);
    } else {
      add_note(part, made.ride);
    }
  }
}

/// Who rode no time has not started, as far as one can see.
void ArticleRideReader::settle_withdrawal(Ride& ride) {
  if (withdrawal_ == nullptr || ride.time || ride.status) return;
  ride.status = Status::did_not_start;
  findings_.push_back(
      note_at(Place(withdrawal_->bytes), "withdrew",
              fmt::format("\"{}\" is read as DNS, since this row has no time", printable(withdrawal_->text)),
              "write DNF where the ride was begun"));
}

void ArticleRideReader::read_name(const ArticleCell& cell, Ride& ride) {
  if (is_lost(cell.text)) return;
  std::string_view name = cell.text;
  // What tells apart two articles, and no two riders of one.
  constexpr std::string_view article = " (cyclist)";
  if (name.ends_with(article)) name.remove_suffix(article.size());
  const std::string_view behind = take_nation(name);
  const std::string_view nation = cell.nation.empty() ? behind : cell.nation;
  if (ride.nation.empty()) ride.nation = nation;
  take_number(cell, name);
  if (name.find('\n') != std::string_view::npos) {
    std::string line(name);
    std::replace(line.begin(), line.end(), '\n', ' ');
    name = document_.keep(line);
  }
  ride.name = name;
}

/// `Ann Lee (1)`: whatever the number means, it is no part of the name.
void ArticleRideReader::take_number(const ArticleCell& cell, std::string_view& name) {
  const std::size_t open = name.rfind(" (");
  if (open == std::string_view::npos || open == 0 || !name.ends_with(')')) return;
  const std::string_view number = name.substr(open + 2, name.size() - open - 3);
  if (number.empty() || number.find_first_not_of("0123456789") != std::string_view::npos) return;
  const std::string_view written = name;
  name = name.substr(0, open);
  findings_.push_back(note_at(Place(cell.bytes), "cleaned",
                              fmt::format("\"{}\" is read as \"{}\"", printable(written), printable(name))));
}

/// In an event that does not say who rides, several names in a cell tell it.
bool ArticleRideReader::names_team(const CsvColumn& column, const ArticleCell& cell) const {
  if (event_.discipline == "team") return true;
  return event_.discipline.empty() && is_line_up(cell.text, read_heading(column.heading) == CsvKey::team);
}

void ArticleRideReader::read_team(const ArticleCell& cell, Ride& ride) {
  std::string_view text = cell.text;
  const std::size_t first = std::min(text.find('\n'), text.size());
  if (is_lost(text.substr(0, first))) text.remove_prefix(std::min(first + 1, text.size()));
  if (ride.nation.empty()) ride.nation = cell.nation;
  ArticleNames names = read_team_names(text, cell.nation.empty() ? ride.nation : cell.nation);
  const std::string_view nation = take_nation(names.name);
  if (ride.nation.empty()) ride.nation = nation;
  ride.name = names.name;
  if (!names.members.empty()) set_members(names.members, ride);
}

void ArticleRideReader::set_members(const std::vector<std::string_view>& names, Ride& ride) {
  ride.members = {size32(event_.texts.size()), size32(names.size())};
  ride.members_as_text = names.size() == 1;
  event_.texts.insert(event_.texts.end(), names.begin(), names.end());
}

void ArticleRideReader::read_nation(const ArticleCell& cell, Ride& ride) {
  const NationCell read = read_nation_cell(cell);
  ride.nation = read.nation;
  names_of_nation_ = cell;
  names_of_nation_.text = read.names;
}

/// Names below a nation are those of its riders where no other cell has them.
void ArticleRideReader::read_names_of_nation(Ride& ride) {
  const std::string_view names = names_of_nation_.text;
  if (names.empty() || !ride.members.empty()) return;
  const bool several = is_line_up(names, true);
  if (event_.discipline == "individual") {
    if (!ride.name.empty()) return;
    read_name(names_of_nation_, ride);
    if (several) say_several(names_of_nation_);
  } else if (several) {
    set_members(read_member_names(names), ride);
  } else if (ride.name.empty()) {
    ride.name = names;
  }
}

void ArticleRideReader::say_several(const ArticleCell& cell) {
  findings_.push_back(warning_at(Place(cell.bytes), "several-names",
                                 "several names stand in this cell of an individual event",
                                 "write the name of the rider alone"));
}

void ArticleRideReader::read_split_time(const CsvColumn& column, const ArticleCell& cell, Ride& ride) {
  CsvTime time = read_csv_time(cell.text, read_split);
  if (!time.reading.time)
    return error(cell, "time", std::move(time.reading.error), std::move(time.reading.hint));
  event_.splits.push_back({column.at, *time.reading.time});
  ++ride.splits.count;
}

void ArticleRideReader::set_status(Status status, const ArticleCell& cell, Ride& ride) {
  if (!ride.status || ride.status == status) {
    ride.status = status;
    return;
  }
  error(cell, "status", fmt::format("this row says both {} and {}", code(*ride.status), code(status)),
        "keep one of them");
}

void ArticleRideReader::add_note(std::string_view text, Ride& ride) {
  ride.note = ride.note.empty() ? text : document_.keep(fmt::format("{}, {}", ride.note, text));
}

void ArticleRideReader::add_mark(std::string_view mark) {
  if (std::find(marks_.begin(), marks_.end(), mark) == marks_.end()) marks_.push_back(mark);
}

void ArticleRideReader::error(const ArticleCell& cell, std::string_view code, std::string message,
                              std::string hint) {
  findings_.push_back(error_at(Place(cell.bytes), code, std::move(message), std::move(hint)));
}

}  // namespace pursuit
