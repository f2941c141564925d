#include "layout.hpp"

#include <pursuit/text/width.hpp>

namespace pursuit {
namespace {

enum class Level { head, section, part };

void write_title(std::string& out, const std::string& title, Level level, bool colour) {
  if (title.empty()) return;
  const std::string safe = printable(title);
  paint(out, safe, Tone::strong, colour);
  out += '\n';
  if (level != Level::part) out.append(display_width(safe), level == Level::head ? '=' : '-').append("\n");
}

void write_section(std::string& out, const Section& section, Level level, TextStyle style) {
  const bool colour = style.colour;
  write_title(out, section.title, level, colour);
  for (const Cell& line : section.lines) {
    for (const std::string& part : wrap(printable(line.text), page_width, 2)) {
      paint(out, part, line.tone, colour);
      out += '\n';
    }
  }
  bool first = section.lines.empty() || level == Level::part;
  for (const Table& table : section.tables) {
    if (!first) out += '\n';
    first = false;
    write_table(out, table, colour);
  }
  if (!section.bracket.empty()) write_bracket(out, section.bracket, style);
  for (const Section& part : section.parts) {
    if (&part != &section.parts.front() || !section.lines.empty() || !section.tables.empty()) out += '\n';
    write_section(out, part, Level::part, style);
  }
}

}  // namespace

void write_text(std::string& out, const Report& report, TextStyle style) {
  write_section(out, report.head, Level::head, style);
  for (const Section& section : report.sections) {
    out += '\n';
    write_section(out, section, Level::section, style);
  }
}

}  // namespace pursuit
