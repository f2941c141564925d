// pursuit report

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

void add_report(CLI::App& program, Task& task) {
  auto options = std::make_shared<EventOptions>();
  CLI::App* command = program.add_subcommand("report", "Print the whole event and its final classification");
  add_event_options(*command, *options, formats());
  add_table_option(*command, options->table);
  command->add_option("--only", options->only, "one part: a round, classification, records, findings ...")
      ->option_text("PART");
  command->footer(
      "Examples:\n"
      "  pursuit report event.json                   the whole event\n"
      "  pursuit report event.json --only gold       one part of it\n"
      "  pursuit report event.json -o page.html      a page, to look at or to print\n"
      "  pursuit report event.json --only gold -f html > communique.html\n"
      "  pursuit report event.json -f wikitext       tables for an encyclopedia\n"
      "  pursuit report event.json --table classification\n"
      "  pursuit report event.csv -o report.json");
  command->callback([options, &task] {
    task = [options] { return run_event_command(*options, {event_report, formats(), false}); };
  });
}

}  // namespace pursuit::cli
