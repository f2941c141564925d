// What the commands that read events have in common.
#pragma once

#include "event_input.hpp"
#include "exit_status.hpp"
#include "format.hpp"
#include "stream.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/writer/table.hpp>

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace pursuit::cli {

struct EventOptions {
  InputOptions input;
  std::optional<Format> format;
  std::string output;
  std::optional<TableKind> table;
  std::string only;
  bool spreadsheet = false;
  When color = When::automatic;
};

/// FILE..., --format, --output, --spreadsheet, --rules, --event, --after, --color.
void add_event_options(CLI::App& command, EventOptions& options, const Formats& formats);
/// --table.
void add_table_option(CLI::App& command, std::optional<TableKind>& table);

/// How a command looks at a competition. `report` is what the formats for people show, where it has any;
/// `event_only` writes the event without its result.
struct View {
  Report (*report)(const Competition&) = nullptr;
  Formats formats;
  bool event_only = false;
};

/// Reads, resolves and writes every event named.
[[nodiscard]] ExitStatus run_event_command(const EventOptions& options, const View& view);

}  // namespace pursuit::cli
