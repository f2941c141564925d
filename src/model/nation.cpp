#include <pursuit/model/nation.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace pursuit {

bool Nation::competes_in(std::uint32_t year) const noexcept {
  return years.empty() || std::any_of(years.begin(), years.end(), [year](const YearSpan& span) {
           return span.first <= year && year <= span.last;
         });
}

const Nation* find_nation(std::string_view code) noexcept {
  const std::span<const Nation> all = nations();
  const auto found =
      std::lower_bound(all.begin(), all.end(), code,
                       [](const Nation& nation, std::string_view wanted) { return nation.code < wanted; });
  return found != all.end() && found->code == code ? &*found : nullptr;
}

const Nation* nation_called(std::string_view name) {
  using Names = std::unordered_map<std::string, const Nation*>;
  static const Names known = [] {
    Names names;
    Names others;
    for (const Nation& nation : nations()) {
      const auto [usual, is_first] = names.emplace(fold(nation.names.front()), &nation);
      if (!is_first && nation.successors.empty()) usual->second = &nation;
      for (const std::string_view other : nation.names.subspan(1)) {
        const auto [entry, is_new] = others.emplace(fold(other), &nation);
        if (!is_new) entry->second = nullptr;
      }
    }
    names.merge(others);
    return names;
  }();
  const auto found = known.find(fold(name));
  return found == known.end() ? nullptr : found->second;
}

bool is_nation_name(std::string_view code, std::string_view name) {
  if (name == code) return true;
  const Nation* const nation = find_nation(code);
  if (nation == nullptr) return false;
  const std::string folded = fold(name);
  return std::any_of(nation->names.begin(), nation->names.end(),
                     [&folded](std::string_view known) { return fold(known) == folded; });
}

}  // namespace pursuit
