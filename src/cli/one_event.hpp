// What the commands that look closely at one event have in common.
#pragma once

#include "event_input.hpp"
#include "exit_status.hpp"
#include "stream.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace pursuit::cli {

struct OneEventOptions {
  InputOptions input;
  std::string format;  ///< `text` or `json`; empty: what the ending of `output` says, else text
  std::string output;
  std::string color = "auto";

  [[nodiscard]] bool colours(int descriptor) const;
};

/// Reads a file, or standard input for `-`, that holds one event, or one of the name that is wanted.
/// Without an event, `status` says why; with one it is `finding` where something in it is an error.
/// What is wrong is said on standard error, with its place.
[[nodiscard]] EventInput read_one_event(const std::string& path, const OneEventOptions& options);

/// --format, --output, --rules, --event, --color.
void add_one_event_options(CLI::App& command, OneEventOptions& options);

/// Settles the format; what is wrong with it is said on standard error.
[[nodiscard]] ExitStatus choose_format(OneEventOptions& options);

[[nodiscard]] ExitStatus put(const OneEventOptions& options, const std::string& out);

}  // namespace pursuit::cli
