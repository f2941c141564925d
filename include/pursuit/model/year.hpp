// The year an event was ridden in.
#pragma once

#include <pursuit/model/event.hpp>

#include <cstdint>
#include <string_view>

namespace pursuit {

/// The last year in a text: `31 August - 1 September 1996` gives 1996. 0 where there is none.
[[nodiscard]] std::uint32_t year_in(std::string_view text) noexcept;

/// By its dates, else by the dates of its rounds or its meet. 0 where none says.
[[nodiscard]] std::uint32_t year_of(const Event& event) noexcept;

}  // namespace pursuit
