// The command line as a whole.
#pragma once

namespace pursuit::cli {

/// Runs the program and gives its exit status.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace pursuit::cli
