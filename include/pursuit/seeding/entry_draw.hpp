// Qualifying heats from an entry list (UCI 3.2.055).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pursuit {

/// Entries by their index; the first finishes on the home straight. Without a second he rides alone.
struct EntryHeat {
  std::size_t home = 0;
  std::optional<std::size_t> back;
  friend bool operator==(const EntryHeat&, const EntryHeat&) = default;
};

/// The heats in the order they are ridden, from one seed an entry: 1 is the strongest, and those without
/// one follow in the order listed. Equals ride together and the strongest last, but the best two are kept
/// apart; an odd one rides alone and first. Eight in order of strength ride 7v8, 5v6, 2v4, 1v3; seven
/// ride 7, 5v6, 2v4, 1v3; three ride 2, 1v3; and two ride alone, 2 then 1.
[[nodiscard]] std::vector<EntryHeat> draw_entries(std::span<const std::optional<std::uint32_t>> seeds);

}  // namespace pursuit
