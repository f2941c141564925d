// Places that stay open whatever is still to be ridden, and what is missing.

#include "block.hpp"

#include <fmt/core.h>

#include <string>

namespace pursuit {

namespace {

struct Words {
  std::string_view code, why, hint;
};

Words words_for(Undecided why) {
  switch (why) {
    case Undecided::missing_digits:
      return {"missing-digits",
              "their times have different decimals, and the missing digits could change their order",
              "write all their times to the thousandth (UCI 3.2.015)"};
    case Undecided::no_time:
      return {"no-time", "somebody among them has no time", "add the time, or tie_order to each of them"};
    case Undecided::tie_order:
      return {"tie-order", "their tie_order is given twice or contradicts their times",
              "number them as the jury ranks them, those with a time by their times"};
    case Undecided::shared_rank:
    case Undecided::recorded_rank:  // places stand as recorded
    case Undecided::nothing:
      break;
  }
  return {"lost-order", "nothing recorded parts them, and earlier results are lost",
          "add tie_order, or caught_at to all who were caught"};
}

Place place_of(const Resolution& resolution, CompetitorId member, std::size_t round) {
  const RankedRide* const row = resolution.row_of(member, round);
  return row != nullptr && row->ride ? resolution.event.place_of(*row->ride) : Place{};
}

}  // namespace

void find_open_places(Resolution& resolution, const std::vector<Block>& blocks) {
  for (std::size_t k = 0; k < blocks.size(); ++k) {
    const std::size_t round = resolution.rules.classification[k].round;
    for (const Group& group : blocks[k].groups) {
      if (group.why == Undecided::nothing) continue;
      std::vector<std::string_view> names;
      for (const CompetitorId member : group.members) names.push_back(resolution.label(member));
      const Words words = words_for(group.why);
      resolution.find(Severity::warning, words.code,
                      fmt::format("the places of {} in the {} are open: {}", list_names(names),
                                  resolution.title(round), words.why),
                      place_of(resolution, group.members.front(), round), std::string(words.hint));
    }
  }
}

}  // namespace pursuit
