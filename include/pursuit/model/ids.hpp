// Indices that must never mix: each is an index into one vector of an Event.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pursuit {

enum class CompetitorId : std::uint32_t {};
enum class RideId : std::uint32_t {};
enum class HeatId : std::uint32_t {};
/// A round as the event records it; a round of the rules is a plain index into Rules::rounds.
enum class RoundId : std::uint32_t {};

template <class Id>
[[nodiscard]] constexpr std::size_t index(Id id) noexcept {
  return static_cast<std::size_t>(id);
}

/// What an index or a Range counts in: no document has more.
[[nodiscard]] constexpr std::uint32_t size32(std::size_t size) noexcept {
  return static_cast<std::uint32_t>(size);
}

/// A run of elements in one of an Event's vectors.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  [[nodiscard]] constexpr bool empty() const noexcept { return count == 0; }
};

}  // namespace pursuit
