#include "event_csv_section.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

namespace pursuit {

std::set<std::string> CsvSection::names() const {
  std::set<std::string> names{fold(event), fold(label())};
  if (event.empty()) names.insert(fold(category));
  return names;
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
  if (begins_section(row)) owner_ = fold(row.value.text);
  (owner_.empty() ? shared_ : owned_[owner_]).push_back(rows_.size());
  rows_.push_back({row, row.name()});
}

void CsvKeyRows::check(const CsvSections& sections, Findings& findings) const {
  std::vector<std::string> labels;
  std::set<std::string> names;
  for (const CsvSection& section : sections.all()) {
    labels.push_back(section.label());
    names.merge(section.names());
  }
  const std::vector<std::string_view> known(labels.begin(), labels.end());
  std::size_t unknown = 0;
  for (const auto& [row, key] : rows_) {
    if (!begins_section(row) || names.count(fold(row.value.text)) != 0) continue;
    if (++unknown > limits::alike_findings) return;
    const std::string_view near = closest(row.value.text, known);
    findings.push_back(error_at(Place(row.value.bytes), "unknown-event",
                                fmt::format("no ride has {} \"{}\"", marker_, printable(row.value.text)),
                                near.empty()
                                    ? fmt::format("the column {} says which rides belong to it", marker_)
                                    : fmt::format("did you mean \"{}\"?", printable(near))));
  }
}

// Rulings add up; any other key of all events is the event's own where it has one.
std::vector<std::size_t> CsvKeyRows::rows_of(const CsvSection& section) const {
  std::vector<std::size_t> rows;
  std::unordered_set<std::string_view> own_keys;
  for (const std::string& name : section.names()) {
    const auto owned = owned_.find(name);
    if (owned != owned_.end()) rows.insert(rows.end(), owned->second.begin(), owned->second.end());
  }
  for (const std::size_t row : rows) own_keys.insert(rows_[row].key);
  for (const std::size_t row : shared_) {
    const std::string& key = rows_[row].key;
    if (key == "ruling" || key == "rulings" || own_keys.count(key) == 0) rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

CsvEvent CsvKeyRows::read(Document& document, const CsvSection& section) const {
  CsvEvent made;
  CsvHead head(document);
  AlikeFindings alike;
  for (const std::size_t row : rows_of(section)) {
    const std::size_t before = made.findings.size();
    head.add(rows_[row].row, made.findings);
    alike.trim(made.findings, before);
  }
  alike.append_rest(made.findings);
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
