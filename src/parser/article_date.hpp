// Dates as articles write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// The day that a text names, as ISO 8601: `29 August 1996`, `Friday, 15 August 2008`, `August 15, 2008` and
/// `1996-08-29` are `1996-08-29` and so on. None where there is no year, or more than one day.
[[nodiscard]] std::optional<std::string> read_day(std::string_view text);

/// The year that a text names, where it names one: 2008 of `2008 Summer Olympics`; 0 where it does not.
[[nodiscard]] unsigned read_year(std::string_view text) noexcept;

}  // namespace pursuit
