// What one selector of the classification places.
#pragma once

#include "reach.hpp"

namespace pursuit {

/// Members of a block who stand in one order: one alone, several who share a place, or several
/// whose order is still open. `places` is how many it takes up, those left vacant included;
/// `vacant_before` of them come before its members. `why` says what keeps it open when nothing is
/// to come that could settle it: digits, or earlier ranks (`shared_rank`), that the source lost.
struct Group {
  std::vector<CompetitorId> members;
  std::uint32_t places = 0;
  std::uint32_t vacant_before = 0;
  std::uint32_t unnamed = 0;  ///< places of sides nobody is named for
  bool open = false;
  Undecided why = Undecided::nothing;
};

/// What a selector of the classification places for certain.
struct Block {
  std::vector<Group> groups;

  [[nodiscard]] std::uint32_t places() const {
    std::uint32_t sum = 0;
    for (const Group& group : groups) sum += group.places;
    return sum;
  }
  [[nodiscard]] std::uint32_t unnamed() const {
    std::uint32_t sum = 0;
    for (const Group& group : groups) sum += group.unnamed;
    return sum;
  }
  [[nodiscard]] std::uint32_t vacant() const {
    std::uint32_t members = 0;
    for (const Group& group : groups) members += size(group.members);
    return places() - members;
  }
  static std::uint32_t size(const std::vector<CompetitorId>& members) {
    return static_cast<std::uint32_t>(members.size());
  }
};

/// The block of `Rules::classification[k]`: those certain to be placed there, in order.
[[nodiscard]] Block make_block(const Resolution& resolution, const std::vector<Reach>& reaches,
                               std::size_t k);

/// Says which places no result to come will settle, and what would. `blocks`: one for each selector of the
/// classification.
void find_open_places(Resolution& resolution, const std::vector<Block>& blocks);

}  // namespace pursuit
