// Ending early, and cleanly, when the user asks for it.
#pragma once

namespace pursuit::cli {

/// From now on the first SIGINT or SIGTERM only sets what `interrupted` says; a second one ends the program.
void end_cleanly_on_signals();

[[nodiscard]] bool interrupted() noexcept;

/// Until there is something to read, or the end. False where the user asks for the end meanwhile, whichever
/// thread is told.
[[nodiscard]] bool wait_for_input(int descriptor) noexcept;

}  // namespace pursuit::cli
