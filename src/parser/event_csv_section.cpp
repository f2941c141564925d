#include "event_csv_section.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {

bool CsvSection::is_called(std::string_view name) const {
  const std::string folded = fold(name);
  return folded == fold(event) || (event.empty() && folded == fold(category)) || folded == fold(label());
}

std::string CsvSection::label() const {
  return fmt::format("{}{}{}", event, event.empty() || category.empty() ? "" : ", ", category);
}

CsvSections::CsvSections(Document& document, const CsvHeader& header)
    : document_(document),
      header_(header),
      one_(!header.has(CsvKey::event) && !header.has(CsvKey::category)) {
  if (one_) all_.emplace_back();
}

std::string_view CsvSections::cell(CsvKey key, std::span<const CsvCell> cells) const {
  for (std::size_t i = 0; i < std::min(cells.size(), header_.columns.size()); ++i) {
    if (header_.columns[i].key == key) return cells[i].raw;
  }
  return {};
}

std::string CsvSections::key_of(std::span<const CsvCell> cells) const {
  std::string key = fold(cell(CsvKey::event, cells));
  const std::string category = fold(cell(CsvKey::category, cells));
  if (key.empty() && category.empty()) return key;
  return key + '\n' + category;
}

void CsvSections::add(std::span<const CsvCell> cells) {
  if (one_) return;
  std::string key = key_of(cells);
  if (key.empty()) return;
  const bool is_new = by_key_.emplace(std::move(key), all_.size()).second;
  if (!is_new) return;
  const auto text = [&](CsvKey of) {
    const std::string_view raw = cell(of, cells);
    return raw.find('"') == std::string_view::npos ? raw : document_.keep(unescaped(raw));
  };
  all_.push_back({text(CsvKey::event), text(CsvKey::category)});
}

void CsvSections::finish() {
  if (all_.empty()) all_.emplace_back();
}

std::optional<std::size_t> CsvSections::find(std::span<const CsvCell> cells) const {
  if (one_) return 0;
  const auto found = by_key_.find(key_of(cells));
  return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

CsvKeyRows::CsvKeyRows(const CsvHeader& header)
    : marker_(header.has(CsvKey::event)      ? "event"
              : header.has(CsvKey::category) ? "category"
                                             : "") {}

bool CsvKeyRows::begins_section(const CsvKeyRow& row) const {
  return !marker_.empty() && fold(row.key.text) == marker_;
}

void CsvKeyRows::add(const CsvKeyRow& row) {
  if (begins_section(row)) owner_ = row.value.text;
  rows_.push_back({row, owner_});
}

void CsvKeyRows::check(const CsvSections& sections, Findings& findings) const {
  std::vector<std::string> labels;
  for (const CsvSection& section : sections.all()) labels.push_back(section.label());
  const std::vector<std::string_view> known(labels.begin(), labels.end());
  for (const Owned& owned : rows_) {
    if (!begins_section(owned.row)) continue;
    const bool found =
        std::any_of(sections.all().begin(), sections.all().end(),
                    [&](const CsvSection& section) { return section.is_called(owned.row.value.text); });
    if (found) continue;
    const std::string_view near = closest(owned.row.value.text, known);
    findings.push_back(
        error_at(Place(owned.row.value.bytes), "unknown-event",
                 fmt::format("no ride has {} \"{}\"", marker_, printable(owned.row.value.text)),
                 near.empty() ? fmt::format("the column {} says which rides belong to it", marker_)
                              : fmt::format("did you mean \"{}\"?", printable(near))));
  }
}

// Rulings add up; any other key of all events is the event's own where it has one.
bool CsvKeyRows::has_own(const CsvSection& section, const CsvKeyRow& row) const {
  const std::string key = fold(row.key.text);
  if (key == "ruling" || key == "rulings") return false;
  return std::any_of(rows_.begin(), rows_.end(), [&](const Owned& other) {
    return !other.owner.empty() && section.is_called(other.owner) && fold(other.row.key.text) == key;
  });
}

CsvEvent CsvKeyRows::read(Document& document, const CsvSection& section) const {
  CsvEvent made;
  CsvHead head(document);
  for (const Owned& owned : rows_) {
    const bool own = !owned.owner.empty() && section.is_called(owned.owner);
    if (own || (owned.owner.empty() && !has_own(section, owned.row))) head.add(owned.row, made.findings);
  }
  made.event = head.read(made.findings);
  made.keys = head.keys();
  if (marker_.empty()) return made;
  std::string_view& name = made.event.name;
  const CsvSection whole{section.event.empty() ? name : section.event, section.category};
  // A category that is all an event is called by is its name.
  if (!section.category.empty())
    made.event.category = whole.event.empty() ? std::string_view() : section.category;
  name = document.keep(whole.label());
  return made;
}

}  // namespace pursuit
