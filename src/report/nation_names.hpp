// What teams of a nation are called.
#pragma once

#include <string_view>

namespace pursuit {

/// Whether a flag template that is given the code says this name, or one that means the same: `GBR` and
/// `Great Britain`. Not `Great Britain II`, nor a trade team. A code is a name of its own.
[[nodiscard]] bool is_nation_name(std::string_view code, std::string_view name);

}  // namespace pursuit
