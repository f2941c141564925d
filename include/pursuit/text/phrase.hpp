// Numbers and lists as sentences say them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// `1 error`, `2 errors`.
[[nodiscard]] std::string counted(std::size_t number, std::string_view what);

/// `a`, `a and b`, `a, b and c`.
[[nodiscard]] std::string enumerate(const std::vector<std::string>& names);

}  // namespace pursuit
