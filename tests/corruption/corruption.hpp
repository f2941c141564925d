// One thing of an event that is wrong: what somebody mistyped, or copied from the wrong line.
#pragma once

#include "../dice.hpp"

#include <pursuit/model/event.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace corruption {

enum class Kind : std::uint8_t {
  swapped_times,  ///< of two rides of a round
  changed_digit,  ///< of a time, one of its last five
  wrong_rank,
  wrong_pair,    ///< two rides of a match round change heats
  wrong_mark,    ///< one that is left out, one that nobody has, or another
  wrong_winner,  ///< the loser of a heat is said to have won
  wrong_place,   ///< two of a printed classification change places
  wrong_count,   ///< one more or less
  wrong_winning_time,
};

inline constexpr std::array<std::string_view, 9> kind_names = {
    "two times swapped", "a digit changed", "a wrong rank",  "a wrong pair",        "a wrong mark",
    "a wrong winner",    "a wrong place",   "a wrong count", "a wrong winning time"};

/// Makes one thing wrong, and says what: `4:15.031 became 4:15.131`. Nothing where the event has none of that
/// kind, and is then left as it was.
[[nodiscard]] std::optional<std::string> corrupt(pursuit::Event& event, Kind kind, pursuit::test::Dice& dice);

}  // namespace corruption
