// What the commands that look closely at one event have in common.
#pragma once

#include "exit_status.hpp"
#include "stream.hpp"

#include <pursuit/bracket/competition.hpp>
#include <pursuit/model/document.hpp>

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace pursuit::cli {

/// An event with its rules and what came out. Stays where it is: its parts point into each other.
struct OneEvent {
  explicit OneEvent(Document bytes) : document(std::move(bytes)) {}
  OneEvent(const OneEvent&) = delete;
  OneEvent& operator=(const OneEvent&) = delete;

  Document document;
  Event event;
  Rules rules;
  Competition competition;
};

/// Without an event, `status` says why; with one it is `finding` where something in it is an error.
struct OneEventReading {
  std::unique_ptr<OneEvent> event;
  ExitStatus status = ExitStatus::fine;
};

/// Reads a file, or standard input for `-`, and resolves it by `rules` (an id or a file), else by those it
/// names. What is wrong is said on standard error, with its place.
[[nodiscard]] OneEventReading read_one_event(const std::string& path, const std::string& rules, bool colour);

struct OneEventOptions {
  std::string format;  ///< `text` or `json`; empty: what the ending of `output` says, else text
  std::string output;
  std::string rules;
  std::string color = "auto";

  [[nodiscard]] bool colours(int descriptor) const;
};

/// --format, --output, --rules, --color.
void add_one_event_options(CLI::App& command, OneEventOptions& options);

/// Settles the format; what is wrong with it is said on standard error.
[[nodiscard]] ExitStatus choose_format(OneEventOptions& options);

[[nodiscard]] ExitStatus put(const OneEventOptions& options, const std::string& out);

}  // namespace pursuit::cli
