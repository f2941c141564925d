// One race of a round, as recorded.
#pragma once

#include <pursuit/model/ids.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace pursuit {

/// `number` where the source numbers its heats, `label` where it names them ("Gold").
struct Heat {
  std::optional<std::uint32_t> number;
  std::string_view label;
  std::string_view note;
  Range rides;   ///< of Event::rides
  Range extras;  ///< of Event::extra_pool
};

}  // namespace pursuit
