#include "article_facts.hpp"

#include "article_columns.hpp"
#include "article_date.hpp"
#include "article_opening.hpp"
#include "article_record.hpp"
#include "article_title.hpp"
#include "article_words.hpp"
#include "event_csv_time.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/cell.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace pursuit {
namespace {

/// `Win Value`, `win_value` and `winvalue` are one key.
std::string key_of(std::string_view text) {
  std::string key = fold(text);
  std::erase_if(key, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  return key;
}

/// The dash between the meet and the event.
std::optional<std::pair<std::string_view, std::string_view>> parted(std::string_view title) {
  for (const std::string_view dash : {" – ", " — ", " - ", ": "}) {
    const std::size_t at = title.find(dash);
    if (at != std::string_view::npos)
      return std::pair(trimmed(title.substr(0, at)), trimmed(title.substr(at + dash.size())));
  }
  return std::nullopt;
}

std::optional<std::uint32_t> number_in(std::string_view text) {
  std::uint32_t number = 0;
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto [stop, failure] = std::from_chars(text.data(), text.data() + end, number);
  const bool whole = failure == std::errc() && (end == text.size() || text[end] == ' ');
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

/// A number and a unit of length, in metres; none for any other pair of words.
std::optional<std::int64_t> metres(std::string_view number, std::string_view unit) {
  std::string digits(number);
  std::erase(digits, ',');
  std::int64_t value = 0;
  const auto [stop, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failure != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  const bool kilometres = unit == "km" || unit.starts_with("kilomet");
  const bool plain = unit == "m" || unit.starts_with("metre") || unit.starts_with("meter");
  if (!kilometres && !plain) return std::nullopt;
  constexpr std::int64_t shortest = 2000;  // less is a part of a pursuit
  constexpr std::int64_t longest = 10'000;
  if (value > longest) return std::nullopt;
  const std::int64_t length = kilometres ? value * 1000 : value;
  return length >= shortest && length <= longest ? std::optional(length) : std::nullopt;
}

}  // namespace

void ArticleFacts::set(std::string_view Event::*field, std::string_view pointer, std::string_view text,
                       Span bytes) {
  if (!(event_.*field).empty() || text.empty()) return;
  event_.*field = text;
  keys_.emplace_back(pointer, bytes);
}

void ArticleFacts::read_title(std::string_view title, Span bytes) {
  if (!title_.empty()) return;
  title_ = title;
  read_subject(title, bytes);
}

void ArticleFacts::read_subject(std::string_view title, Span bytes) {
  const auto parts = parted(title);
  if (!parts) return read_name(title, bytes);
  std::string_view meet = parts->first;
  constexpr std::string_view at = " at the ";
  if (const std::size_t found = meet.find(at); found != std::string_view::npos)
    meet.remove_prefix(found + at.size());
  set(&Event::meet, "/meet", meet, bytes);
  read_name(parts->second, bytes);
}

void ArticleFacts::read_name(std::string_view name, Span bytes) {
  set(&Event::name, "/event", name, bytes);
  const std::string folded = fold(name);
  const auto has = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
  if (has("team")) set(&Event::discipline, "/discipline", "team", bytes);
  if (has("individual")) set(&Event::discipline, "/discipline", "individual", bytes);
  if (has("women")) {
    set(&Event::gender, "/gender", "women", bytes);
  } else if (has("men")) {
    set(&Event::gender, "/gender", "men", bytes);
  }
}

/// Templates of Olympic events call the Games `2008 Summer`.
std::string_view ArticleFacts::games_called(std::string_view games) {
  return games.ends_with(" Summer") ? document_.keep(std::string(games) + " Olympics") : games;
}

void ArticleFacts::read_infobox(const ArticleInfobox& infobox) {
  for (const ArticlePair& pair : infobox.pairs) read_pair(pair);
}

void ArticleFacts::read_pair(const ArticlePair& pair) {
  const std::string key = key_of(pair.key);
  constexpr std::array<std::string_view, 3> metals = {"gold", "silver", "bronze"};
  for (std::size_t i = 0; i < metals.size(); ++i) {
    if (key == metals[i]) medals_[i].names = pair.value;
    if (key == metals[i]) medals_[i].bytes = pair.bytes;
    if (key == std::string(metals[i]) + "noc") medals_[i].nation = pair.value;
  }
  if (key == "event") read_name(pair.value, pair.bytes);
  if (key == "name" && fold(pair.value).find("pursuit") != std::string::npos)
    read_subject(pair.value, pair.bytes);
  if (key == "games") set(&Event::meet, "/meet", games_called(pair.value), pair.bytes);
  if (key == "venue" || key == "location") set(&Event::venue, "/venue", pair.value, pair.bytes);
  if (key == "date" || key == "dates") set(&Event::dates, "/dates", pair.value, pair.bytes);
  if (key == "distance") read_distance(pair.value, pair.bytes);
  if (key == "competitors") read_count(pair, &Printed::competitors, "/printed/0/competitors");
  if (key == "nations") read_count(pair, &Printed::nations, "/printed/0/nations");
  if (key == "teams") read_count(pair, &Printed::teams, "/printed/0/teams");
  if (key != "winvalue" && key != "winningtime") return;
  printed_.winning_time = read_csv_time(pair.value, read_time).reading.time;
  keys_.emplace_back("/printed/0/winning_time", pair.bytes);
  if (printed_.winning_time) return;
  findings_.push_back(
      note_at(Place(pair.bytes), "not-read",
              fmt::format("\"{}\" is no winning time that can be read", printable(pair.value))));
}

void ArticleFacts::read_count(const ArticlePair& pair, std::optional<std::uint32_t> Printed::*field,
                              std::string_view pointer) {
  const auto number = number_in(pair.value);
  if (!number || printed_.*field) return;
  printed_.*field = number;
  keys_.emplace_back(pointer, pair.bytes);
}

bool ArticleFacts::read_records(const ArticleTable& table) {
  // A later table is of those that fell.
  if (!event_.records.empty()) return false;
  ArticleRecordReader reader(document_, table, findings_);
  bool any = false;
  for (const ArticleRow& row : table.rows) {
    if (event_.records.size() == limits::records) break;
    const auto record = reader.read(row);
    any = any || record;
    if (record) add_record(*record, row.bytes);
  }
  if (any) reader.say_unread();
  return any;
}

void ArticleFacts::add_record(const Record& record, Span bytes) {
  if (!record.time) {
    findings_.push_back(note_at(Place(bytes), "not-read", "this record has no time that can be read"));
    return;
  }
  keys_.emplace_back(fmt::format("/records/{}", event_.records.size()), bytes);
  event_.records.push_back(record);
}

void ArticleFacts::read_opening(const ArticleParagraph& paragraph) {
  if (!event_.name.empty() && !event_.meet.empty()) return;
  const ArticleOpening opening = pursuit::read_opening(paragraph.text);
  if (opening.event.empty()) return;
  read_name(document_.keep(opening.event), paragraph.bytes);
  set(&Event::meet, "/meet", opening.meet, paragraph.bytes);
}

void ArticleFacts::read_sentence(const ArticleParagraph& paragraph) {
  read_distance(paragraph.text, paragraph.bytes);
}

void ArticleFacts::read_distance(std::string_view text, Span bytes) {
  std::string_view before;
  const std::string folded = fold(text);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ()[]-", begin), folded.size());
    std::string_view word = std::string_view(folded).substr(begin, end - begin);
    begin = end + 1;
    while (!word.empty() && (word.ends_with('.') || word.ends_with(',') || word.ends_with(';')))
      word.remove_suffix(1);
    if (const auto length = metres(before, word)) distances_.emplace(*length, bytes);
    before = word;
  }
}

void ArticleFacts::read_heading(const ArticleHeading& heading) {
  const ArticleTitle title = pursuit::read_title(heading.text);
  const std::size_t behind = heading.text.find(", ");
  if (title.kind != TitleKind::round || behind == std::string_view::npos) return;
  if (const auto day = read_day(heading.text.substr(behind)))
    days_.emplace(title.round, document_.keep(*day));
}

bool ArticleFacts::read_schedule(const ArticleTable& table) {
  std::optional<std::size_t> date;
  std::optional<std::size_t> round;
  bool any = false;
  for (const ArticleRow& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string heading = fold(row.cells[i].text);
      if (heading == "date" || heading == "day") date = i;
      if (pursuit::read_heading(heading) == CsvKey::round || heading == "event") round = i;
    }
    if (!date || !round || *date >= row.cells.size() || *round >= row.cells.size()) continue;
    const auto day = read_day(row.cells[*date].text);
    const ArticleTitle title = pursuit::read_title(row.cells[*round].text);
    any = any || *date != *round;
    if (!day) continue;
    const std::string_view kept = document_.keep(*day);
    if (title.kind == TitleKind::round) days_.emplace(title.round, kept);
    if (title.kind != TitleKind::finals) continue;
    for (const char* const final : {"seventh", "fifth", "bronze", "gold"}) days_.emplace(final, kept);
  }
  return any;
}

void ArticleFacts::finish(Printed& printed) {
  printed = printed_;
  printed.source = title_;
  if (distances_.size() != 1 || event_.distance) return;
  event_.distance = Length::metres(static_cast<std::uint32_t>(distances_.begin()->first));
  keys_.emplace_back("/distance", distances_.begin()->second);
}

}  // namespace pursuit
