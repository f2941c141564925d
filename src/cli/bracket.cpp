// pursuit bracket

#include "command.hpp"
#include "event_command.hpp"

#include <memory>

namespace pursuit::cli {

namespace {

Formats formats() {
  return {Format::text,     Format::markdown, Format::html, Format::svg,
          Format::wikitext, Format::json,     Format::csv};
}

}  // namespace

void add_bracket(CLI::App& program, Task& task) {
  auto options = std::make_shared<EventOptions>();
  CLI::App* command = program.add_subcommand("bracket", "Resolve all rounds as far as the times go");
  add_event_options(*command, *options, formats());
  add_table_option(*command, options->table);
  command->footer(
      "Examples:\n"
      "  pursuit bracket event.json                  who won, who meets whom\n"
      "  pursuit bracket event.json -o tree.svg      the tree as a picture\n"
      "  pursuit bracket event.csv -f json           the same for a program");
  command->callback([options, &task] {
    task = [options] { return run_event_command(*options, {bracket_report, formats(), false}); };
  });
}

}  // namespace pursuit::cli
