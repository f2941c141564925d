#include <pursuit/rules/era.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace pursuit {

namespace {

/// The year at the end of `Olympic Games 2008`; an article (`3.2.053`) has none.
std::optional<std::uint32_t> year_of(std::string_view evidence) {
  const std::size_t blank = evidence.rfind(' ');
  if (blank == std::string_view::npos || evidence.size() != blank + 5) return std::nullopt;
  std::uint32_t year = 0;
  const char* const end = evidence.data() + evidence.size();
  const auto [rest, failure] = std::from_chars(evidence.data() + blank + 1, end, year);
  if (failure != std::errc{} || rest != end) return std::nullopt;
  return year;
}

}  // namespace

std::optional<std::uint32_t> latest_year(const Rules& rules) {
  std::optional<std::uint32_t> latest;
  for (const std::string& evidence : rules.articles) latest = std::max(latest, year_of(evidence));
  return latest;
}

void sort_by_era(std::vector<Rules>& rules) {
  std::stable_sort(rules.begin(), rules.end(), [](const Rules& a, const Rules& b) {
    return latest_year(a).value_or(UINT32_MAX) > latest_year(b).value_or(UINT32_MAX);
  });
}

}  // namespace pursuit
