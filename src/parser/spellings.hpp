// Numbers for texts, the same for all spellings of one name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// A hash table of folded texts in one block of memory: an event has some for every ride.
class Spellings {
 public:
  /// `texts`: how many there may be.
  explicit Spellings(std::size_t texts);

  /// From 1 in the order of asking; 0 of an empty text.
  [[nodiscard]] std::uint32_t number(std::string_view text);
  /// Above every number given.
  [[nodiscard]] std::size_t end() const noexcept { return ends_.size(); }

 private:
  /// The folded text of a number.
  [[nodiscard]] std::string_view folded(std::uint32_t number) const noexcept;

  std::vector<std::uint32_t> slots_;  // numbers by hash; 0: free
  std::string folded_;                // of all numbers, one behind the other
  std::vector<std::size_t> ends_;     // by number
};

}  // namespace pursuit
