#include <pursuit/model/meet.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace pursuit {

namespace {

template <std::size_t Count>
bool has_any(std::string_view text, const std::array<std::string_view, Count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

bool is_olympic_games(const Event& event) {
  constexpr std::array<std::string_view, 3> names{"olympic games", "olympics", "olympiad"};
  constexpr std::array<std::string_view, 7> others{"youth",     "paralympic", "deaf",  "special",
                                                   "pre-olymp", "trial",      "qualif"};
  const std::string meet = fold(event.meet);
  return has_any(meet, names) && !has_any(meet, others);
}

}  // namespace pursuit
