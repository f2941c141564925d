#include "event_csv.hpp"
#include "json_place.hpp"
#include "ride_place.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <variant>

namespace pursuit {
namespace {

using Steps = std::span<const Place::Step>;

std::string_view take_key(Steps& steps) {
  if (steps.empty()) return {};
  const auto* const name = std::get_if<std::string>(&steps[0]);
  steps = steps.subspan(1);
  return name == nullptr ? std::string_view() : *name;
}

bool holds(const CsvColumn& column, CsvKey key) {
  switch (key) {
    case CsvKey::name:
      return column.key == CsvKey::name || column.key == CsvKey::surname;
    case CsvKey::status:
      return column.key == CsvKey::status || column.key == CsvKey::time;
    case CsvKey::marks:
    case CsvKey::note:
      return column.key == key || column.key == CsvKey::notes;
    default:
      return column.key == key;
  }
}

Span cell_in(const Document& document, const CsvHeader& header, Span row, std::string_view name,
             Steps steps) {
  CsvRows rows(document.bytes(), header.separator, row.offset);
  if (name.empty() || !rows.next()) return row;
  const auto cells = rows.cells();
  const auto& columns = header.columns;
  const bool split = name == "splits";
  const CsvKey key = split ? CsvKey::split : name == "name" ? CsvKey::name : read_heading(name);
  const auto* const index = split && !steps.empty() ? std::get_if<std::size_t>(&steps[0]) : nullptr;
  std::size_t passed = index == nullptr ? 0 : *index;
  Span found = row;
  for (std::size_t i = 0; i < std::min(cells.size(), columns.size()) && key != CsvKey::unread; ++i) {
    if (!holds(columns[i], key) || (key == CsvKey::extra && columns[i].own_key() != name)) continue;
    if (!cells[i].raw.empty() && passed-- == 0) return cells[i].bytes;
    if (found.offset == row.offset && found.length == row.length) found = cells[i].bytes;
  }
  return found;
}

Span in_key_row(const CsvEvent& event, Steps steps) {
  const std::string_view name = take_key(steps);
  std::size_t ruling = 0;
  for (const CsvHead::Key& key : event.keys) {
    if (key.name == "ruling" && name == "rulings") {
      const auto* const index = steps.empty() ? nullptr : std::get_if<std::size_t>(&steps[0]);
      if (index == nullptr || *index == ruling++) return key.value.bytes;
    } else if (key.name == name) {
      if (!key.value.verbatim()) return key.value.bytes;
      const Span inside = locate_in_json(key.value.text, steps);
      return {key.value.bytes.offset + inside.offset, inside.length};
    }
  }
  return {};
}

}  // namespace

Span locate_in(const Document& document, const CsvSheet& sheet, const CsvEvent& event, const Place& place) {
  if (place.bytes()) return *place.bytes();
  Steps steps = place.steps();
  const Range rides = take_rides(event.event, steps);
  const bool of_rows = !rides.empty() && rides.first < event.rows.size();
  if (!of_rows) return in_key_row(event, place.steps());
  const std::string_view key = take_key(steps);
  return cell_in(document, sheet.header, event.rows[rides.first], key, steps);
}

}  // namespace pursuit
