#include "tables.hpp"

#include <pursuit/writer/table.hpp>

namespace pursuit {

std::optional<TableKind> read_table_kind(std::string_view text) noexcept {
  if (text == "classification") return TableKind::classification;
  if (text == "rides") return TableKind::rides;
  return std::nullopt;
}

void write_table(std::string& out, const Competition& competition, TableKind kind) {
  CsvWriter csv(out);
  switch (kind) {
    case TableKind::classification:
      return write_classification_table(csv, competition);
    case TableKind::rides:
      return write_rides_table(csv, competition);
  }
}

}  // namespace pursuit
