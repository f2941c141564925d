#include "command.hpp"

#include <array>

namespace pursuit::cli {

std::span<const AddCommand> commands() {
  static constexpr std::array<AddCommand, 12> all = {add_seed,    add_bracket, add_report, add_check,
                                                     add_explain, add_diff,    add_batch,  add_convert,
                                                     add_records, add_rules,   add_schema, add_generate};
  return all;
}

}  // namespace pursuit::cli
