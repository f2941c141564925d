// Sorting of the few.
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>

namespace pursuit {

/// std::stable_sort, which takes memory each time, but of so few that it is quicker without.
template <class Iterator, class Less>
void sort_stably(Iterator first, Iterator end, Less less) {
  constexpr std::ptrdiff_t few = 24;
  if (end - first > few) return std::stable_sort(first, end, less);
  for (Iterator next = first; next != end; ++next) {
    if (next == first || !less(*next, *std::prev(next))) continue;
    auto value = std::move(*next);
    Iterator hole = next;
    for (; hole != first && less(value, *std::prev(hole)); --hole) *hole = std::move(*std::prev(hole));
    *hole = std::move(value);
  }
}

}  // namespace pursuit
