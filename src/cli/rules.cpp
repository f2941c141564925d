// pursuit rules

#include "command.hpp"
#include "format.hpp"
#include "rules_choice.hpp"
#include "stream.hpp"

#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/report/entries_report.hpp>
#include <pursuit/report/rules_report.hpp>
#include <pursuit/report/text.hpp>
#include <pursuit/rules/era.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/text/width.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>

namespace pursuit::cli {

namespace {

struct RulesOptions {
  std::string which;
  std::string format = "text";
  std::string output;
  std::optional<std::uint32_t> entries;
};

/// More than any pursuit has had.
constexpr std::uint32_t most_entries = 999;

std::string in_text(const RulesOptions& options, const Report& report) {
  std::string out;
  write_text(out, report, text_style(When::automatic, options.output));
  return out;
}

std::vector<Rules> library_by_era() {
  std::vector<Rules> all;
  for (const LibraryEntry& entry : library()) all.push_back(library_rules(entry.id).value_or(Rules{}));
  sort_by_era(all);
  return all;
}

ExitStatus list(const RulesOptions& options) {
  if (options.format == "json") {
    complain("--format", "json writes one rules file", "name it: pursuit rules final-4 -f json");
    return ExitStatus::usage;
  }
  const std::vector<Rules> all = library_by_era();
  std::vector<LibraryRow> rows;
  for (const Rules& rules : all) {
    LibraryRow row{rules.id, rules.title, rules.used, {}};
    for (const RulesName& name : library_names()) {
      if (name.id == rules.id) row.names.push_back(name.name);
    }
    rows.push_back(std::move(row));
  }
  return write_to(options.output, in_text(options, library_report(rows)));
}

ExitStatus with_entries(const RulesOptions& options) {
  if (options.format == "json") {
    complain("--entries", "it is a table for people, and has no JSON", "leave --format out");
    return ExitStatus::usage;
  }
  std::vector<Rules> rules;
  if (options.which.empty()) {
    rules = library_by_era();
  } else {
    RulesChoice choice = rules_by_name(options.which, colour(When::automatic, STDERR_FILENO));
    if (!choice.rules) return choice.status;
    rules.push_back(std::move(*choice.rules));
  }
  return write_to(options.output, in_text(options, entries_report(rules, *options.entries)));
}

ExitStatus show(const RulesOptions& options) {
  const RulesChoice choice = rules_by_name(options.which, colour(When::automatic, STDERR_FILENO));
  if (!choice.rules) return choice.status;
  if (options.format == "text")
    return write_to(options.output, in_text(options, rules_report(*choice.rules)));
  const auto entry = find_in_library(options.which);
  return write_to(options.output, printable_json(entry ? entry->text : choice.text));
}

}  // namespace

void add_rules(CLI::App& program, Task& task) {
  auto options = std::make_shared<RulesOptions>();
  CLI::App* command =
      program.add_subcommand("rules", "List competition rules; show or validate those of one ID or FILE");
  command->add_option("RULES", options->which, "a built-in id or name, or a rules file to validate")
      ->option_text(" ");
  command->add_option("-f,--format", options->format, "text (default) or json, the rules file itself")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  command
      ->add_option("--entries", options->entries,
                   "what they do with N entries: heats, who rides alone, places")
      ->option_text("N")
      ->check(CLI::Range(0U, most_entries));
  command->add_option("-o,--output", options->output, "write this file")->option_text("FILE");
  command->footer(
      "Examples:\n"
      "  pursuit rules                               all that come with the program\n"
      "  pursuit rules uci-team                      one of them in words\n"
      "  pursuit rules uci-team --entries 7          what it does with seven teams\n"
      "  pursuit rules final-4 -f json > mine.json   a start for rules of your own\n"
      "  pursuit rules ./mine.json                   whether they can decide every event");
  command->callback([options, &task] {
    task = [options] {
      if (options->entries) return with_entries(*options);
      return options->which.empty() ? list(*options) : show(*options);
    };
  });
}

}  // namespace pursuit::cli
