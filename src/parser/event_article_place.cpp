#include "event_article.hpp"
#include "ride_place.hpp"

#include <algorithm>
#include <string>

namespace pursuit {
namespace {

bool holds(CsvKey cell, std::string_view key) {
  if (key == "name" || key == "members" || key == "as")
    return cell == CsvKey::name || cell == CsvKey::members;
  if (key == "status") return cell == CsvKey::time || cell == CsvKey::notes || cell == CsvKey::rank;
  if (key == "marks" || key == "note") return cell == CsvKey::notes || cell == CsvKey::time;
  if (key == "won") return cell == CsvKey::rank;
  if (key == "splits") return cell == CsvKey::split;
  return cell == read_heading(key);
}

/// The key itself, else the nearest above it that is known.
Span in_keys(const ArticleKeys& keys, std::string pointer) {
  while (true) {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const auto& each) { return each.first == pointer; });
    if (found != keys.end()) return found->second;
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string::npos) return {};
    pointer.resize(slash);
  }
}

}  // namespace

Span locate_in(const ArticleEvent& article, const Place& place) {
  if (place.bytes()) return *place.bytes();
  std::span<const Place::Step> steps = place.steps();
  const Range rides = take_rides(article.event, steps);
  if (rides.empty() || rides.first >= article.rows.size()) return in_keys(article.keys, place.pointer());
  const ArticleSource& source = article.rows[rides.first];
  const auto* const key = steps.empty() ? nullptr : std::get_if<std::string>(&steps[0]);
  if (key == nullptr) return source.row;
  const auto cell = std::find_if(source.cells.begin(), source.cells.end(),
                                 [&](const auto& each) { return holds(each.first, *key); });
  return cell == source.cells.end() ? source.row : cell->second;
}

}  // namespace pursuit
