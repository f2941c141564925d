// pursuit check

#include "command.hpp"
#include "one_event.hpp"
#include "stream.hpp"

#include <pursuit/batch/check.hpp>
#include <pursuit/report/audit_report.hpp>

#include <fmt/core.h>

#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace pursuit::cli {

namespace {

struct CheckOptions {
  std::vector<std::string> files;
  OneEventOptions event;
  bool all = false;
  bool codes = false;
};

ExitStatus list_codes(const CheckOptions& options) {
  std::string out;
  for (const CheckCode& code : check_codes())
    out += fmt::format("{:<21}{}{}{}\n", code.code, code.what, code.rule.empty() ? "" : ": ", code.rule);
  return write_to(options.event.output, out);
}

ExitStatus run_check(const CheckOptions& options) {
  if (options.codes) return list_codes(options);
  const OneEventOptions& of = options.event;
  const auto format = choose_format(of.format, of.output, one_event_formats());
  if (!format) return ExitStatus::usage;
  const bool to_terminal = of.output.empty() && colour(of.when(), STDOUT_FILENO);
  const EventInput input =
      read_event_input({options.files, of.rules, of.event, of.after}, colour(of.when(), STDERR_FILENO));
  if (*format == Format::html && input.events.size() > 1) {
    complain("--format", "html holds one event", "pick one with --event, or check them one by one");
    return worse(input.status, ExitStatus::usage);
  }
  const AcceptedStyle accepted = options.all                ? AcceptedStyle::whole
                                 : input.events.size() == 1 ? AcceptedStyle::listed
                                                            : AcceptedStyle::counted;
  ExitStatus status = input.status;
  Locators locators;
  std::string out;
  for (const InputEvent& event : input.events) {
    const Audit audit = pursuit::audit(event.competition);
    const CheckedEvent checked{event.competition, audit, event.source};
    if (audit.has_news()) status = worse(status, ExitStatus::finding);
    if (*format == Format::text) {
      write_check(out, checked, locators, {to_terminal, accepted});
    } else if (*format == Format::json) {
      write_check_json(out, checked, locators, JsonLayout::pretty);
    } else {
      if (!out.empty()) out += '\n';
      write_report(out, audit_report(event.competition, audit), *format);
    }
  }
  if (out.empty()) return status;
  return worse(status, write_to(of.output, out));
}

}  // namespace

void add_check(CLI::App& program, Task& task) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = program.add_subcommand(
      "check", "Compare what is recorded and printed with what follows from the times by the rules");
  command->add_option("FILE", options->files, "events, JSON, CSV or articles; - or none: standard input")
      ->option_text("...");
  add_one_event_options(*command, options->event);
  command->add_flag("--all", options->all, "what the event accepts too, with its place and reason");
  command->add_flag("--codes", options->codes, "list what is compared, and by which rule");
  command->footer(
      "Exit status 1 says that something is wrong that the event does not list under accepted.\n"
      "Examples:\n"
      "  pursuit check event.json                    what does not add up\n"
      "  pursuit check data/games/*.json             a whole archive\n"
      "  pursuit check event.json --all              and what is known of and stays\n"
      "  pursuit check event.json -f json            for a program\n"
      "  pursuit batch events.ndjson --check         a stream of events");
  command->callback([options, &task] { task = [options] { return run_check(*options); }; });
}

}  // namespace pursuit::cli
