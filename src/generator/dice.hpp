// Random numbers that are the same everywhere, as the standard library's distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace pursuit {

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
class Dice {
 public:
  /// Dice of one event: those of another number, or another seed, have nothing to do with them.
  Dice(std::uint64_t seed, std::uint64_t number) : state_(mixed(seed + step) ^ number) {}

  /// From 0 to `sides` - 1; `sides` of at least 1, and small beside 2^64: the remainder is as good as even.
  [[nodiscard]] std::uint64_t roll(std::uint64_t sides) { return next() % sides; }
  [[nodiscard]] std::size_t index(std::size_t count) { return static_cast<std::size_t>(roll(count)); }
  /// True so many times in a hundred.
  [[nodiscard]] bool chance(std::uint32_t in_a_hundred) { return roll(100) < in_a_hundred; }

  /// Fisher and Yates.
  template <class Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t left = values.size(); left > 1; --left) std::swap(values[left - 1], values[index(left)]);
  }

 private:
  static constexpr std::uint64_t step = 0x9E3779B97F4A7C15U;

  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t next() { return mixed(state_ += step); }

  std::uint64_t state_;
};

}  // namespace pursuit
