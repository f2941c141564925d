// pursuit seed

#include "command.hpp"
#include "event_command.hpp"

#include <memory>

namespace pursuit::cli {

namespace {

Formats formats() {
  return {Format::text, Format::markdown, Format::html, Format::wikitext, Format::json, Format::csv};
}

}  // namespace

void add_seed(CLI::App& program, Task& task) {
  auto options = std::make_shared<EventOptions>();
  CLI::App* command =
      program.add_subcommand("seed", "Rank the latest round and print the start lists of what can be drawn");
  add_event_options(*command, *options, formats());
  add_table_option(*command, options->table);
  command->footer(
      "Examples:\n"
      "  pursuit seed qualifiers.csv                 who rides whom next\n"
      "  pursuit seed qualifiers.csv --rules uci     by the rules of today\n"
      "  pursuit seed qualifiers.csv -o match.csv    the next sheet, to be filled with times\n"
      "  pursuit seed qualifiers.csv -o board.html   start lists to pin to the board\n"
      "  pursuit seed q.json -f json | pursuit report");
  command->callback([options, &task] {
    task = [options] { return run_event_command(*options, {seed_report, formats(), false}); };
  });
}

}  // namespace pursuit::cli
