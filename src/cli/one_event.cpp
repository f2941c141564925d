#include "one_event.hpp"

#include "stream.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <unistd.h>
#include <vector>

namespace pursuit::cli {

When OneEventOptions::when() const {
  return color == "always" ? When::always : color == "never" ? When::never : When::automatic;
}

void add_one_event_options(CLI::App& command, OneEventOptions& options) {
  add_format_option(command, options.format, one_event_formats());
  command.add_option("-o,--output", options.output, "write this file; its ending implies the format")
      ->option_text("FILE");
  command.add_option("--rules", options.rules, "a built-in id (see pursuit rules), or a rules file")
      ->option_text("ID or FILE");
  command.add_option("--event", options.event, "of several events, this: its name, category or id")
      ->option_text("NAME");
  command.add_option("--after", options.after, "the event as it stood after this round")
      ->option_text("ROUND");
  command.add_option("--color", options.color, "auto (default), always or never")
      ->option_text("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

Formats one_event_formats() {
  return {Format::text, Format::markdown, Format::html, Format::json};
}

OneEvent read_one_event(const std::string& file, const OneEventOptions& options) {
  const bool in_colour = colour(options.when(), STDERR_FILENO);
  OneEvent one{read_event_input({{file}, options.rules, options.event, options.after}, in_colour)};
  one.status = one.input.status;
  if (one.input.events.size() > 1) {
    std::vector<std::string> names;
    for (const InputEvent& event : one.input.events) names.push_back(name_of(event));
    complain(is_stdin(file) ? "<stdin>" : file,
             fmt::format("holds {} events: {}", names.size(), fmt::join(names, ", ")),
             "pick one with --event");
    one.status = worse(one.status, ExitStatus::usage);
    return one;
  }
  if (one.input.events.empty() || one.status != ExitStatus::fine) return one;
  one.event = &one.input.events.front();
  const Findings& findings = one.event->competition.findings;
  Locators locators;
  for (const Finding& finding : findings)
    if (finding.severity == Severity::error) say(one.event->source.diagnose(finding, in_colour, locators));
  if (has_error(findings)) one.status = ExitStatus::finding;
  return one;
}

}  // namespace pursuit::cli
