#include "event_csv.hpp"
#include "json_place.hpp"

#include <pursuit/parser/location.hpp>
#include <pursuit/text/code_point.hpp>

namespace pursuit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Span locate(const Document& document, const Place& place) {
  return locate(document, 0, place);
}

Span locate(const Document& document, std::size_t event, const Place& place) {
  if (place.bytes()) return *place.bytes();
  if (is_json(document.bytes())) return locate_in_json(document.bytes(), place.steps());
  Document again(document.name(), document.bytes());
  const CsvSheet sheet = read_sheet(again);
  return event < sheet.events.size() ? locate_in(again, sheet, sheet.events[event], place) : Span{};
}

Location line_and_column(const Document& document, Span bytes) {
  const std::string_view before = document.bytes().substr(0, bytes.offset);
  Location location{1, 1, bytes};
  std::size_t begin = before.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (std::size_t i = begin; i < before.size(); ++i) {
    const bool last_of_break =
        before[i] == '\n' || (before[i] == '\r' && document.bytes().substr(i + 1, 1) != "\n");
    if (!last_of_break) continue;
    ++location.line;
    begin = i + 1;
  }
  while (begin < before.size()) {
    begin += first_code_point(before.substr(begin)).length;
    ++location.column;
  }
  return location;
}

}  // namespace pursuit
