// Words of a cell that stand for one of two values.
#pragma once

#include <pursuit/model/ride.hpp>

#include <optional>
#include <string_view>

namespace pursuit {

/// `home`, `Home straight`, `red` (UCI 3.2.064); `back`, `Back straight`, `green`.
[[nodiscard]] std::optional<Straight> read_straight(std::string_view text);

/// `true`, `yes`, and what spreadsheets of other countries make of it: `WAHR`, `oui`.
[[nodiscard]] std::optional<bool> read_yes_or_no(std::string_view text);

}  // namespace pursuit
