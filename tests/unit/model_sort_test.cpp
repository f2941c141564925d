#include <pursuit/model/sort.hpp>

#include <catch2/catch.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace pursuit {

TEST_CASE("few or many, equals stay in their order", "[sort]") {
  for (std::size_t size = 0; size <= 60; ++size) {
    for (std::size_t seed = 1; seed <= 7; ++seed) {
      std::vector<std::pair<std::size_t, std::size_t>> values;
      for (std::size_t i = 0; i < size; ++i) values.emplace_back((i + 3) * (i + 3) * seed * 7919 % 11, i);
      sort_stably(values.begin(), values.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
      for (std::size_t i = 1; i < size; ++i) CHECK(values[i - 1] < values[i]);  // by value, then by position
    }
  }
}

}  // namespace pursuit
