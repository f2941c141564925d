#include "program.hpp"

#include "command.hpp"
#include "stream.hpp"
#include "unfinished_file.hpp"

#include <pursuit/model/version.hpp>
#include <pursuit/text/near.hpp>

#include <fmt/core.h>

#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <vector>

namespace pursuit::cli {

namespace {

void set_up(CLI::App& program, Task& task) {
  program.set_version_flag("--version", "pursuit " + std::string(version()));
  program.require_subcommand(0, 1);
  program.footer(
      "Examples:\n"
      "  pursuit seed qualifiers.csv                 who rides whom next\n"
      "  pursuit report event.json                   the whole event\n"
      "  pursuit report --help                       options and more examples\n\n"
      "Exit status: 0 fine; 1 something is an error in the event; 2 wrong usage; 3 not an event that\n"
      "can be read; 4 a file could not be read or written; 5 a bug in pursuit; 130 interrupted.");
  for (const AddCommand add : commands()) add(program, task);
}

/// "sed" was meant to be "seed".
std::string suggestion(const CLI::App& program, int argc, const char* const* argv) {
  const std::vector<CLI::App*> parsed = program.get_subcommands();
  if (!parsed.empty()) return fmt::format("pursuit {} --help says what it takes", parsed.front()->get_name());
  std::vector<std::string_view> names;
  const std::vector<const CLI::App*> known = program.get_subcommands([](const CLI::App*) { return true; });
  names.reserve(known.size());
  for (const CLI::App* command : known) names.push_back(command->get_name());
  const std::string_view near = argc > 1 ? closest(argv[1], names) : std::string_view();
  if (!near.empty()) return fmt::format("did you mean pursuit {}?", near);
  return "pursuit --help lists the commands";
}

/// What is wrong with the command line; the parser's own words where the command is known.
std::string message(const CLI::App& program, const CLI::ParseError& error, int argc,
                    const char* const* argv) {
  const bool named = !program.get_subcommands().empty();
  if (named || argc < 2 || argv[1][0] == '-') return error.what();
  return fmt::format("there is no command \"{}\"", argv[1]);
}

ExitStatus parse_and_run(int argc, const char* const* argv) {
  CLI::App program("Results of track-cycling pursuit events: ranks, pairs, resolves, reports.", "pursuit");
  Task task;
  set_up(program, task);
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return write_output(program.help());
  } catch (const CLI::CallForVersion& version) {
    return write_output(std::string(version.what()) + '\n');
  } catch (const CLI::ParseError& error) {
    complain("pursuit", message(program, error, argc, argv), suggestion(program, argc, argv));
    return ExitStatus::usage;
  }
  if (task) return task();
  say(program.help());
  return ExitStatus::usage;
}

}  // namespace

int run(int argc, const char* const* argv) {
  // A closed pipe, or a file too large, shows as a failed write, which is said or kept quiet where it
  // happens.
  for (const int signal : {SIGPIPE, SIGXFSZ}) static_cast<void>(std::signal(signal, SIG_IGN));
  remove_unfinished_on_signals();
  keep_standard_streams();
  try {
    return static_cast<int>(parse_and_run(argc, argv));
  } catch (const std::bad_alloc&) {
    // Nothing may be left to make a message of.
    say("pursuit: error: there is not enough memory for this input\n"
        "  hint: allow it more, or give it less at once\n");
    return static_cast<int>(ExitStatus::file);
  } catch (const std::exception& error) {
    complain("pursuit", fmt::format("this is a bug: {}", error.what()), "please report it with the input");
    return static_cast<int>(ExitStatus::bug);
  }
}

}  // namespace pursuit::cli
