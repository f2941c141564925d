#include "sandbox.hpp"

#include "file.hpp"

#include <fmt/format.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace pursuit::golden {

namespace {

/// What a command sees of the environment: nothing that changes its output from one machine to the next.
std::vector<std::string> environment(const std::filesystem::path& program,
                                     const std::filesystem::path& home) {
  std::vector<std::string> variables{
      fmt::format("PATH={}:/usr/bin:/bin", program.parent_path().string()),
      fmt::format("HOME={}", home.string()),
      "LC_ALL=C.UTF-8",
      "TERM=dumb",
      "TZ=UTC",
  };
  for (const char* name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE"}) {
    if (const char* value = std::getenv(name)) variables.push_back(fmt::format("{}={}", name, value));
  }
  return variables;
}

void redirect(int stream, const std::filesystem::path& path, int flags) {
  const int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, stream) < 0) _exit(126);
}

[[noreturn]] void execute(const std::string& command, std::vector<std::string> variables) {
  std::vector<char*> pointers;
  for (std::string& variable : variables) pointers.push_back(variable.data());
  pointers.push_back(nullptr);
  (void)std::signal(SIGPIPE, SIG_DFL);  // the test driver may ignore it
  execle("/bin/sh", "sh", "-c", command.c_str(), nullptr, pointers.data());
  _exit(126);
}

int wait_for(pid_t child) {
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) throw std::runtime_error("cannot run a command");
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Sandbox::Sandbox(const std::filesystem::path& program, const std::filesystem::path& source_dir)
    : program_(std::filesystem::absolute(program)) {
  std::string name = std::filesystem::temp_directory_path() / "pursuit-golden-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error(fmt::format("cannot make {}", name));
  root_ = name;
  directory_ = root_ / "directory";
  std::filesystem::create_directory(directory_);
  std::filesystem::create_symlink(std::filesystem::absolute(source_dir) / "data", directory_ / "data");
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  std::filesystem::remove_all(root_, ignored);
}

void Sandbox::write(const InputFile& file) const {
  const std::filesystem::path name = std::filesystem::path(file.name).lexically_normal();
  if (name.is_absolute() || *name.begin() == ".." || *name.begin() == "data") {
    throw std::runtime_error(fmt::format("a test may not write {}", file.name));
  }
  std::filesystem::create_directories((directory_ / name).parent_path());
  write_file(directory_ / name, file.bytes);
}

Outcome Sandbox::run(const std::string& command, std::string_view input, Streams streams) const {
  write_file(root_ / "stdin", input);
  write_file(root_ / "stdout", "");
  write_file(root_ / "stderr", "");
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(directory_.c_str()) != 0) _exit(126);
    redirect(STDIN_FILENO, root_ / "stdin", O_RDONLY);
    redirect(STDOUT_FILENO, root_ / "stdout", O_WRONLY | O_APPEND);
    redirect(STDERR_FILENO, root_ / (streams == Streams::together ? "stdout" : "stderr"),
             O_WRONLY | O_APPEND);
    execute(command, environment(program_, directory_));
  }
  const int status = wait_for(child);
  return {.output = read_file(root_ / "stdout"), .error = read_file(root_ / "stderr"), .status = status};
}

}  // namespace pursuit::golden
