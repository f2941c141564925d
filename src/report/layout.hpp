// Text in columns of a terminal.
#pragma once

#include <pursuit/report/report.hpp>
#include <pursuit/report/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Prose is wrapped to this.
inline constexpr std::size_t page_width = 96;

/// Appends the text, in colours of the terminal where asked; the text is the same without.
void paint(std::string& out, std::string_view text, Tone tone, bool colour);

/// One line in which blanks are written only before text, so that it ends in none.
class TextLine {
 public:
  TextLine(std::string& out, bool colour) : out_(out), colour_(colour) {}

  void skip(std::size_t blanks) { blanks_ += blanks; }
  void add(std::string_view text, Tone tone);
  void end() { out_ += '\n'; }

 private:
  std::string& out_;
  bool colour_;
  std::size_t blanks_ = 0;
};

/// Breaks at blanks; the lines after the first begin with `hang` blanks. A word that is wider than a
/// line stays whole.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t hang);

void write_table(std::string& out, const Table& table, bool colour);
void write_bracket(std::string& out, const std::vector<BracketStage>& stages, TextStyle style);

}  // namespace pursuit
