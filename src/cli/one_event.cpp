#include "one_event.hpp"

#include "rules_choice.hpp"

#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/location.hpp>

#include <fmt/format.h>

#include <utility>

namespace pursuit::cli {

namespace {

OneEventReading failed(ExitStatus status) {
  return {nullptr, status};
}

}  // namespace

OneEventReading read_one_event(const std::string& path, const std::string& rules, bool colour) {
  const std::string name = is_stdin(path) ? "<stdin>" : path;
  const Input input = read_input(path);
  if (!input.bytes) {
    complain(name, fmt::format("cannot be read: {}", input.error));
    return failed(ExitStatus::file);
  }
  auto one = std::make_unique<OneEvent>(Document(name, *input.bytes));
  EventReading reading = read_event(one->document);
  for (const Finding& finding : reading.findings) say(diagnose(one->document, finding, colour));
  if (!reading.event) return failed(ExitStatus::unreadable);
  one->event = std::move(*reading.event);
  RulesChoice choice =
      rules.empty() ? rules_of_event(one->document, one->event, colour) : rules_by_name(rules, colour);
  if (!choice.rules) return failed(choice.status);
  one->rules = std::move(*choice.rules);
  one->competition = resolve(one->event, one->rules);
  one->competition.rules_assumed = choice.assumed;
  const Findings& findings = one->competition.findings;
  for (const Finding& finding : findings)
    if (finding.severity == Severity::error) say(diagnose(one->document, finding, colour));
  return {std::move(one), has_error(findings) ? ExitStatus::finding : ExitStatus::fine};
}

bool OneEventOptions::colours(int descriptor) const {
  const When when = color == "always" ? When::always : color == "never" ? When::never : When::automatic;
  return colour(when, descriptor);
}

void add_one_event_options(CLI::App& command, OneEventOptions& options) {
  command.add_option("-f,--format", options.format, "what to write: text (default) or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  command.add_option("-o,--output", options.output, "write this file; its ending implies the format")
      ->option_text("FILE");
  command.add_option("--rules", options.rules, "a built-in id (see pursuit rules), or a rules file")
      ->option_text("ID or FILE");
  command.add_option("--color", options.color, "auto (default), always or never")
      ->option_text("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

ExitStatus choose_format(OneEventOptions& options) {
  if (!options.format.empty()) return ExitStatus::fine;
  options.format = "text";
  if (options.output.empty() || options.output.ends_with(".txt")) return ExitStatus::fine;
  if (!options.output.ends_with(".json")) {
    complain(options.output, "its ending names no format of this command",
             "end it with .txt or .json, or say --format");
    return ExitStatus::usage;
  }
  options.format = "json";
  return ExitStatus::fine;
}

ExitStatus put(const OneEventOptions& options, const std::string& out) {
  return options.output.empty() ? write_output(out) : write_file(options.output, out);
}

}  // namespace pursuit::cli
