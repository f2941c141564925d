#include "layout.hpp"

#include <pursuit/text/width.hpp>

#include <algorithm>

namespace pursuit {
namespace {

constexpr std::size_t gap_width = 3;
constexpr std::string_view won_sign = "* ";
constexpr std::string_view other_sign = "  ";

/// A stage as lines that are all of one width.
struct Block {
  std::vector<Cell> lines;
  std::size_t width = 0;
};

void pad(std::string& text, std::size_t width) {
  const std::size_t wide = display_width(text);
  if (wide < width) text.append(width - wide, ' ');
}

/// Names to the left, results to the right, in columns over the whole stage.
Block block_of(const BracketStage& stage) {
  std::size_t names = 0;
  std::size_t results = 0;
  for (const BracketHeat& heat : stage.heats) {
    for (const BracketSide& side : heat.sides) {
      names = std::max(names, display_width(printable(side.name.text)));
      results = std::max(results, display_width(printable(side.result)));
    }
  }

  Block block;
  block.lines.push_back({printable(stage.title), Tone::strong});
  for (const BracketHeat& heat : stage.heats) {
    block.lines.push_back({});
    if (!heat.title.empty()) block.lines.push_back({printable(heat.title), Tone::faint});
    for (const BracketSide& side : heat.sides) {
      std::string text(side.won ? won_sign : other_sign);
      text += printable(side.name.text);
      if (const std::string result = printable(side.result); !result.empty()) {
        pad(text, won_sign.size() + names + 2 + results - display_width(result));
        text += result;
      }
      block.lines.push_back({std::move(text), side.name.tone});
    }
    // In the opponent's place, so that every heat takes as many lines.
    if (heat.sides.size() == 1 && &heat != &stage.heats.back()) block.lines.push_back({});
  }
  for (const Cell& line : block.lines) block.width = std::max(block.width, display_width(line.text));
  return block;
}

void write_beside(std::string& out, const std::vector<Block>& blocks, bool colour) {
  std::size_t height = 0;
  for (const Block& block : blocks) height = std::max(height, block.lines.size());
  for (std::size_t row = 0; row < height; ++row) {
    std::size_t blanks = 0;
    for (const Block& block : blocks) {
      const Cell line = row < block.lines.size() ? block.lines[row] : Cell{};
      if (!line.text.empty()) {
        out.append(blanks, ' ');
        blanks = 0;
        paint(out, line.text, line.tone, colour);
      }
      blanks += block.width - display_width(line.text) + gap_width;
    }
    out += '\n';
  }
}

}  // namespace

void write_bracket(std::string& out, const std::vector<BracketStage>& stages, bool colour) {
  std::vector<Block> blocks;
  std::size_t width = 0;
  for (const BracketStage& stage : stages) {
    blocks.push_back(block_of(stage));
    width += blocks.back().width + gap_width;
  }
  if (width <= page_width + gap_width) {
    write_beside(out, blocks, colour);
  } else {
    for (const Block& block : blocks) {
      if (&block != &blocks.front()) out += '\n';
      write_beside(out, {block}, colour);
    }
  }
  out += "\n* won\n";
}

}  // namespace pursuit
