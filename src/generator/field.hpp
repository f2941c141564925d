// Who takes part in a random event, and how fast they are.
#pragma once

#include "dice.hpp"

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>

#include <cstdint>
#include <vector>

namespace pursuit {

/// Invented riders or teams; no two names are so alike that one could be a slip of the pen for the other.
/// `strength` is the time each rides on a day like any other, in thousandths of a second.
struct Field {
  std::vector<Competitor> competitors;
  std::vector<std::int64_t> strength;
};

[[nodiscard]] Field draw_field(Dice& dice, Document& document, std::size_t size, bool teams);

/// The four of a team, as one round after another lists them.
[[nodiscard]] std::vector<std::string_view> line_up(Dice& dice, Document& document, std::size_t team);

}  // namespace pursuit
