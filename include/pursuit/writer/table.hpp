// Tidy tables: one row for each thing, one column for each fact, for other programs.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

enum class TableKind : std::uint8_t { classification, rides, members, splits, heats, findings };

/// The names of all tables, as `read_table_kind` reads them.
[[nodiscard]] std::vector<std::string_view> table_names();

[[nodiscard]] std::optional<TableKind> read_table_kind(std::string_view text) noexcept;

/// Appends the table as CSV with a header.
void write_table(std::string& out, const Competition& competition, TableKind kind);

/// The rows of all the events under one header.
void write_table(std::string& out, std::span<const Competition* const> competitions, TableKind kind);

/// The header alone, and the rows alone, for whoever writes events one by one.
void write_table_header(std::string& out, TableKind kind);
void write_table_rows(std::string& out, const Competition& competition, TableKind kind);

}  // namespace pursuit
