// When rules were in use.
#pragma once

#include <pursuit/rules/rules.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace pursuit {

/// The latest year that the evidence of the rules names: 2008 for `Olympic Games 2004`, `Olympic Games
/// 2008`. None for rules that rest on articles alone: they are those in force.
[[nodiscard]] std::optional<std::uint32_t> latest_year(const Rules& rules);

/// Those in force first, then the newest; equals stay in their order.
void sort_by_era(std::vector<Rules>& rules);

}  // namespace pursuit
