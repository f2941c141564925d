// golden_runner PROGRAM SOURCE_DIR FILE...
//
// Runs the commands of golden files (see transcript.hpp) and of Markdown files, and fails where one prints
// anything else than its file says. With PURSUIT_ACCEPT=1 in the environment the files are rewritten instead:
// look at the difference before you commit it.

#include "file.hpp"
#include "sandbox.hpp"
#include "transcript.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <span>
#include <stdexcept>

namespace pursuit::golden {

namespace {

/// The file as it should be: every command followed by what it printed now.
std::string replay(const std::filesystem::path& file, const std::string& text, const Sandbox& sandbox) {
  const bool markdown = file.extension() == ".md";
  const Transcript transcript = markdown ? parse_markdown(text) : parse_golden(text);
  if (transcript.steps.empty()) throw std::runtime_error("there is no command in it");
  const auto streams = markdown ? Sandbox::Streams::together : Sandbox::Streams::apart;
  std::string replayed;
  for (const Step& step : transcript.steps) {
    for (const InputFile& input : step.files) sandbox.write(input);
    const Outcome outcome = sandbox.run(step.command, step.input, streams);
    replayed += step.head;
    replayed += markdown ? markdown_text(outcome, step.expected) : golden_text(outcome);
  }
  return replayed + transcript.tail;
}

void print_difference(const std::string& text, const std::string& replayed, const Sandbox& sandbox) {
  sandbox.write({"expected", text});
  const std::string diff = "diff -u --label expected --label printed expected - | head -n 1000";
  fmt::print("{}", sandbox.run(diff, replayed, Sandbox::Streams::together).output);
}

bool passes(const std::filesystem::path& program, const std::filesystem::path& source_dir,
            const std::filesystem::path& file) {
  const Sandbox sandbox(program, source_dir);
  const std::string text = read_file(file);
  const std::string replayed = replay(file, text, sandbox);
  if (replayed == text) return true;
  print_difference(text, replayed, sandbox);
  if (std::getenv("PURSUIT_ACCEPT") == nullptr) {
    fmt::print("{}: differs; if that is meant, accept it with PURSUIT_ACCEPT=1\n", file.string());
    return false;
  }
  write_file(file, replayed);
  fmt::print("{}: accepted\n", file.string());
  return true;
}

}  // namespace
}  // namespace pursuit::golden

int main(int argc, char** argv) {
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 4) {
    fmt::print(stderr, "usage: golden_runner PROGRAM SOURCE_DIR FILE...\n");
    return 2;
  }
  bool all_pass = true;
  for (const char* file : arguments.subspan(3)) {
    try {
      all_pass = pursuit::golden::passes(arguments[1], arguments[2], file) && all_pass;
    } catch (const std::exception& error) {
      fmt::print("{}: {}\n", file, error.what());
      all_pass = false;
    }
  }
  return all_pass ? 0 : 1;
}
