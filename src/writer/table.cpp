#include "tables.hpp"

#include <pursuit/writer/table.hpp>

#include <algorithm>
#include <array>

namespace pursuit {

namespace {

struct Table {
  TableKind kind;
  std::string_view name;
  void (*write)(CsvWriter&, const Competition&);
};

constexpr std::array<Table, 6> tables{{
    {TableKind::classification, "classification", write_classification_table},
    {TableKind::rides, "rides", write_rides_table},
    {TableKind::members, "members", write_members_table},
    {TableKind::splits, "splits", write_splits_table},
    {TableKind::heats, "heats", write_heats_table},
    {TableKind::findings, "findings", write_findings_table},
}};

const Table& table_of(TableKind kind) {
  return *std::find_if(tables.begin(), tables.end(),
                       [kind](const Table& table) { return table.kind == kind; });
}

}  // namespace

std::vector<std::string_view> table_names() {
  std::vector<std::string_view> names;
  names.reserve(tables.size());
  for (const Table& table : tables) names.push_back(table.name);
  return names;
}

std::optional<TableKind> read_table_kind(std::string_view text) noexcept {
  for (const Table& table : tables) {
    if (table.name == text) return table.kind;
  }
  return std::nullopt;
}

void write_table(std::string& out, std::span<const Competition* const> competitions, TableKind kind) {
  CsvWriter csv(out);
  const Table& table = table_of(kind);
  for (const Competition* competition : competitions) table.write(csv, *competition);
}

void write_table(std::string& out, const Competition& competition, TableKind kind) {
  const Competition* const one = &competition;
  write_table(out, {&one, 1}, kind);
}

void write_table_header(std::string& out, TableKind kind) {
  const Event event;
  const Rules rules;
  Competition nothing;
  nothing.event = &event;
  nothing.rules = &rules;
  write_table(out, nothing, kind);
}

void write_table_rows(std::string& out, const Competition& competition, TableKind kind) {
  CsvWriter csv(out, CsvWriter::Header::written);
  table_of(kind).write(csv, competition);
}

}  // namespace pursuit
