// Bytes in and out of the program.
#pragma once

#include "exit_status.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pursuit::cli {

/// `path` is a file, or `-` for standard input. Without bytes, `error` says why there are none.
struct Input {
  std::optional<std::string> bytes;
  std::string error;
};

[[nodiscard]] Input read_input(const std::string& path);

/// Writes all of it to standard output. A closed pipe is fine: whoever read it has had enough.
[[nodiscard]] ExitStatus write_output(std::string_view bytes);

/// Writes the file whole or not at all: under a temporary name beside it, then renamed, so that
/// writing onto the input is safe. A device or pipe is written to as it stands.
/// Says on standard error what went wrong.
[[nodiscard]] ExitStatus write_file(const std::string& path, std::string_view bytes);

/// To that file, or to standard output where the path is empty.
[[nodiscard]] ExitStatus write_to(const std::string& path, std::string_view bytes);

/// A message for people, on standard error.
void say(std::string_view message);

/// `file: error: message` with a hint, on standard error.
void complain(std::string_view about, std::string_view message, std::string_view hint = {});

/// The path is standard input.
[[nodiscard]] inline bool is_stdin(std::string_view path) noexcept {
  return path == "-";
}

enum class When { automatic, always, never };

/// Whether to colour what goes to a file descriptor: only on a terminal that can, and not where
/// NO_COLOR is set, unless told.
[[nodiscard]] bool colour(When when, int descriptor);

}  // namespace pursuit::cli
