// A stage of an event, as recorded.
#pragma once

#include <pursuit/model/ids.hpp>

#include <string_view>

namespace pursuit {

/// `name` is the round's id, title or alias as written; empty in a bare list of rides, which is
/// the first round. Where `heats_known` is false there is one heat that holds all rides.
struct Round {
  std::string_view name;
  std::string_view date;
  std::string_view note;
  Range heats;   ///< of Event::heats
  Range extras;  ///< of Event::extra_pool
  bool heats_known = true;
  bool known_in_part = false;  ///< results are lost: never drawn from
};

}  // namespace pursuit
