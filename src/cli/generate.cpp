// pursuit generate

#include "command.hpp"
#include "rules_choice.hpp"
#include "stream.hpp"

#include <pursuit/generator/event_generator.hpp>
#include <pursuit/writer/event_csv.hpp>
#include <pursuit/writer/event_json.hpp>

#include <fmt/core.h>

#include <array>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace pursuit::cli {

namespace {

struct GenerateOptions {
  std::uint64_t events = 1;
  std::uint64_t first = 1;
  std::string rules;
  std::string format = "ndjson";
  std::string output;
  Recipe recipe;
};

struct ShareOption {
  const char* name;
  std::uint32_t Shares::*share;
  const char* what;
};

constexpr std::array share_options = {
    ShareOption{"--absences", &Shares::absences, "rides: did not start"},
    ShareOption{"--abandonments", &Shares::abandonments, "rides: did not finish"},
    ShareOption{"--catches", &Shares::catches, "heats: caught, with and without times"},
    ShareOption{"--ties", &Shares::ties, "rides: the time of another ride of the round"},
    ShareOption{"--disqualifications", &Shares::disqualifications, "rides: disqualified"},
    ShareOption{"--relegations", &Shares::relegations, "rides: relegated"},
    ShareOption{"--missing-names", &Shares::missing_names, "rides: the source lost the name"},
    ShareOption{"--missing-times", &Shares::missing_times, "rides: a rank, a winner or nothing for a time"},
    ShareOption{"--re-rides", &Shares::re_rides, "heats: a void ride, then one that counts"},
    ShareOption{"--rulings", &Shares::rulings, "rounds: the jury rules on somebody"},
    ShareOption{"--corrections", &Shares::corrections, "rounds: a result changes after the draw"},
    ShareOption{"--deviations", &Shares::deviations, "rounds: ridden otherwise than drawn"},
    ShareOption{"--lost-results", &Shares::lost_results, "events: a round known in part"},
    ShareOption{"--unfinished", &Shares::unfinished, "events: cut off at any point"},
};

/// One sheet, which has to be known as a whole before its columns are.
ExitStatus write_sheet(const EventGenerator& generator, const GenerateOptions& options) {
  std::vector<GeneratedEvent> made;
  std::vector<Event> events;
  for (std::uint64_t i = 0; i < options.events; ++i) {
    made.push_back(generator.event(options.first + i));
    events.push_back(std::move(made.back().event));
  }
  std::string out;
  write_event_csv(out, events);
  return write_to(options.output, out);
}

ExitStatus write_lines(const EventGenerator& generator, const GenerateOptions& options) {
  const JsonLayout layout = options.format == "json" ? JsonLayout::pretty : JsonLayout::compact;
  std::string out;
  for (std::uint64_t i = 0; i < options.events; ++i) {
    write_event_json(out, generator.event(options.first + i).event, layout);
  }
  return write_to(options.output, out);
}

ExitStatus generate(GenerateOptions options) {
  if (options.format == "json" && options.events > 1) {
    complain("--format", "json holds one event", "say ndjson, a line for each event, or csv");
    return ExitStatus::usage;
  }
  if (options.recipe.fewest > options.recipe.most) {
    complain("--field", "its end is below its start", "write the smaller number first: --field 5 24");
    return ExitStatus::usage;
  }
  if (options.rules.empty()) {
    options.recipe.rules = built_in_rules();
  } else {
    RulesChoice choice = rules_by_name(options.rules, colour(When::automatic, STDERR_FILENO));
    if (!choice.rules) return choice.status;
    options.recipe.rules = {{std::move(*choice.rules), std::move(choice.text)}};
  }
  const EventGenerator generator(options.recipe);
  return options.format == "csv" ? write_sheet(generator, options) : write_lines(generator, options);
}

void add_recipe_options(CLI::App& command, Recipe& recipe) {
  constexpr std::uint32_t most_competitors = 999;
  command
      .add_option_function<std::vector<std::uint32_t>>(
          "--field",
          [&recipe](const std::vector<std::uint32_t>& bounds) {
            recipe.fewest = bounds.front();
            recipe.most = bounds.back();
          },
          "competitors, from N to M (default 1 to 24)")
      ->option_text("N [M]")
      ->expected(1, 2)
      ->check(CLI::Range(1U, most_competitors));
  for (const ShareOption& option : share_options) {
    std::uint32_t& share = recipe.shares.*option.share;
    command.add_option(option.name, share, fmt::format("{} (default {})", option.what, share))
        ->option_text("PERCENT")
        ->check(CLI::Range(0U, 100U))
        ->group("How often, in a hundred");
  }
}

}  // namespace

void add_generate(CLI::App& program, Task& task) {
  auto options = std::make_shared<GenerateOptions>();
  CLI::App* command =
      program.add_subcommand("generate", "Random events from a seed number, to try things on");
  command->add_option("--events", options->events, "how many (default 1)")
      ->option_text("N")
      ->check(CLI::Range(std::uint64_t{1}, UINT64_MAX));
  command->add_option("--seed", options->recipe.seed, "the same seed, the same events, anywhere (default 1)")
      ->option_text("S");
  command->add_option("--first", options->first, "number of the first event (default 1)")->option_text("N");
  command->add_option("--rules", options->rules, "one of `pursuit rules`, or a rules file; else any of them")
      ->option_text("RULES");
  command
      ->add_option("-f,--format", options->format,
                   "ndjson (default): one event a line; json: one event; csv: a sheet of all")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"ndjson", "json", "csv"}));
  command->add_option("-o,--output", options->output, "write this file")->option_text("FILE");
  command->add_flag("--printed", options->recipe.printed,
                    "with ranks, marks, winners and a classification, as a results book prints them");
  add_recipe_options(*command, options->recipe);
  command->footer(
      "Examples:\n"
      "  pursuit generate --rules final-4 -f json | pursuit report\n"
      "  pursuit generate --events 1000 --seed 7 -o events.ndjson\n"
      "  pursuit generate --seed 7 --first 42        event 42 of that seed alone, random-7-42\n"
      "  pursuit generate --events 9 --field 5 8 --ties 30 -f csv | pursuit seed");
  command->callback([options, &task] { task = [options] { return generate(*options); }; });
}

}  // namespace pursuit::cli
