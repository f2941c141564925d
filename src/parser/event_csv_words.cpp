#include "event_csv_words.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace pursuit {
namespace {

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<Straight> read_straight(std::string_view text) {
  constexpr auto home = std::to_array<std::string_view>({"home", "home straight", "red", "zielgerade"});
  constexpr auto back = std::to_array<std::string_view>({"back", "back straight", "green", "gegengerade"});
  const std::string word = fold(text);
  if (contains(home, word)) return Straight::home;
  return contains(back, word) ? std::optional(Straight::back) : std::nullopt;
}

std::optional<bool> read_yes_or_no(std::string_view text) {
  constexpr auto yes = std::to_array<std::string_view>(
      {"true", "yes", "wahr", "ja", "vrai", "oui", "vero", "si", "verdadero"});
  constexpr auto no =
      std::to_array<std::string_view>({"false", "no", "falsch", "nein", "faux", "non", "falso"});
  const std::string word = fold_without_marks(text);
  if (contains(yes, word)) return true;
  return contains(no, word) ? std::optional(false) : std::nullopt;
}

}  // namespace pursuit
