#include "transcript.hpp"

#include "escape.hpp"

#include <fmt/format.h>

#include <optional>
#include <stdexcept>
#include <utility>

namespace pursuit::golden {

namespace {

/// Takes the first line, with its line break, from `text`.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::string_view whole = text.substr(0, line.size() + 1);
  text.remove_prefix(whole.size());
  return whole;
}

std::string_view without_break(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

std::string_view without_blank_end(std::string_view text) {
  while (text.ends_with("\n\n") || text == "\n") text.remove_suffix(1);
  return text;
}

bool is_blank_or_comment(std::string_view line) {
  return line.starts_with('#') || without_break(line).empty();
}

/// The lines before the next marker, taken from `text`.
std::string_view take_section(std::string_view& text) {
  std::string_view rest = text;
  while (!rest.empty() && !is_marker(rest)) take_line(rest);
  const std::string_view section = text.substr(0, text.size() - rest.size());
  text = rest;
  return section;
}

/// The command that begins with `line`, a `$ ` line; one that ends in a backslash goes on in the next line.
std::string take_command(std::string_view line, std::string_view& text) {
  std::string command(line.substr(2));
  while (command.ends_with("\\\n")) command += take_line(text);
  return command;
}

/// `event.csv escaped` and a section into the file.
InputFile input_file(std::string_view name, std::string_view section) {
  constexpr std::string_view flag = " escaped";
  if (!name.ends_with(flag)) return {std::string(name), std::string(section)};
  return {std::string(name.substr(0, name.size() - flag.size())), unescape(section)};
}

/// The sections behind a command, taken from `text`.
std::string_view take_expected(std::string_view& text) {
  std::string_view rest = text;
  while (rest.starts_with("--- stdout") || rest.starts_with("--- stderr")) {
    take_line(rest);
    take_section(rest);
  }
  if (rest.starts_with("--- exit ")) take_line(rest);
  const std::string_view expected = text.substr(0, text.size() - rest.size());
  text = rest;
  return expected;
}

/// Reads what stands before a command, and the command; nothing at the end of the text.
std::optional<Step> take_step(std::string_view& text) {
  Step step;
  const std::string_view whole = text;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const std::string_view title = without_break(line);
    if (line.starts_with("$ ")) {
      step.command = take_command(line, text);
      step.head = whole.substr(0, whole.size() - text.size());
      step.expected = take_expected(text);
      return step;
    }
    if (title.starts_with("--- file ")) {
      step.files.push_back(input_file(title.substr(9), take_section(text)));
    } else if (title == "--- stdin" || title == "--- stdin escaped") {
      step.input = input_file(title.substr(4), take_section(text)).bytes;
    } else if (!is_blank_or_comment(line)) {
      throw std::runtime_error(fmt::format("'{}' has no place here", title));
    }
  }
  if (!step.files.empty() || !step.input.empty()) throw std::runtime_error("an input without a command");
  return std::nullopt;
}

std::string section_text(std::string_view name, std::string_view bytes) {
  if (bytes.empty()) return "";
  if (needs_escape(bytes)) return fmt::format("--- {} escaped\n{}", name, escape(bytes));
  return fmt::format("--- {}\n{}", name, bytes);
}

bool matches(std::string_view expected, std::string_view actual) {
  while (!expected.empty()) {
    const std::string_view line = take_line(expected);
    if (without_break(line) == "...") {
      while (!matches(expected, actual) && !actual.empty()) take_line(actual);
      return matches(expected, actual);
    }
    if (line != take_line(actual)) return false;
  }
  return actual.empty();
}

}  // namespace

Transcript parse_golden(std::string_view text) {
  Transcript transcript;
  std::string_view rest = text;
  while (std::optional<Step> step = take_step(rest)) {
    transcript.steps.push_back(std::move(*step));
    text = rest;
  }
  transcript.tail = text;
  return transcript;
}

Transcript parse_markdown(std::string_view text) {
  Transcript transcript;
  bool in_console = false;
  bool in_output = false;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.starts_with("```")) {
      in_console = line == "```console\n";
      in_output = false;
    }
    if (in_console && line.starts_with("$ ")) {
      Step& step = transcript.steps.emplace_back();
      step.command = take_command(line, text);
      step.head = std::exchange(transcript.tail, "") + "$ " + step.command;
      in_output = true;
    } else if (in_output) {
      transcript.steps.back().expected += line;
    } else {
      transcript.tail += line;
    }
  }
  return transcript;
}

std::string golden_text(const Outcome& outcome) {
  return fmt::format("{}{}--- exit {}\n", section_text("stdout", outcome.output),
                     section_text("stderr", outcome.error), outcome.status);
}

std::string markdown_text(const Outcome& outcome, std::string_view expected) {
  const std::string_view shown = without_blank_end(expected);
  std::string actual(without_blank_end(outcome.output));
  if (!actual.empty() && !actual.ends_with('\n')) actual += '\n';
  const std::string_view blank_end = expected.substr(shown.size());
  return fmt::format("{}{}", matches(shown, actual) ? shown : std::string_view(actual), blank_end);
}

}  // namespace pursuit::golden
