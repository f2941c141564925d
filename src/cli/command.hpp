// A subcommand: its options, set up apart from its run.
#pragma once

#include "exit_status.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <span>

namespace pursuit::cli {

/// What runs once the command line is parsed. Set by the subcommand that was named.
using Task = std::function<ExitStatus()>;

/// Adds a subcommand to the program; its callback sets the task.
using AddCommand = void (*)(CLI::App& program, Task& task);

/// All subcommands, in the order that help lists them.
[[nodiscard]] std::span<const AddCommand> commands();

void add_seed(CLI::App& program, Task& task);
void add_bracket(CLI::App& program, Task& task);
void add_report(CLI::App& program, Task& task);
void add_check(CLI::App& program, Task& task);
void add_explain(CLI::App& program, Task& task);
void add_diff(CLI::App& program, Task& task);
void add_batch(CLI::App& program, Task& task);
void add_convert(CLI::App& program, Task& task);
void add_records(CLI::App& program, Task& task);
void add_rules(CLI::App& program, Task& task);
void add_schema(CLI::App& program, Task& task);
void add_generate(CLI::App& program, Task& task);

}  // namespace pursuit::cli
