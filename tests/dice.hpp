// Random numbers that are the same everywhere, for tests that draw without rapidcheck.
#pragma once

#include <cstdint>

namespace pursuit::test {

/// Small, fast, and the same everywhere: SplitMix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll(std::uint64_t sides) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return (z ^ (z >> 31U)) % sides;
  }

 private:
  std::uint64_t state_;
};

}  // namespace pursuit::test
