// What the program's exit status means.
#pragma once

namespace pursuit::cli {

enum class ExitStatus {
  fine = 0,
  finding = 1,     ///< read, but something is an error in it
  usage = 2,       ///< wrong usage
  unreadable = 3,  ///< the input is not an event, or not rules, that can be read
  file = 4,        ///< a file or stream could not be read or written
  bug = 5,
  interrupted = 130,
};

/// The highest counts for several files.
[[nodiscard]] constexpr ExitStatus worse(ExitStatus a, ExitStatus b) noexcept {
  return a < b ? b : a;
}

}  // namespace pursuit::cli
