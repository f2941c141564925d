#include "article_title_words.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace pursuit {
namespace {

struct Figure {
  std::string_view word;
  std::string_view figure;
};

constexpr auto figures = std::to_array<Figure>({
    {"one", "1"},      {"two", "2"},     {"three", "3"},   {"four", "4"},      {"five", "5"},
    {"six", "6"},      {"seven", "7"},   {"eight", "8"},   {"nine", "9"},      {"ten", "10"},
    {"eleven", "11"},  {"twelve", "12"}, {"first", "1st"}, {"second", "2nd"},  {"third", "3rd"},
    {"fourth", "4th"}, {"fifth", "5th"}, {"sixth", "6th"}, {"seventh", "7th"}, {"eighth", "8th"},
});

std::string in_figures(std::string word) {
  const auto* const found =
      std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) { return figure.word == word; });
  return found == figures.end() ? std::move(word) : std::string(found->figure);
}

std::vector<std::string_view> parted(std::string_view run) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < run.size();) {
    const std::size_t end = std::min(run.find(' ', begin), run.size());
    words.push_back(run.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

TitleWords::TitleWords(std::string_view text) {
  std::string word;
  for (const char c : fold_without_marks(text) + " ") {
    const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    if (inside) word += c;
    if (inside || word.empty()) continue;
    words_.push_back(in_figures(std::move(word)));
    word.clear();
  }
}

bool TitleWords::has(std::string_view word) const {
  return std::find(words_.begin(), words_.end(), word) != words_.end();
}

bool TitleWords::has_any(std::initializer_list<std::string_view> words) const {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(word); });
}

bool TitleWords::has_run(std::string_view run) const {
  const std::vector<std::string_view> words = parted(run);
  return std::search(words_.begin(), words_.end(), words.begin(), words.end()) != words_.end();
}

bool TitleWords::is(std::string_view run) const {
  const std::vector<std::string_view> words = parted(run);
  return std::equal(words_.begin(), words_.end(), words.begin(), words.end());
}

}  // namespace pursuit
