#include "one_event.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <unistd.h>
#include <vector>

namespace pursuit::cli {

EventInput read_one_event(const std::string& path, const OneEventOptions& options) {
  const bool in_colour = options.colours(STDERR_FILENO);
  InputOptions wanted = options.input;
  wanted.files = {path};
  EventInput input = read_event_input(wanted, in_colour);
  if (input.events.size() > 1) {
    std::vector<std::string> names;
    for (const InputEvent& event : input.events) names.push_back(name_of(event));
    complain(input.documents.front().name(),
             fmt::format("there are {} events: {}", names.size(), fmt::join(names, ", ")),
             "pick one with --event");
    input.events.clear();
    input.status = worse(input.status, ExitStatus::usage);
  }
  if (input.events.empty()) return input;
  const InputEvent& one = input.events.front();
  for (const Finding& finding : one.competition.findings) {
    if (finding.severity == Severity::error) say(one.source.diagnose(finding, in_colour));
  }
  if (has_error(one.competition.findings)) input.status = worse(input.status, ExitStatus::finding);
  return input;
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
  command.add_option("--rules", options.input.rules, "a built-in id (see pursuit rules), or a rules file")
      ->option_text("ID or FILE");
  command.add_option("--event", options.input.event, "of several events, this: its name, category or id")
      ->option_text("NAME");
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
