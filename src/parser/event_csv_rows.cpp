#include "event_csv_rows.hpp"

#include "event_csv_shape.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pursuit {
namespace {

bool is_broken(const CsvCell& cell) {
  return cell.broken;
}

/// False where broken quotes have damaged who rides or where, which must not be taken for another.
bool is_identified(const CsvHeader& header, std::span<const CsvCell> cells) {
  constexpr std::array keys = {CsvKey::event,      CsvKey::category, CsvKey::round,
                               CsvKey::heat,       CsvKey::name,     CsvKey::surname,
                               CsvKey::first_name, CsvKey::nation,   CsvKey::bib};
  for (std::size_t i = 0; i < std::min(cells.size(), header.columns.size()); ++i) {
    const CsvKey key = header.columns[i].key;
    if (is_broken(cells[i]) && std::find(keys.begin(), keys.end(), key) != keys.end()) return false;
  }
  return true;
}

}  // namespace

void CsvEventRows::read(const CsvRows& row) {
  const std::size_t before = event_.findings.size();
  const auto cells = cleaner_.clean(row.cells());
  const bool broken = std::any_of(cells.begin(), cells.end(), is_broken);
  if (auto wrong = broken ? std::nullopt : check_shape(header_, cells)) {
    event_.findings.push_back(*std::move(wrong));
  } else if (broken && !is_identified(header_, cells)) {
    (void)reader_.read(cells);  // for what else is wrong in the row
  } else {
    add(row, cells);
  }
  alike_.trim(event_.findings, before);
}

void CsvEventRows::add(const CsvRows& row, std::span<const CsvCell> cells) {
  const std::string_view label = reader_.text_under(CsvKey::heat, cells);
  const bool has_ride = reader_.has_ride(cells);
  if (!has_ride && label.empty()) return note(row, "passed-over", "this row names nobody and is passed over");
  if (!has_ride) note(row, "empty-heat", "nobody rides in this heat");
  const std::size_t heat = layout_.heat(reader_.text_under(CsvKey::round, cells), label, row.bytes());
  if (has_ride) layout_.add(reader_.read(cells), heat, row.bytes());
}

void CsvEventRows::note(const CsvRows& row, std::string_view code, std::string_view message) {
  event_.findings.push_back(note_at(Place(row.bytes()), code, std::string(message)));
}

CsvEvent CsvEventRows::finish() {
  const std::size_t before = event_.findings.size();
  event_.rows = layout_.finish(event_.findings);
  alike_.trim(event_.findings, before);
  alike_.append_rest(event_.findings);
  return std::move(event_);
}

}  // namespace pursuit
