// A transcript: commands and what they print, between text that is kept as it stands.
//
// A golden file has comments, blank lines, inputs and commands:
//
//   # Two riders are a final
//   --- file event.json
//   [{"name": "Anna"}, {"name": "Bea"}]
//   --- stdin
//   anything
//   $ pursuit seed event.json
//   --- stdout
//   ...
//   --- stderr
//   ...
//   --- exit 0
//
// A section goes to the next line that begins with `--- ` or `$ `, blank lines included. Inputs come before
// the command; what it printed comes behind it, empty sections left out, and `--- exit` ends it. Several
// commands share a directory. A section headed `escaped` (`--- file event.csv escaped`) has \\ \r \xHH, and
// \ before a line that looks like a marker; \ at the end of a line joins it to the next, so it also takes
// away the last line break.
//
// In a Markdown file the commands are the lines `$ ...` in ```console blocks, with all they print behind
// them; a line `...` stands for any number of lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pursuit::golden {

struct InputFile {
  std::string name;
  std::string bytes;
};

struct Step {
  std::string head;  // the text up to the command and with it
  std::vector<InputFile> files;
  std::string input;  // for standard input
  std::string command;
  std::string expected;  // the text of what it printed
};

struct Transcript {
  std::vector<Step> steps;
  std::string tail;  // the text behind the last step
};

/// What a command did. `error` stays empty where both streams were caught in one.
struct Outcome {
  std::string output;
  std::string error;
  int status = 0;
};

/// Throws std::runtime_error for text that is no golden file.
[[nodiscard]] Transcript parse_golden(std::string_view text);

/// Any text is Markdown.
[[nodiscard]] Transcript parse_markdown(std::string_view text);

/// The sections for an outcome.
[[nodiscard]] std::string golden_text(const Outcome& outcome);

/// The lines for an outcome: those expected where they match, the real ones where not. Blank lines at the end
/// do not count.
[[nodiscard]] std::string markdown_text(const Outcome& outcome, std::string_view expected);

}  // namespace pursuit::golden
