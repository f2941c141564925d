// Small questions about the sides of drawn and recorded heats.
#pragma once

#include "race.hpp"

namespace pursuit::oracle {

[[nodiscard]] bool rides(const Side& side);
[[nodiscard]] bool lost(const Side& side);
[[nodiscard]] bool has(const Slot& slot, CompetitorId who);
/// The names of a recorded heat; `lost` when one of them is missing.
[[nodiscard]] std::vector<CompetitorId> names(const Sheet& sheet, const HeatSheet& heat, bool& lost);
[[nodiscard]] bool same_pair(const Sheet& sheet, const HeatSheet& heat, const Slot& slot);
/// The same, whatever was ruled about them since.
[[nodiscard]] bool same_people(const Sheet& sheet, const HeatSheet& heat, Slot slot);
[[nodiscard]] bool shares_a_side(const Sheet& sheet, const HeatSheet& heat, const Slot& slot);
/// Somebody drawn is in no heat, for others rode where he was drawn.
[[nodiscard]] bool is_left_out(const Sheet& round);
/// By name in a heat that was ridden.
[[nodiscard]] bool recorded(const Sheet& sheet, const Side& side);

}  // namespace pursuit::oracle
