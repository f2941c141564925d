// pursuit check

#include "command.hpp"
#include "event_input.hpp"
#include "format.hpp"
#include "stream.hpp"

#include <pursuit/batch/check.hpp>
#include <pursuit/report/audit_report.hpp>

#include <fmt/core.h>

#include <memory>
#include <string>
#include <unistd.h>

namespace pursuit::cli {

namespace {

struct CheckOptions {
  InputOptions input;
  std::optional<Format> format;
  std::string output;
  std::string color = "auto";
  bool all = false;
  bool codes = false;

  [[nodiscard]] When when() const {
    return color == "always" ? When::always : color == "never" ? When::never : When::automatic;
  }
};

Formats formats() {
  return {Format::text, Format::markdown, Format::html, Format::json};
}

ExitStatus list_codes(const CheckOptions& options) {
  std::string out;
  for (const CheckCode& code : check_codes())
    out += fmt::format("{:<21}{}{}{}\n", code.code, code.what, code.rule.empty() ? "" : ": ", code.rule);
  return write_to(options.output, out);
}

ExitStatus run_check(const CheckOptions& options) {
  if (options.codes) return list_codes(options);
  const auto format = choose_format(options.format, options.output, formats());
  if (!format) return ExitStatus::usage;
  const bool to_terminal = options.output.empty() && colour(options.when(), STDOUT_FILENO);
  const EventInput input = read_event_input(options.input, colour(options.when(), STDERR_FILENO));
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
  return worse(status, write_to(options.output, out));
}

}  // namespace

void add_check(CLI::App& program, Task& task) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = program.add_subcommand(
      "check", "Compare what is recorded and printed with what follows from the times by the rules");
  command
      ->add_option("FILE", options->input.files, "events, JSON, CSV or articles; - or none: standard input")
      ->option_text("...");
  add_format_option(*command, options->format, formats());
  command->add_option("-o,--output", options->output, "write this file; its ending implies the format")
      ->option_text("FILE");
  command->add_option("--rules", options->input.rules, "a built-in id (see pursuit rules), or a rules file")
      ->option_text("ID or FILE");
  command->add_option("--event", options->input.event, "of several events, this: its name, category or id")
      ->option_text("NAME");
  command->add_option("--after", options->input.after, "the event as it stood after this round")
      ->option_text("ROUND");
  command->add_flag("--all", options->all, "what the event accepts too, with its place and reason");
  command->add_flag("--codes", options->codes, "list what is compared, and by which rule");
  command->add_option("--color", options->color, "auto (default), always or never")
      ->option_text("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
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
