// What the system refuses, for people.
#pragma once

#include <string>
#include <string_view>

namespace pursuit::cli {

/// Why something went wrong, and what to do about it: empty where nobody can know.
struct Trouble {
  std::string why;
  std::string_view hint;
};

/// Of the value of errno that reading a file left, or writing one.
[[nodiscard]] Trouble trouble_reading(int error);
[[nodiscard]] Trouble trouble_writing(int error);

}  // namespace pursuit::cli
