#include "article_ride.hpp"

#include "article_names.hpp"
#include "article_words.hpp"
#include "event_csv_time.hpp"
#include "event_csv_words.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

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
  if (const auto place = read_place(cell.text)) {
    made.ride.rank = place;
    made.rank_of_round = cell.text.front() == '(';
  } else if (const auto status = read_status(cell.text)) {
    set_status(*status, cell, made.ride);
  } else {
    made.ride.walk_over = made.ride.walk_over || is_walk_over(cell.text);
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
  if (has_digit(text) && !read_status(text.substr(0, end))) {
    return error(cell, "time", std::move(time.reading.error), std::move(time.reading.hint));
  }
  const std::string_view note = ride.note;
  read_words(text, cell, made);
  if (ride.note != note) {
    findings_.push_back(note_at(Place(cell.bytes), "not-a-time",
                                fmt::format("\"{}\" is no time: it is kept as a note", printable(text))));
  }
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
    if (const auto status = read_status(part)) {
      set_status(*status, cell, ride);
    } else if (is_walk_over(part)) {
      ride.walk_over = true;
    } else if (says_won(part)) {
      made.won = true;
    } else if (part == "out") {
      continue;  // by the rules
    } else {
      const auto words = parts_of(part, " /");
      if (std::all_of(words.begin(), words.end(), is_article_mark)) {
        for (const std::string_view word : words) add_mark(word);
      } else {
        add_note(part, ride);
      }
    }
  }
}

void ArticleRideReader::read_remark(const ArticleCell& cell, ArticleRide& made) {
  Ride& ride = made.ride;
  if (const auto status = read_status(cell.text)) return set_status(*status, cell, ride);
  const auto words = parts_of(cell.text, " ,;/()\n");
  const bool known = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return is_article_mark(word) || read_status(word) || is_walk_over(word);
  });
  if (known) return read_words(cell.text, cell, made);
  // A remark is kept as it stands; only words of its own that are a result are more.
  for (const std::string_view part : parts_of(cell.text, ",;\n")) {
    if (const auto status = read_status(part)) {
      set_status(*status, cell, ride);
    } else if (says_won(part)) {
      made.won = true;
    } else if (part == "out") {
      continue;
    } else if (is_article_mark(part)) {
      add_mark(part);
    } else {
      add_note(part, ride);
    }
  }
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
