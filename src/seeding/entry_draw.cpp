#include <pursuit/model/sort.hpp>
#include <pursuit/seeding/entry_draw.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace pursuit {

std::vector<EntryHeat> draw_entries(std::span<const std::optional<std::uint32_t>> seeds) {
  std::vector<std::size_t> strongest(seeds.size());
  std::iota(strongest.begin(), strongest.end(), std::size_t{0});
  sort_stably(strongest.begin(), strongest.end(), [&](std::size_t a, std::size_t b) {
    return seeds[a].value_or(UINT32_MAX) < seeds[b].value_or(UINT32_MAX);
  });
  std::vector<EntryHeat> heats;
  if (strongest.size() == 2) {
    heats = {{strongest[1], {}}, {strongest[0], {}}};
    return heats;
  }
  if (strongest.size() > 2) std::swap(strongest[1], strongest[2]);
  for (std::size_t i = 0; i < strongest.size(); i += 2) {
    const bool alone = i + 1 == strongest.size();
    heats.push_back({strongest[i], alone ? std::nullopt : std::optional(strongest[i + 1])});
  }
  std::reverse(heats.begin(), heats.end());
  return heats;
}

}  // namespace pursuit
