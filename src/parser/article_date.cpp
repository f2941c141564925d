#include "article_date.hpp"

#include <pursuit/text/fold.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace pursuit {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

struct Word {
  bool number = false;
  unsigned value = 0;  ///< of a number; the month of a name, from 1
  std::size_t digits = 0;
};

unsigned month_of(std::string_view word) noexcept {
  constexpr std::size_t shortest = 3;
  const auto* const found = std::find_if(months.begin(), months.end(), [&](std::string_view month) {
    return word.size() >= shortest && month.starts_with(word);
  });
  return found == months.end() ? 0 : static_cast<unsigned>(found - months.begin()) + 1;
}

/// Numbers and names of months; of other words nothing is left.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const bool digit = folded[at] >= '0' && folded[at] <= '9';
    const bool letter = folded[at] >= 'a' && folded[at] <= 'z';
    if (!digit && !letter) {
      ++at;
      continue;
    }
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
    const std::size_t end = std::min(folded.find_first_not_of(digit ? digits : letters, at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    Word read{digit, 0, word.size()};
    if (digit && word.size() <= 4) std::from_chars(word.data(), word.data() + word.size(), read.value);
    if (!digit) read.value = month_of(word);
    if (read.value != 0) words.push_back(read);
    at = end;
  }
  return words;
}

bool is_year(const Word& word) noexcept {
  return word.number && word.digits == 4 && word.value >= 1860 && word.value < 2200;
}

bool is_day(const Word& word) noexcept {
  return word.number && word.digits <= 2 && word.value <= 31;
}

bool is_month(const Word& word) noexcept {
  return word.number ? word.digits == 2 && word.value <= 12 : true;
}

std::string iso(unsigned year, unsigned month, unsigned day) {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace

std::optional<std::string> read_day(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return std::nullopt;
  const std::vector<Word> words = words_of(text);
  const auto named = std::count_if(words.begin(), words.end(), [](const Word& word) { return !word.number; });
  std::optional<std::string> found;
  for (std::size_t i = 0; i + 2 < words.size() && !found && named < 2; ++i) {
    const Word& a = words[i];
    const Word& b = words[i + 1];
    const Word& c = words[i + 2];
    if (is_day(a) && !b.number && is_year(c) && words.size() == 3) found = iso(c.value, b.value, a.value);
    if (!a.number && is_day(b) && is_year(c) && words.size() == 3) found = iso(c.value, a.value, b.value);
    if (is_year(a) && b.number && is_month(b) && is_day(c) && words.size() == 3)
      found = iso(a.value, b.value, c.value);
  }
  return found;
}

unsigned read_year(std::string_view text) noexcept {
  unsigned year = 0;
  for (const Word& word : words_of(text)) {
    if (!is_year(word)) continue;
    if (year != 0 && year != word.value) return 0;
    year = word.value;
  }
  return year;
}

}  // namespace pursuit
