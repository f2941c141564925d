// pursuit convert

#include "command.hpp"
#include "event_command.hpp"

#include <memory>

namespace pursuit::cli {

namespace {

Formats formats() {
  return {Format::json, Format::csv};
}

}  // namespace

void add_convert(CLI::App& program, Task& task) {
  auto options = std::make_shared<EventOptions>();
  CLI::App* command = program.add_subcommand("convert", "Write any input as a normalised event");
  add_event_options(*command, *options, formats());
  command->footer(
      "Examples:\n"
      "  pursuit convert sheet.csv                   a spreadsheet as JSON\n"
      "  pursuit convert article.txt                 an encyclopedia's article, or its wikitext\n"
      "  pursuit convert event.json -o event.csv     and back");
  command->callback([options, &task] {
    task = [options] { return run_event_command(*options, {nullptr, formats(), true}); };
  });
}

}  // namespace pursuit::cli
