// What an event is called against what it is.

#include "auditor.hpp"

#include <pursuit/text/fold.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pursuit {

namespace {

/// A word of a title and the value of a key that it stands for.
struct TitleWord {
  std::string_view word;
  std::string_view value;
};

/// The value that the words of a folded title give; empty where they give none, or more than one.
template <std::size_t Count>
std::string_view value_in(std::string_view title, const std::array<TitleWord, Count>& words) {
  std::string_view value;
  while (!title.empty()) {
    const std::size_t end = std::min(title.find_first_of(" -/,():"), title.size());
    for (const TitleWord& known : words) {
      if (title.substr(0, end) != known.word || value == known.value) continue;
      if (!value.empty()) return {};
      value = known.value;
    }
    title.remove_prefix(std::min(end + 1, title.size()));
  }
  return value;
}

/// A value of a word of its own, as a meet may call it, says nothing.
template <std::size_t Count>
void check_key(Auditor& auditor, std::string_view key, std::string_view value,
               const std::array<TitleWord, Count>& words) {
  const bool known =
      std::any_of(words.begin(), words.end(), [&](const TitleWord& word) { return word.value == value; });
  const std::string_view in_title = value_in(fold(auditor.event().name), words);
  if (!known || in_title.empty() || value == in_title) return;
  auditor.warn("title",
               fmt::format("the {} is {}, and the event is called \"{}\"", key, value, auditor.event().name),
               Place{}.in(key), "correct the one or the other");
}

}  // namespace

void check_title(Auditor& auditor) {
  constexpr std::array<TitleWord, 8> genders{{{"women's", "women"},
                                              {"womens", "women"},
                                              {"women", "women"},
                                              {"men's", "men"},
                                              {"mens", "men"},
                                              {"men", "men"},
                                              {"mixed", "mixed"},
                                              {"open", "open"}}};
  constexpr std::array<TitleWord, 2> disciplines{{{"individual", "individual"}, {"team", "team"}}};
  check_key(auditor, "gender", auditor.event().gender, genders);
  check_key(auditor, "discipline", auditor.event().discipline, disciplines);
}

}  // namespace pursuit
