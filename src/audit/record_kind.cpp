#include "record_kind.hpp"

#include <algorithm>
#include <array>

namespace pursuit {

std::string_view record_kind(std::string_view mark) noexcept {
  constexpr std::array<std::string_view, 2> kinds{"WR", "OR"};
  if (mark.starts_with('=')) mark.remove_prefix(1);
  const auto same = [](char capital, char c) { return c == capital || c == capital - 'A' + 'a'; };
  const auto* const kind = std::find_if(kinds.begin(), kinds.end(), [&](std::string_view known) {
    return std::equal(known.begin(), known.end(), mark.begin(), mark.end(), same);
  });
  return kind == kinds.end() ? std::string_view() : *kind;
}

}  // namespace pursuit
