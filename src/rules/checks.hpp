// The checks that validation consists of. Each looks at one side of the rules and returns what is
// wrong with it.
#pragma once

#include <pursuit/model/finding.hpp>
#include <pursuit/rules/rules.hpp>

#include <string>

namespace pursuit {

/// Of rules, rounds and heats: what they are called, and that no name means two of them.
[[nodiscard]] Findings check_names(const Rules& rules);
/// That each round has the draw, the catches and the ties that its kind knows.
[[nodiscard]] Findings check_kinds(const Rules& rules);
/// That ranks are paired once.
[[nodiscard]] Findings check_pairs(const Rules& rules);
/// That selectors name rounds and heats that exist, and ask of them what they can give.
[[nodiscard]] Findings check_selectors(const Rules& rules);
/// That no round depends on itself.
[[nodiscard]] Findings check_circles(const Rules& rules);
/// That pairs fit their pools, and nobody is drawn twice in a round. Needs the four before it clean.
[[nodiscard]] Findings check_draws(const Rules& rules);
/// That everybody is placed once. Needs the same.
[[nodiscard]] Findings check_classification(const Rules& rules);

/// Whether the draw of `round` can only be known after that of `other`.
[[nodiscard]] bool depends(const Rules& rules, std::size_t round, std::size_t other);
/// The rounds whose results the draw of a round rests on directly.
[[nodiscard]] std::vector<std::size_t> needs(const RoundRules& round);

[[nodiscard]] Place draw_place(std::size_t round, std::size_t draw);

}  // namespace pursuit
