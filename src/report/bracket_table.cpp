#include "bracket_table.hpp"

#include <utility>

namespace pursuit {

Table bracket_table(const BracketStage& stage) {
  Table table{{{"Heat"},
               {"Seed", Content::number},
               {"Name", Content::name},
               {"Nation", Content::nation},
               {"Result", Content::time},
               {"Won", Content::mark}},
              {}};
  for (const BracketHeat& heat : stage.heats) {
    for (const BracketSide& side : heat.sides) {
      const bool first = &side == &heat.sides.front();
      table.rows.push_back({{{first ? heat.title : std::string()},
                             {side.seed},
                             side.name,
                             {side.nation},
                             {side.result},
                             {side.won ? "won" : ""}},
                            {}});
    }
  }
  return table;
}

}  // namespace pursuit
