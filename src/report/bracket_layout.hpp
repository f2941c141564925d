// Where the heats of a bracket stand, and the lines from a competitor's heat to his next one: the same tree
// on a terminal and in a picture.
#pragma once

#include <pursuit/report/report.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace pursuit {

/// Rows a heat takes: a side, its title, the other side, and one that is free.
inline constexpr std::size_t heat_rows = 4;

/// `row` is that of the first side; the title is one below it and the second side two.
struct PlacedHeat {
  const BracketHeat* heat = nullptr;
  std::size_t row = 0;

  [[nodiscard]] std::size_t row_of(std::size_t side) const noexcept { return row + 2 * side; }
};

/// From a side to the same competitor in the next stage: along `from`, up or down on a track, along `to`.
struct BracketLink {
  std::size_t from = 0;  ///< a row
  std::size_t to = 0;    ///< a row
  std::size_t track = 0;
  bool won = false;  ///< the heat he comes from
};

/// `links` lead to the next stage, over `tracks` side by side.
struct PlacedStage {
  const BracketStage* stage = nullptr;
  std::vector<PlacedHeat> heats;
  std::vector<BracketLink> links;
  std::size_t tracks = 0;
};

struct BracketLayout {
  std::vector<PlacedStage> stages;
  std::size_t rows = 0;
};

/// Holds views into the stages. Heats stand in an order that lines cross little in. No two lines lie on one
/// another: sides of neighbouring stages never stand in the same row.
[[nodiscard]] BracketLayout lay_out(std::span<const BracketStage> stages);

}  // namespace pursuit
