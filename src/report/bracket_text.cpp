#include "bracket_layout.hpp"
#include "layout.hpp"

#include <pursuit/text/width.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace pursuit {
namespace {

constexpr std::string_view won_sign = "* ";
constexpr std::string_view other_sign = "  ";

/// A stage as lines, and the lines that lead on from it as the directions they go in.
struct Block {
  std::vector<Cell> lines;
  std::size_t width = 0;
  std::vector<std::vector<unsigned>> channel;
};

void pad(std::string& text, std::size_t width) {
  const std::size_t wide = display_width(text);
  if (wide < width) text.append(width - wide, ' ');
}

/// What all sides of a stage are aligned to.
struct Widths {
  std::size_t seed = 0;
  std::size_t name = 0;
  std::size_t result = 0;
};

Widths widths_of(const BracketStage& stage) {
  Widths widths;
  for (const BracketHeat& heat : stage.heats) {
    for (const BracketSide& side : heat.sides) {
      widths.seed = std::max(widths.seed, side.seed.empty() ? 0 : display_width(side.seed) + 1);
      widths.name = std::max(widths.name, display_width(printable(side.name.text)));
      widths.result = std::max(widths.result, display_width(printable(side.result)));
    }
  }
  return widths;
}

Cell side_line(const BracketSide& side, const Widths& widths) {
  std::string text(side.won ? won_sign : other_sign);
  const std::string seed = side.seed.empty() ? "" : side.seed + " ";
  text.append(widths.seed - seed.size(), ' ').append(seed).append(printable(side.name.text));
  if (const std::string result = printable(side.result); !result.empty()) {
    pad(text, won_sign.size() + widths.seed + widths.name + 2 + widths.result - display_width(result));
    text += result;
  }
  return {std::move(text), side.name.tone};
}

constexpr unsigned left = 1;
constexpr unsigned right = 2;
constexpr unsigned up = 4;
constexpr unsigned down = 8;

std::string_view box(unsigned directions) {
  constexpr std::array<std::string_view, 16> signs{" ", "╴", "╶", "─", "╵", "┘", "└", "┴",
                                                   "╷", "┐", "┌", "┬", "│", "┤", "├", "┼"};
  return signs[directions];
}

/// Two columns for each track, and one to turn in.
void draw(std::vector<std::vector<unsigned>>& channel, const BracketLink& link) {
  const std::size_t turn = 1 + 2 * link.track;
  for (std::size_t i = 0; i <= turn; ++i) channel[link.from][i] |= i < turn ? left | right : left;
  for (std::size_t i = turn; i < channel[link.to].size(); ++i)
    channel[link.to][i] |= i > turn ? left | right : right;
  const bool falls = link.to > link.from;
  channel[link.from][turn] |= falls ? down : up;
  channel[link.to][turn] |= falls ? up : down;
  for (std::size_t row = std::min(link.from, link.to) + 1; row < std::max(link.from, link.to); ++row)
    channel[row][turn] |= up | down;
}

Block block_of(const PlacedStage& stage, std::size_t rows) {
  Block block;
  block.lines.resize(rows);
  const Widths widths = widths_of(*stage.stage);
  for (const PlacedHeat& heat : stage.heats) {
    const std::vector<BracketSide>& sides = heat.heat->sides;
    for (std::size_t s = 0; s < sides.size(); ++s) block.lines[heat.row_of(s)] = side_line(sides[s], widths);
    std::string title(won_sign.size() + widths.seed, ' ');
    if (!heat.heat->title.empty())
      block.lines[heat.row + 1] = {title + printable(heat.heat->title), Tone::faint};
  }
  for (const Cell& line : block.lines) block.width = std::max(block.width, display_width(line.text));
  block.width = std::max(block.width, display_width(printable(stage.stage->title)));
  if (stage.tracks > 0) {
    block.channel.assign(rows, std::vector<unsigned>(2 * stage.tracks + 1));
    for (const BracketLink& link : stage.links) draw(block.channel, link);
  }
  return block;
}

constexpr std::size_t beside_channel = 1;
constexpr std::size_t without_channel = 3;

/// Columns between a block and the next one.
std::size_t channel_width(const Block& block) {
  return block.channel.empty() ? without_channel : block.channel.front().size() + 2 * beside_channel;
}

/// From the end of the text to the next stage.
void add_channel(TextLine& line, const Block& block, std::size_t row, std::size_t text_width) {
  const std::size_t room = block.width - text_width;
  if (block.channel.empty() || row >= block.channel.size()) return line.skip(room + channel_width(block));
  const std::vector<unsigned>& channel = block.channel[row];
  const bool leads_on = (channel.front() & left) != 0;
  line.skip(beside_channel);
  std::string lead;
  for (std::size_t i = 0; leads_on && i < room; ++i) lead += box(left | right);
  line.add(lead, Tone::faint);
  if (!leads_on) line.skip(room);
  for (const unsigned directions : channel)
    directions == 0 ? line.skip(1) : line.add(box(directions), Tone::faint);
  line.skip(beside_channel);
}

void write_beside(std::string& out, const BracketLayout& layout, const std::vector<Block>& blocks,
                  bool colour) {
  TextLine titles(out, colour);
  for (std::size_t s = 0; s < blocks.size(); ++s) {
    const std::string title = printable(layout.stages[s].stage->title);
    titles.add(title, Tone::strong);
    titles.skip(blocks[s].width - display_width(title) + channel_width(blocks[s]));
  }
  titles.end();
  out += '\n';
  for (std::size_t row = 0; row < layout.rows; ++row) {
    TextLine line(out, colour);
    for (const Block& block : blocks) {
      const Cell& cell = block.lines[row];
      line.add(cell.text, cell.tone);
      add_channel(line, block, row, display_width(cell.text));
    }
    line.end();
  }
}

}  // namespace

void write_bracket(std::string& out, const std::vector<BracketStage>& stages, TextStyle style) {
  const BracketLayout layout = lay_out(stages);
  std::vector<Block> blocks;
  std::size_t width = 0;
  for (const PlacedStage& stage : layout.stages) {
    if (!blocks.empty()) width += channel_width(blocks.back());
    blocks.push_back(block_of(stage, layout.rows));
    width += blocks.back().width;
  }
  if (width <= style.columns) {
    write_beside(out, layout, blocks, style.colour);
  } else {
    for (const BracketStage& stage : stages) {
      if (&stage != &stages.front()) out += '\n';
      const BracketLayout alone = lay_out({&stage, 1});
      write_beside(out, alone, {block_of(alone.stages.front(), alone.rows)}, style.colour);
    }
  }
  out += "\n* won\n";
}

}  // namespace pursuit
