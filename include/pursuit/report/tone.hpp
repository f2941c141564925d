// Emphasis in a report.
#pragma once

#include <cstdint>

namespace pursuit {

/// Emphasis only: whatever a tone says, the text says too.
enum class Tone : std::uint8_t { plain, strong, faint, good, warning, error, gold, silver, bronze };

}  // namespace pursuit
