#include <pursuit/text/code_point.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace pursuit {
namespace {

constexpr std::size_t edits_allowed(std::size_t a, std::size_t b) noexcept {
  const std::size_t shorter = std::min(a, b);
  return shorter < 3 ? 0 : shorter < 6 ? 1 : 2;
}

// Three rows of the table, and in each only what lies within `limit` of the diagonal. Row and
// column 0 are the empty prefixes.
std::size_t alignment(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t far = limit + 1;
  std::vector<std::size_t> before(b.size() + 1, far);
  std::vector<std::size_t> above(b.size() + 1, far);
  std::vector<std::size_t> row(b.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(limit, b.size()); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t last = std::min(b.size(), i + limit);
    row[first - 1] = i <= limit ? i : far;
    std::size_t best = row[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, row[j - 1] + 1, above[j] + 1, far});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    if (last < b.size()) row[last + 1] = far;
    if (best == far) return far;
  }
  return row[b.size()];
}

std::vector<std::string_view> sorted_words(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of(" ,"), name.size());
    if (end > 0) words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::string joined(std::string_view word) {
  std::string key = fold(word);
  key.erase(std::remove_if(key.begin(), key.end(), [](char c) { return c == '-' || c == '_' || c == ' '; }),
            key.end());
  return key;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::u32string left = code_points(a);
  const std::u32string right = code_points(b);
  const auto [shorter, longer] = std::minmax({left.size(), right.size()});
  limit = std::min(limit, longer);
  return longer - shorter > limit ? limit + 1 : alignment(left, right, limit);
}

bool near_miss(std::string_view a, std::string_view b) {
  const std::string left = fold_without_marks(a);
  const std::string right = fold_without_marks(b);
  const std::size_t allowed = edits_allowed(code_points(left).size(), code_points(right).size());
  return edit_distance(left, right, allowed) <= allowed || sorted_words(left) == sorted_words(right);
}

std::string_view closest(std::string_view word, std::span<const std::string_view> known) {
  const std::string key = joined(word);
  std::string_view nearest;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const std::string_view candidate : known) {
    const std::string other = joined(candidate);
    const std::size_t allowed = edits_allowed(key.size(), other.size());
    const std::size_t edits = edit_distance(key, other, allowed);
    if (edits > allowed || edits >= fewest) continue;
    nearest = candidate;
    fewest = edits;
  }
  return nearest;
}

}  // namespace pursuit
