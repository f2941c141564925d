// The hard situations of pursuit events, to be counted: an agreement about easy events proves little.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <span>
#include <string_view>

namespace pursuit::oracle {

struct Situation {
  std::string_view name;
  bool (*occurs)(const Competition& competition);
};

[[nodiscard]] std::span<const Situation> situations();

}  // namespace pursuit::oracle
