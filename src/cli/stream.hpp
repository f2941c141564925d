// Bytes in and out of the program.
#pragma once

#include "exit_status.hpp"
#include "trouble.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pursuit::cli {

/// Without bytes, `trouble` says why there are none.
struct Input {
  std::optional<std::string> bytes;
  Trouble trouble;
};

/// `path` is a file, or `-` for standard input. A file that changes meanwhile is refused: half of
/// it would be another event.
[[nodiscard]] Input read_input(const std::string& path);

/// That there are no bytes, on standard error.
void complain_of(std::string_view name, const Input& input);

/// Writes all of it to standard output. A closed pipe is fine: whoever read it has had enough.
[[nodiscard]] ExitStatus write_output(std::string_view bytes);

/// The same for a part of what is written. A status where no more is to be written: nobody reads on, which is
/// fine, or it failed, which has been said.
[[nodiscard]] std::optional<ExitStatus> write_part(std::string_view bytes);

/// Writes the file whole or not at all, whatever happens meanwhile, so that writing onto the input
/// is safe. Permissions stay, and so does a link to the file. A device or pipe is written to as it stands.
/// Says on standard error what went wrong.
[[nodiscard]] ExitStatus write_file(const std::string& path, std::string_view bytes);

/// All of it to an open file. False leaves the reason in errno.
[[nodiscard]] bool write_all(int descriptor, std::string_view bytes);

/// That nothing can be written there, on standard error. `error`: the value of errno.
[[nodiscard]] ExitStatus cannot_write(const std::string& path, int error);

/// To that file, or to standard output where the path is empty.
[[nodiscard]] ExitStatus write_to(const std::string& path, std::string_view bytes);

/// Call it before any file is opened: a standard stream that is closed would give its number to the
/// file, which would get what is meant for the stream.
void keep_standard_streams();

/// A message for people, on standard error, as it is.
void say(std::string_view message);

/// `file: error: message` with a hint, on standard error. Nothing in it commands a terminal.
void complain(std::string_view about, std::string_view message, std::string_view hint = {});

/// The path is standard input.
[[nodiscard]] inline bool is_stdin(std::string_view path) noexcept {
  return path == "-";
}

enum class When { automatic, always, never };

/// Whether to colour what goes to a file descriptor: only on a terminal that can, and not where
/// NO_COLOR is set, unless told.
[[nodiscard]] bool colour(When when, int descriptor);

/// How wide the terminal is; nothing where it is none or does not say.
[[nodiscard]] std::optional<std::size_t> terminal_columns(int descriptor);

}  // namespace pursuit::cli
