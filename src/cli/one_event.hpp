// What the commands that look closely at events have in common.
#pragma once

#include "event_input.hpp"
#include "exit_status.hpp"
#include "format.hpp"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace pursuit::cli {

struct OneEventOptions {
  std::optional<Format> format;
  std::string output;
  std::string rules;
  std::string event;
  std::string after;
  std::string color = "auto";

  [[nodiscard]] When when() const;
};

/// --format, --output, --rules, --event, --color.
void add_one_event_options(CLI::App& command, OneEventOptions& options);

/// What the commands write.
[[nodiscard]] Formats one_event_formats();

/// The one event of `input`, which outlives it. `event` is null where there is none, and `status` says why;
/// else it is `finding` where something in the event is an error.
struct OneEvent {
  EventInput input;
  const InputEvent* event = nullptr;
  ExitStatus status = ExitStatus::fine;
};

/// Reads a file, or standard input for `-`. What is wrong is said on standard error, with its place.
[[nodiscard]] OneEvent read_one_event(const std::string& file, const OneEventOptions& options);

}  // namespace pursuit::cli
