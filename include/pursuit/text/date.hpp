// Dates as events are dated, and as spreadsheets show them where something else was written.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace pursuit {

/// Whether a word, in small letters without accents, begins like the name of a month in English,
/// German, French, Italian or Spanish: `mar`, `sept`, `dezember`.
[[nodiscard]] bool begins_month(std::string_view word) noexcept;

/// Whether the text is a date with a year, or a day and a month's name, with or without a time of
/// day: `15.08.2008` `03/04/26` `1899-12-30 00:04:15` `2-Jan` `3. Apr` `May-12`. Not `4.15.031`,
/// not `1/2`, not `MAR 1`.
[[nodiscard]] bool is_date(std::string_view text);

/// Whether the text has the form of a day, `2008-08-15`, be it in the calendar or not.
[[nodiscard]] bool has_form_of_day(std::string_view text) noexcept;

/// The day of the calendar that `2008-08-15` names (ISO 8601); none for `2008-02-30`, `2008-08` or any other
/// text.
[[nodiscard]] std::optional<std::chrono::sys_days> calendar_day(std::string_view text) noexcept;

}  // namespace pursuit
