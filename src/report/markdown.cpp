#include "blocks.hpp"
#include "bracket_table.hpp"
#include "markdown_table.hpp"
#include "shown_columns.hpp"

#include <pursuit/report/markdown.hpp>
#include <pursuit/text/escape.hpp>

namespace pursuit {
namespace {

void write_line(Blocks& blocks, const std::string& text) {
  if (!text.empty()) blocks.next().append(escape_markdown(text)).append("\n");
}

void write_title(Blocks& blocks, const std::string& title, std::size_t level) {
  if (title.empty()) return;
  blocks.next().append(level, '#').append(" ").append(escape_markdown(title)).append("\n");
}

void write_table(Blocks& blocks, const Table& table) {
  const std::vector<std::size_t> shown = shown_columns(table);
  if (shown.empty()) return;
  append_markdown_table(blocks.next(), table, shown);
  write_line(blocks, table.legend);
}

void write_section(Blocks& blocks, const Section& section, std::size_t level) {
  write_title(blocks, section.title, level);
  for (const Cell& line : section.lines) write_line(blocks, line.text);
  for (const Table& table : section.tables) write_table(blocks, table);
  for (const BracketStage& stage : section.bracket) {
    write_title(blocks, stage.title, level + 1);
    write_table(blocks, bracket_table(stage));
  }
  for (const Section& part : section.parts) write_section(blocks, part, 3);
}

}  // namespace

void write_markdown(std::string& out, const Report& report) {
  Blocks blocks(out);
  write_section(blocks, report.head, 1);
  for (const Section& section : report.sections) write_section(blocks, section, 2);
}

}  // namespace pursuit
