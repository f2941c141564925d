// Which pursuit this is.
#pragma once

#include <string_view>

namespace pursuit {

/// The version of the project this was built from, `0.1.0`.
[[nodiscard]] std::string_view version();

}  // namespace pursuit
