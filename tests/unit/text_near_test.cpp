#include <pursuit/text/code_point.hpp>
#include <pursuit/text/near.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

namespace pursuit {
namespace {

// The definition, without a limit: the whole table.
std::size_t plain_distance(std::string_view a, std::string_view b) {
  const std::u32string left = code_points(a);
  const std::u32string right = code_points(b);
  std::vector<std::vector<std::size_t>> table(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
  for (std::size_t i = 0; i <= left.size(); ++i) {
    for (std::size_t j = 0; j <= right.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t replaced = table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      table[i][j] = std::min({replaced, table[i - 1][j] + 1, table[i][j - 1] + 1});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[left.size()][right.size()];
}

// All texts of up to `size` letters a and b and one of two bytes.
std::vector<std::string> small_texts(std::size_t size) {
  std::vector<std::string> texts{""};
  std::size_t begin = 0;
  for (std::size_t length = 1; length <= size; ++length) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char* const letter : {"a", "b", "é"}) texts.push_back(texts[begin] + letter);
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("edits are counted in code points", "[near]") {
  CHECK(edit_distance("", "", 2) == 0);
  CHECK(edit_distance("", "ab", 2) == 2);
  CHECK(edit_distance("", "abc", 2) == 3);
  CHECK(edit_distance("Rodríguez", "Rodriguez", 2) == 1);
  CHECK(edit_distance("Roulston", "Ruolston", 2) == 1);
  CHECK(edit_distance("ca", "abc", 5) == 3);
  CHECK(edit_distance("Wiggins", "Roulston", 2) == 3);
  CHECK(edit_distance("Wiggins", "Roulston", std::numeric_limits<std::size_t>::max()) == 8);
  CHECK(edit_distance(std::string(1'000'000, 'a'), std::string(1'000'000, 'a') + "b", 2) == 1);
}

TEST_CASE("looking no further than the limit changes no answer", "[near]") {
  const std::vector<std::string> texts = small_texts(4);
  std::size_t wrong = 0;
  for (const std::string& a : texts) {
    for (const std::string& b : texts) {
      const std::size_t distance = plain_distance(a, b);
      for (std::size_t limit = 0; limit <= 5; ++limit) {
        if (edit_distance(a, b, limit) != std::min(distance, limit + 1)) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a misspelt or reordered name is a near miss", "[near]") {
  CHECK(near_miss("Bradley Wiggins", "Bradley Wigins"));
  CHECK(near_miss("Bradley Wiggins", "Bradly Wigins"));
  CHECK(near_miss("Bradley Wiggins", "WIGGINS, Bradley"));
  CHECK(near_miss("Martín Rodríguez Čížek", "Martin Rodriguez Cizek"));
  CHECK(near_miss("Jean-Pierre", "Jean Pierre"));
  CHECK(near_miss("黄 丽", "丽 黄"));
  CHECK(near_miss("Li", "LI"));
  CHECK_FALSE(near_miss("Bradley Wiggins", "Bradley McGee"));
  CHECK_FALSE(near_miss("Li", "Lu"));
  CHECK_FALSE(near_miss("GBR", "GER 2"));
  CHECK_FALSE(near_miss("Burke", "Bruce"));
  CHECK_FALSE(near_miss("", "Li"));
}

TEST_CASE("the known word that was meant", "[near]") {
  constexpr std::array<std::string_view, 8> known{"time", "status", "last_lap", "tie_order",
                                                  "heat", "heats",  "bib",      "as"};
  CHECK(closest("tiem", known) == "time");
  CHECK(closest("Last-Lap", known) == "last_lap");
  CHECK(closest("lastlap", known) == "last_lap");
  CHECK(closest("tieorder", known) == "tie_order");
  CHECK(closest("stattus", known) == "status");
  CHECK(closest("heat", known) == "heat");
  CHECK(closest("HEATS", known) == "heats");
  CHECK(closest("bip", known) == "bib");
  CHECK(closest("at", known).empty());
  CHECK(closest("nationality", known).empty());
  CHECK(closest("", known).empty());
  CHECK(closest("time", {}).empty());
}

}  // namespace pursuit
