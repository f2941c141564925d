// Draws and pools in words.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace pursuit {

/// The draw that a heat belongs to; null where none has it.
[[nodiscard]] const Draw* draw_of(const RoundRules& round, const DrawnHeat* heat);

/// The pool a selector names: `the winners of Match round`, `First round heats 2v3, 1v4`.
[[nodiscard]] std::string pool_words(const Rules& rules, const Selector& selector);

/// Who stands at a rank of it: `4th of Qualifying`, `winner of Semifinals, heat 2`, `fastest winner of First
/// round (heats 2v3, 1v4)`.
[[nodiscard]] std::string slot_words(const Rules& rules, const Selector& pool, std::uint32_t rank);

/// How it is ordered, for a draw: `by time`.
[[nodiscard]] std::string_view order_words(Order order);

/// `From Qualifying, by time: 4v5, 3v6, 2v7, 1v8.`
[[nodiscard]] std::string draw_words(const Rules& rules, const Draw& draw);

/// What a selector of the classification places: `the others of Match round, by time`.
[[nodiscard]] std::string block_words(const Rules& rules, const Selector& selector);

/// Who will ride on a side of a heat that is open: `winner of Semifinals, heat 2`, `2nd fastest
/// winner of Match round`, `4th of Qualifying`; `to be drawn` where the recorded draw is stale.
[[nodiscard]] std::string open_words(const Competition& competition, const ResolvedRound& round,
                                     const ResolvedHeat& heat, std::size_t side);

}  // namespace pursuit
