// Why a text is no time, and how to mend it.
#pragma once

#include "race_time_spelling.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

struct TimeRefusal {
  std::string what;  ///< goes on after the time: `has 61 seconds`
  std::string hint;
};

/// Of a text without parts.
[[nodiscard]] TimeRefusal refuse_outline(std::string_view text, const TimeSpelling& spelling);

/// Of a number that cannot stand where it stands; nothing when each can.
[[nodiscard]] std::optional<TimeRefusal> refuse_parts(const TimeParts& parts);

/// Of a time that is shorter than any ride.
[[nodiscard]] TimeRefusal refuse_short(const TimeParts& parts, std::int64_t micros, std::int64_t shortest);

/// The value of a run of digits; of more than nine digits some value of ten.
[[nodiscard]] std::int64_t value_of(std::string_view digits) noexcept;

}  // namespace pursuit
