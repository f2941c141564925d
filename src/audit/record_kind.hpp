// Records that mean one for all, by the marks that stand for them.
#pragma once

#include <string_view>

namespace pursuit {

/// `WR` or `OR`, that of the world or of the Olympic Games, of a mark in any case, with or without `=` before
/// it. Empty for any other: of some Games, a nation or a rider.
[[nodiscard]] std::string_view record_kind(std::string_view mark) noexcept;

}  // namespace pursuit
