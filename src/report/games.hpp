// Which Games a meet is, as encyclopedias tell them apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pursuit {

enum class GamesKind : std::uint8_t { other, olympic, paralympic, commonwealth };

/// `edition` is empty where the meet is none of these Games.
struct Games {
  GamesKind kind = GamesKind::other;
  std::string edition{};  ///< `2008 Summer`; of Commonwealth Games the year
};

/// `2008 Summer Olympics` is Olympic, `2008 Summer`. `2014 Youth Olympics` and `2008 Olympic Trials` are
/// other.
[[nodiscard]] Games games_of(std::string_view meet);

}  // namespace pursuit
