// Damage to a file, drawn by a seed: the same on every machine.
#pragma once

#include "../dice.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit::fuzz {

using test::Dice;

enum class Mutation : std::uint8_t { flipped, cut, doubled, swapped, mixed };

inline constexpr std::array<std::string_view, 5> mutation_names = {"bytes flipped", "cut", "doubled",
                                                                   "lines swapped", "several of them"};

class Mutator {
 public:
  Mutator(std::string bytes, Dice& dice) : bytes_(std::move(bytes)), dice_(dice) {}

  std::string apply(Mutation mutation) {
    if (mutation != Mutation::mixed) {
      once(mutation);
    } else {
      for (std::size_t i = 2 + dice_.roll(4); i > 0; --i)
        once(static_cast<Mutation>(dice_.roll(static_cast<std::size_t>(Mutation::mixed))));
    }
    return std::move(bytes_);
  }

 private:
  void once(Mutation mutation) {
    if (bytes_.empty()) return;
    if (mutation == Mutation::flipped) return flip();
    if (mutation == Mutation::swapped) return swap_lines();
    const auto [begin, length] = piece();
    if (mutation == Mutation::cut) {
      bytes_.erase(begin, length);
    } else {
      bytes_.insert(begin, bytes_.substr(begin, length));
    }
  }

  /// One bit in one to eight bytes.
  void flip() {
    for (std::size_t i = 1 + dice_.roll(8); i > 0; --i) {
      char& byte = bytes_[dice_.roll(bytes_.size())];
      byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << dice_.roll(8)));
    }
  }

  [[nodiscard]] std::vector<std::size_t> line_starts() const {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i + 1 < bytes_.size(); ++i)
      if (bytes_[i] == '\n') starts.push_back(i + 1);
    return starts;
  }

  [[nodiscard]] std::size_t line_end(std::size_t start) const {
    const std::size_t end = bytes_.find('\n', start);
    return end == std::string::npos ? bytes_.size() : end + 1;
  }

  void swap_lines() {
    const std::vector<std::size_t> starts = line_starts();
    const std::size_t a = starts[dice_.roll(starts.size())];
    const std::size_t b = starts[dice_.roll(starts.size())];
    if (a == b) return;
    const auto [first, second] = std::minmax({a, b});
    const std::string one = bytes_.substr(first, line_end(first) - first);
    const std::string other = bytes_.substr(second, line_end(second) - second);
    bytes_.replace(second, other.size(), one);
    bytes_.replace(first, one.size(), other);
  }

  /// Some bytes, whole lines, or everything from somewhere on: where it begins and how long it is.
  std::pair<std::size_t, std::size_t> piece() {
    const std::size_t kind = dice_.roll(4);
    if (kind < 2) {
      const std::size_t begin = dice_.roll(bytes_.size());
      return {begin, std::min(1 + dice_.roll(40), bytes_.size() - begin)};
    }
    const std::vector<std::size_t> starts = line_starts();
    const std::size_t line = dice_.roll(starts.size());
    if (kind == 2) return {starts[line], line_end(starts[line]) - starts[line]};
    const std::size_t begin = dice_.roll(bytes_.size());
    return {begin, bytes_.size() - begin};
  }

  std::string bytes_;
  Dice& dice_;
};

}  // namespace pursuit::fuzz
