#include "article_opening.hpp"

#include "article_words.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace pursuit {

namespace {

/// A subject stands at the front: a longer text is not searched through.
constexpr std::size_t longest_subject = 400;

bool is_subject_word(std::string_view word) {
  constexpr std::array<std::string_view, 8> known = {"men's", "women's",    "mens",   "womens",
                                                     "team",  "individual", "junior", "under-23"};
  const std::string folded = fold(word);
  return std::find(known.begin(), known.end(), folded) != known.end();
}

/// The words that call the event, up to `pursuit`, by position; none where there are none.
std::pair<std::size_t, std::size_t> subject_of(const std::vector<std::string_view>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (fold(words[i]) != "pursuit") continue;
    std::size_t first = i;
    while (first > 0 && is_subject_word(words[first - 1])) --first;
    return first < i ? std::pair(first, i + 1) : std::pair(i, i);
  }
  return {0, 0};
}

/// Where a meet's name ends: at the verb, or with the part of the sentence.
bool ends_name(std::string_view word) {
  constexpr std::array<std::string_view, 9> verbs = {"took", "was", "were", "is", "held",
                                                     "in",   "on",  "had",  "saw"};
  return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

std::string_view meet_behind(std::string_view text, const std::vector<std::string_view>& words,
                             std::size_t at) {
  constexpr std::array<std::string_view, 4> kinds = {"competition", "event", "race", "tournament"};
  if (at < words.size() && std::find(kinds.begin(), kinds.end(), words[at]) != kinds.end()) ++at;
  if (at + 2 >= words.size() || words[at] != "at" || words[at + 1] != "the") return {};
  const auto first = static_cast<std::size_t>(words[at + 2].data() - text.data());
  std::size_t end = first;
  for (std::size_t i = at + 2; i < words.size() && !ends_name(words[i]); ++i) {
    end = static_cast<std::size_t>(words[i].data() - text.data()) + words[i].size();
    if (words[i].ends_with(',') || words[i].ends_with('.') || words[i].ends_with(')'))
      return text.substr(first, end - first - (words[i].ends_with(')') ? 0 : 1));
  }
  return text.substr(first, end - first);
}

}  // namespace

ArticleOpening read_opening(std::string_view text) {
  text = text.substr(0, longest_subject);
  const std::vector<std::string_view> words = parts_of(text, " ");
  const auto [first, end] = subject_of(words);
  if (first == end) return {};
  ArticleOpening opening;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first) opening.event += ' ';
    opening.event += words[i];
  }
  char& initial = opening.event.front();
  if (initial >= 'a' && initial <= 'z') initial = static_cast<char>(initial - 'a' + 'A');
  opening.meet = meet_behind(text, words, end);
  return opening;
}

}  // namespace pursuit
