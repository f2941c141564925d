#include <pursuit/text/phrase.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace pursuit {

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string enumerate(const std::vector<std::string>& names) {
  if (names.size() < 2) return names.empty() ? std::string{} : names.front();
  return fmt::format("{} and {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

}  // namespace pursuit
