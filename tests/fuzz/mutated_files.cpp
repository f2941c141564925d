// mutated_files PROGRAM SOURCE_DIR COUNT [SEED]
//
// Gives the program that many damaged files of data/ and damaged articles, and fails where it ends with
// anything but 0, 1 or 3, says nothing of where a file is wrong that it refuses, or is caught by a sanitizer.
// Files that do so are kept.

#include "mutation.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace pursuit::fuzz {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(fmt::format("cannot read {}", path.string()));
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error(fmt::format("cannot write {}", path.string()));
}

/// Of each kind, so that each has its share: lists of rides, whole Games, rules, articles.
std::vector<std::vector<fs::path>> samples(const fs::path& source) {
  const fs::path data = source / "data";
  std::vector<std::vector<fs::path>> all;
  for (const fs::path& folder :
       {data, data / "games", data / "rules", source / "tests" / "fuzz" / "corpus" / "article"}) {
    std::vector<fs::path>& files = all.emplace_back();
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
  }
  return all;
}

using Command = std::vector<std::string>;

/// One of the commands that read such a file.
Command command_for(const fs::path& sample, const std::string& file, const fs::path& data, Dice& dice) {
  if (sample.parent_path().filename() == "rules") {
    const std::vector<Command> commands = {{"rules", file},
                                           {"rules", file, "--entries", "9"},
                                           {"report", (data / "qualifiers.csv").string(), "--rules", file}};
    return commands[dice.roll(commands.size())];
  }
  const std::vector<Command> commands = {{"report", file},
                                         {"report", file},
                                         {"report", file, "-f", "json"},
                                         {"seed", file},
                                         {"seed", file, "-f", "csv"},
                                         {"bracket", file, "--table", "findings"},
                                         {"convert", file, "-f", "csv", "--spreadsheet"},
                                         {"report", file, "--rules", "knockout-8"},
                                         {"diff", sample.string(), file}};
  return commands[dice.roll(commands.size())];
}

/// How the program ended: its exit status, or minus the signal that ended it.
int run(const fs::path& program, const Command& command, const fs::path& messages) {
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), command.begin(), command.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    const int out = open("/dev/null", O_WRONLY);
    const int err = open(messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    constexpr unsigned longest = 25;  // seconds
    alarm(longest);
    if (out >= 0 && err >= 0 && dup2(out, 1) == 1 && dup2(err, 2) == 2)
      execv(words[0].c_str(), arguments.data());
    _exit(126);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) throw std::runtime_error("cannot run the program");
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/// What is wrong with how the program ended; empty where nothing is.
std::string fault(int status, const std::string& said) {
  if (status == -SIGALRM) return "it takes too long";
  if (status < 0) return fmt::format("signal {}", -status);
  if (said.find("Sanitizer") != std::string::npos || said.find("runtime error:") != std::string::npos)
    return "a sanitizer's report";
  if (status != 0 && status != 1 && status != 3) return fmt::format("exit {}", status);
  static const std::regex position(R"((^|\n)[^\n]*:[1-9][0-9]*:[1-9][0-9]*[: ][^\n]*error: )");
  if (status == 3 && !std::regex_search(said, position)) return "exit 3 without file:line:column";
  return {};
}

using Counts = std::array<std::map<int, std::size_t>, mutation_names.size()>;

void print(const Counts& counts) {
  std::map<int, std::size_t> all;
  for (const auto& row : counts)
    for (const auto& [status, count] : row) all[status] += count;
  fmt::print("{:<16}{:>8}", "mutation", "files");
  for (const auto& [status, count] : all) fmt::print("{:>8}", fmt::format("exit {}", status));
  for (std::size_t i = 0; i <= counts.size(); ++i) {
    const auto& row = i < counts.size() ? counts[i] : all;
    std::size_t files = 0;
    for (const auto& [status, count] : row) files += count;
    fmt::print("\n{:<16}{:>8}", i < counts.size() ? mutation_names[i] : "all", files);
    for (const auto& [status, count] : all) fmt::print("{:>8}", row.count(status) != 0 ? row.at(status) : 0);
  }
  fmt::print("\n");
}

int run_all(const fs::path& program, const fs::path& source, std::size_t count, std::uint64_t seed) {
  setenv("ASAN_OPTIONS", "exitcode=99", 0);
  const fs::path folder = program.parent_path() / "mutated";
  fs::create_directories(folder);
  const std::vector<std::vector<fs::path>> all = samples(source);
  Counts counts;
  bool failed = false;
  for (std::size_t i = 0; i < count; ++i) {
    Dice dice(seed + i);
    const std::vector<fs::path>& kind = all[dice.roll(all.size())];
    const fs::path& sample = kind[dice.roll(kind.size())];
    const std::size_t mutation = i % counts.size();
    const fs::path file = folder / fmt::format("{}-{}", i, sample.filename().string());
    write_file(file, Mutator(read_file(sample), dice).apply(static_cast<Mutation>(mutation)));
    const Command command = command_for(sample, file.string(), source / "data", dice);
    const fs::path messages = folder / "messages";
    const int status = run(program, command, messages);
    const std::string said = read_file(messages);
    ++counts[mutation][status];
    const std::string wrong = fault(status, said);
    if (wrong.empty()) {
      fs::remove(file);
    } else {
      failed = true;
      fmt::print("{}: pursuit {}\n{}\n", wrong, fmt::join(command, " "), said);
    }
  }
  print(counts);
  return failed ? 1 : 0;
}

}  // namespace
}  // namespace pursuit::fuzz

int main(int argc, char** argv) {
  try {
    if (argc < 4) throw std::runtime_error("usage: mutated_files PROGRAM SOURCE_DIR COUNT [SEED]");
    return pursuit::fuzz::run_all(argv[1], argv[2], std::stoul(argv[3]), argc > 4 ? std::stoul(argv[4]) : 1);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "mutated_files: {}\n", failure.what());
    return 2;
  }
}
