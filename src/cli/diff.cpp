// pursuit diff

#include "command.hpp"
#include "one_event.hpp"
#include "stream.hpp"

#include <pursuit/bracket/difference.hpp>
#include <pursuit/report/difference_report.hpp>
#include <pursuit/writer/difference_json.hpp>

#include <memory>
#include <string>
#include <unistd.h>

namespace pursuit::cli {

namespace {

struct DiffOptions {
  std::string before;
  std::string after;
  OneEventOptions event;
};

ExitStatus run_diff(DiffOptions& options) {
  const auto format = choose_format(options.event.format, options.event.output, one_event_formats());
  if (!format) return ExitStatus::usage;
  if (is_stdin(options.before) && is_stdin(options.after)) {
    complain("-", "standard input can be read only once");
    return ExitStatus::usage;
  }
  const OneEvent before = read_one_event(options.before, options.event);
  const OneEvent after = read_one_event(options.after, options.event);
  const ExitStatus status = worse(before.status, after.status);
  if (before.event == nullptr || after.event == nullptr) return status;
  const Competition& was = before.event->competition;
  const Competition& is = after.event->competition;
  const Difference changes = difference(was, is);
  std::string out;
  if (*format == Format::json) {
    write_difference_json(out, was, is, changes);
  } else {
    write_report(out, difference_report(is, changes), *format,
                 text_style(options.event.when(), options.event.output));
  }
  return worse(status, write_to(options.event.output, out));
}

}  // namespace

void add_diff(CLI::App& program, Task& task) {
  auto options = std::make_shared<DiffOptions>();
  CLI::App* command = program.add_subcommand("diff", "Say what a correction changes: ranks, pairs, places");
  command->add_option("OLD", options->before, "the event as it was; - is standard input")
      ->option_text(" ")
      ->required();
  command->add_option("NEW", options->after, "the event as it is now")->option_text(" ")->required();
  add_one_event_options(*command, options->event);
  command->footer(
      "Examples:\n"
      "  pursuit diff monday.csv tuesday.csv         which pairs must be announced again\n"
      "  git show HEAD:event.json | pursuit diff - event.json\n"
      "  pursuit diff old.json new.json -f json      for a program");
  command->callback([options, &task] { task = [options] { return run_diff(*options); }; });
}

}  // namespace pursuit::cli
