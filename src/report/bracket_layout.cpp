#include "bracket_layout.hpp"

#include <algorithm>
#include <optional>

namespace pursuit {
namespace {

/// A side of a stage, counted over its heats as they are placed.
struct Side {
  std::size_t position = 0;
  std::size_t row = 0;
  bool won = false;
};

std::optional<Side> find(const PlacedStage& stage, std::size_t who) {
  for (std::size_t h = 0; h < stage.heats.size(); ++h) {
    const std::vector<BracketSide>& sides = stage.heats[h].heat->sides;
    for (std::size_t s = 0; s < sides.size(); ++s)
      if (sides[s].who == who) return Side{2 * h + s, stage.heats[h].row_of(s), sides[s].won};
  }
  return std::nullopt;
}

/// The first place in the next stage that somebody of the heat goes to; those nobody goes on from stand last.
std::size_t goal(const BracketHeat& heat, const PlacedStage& next) {
  std::size_t first = SIZE_MAX;
  for (const BracketSide& side : heat.sides) {
    const auto found = side.who ? find(next, *side.who) : std::nullopt;
    if (found) first = std::min(first, found->position);
  }
  return first;
}

/// From the finals back, each heat as high as the one that somebody goes to from it.
void order_heats(std::vector<PlacedStage>& stages) {
  for (std::size_t s = stages.size(); s-- > 1;) {
    const PlacedStage& next = stages[s];
    std::stable_sort(
        stages[s - 1].heats.begin(), stages[s - 1].heats.end(),
        [&](const PlacedHeat& a, const PlacedHeat& b) { return goal(*a.heat, next) < goal(*b.heat, next); });
  }
}

/// The row in the middle of those that the sides of a heat come from.
std::optional<std::size_t> middle(const BracketHeat& heat, const PlacedStage& before) {
  std::size_t sum = 0;
  std::size_t count = 0;
  for (const BracketSide& side : heat.sides) {
    const auto found = side.who ? find(before, *side.who) : std::nullopt;
    if (!found) continue;
    sum += found->row;
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

void place(PlacedStage& stage, const PlacedStage* before, std::size_t parity) {
  std::size_t free = parity;
  for (PlacedHeat& heat : stage.heats) {
    heat.row = free;
    const auto wished = before == nullptr ? std::nullopt : middle(*heat.heat, *before);
    if (wished && *wished > free + 1) heat.row = *wished - 1;
    if (heat.row % 2 != parity) ++heat.row;
    free = heat.row + heat_rows;
  }
}

bool overlap(const BracketLink& a, const BracketLink& b) {
  return std::min(a.from, a.to) <= std::max(b.from, b.to) && std::min(b.from, b.to) <= std::max(a.from, a.to);
}

/// Downward lines from the lowest start, upward ones from the highest, so that they cross little.
bool goes_first(const BracketLink& a, const BracketLink& b) {
  const bool down = a.to > a.from;
  if (down != (b.to > b.from)) return down;
  return down ? a.from > b.from : a.from < b.from;
}

void link(PlacedStage& stage, const PlacedStage& next) {
  for (const PlacedHeat& heat : next.heats) {
    for (std::size_t s = 0; s < heat.heat->sides.size(); ++s) {
      const auto who = heat.heat->sides[s].who;
      const auto from = who ? find(stage, *who) : std::nullopt;
      if (from) stage.links.push_back({from->row, heat.row_of(s), 0, from->won});
    }
  }
  std::stable_sort(stage.links.begin(), stage.links.end(), goes_first);
  for (auto here = stage.links.begin(); here != stage.links.end(); ++here) {
    const auto is_taken = [&](const BracketLink& before) {
      return before.track == here->track && overlap(before, *here);
    };
    while (std::any_of(stage.links.begin(), here, is_taken)) ++here->track;
    stage.tracks = std::max(stage.tracks, here->track + 1);
  }
}

}  // namespace

BracketLayout lay_out(std::span<const BracketStage> stages) {
  BracketLayout layout;
  for (const BracketStage& stage : stages) {
    PlacedStage& placed = layout.stages.emplace_back();
    placed.stage = &stage;
    for (const BracketHeat& heat : stage.heats) placed.heats.push_back({&heat, 0});
  }
  order_heats(layout.stages);
  for (std::size_t s = 0; s < layout.stages.size(); ++s) {
    place(layout.stages[s], s == 0 ? nullptr : &layout.stages[s - 1], s % 2);
    for (const PlacedHeat& heat : layout.stages[s].heats)
      layout.rows = std::max(layout.rows, heat.row + (heat.heat->sides.size() > 1 ? 3 : 2));
  }
  for (std::size_t s = 0; s + 1 < layout.stages.size(); ++s) link(layout.stages[s], layout.stages[s + 1]);
  return layout;
}

}  // namespace pursuit
