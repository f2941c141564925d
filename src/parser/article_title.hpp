// What a heading of an article names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pursuit {

enum class TitleKind : std::uint8_t {
  other,
  round,   ///< and perhaps a heat of it
  heat,    ///< of the round it stands under
  finals,  ///< what holds the rounds for medals
  classification,
  records,
  schedule,
  medals,
  bracket,  ///< and whatever else says again what the rounds say
};

/// Of the competition: a table of rides can stand below it.
[[nodiscard]] constexpr bool is_part(TitleKind kind) noexcept {
  return kind == TitleKind::round || kind == TitleKind::heat || kind == TitleKind::finals;
}

struct ArticleTitle {
  TitleKind kind = TitleKind::other;
  std::string round{};  ///< the id that built-in rules give it: `qualifying`, `quarterfinals`, `bronze`
  std::string heat{};   ///< `3`
};

/// `Qualification`, `Quarter-final 1`, `Final bronze medal`, `Final 5th–6th place`, `Heat 3`, `Medal round`,
/// `Final classification` and the like, in English.
[[nodiscard]] ArticleTitle read_title(std::string_view text);

/// Whether a text names a round, a heat or the finals and says nothing else: `Heat 1`, `First round, 3 May`,
/// and not `Heat 1: second v third fastest`.
[[nodiscard]] bool names_part_alone(std::string_view text);

}  // namespace pursuit
