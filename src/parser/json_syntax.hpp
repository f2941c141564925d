// Why a text is not JSON, and where, in words that help to mend it.
#pragma once

#include <pursuit/model/finding.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace pursuit::json {

/// Nothing where the text is JSON. `start` is where it begins in its document.
[[nodiscard]] std::optional<Finding> syntax_error(std::string_view json, std::size_t start);

}  // namespace pursuit::json
