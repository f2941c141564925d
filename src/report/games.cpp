#include "games.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

struct GamesName {
  std::string_view words;
  GamesKind kind;
};

constexpr std::array<GamesName, 12> names{{
    {"summer olympics", GamesKind::olympic},
    {"olympics", GamesKind::olympic},
    {"summer olympic games", GamesKind::olympic},
    {"olympic games", GamesKind::olympic},
    {"summer paralympics", GamesKind::paralympic},
    {"paralympics", GamesKind::paralympic},
    {"summer paralympic games", GamesKind::paralympic},
    {"paralympic games", GamesKind::paralympic},
    {"commonwealth games", GamesKind::commonwealth},
    {"british commonwealth games", GamesKind::commonwealth},
    {"british empire and commonwealth games", GamesKind::commonwealth},
    {"british empire games", GamesKind::commonwealth},
}};

bool is_year(std::string_view word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The year a text begins or ends with is taken off it.
std::string_view take_year(std::string_view& text) {
  constexpr std::size_t length = 5;  // with the blank beside it
  if (text.size() <= length) return {};
  std::string_view year = text.substr(0, length - 1);
  if (is_year(year) && text[length - 1] == ' ') {
    text.remove_prefix(length);
    return year;
  }
  year = text.substr(text.size() - length + 1);
  if (!is_year(year) || text[text.size() - length] != ' ') return {};
  text.remove_suffix(length);
  return year;
}

}  // namespace

Games games_of(std::string_view meet) {
  const std::string folded = fold(meet);
  std::string_view words = folded;
  const std::string year(take_year(words));
  const auto* const name =
      std::find_if(names.begin(), names.end(), [&](const GamesName& known) { return known.words == words; });
  if (year.empty() || name == names.end()) return {};
  return {name->kind, name->kind == GamesKind::commonwealth ? year : year + " Summer"};
}

}  // namespace pursuit
