// pursuit bracket

#include "command.hpp"
#include "event_command.hpp"

#include <memory>

namespace pursuit::cli {

void add_bracket(CLI::App& program, Task& task) {
  auto options = std::make_shared<EventOptions>();
  CLI::App* command = program.add_subcommand("bracket", "Resolve all rounds as far as the times go");
  add_event_options(*command, *options, "text (default), json or csv");
  add_table_option(*command, options->table);
  command->footer(
      "Examples:\n"
      "  pursuit bracket event.json                  who won, who meets whom\n"
      "  pursuit bracket event.csv -f json           the same for a program");
  command->callback([options, &task] {
    task = [options] { return run_event_command(*options, {bracket_report, Format::text, false}); };
  });
}

}  // namespace pursuit::cli
