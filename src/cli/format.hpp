// What a command can write.
#pragma once

#include "stream.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/report/text.hpp>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit::cli {

enum class Format : std::uint8_t { text, markdown, html, svg, wikitext, json, csv, ndjson };

/// Those of a command; the first is written where nobody says.
using Formats = std::vector<Format>;

[[nodiscard]] std::string_view word(Format format) noexcept;
/// With its dot: `.md`.
[[nodiscard]] std::string_view ending(Format format) noexcept;
/// Made of a Report, for people.
[[nodiscard]] bool is_report(Format format) noexcept;
/// A document of it is one event.
[[nodiscard]] bool holds_one(Format format) noexcept;

/// --format, for those of the command.
void add_format_option(CLI::App& command, std::optional<Format>& format, const Formats& formats);

/// What was asked for, else what the ending of the file named stands for, else the first. None where the
/// ending stands for no format of the command, which is said on standard error.
[[nodiscard]] std::optional<Format> choose_format(std::optional<Format> asked, const std::string& output,
                                                  const Formats& formats);

/// How text goes to the file named, or to standard output where none is: colours on a terminal that can, and
/// no wider than it is.
[[nodiscard]] TextStyle text_style(When color, const std::string& output);

/// Appends the report in a format for people.
void write_report(std::string& out, const Report& report, Format format, TextStyle style = {});

}  // namespace pursuit::cli
