// How JSON is laid out.
#pragma once

#include <cstdint>

namespace pursuit {

/// `pretty`: for people who type times into it, one ride a line. `compact`: one line, for programs.
enum class JsonLayout : std::uint8_t { pretty, compact };

}  // namespace pursuit
