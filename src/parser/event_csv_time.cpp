#include "event_csv_time.hpp"

#include <pursuit/text/cell.hpp>
#include <pursuit/text/date.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace pursuit {
namespace {

constexpr auto records_and_bests =
    std::to_array<std::string_view>({"WR", "OR", "NR", "ER", "PR", "GR", "CR", "AR", "MR", "TR", "SR", "WB",
                                     "OB", "PB", "SB", "WJR", "EJR", "NJR"});

bool is_mark(std::string_view word) noexcept {
  if (std::find(records_and_bests.begin(), records_and_bests.end(), word) != records_and_bests.end())
    return true;
  return word.starts_with('Q') && word.size() <= 5 &&
         word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == std::string_view::npos;
}

// `(a)` `(3)`: a footnote, or the rank at a split.
bool is_reference(std::string_view word) noexcept {
  const auto lower_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return (word.size() == 1 || (word.size() == 2 && word[0] <= '9')) &&
         std::all_of(word.begin(), word.end(), lower_or_digit);
}

std::string_view without_end(std::string_view text, std::string_view characters) noexcept {
  return text.substr(0, text.find_last_not_of(characters) + 1);
}

// `(3)` taken off the end; false where there is none.
bool take_reference(std::string_view& text) noexcept {
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || !is_reference(text.substr(open + 1, text.size() - open - 2)))
    return false;
  text = text.substr(0, open);
  return true;
}

// Where the mark that ends the text begins. Behind a letter it is part of a word.
std::optional<std::size_t> mark_behind(std::string_view text) noexcept {
  for (std::size_t size = std::min<std::size_t>(5, text.size()); size > 0; --size) {
    const std::size_t begin = text.size() - size;
    const bool begins_word = begin == 0 || text[begin - 1] < 'A';
    if (begins_word && is_mark(text.substr(begin))) return begin;
  }
  return std::nullopt;
}

// What stands behind the time is taken off; the marks among it come in their order.
CsvTime without_marks(std::string_view text) {
  CsvTime time;
  while (true) {
    text = without_end(text, " ,;/");
    if (take_reference(text)) continue;
    const std::string_view marked = without_end(text, " ,;/()[]");
    const auto begin = mark_behind(marked);
    if (!begin) break;
    time.marks.insert(time.marks.begin(), marked.substr(*begin));
    text = without_end(marked.substr(0, *begin), " ,;/([");
  }
  time.text = text;
  return time;
}

// Whether the text is like the pattern, in which `0` is a nought, `d` a digit and `.` a comma too.
bool is_like(std::string_view text, std::string_view pattern) noexcept {
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(), [](char c, char like) {
    return like == 'd' ? c >= '0' && c <= '9' : c == like || (like == '.' && c == ',');
  });
}

// What a spreadsheet makes of minutes and seconds that it took for a time of day or a date.
std::optional<TimeReading> refuse_damage(std::string_view text) {
  const auto wrong = [&](std::string_view what, std::string hint) {
    return TimeReading{std::nullopt, fmt::format("time \"{}\" {}", printable(text), what), std::move(hint)};
  };
  const auto is_any = [&](auto... patterns) { return (is_like(text, patterns) || ...); };
  if (is_any("0d:dd.d", "0d:dd.dd", "00:dd:dd.d", "00:dd:dd.dd")) {
    return wrong("is how a spreadsheet shows a time whose last digits it has cut off",
                 fmt::format("enter it again as text, as in 4'15.031; if nothing is missing, write {}",
                             text.substr(text.find_first_not_of("0:"))));
  }
  if (is_any("d:dd:00", "0d:dd:00", "0d:dd:00 AM")) {
    return wrong("is a time of day",
                 fmt::format("a spreadsheet has changed it: if it was minutes and seconds, write {}'{}",
                             text.substr(text[0] == '0' ? 1 : 0, 1), text.substr(text.find(':') + 1, 2)));
  }
  if (is_date(text))
    return wrong("is a date", "a spreadsheet has changed it: enter it again as text, as in 4'15.031");
  return std::nullopt;
}

}  // namespace

CsvTime read_csv_time(std::string_view text, TimeReading (*read)(std::string_view)) {
  if (auto damaged = refuse_damage(text)) return {*std::move(damaged), text, {}};
  TimeReading whole = read(text);
  constexpr std::size_t longest = 64;  // as of a time
  if (whole.time || text.size() > longest) return {std::move(whole), text, {}};
  CsvTime time = without_marks(text);
  // A footnote can stand between the time and its marks.
  if (time.text.size() == text.size() || refuse_damage(time.text)) return {std::move(whole), text, {}};
  time.reading = read(cleaned(time.text));
  return time.reading.time ? std::move(time) : CsvTime{std::move(whole), text, {}};
}

}  // namespace pursuit
