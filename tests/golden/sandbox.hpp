// A temporary directory in which commands run, with nothing of the user's environment.
#pragma once

#include "transcript.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace pursuit::golden {

class Sandbox {
 public:
  /// `program` is on the PATH of the commands, and `data` of `source_dir` is in their directory.
  Sandbox(const std::filesystem::path& program, const std::filesystem::path& source_dir);
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox();

  /// Writes a file into the directory; a name that leads out of it throws std::runtime_error.
  void write(const InputFile& file) const;

  enum class Streams { apart, together };

  /// Runs a shell command; with its streams together all it prints is `output`.
  [[nodiscard]] Outcome run(const std::string& command, std::string_view input, Streams streams) const;

 private:
  std::filesystem::path program_;
  std::filesystem::path root_;       // what the commands read and print is kept here
  std::filesystem::path directory_;  // where they run
};

}  // namespace pursuit::golden
