// What a CSV row lists: members and marks.
#include "event_csv_ride.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace pursuit {
namespace {

// `Q`, `Q5-6`, `OR`: capitals and numerals, no sentence.
bool is_mark(std::string_view word) {
  return word.size() <= 4 && word.front() >= 'A' && word.front() <= 'Z' &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

void CsvRideReader::read_marks(const CsvCell& cell, Ride& ride) {
  const std::string_view written = text(cell);
  const auto marks = read_json_texts(written);
  ride.marks = marks ? *marks : read_texts(written, " \t\r\n,;");
}

void CsvRideReader::read_members(const CsvCell& cell, Ride& ride) {
  constexpr std::string_view separators = "/;\r\n";
  const std::string_view written = text(cell);
  if (const auto members = read_json_texts(written)) {
    ride.members = *members;
    ride.members_as_text = written.starts_with('"');
    return;
  }
  ride.members = read_texts(written, separators);
  ride.members_as_text =
      ride.members.count == 1 && written.find_first_of(separators) == std::string_view::npos;
}

void CsvRideReader::read_notes(const CsvCell& cell, Ride& ride) {
  // Pages print it there, and a mark would leave him still to ride.
  const auto status = read_status(text(cell));
  if (status && status != Status::finished) return set_status(*status, cell, ride);
  const std::size_t first = event_.texts.size();
  const Range words = read_texts(text(cell), " \t\r\n,;");
  const auto begin = event_.texts.begin() + static_cast<std::ptrdiff_t>(first);
  if (std::all_of(begin, event_.texts.end(), is_mark)) {
    ride.marks = words;
    return;
  }
  event_.texts.resize(first);
  ride.note = text(cell);
}

void CsvRideReader::take_marks(const CsvTime& time, const CsvCell& cell) {
  marks_behind_time_ = time.marks;
  if (time.text.size() == text(cell).size()) return;
  std::string clean(time.text);
  if (!time.marks.empty()) clean += time.marks.size() == 1 ? " and the mark " : " and the marks ";
  note_cleaned(cell, fmt::format("{}{}", clean, fmt::join(time.marks, ", ")));
}

// Beside those of a column of their own, which have to stand together.
void CsvRideReader::add_marks_behind_time(Ride& ride) {
  std::vector<std::string_view> marks = std::exchange(marks_behind_time_, {});
  if (marks.empty()) return;
  const auto own = event_.texts_of(ride.marks);
  marks.erase(std::remove_if(marks.begin(), marks.end(),
                             [&](std::string_view mark) {
                               return std::find(own.begin(), own.end(), mark) != own.end();
                             }),
              marks.end());
  marks.insert(marks.begin(), own.begin(), own.end());
  ride.marks = {size32(event_.texts.size()), size32(marks.size())};
  event_.texts.insert(event_.texts.end(), marks.begin(), marks.end());
}

// A list that its separators would part otherwise stands as JSON.
std::optional<Range> CsvRideReader::read_json_texts(std::string_view list) {
  using nlohmann::json;
  if (list.empty() || (list[0] != '[' && list[0] != '"')) return std::nullopt;
  json all = json::parse(list, nullptr, false);
  if (all.is_string()) all = json::array({all});
  if (!all.is_array() ||
      !std::all_of(all.begin(), all.end(), [](const json& one) { return one.is_string(); })) {
    return std::nullopt;
  }
  const Range range{size32(event_.texts.size()), size32(all.size())};
  for (const json& one : all) event_.texts.push_back(document_.keep(one.get_ref<const std::string&>()));
  return range;
}

Range CsvRideReader::read_texts(std::string_view list, std::string_view separators) {
  constexpr std::string_view blanks = " \t";
  Range range{size32(event_.texts.size()), 0};
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find_first_of(separators, begin), list.size());
    std::string_view item = list.substr(begin, end - begin);
    begin = end + 1;
    item.remove_prefix(std::min(item.find_first_not_of(blanks), item.size()));
    item = item.substr(0, item.find_last_not_of(blanks) + 1);
    if (item.empty()) continue;
    event_.texts.push_back(item);
    ++range.count;
  }
  return range;
}

}  // namespace pursuit
